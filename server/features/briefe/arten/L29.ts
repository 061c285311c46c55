import type { Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import { type Amt, amt, amtWerte, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { ANTRAG_AM, antragBei, antragstag, liegtVorn } from '../behoerde/antrag.ts'
import { beiSgb2, bezieht } from '../behoerde/bezug.ts'
import {
  istEilig,
  istNotlage,
  NOTLAGE_FELDER,
  NOTLAGE_PFLICHT,
  notlageHinweise,
  notlageWerte,
  tagDerSperre,
} from '../behoerde/notlage.ts'
import { eigenerBetrag, eigenerTag, eigenesFeld, eigenePflicht, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { euro, oderNull, text, type Werte } from '../werte.ts'
import { landVon, plusBuerotage } from '../werktage.ts'
import { erstes, schreibenDesVersorgers } from './gemeinsam.ts'

const STAENDE: readonly Option[] = [
  ['offen', 'noch keine Entscheidung'],
  ['abgelehnt', 'abgelehnt'],
]
const STAND = eigenesFeld({
  name: 'eilStand',
  label: 'Was hat das Amt entschieden?',
  art: 'wahl',
  optionen: STAENDE,
})
const ABGELEHNT = eigenesFeld({ name: 'eilAbgelehntVom', label: 'Datum der Ablehnung', art: 'datum' })
const WIDERSPRUCH = eigenesFeld({ name: 'eilWiderspruchAm', label: 'Widerspruch eingelegt am', art: 'datum' })
const KONTO = eigenesFeld({
  name: 'eilKontostand',
  label: 'Geld auf allen Konten heute',
  art: 'euro',
  tipp: 'wie auf dem Kontoauszug, der beiliegt',
})

/** The court must know whom the application is against. */
const gegner = (wer: Amt) => ({
  path: `anschriften.${wer}.name`,
  label: wer === 'jobcenter' ? 'Name (Jobcenter)' : 'Name (Sozialamt)',
  fehlt: (f: BriefFakten) => amt(f) === wer && !text(f.akte.anschriften?.[wer]?.name),
})

/** § 86b Abs. 2 SGG: the household asks the Sozialgericht itself; the desk only helps to fill in. */
export const L29: Briefart = {
  id: 'L29',
  titel: 'Eilantrag beim Sozialgericht (Ausfüllhilfe)',
  zweck:
    'Der Haushalt stellt den Antrag selbst: Das Gericht soll das Amt verpflichten, vor der Sperre zu zahlen.',
  wann: 'Passt, wenn das Amt nicht hilft oder nicht entscheidet, bevor gesperrt wird.',
  empfaenger: () => 'gericht',
  vorrang: 15,
  normen: ['§ 86b Abs. 2 und 3 SGG', '§ 90 SGG', '§ 183 SGG', '§ 22 Abs. 8 SGB II', '§ 36 Abs. 1 SGB XII'],
  form: 'Eigenhändig unterschrieben, oder beim Gericht zu Protokoll der Geschäftsstelle (§ 90 SGG). Eine einfache E-Mail genügt nicht. Die Versicherung an Eides statt gesondert unterschreiben.',
  freigabe: () => 'rot',
  felder: [STELLE_AN, ANTRAG_AM, STAND, ABGELEHNT, WIDERSPRUCH, KONTO, ...NOTLAGE_FELDER],
  pflichtangaben: [
    STELLE_BEKANNT,
    { path: `angaben.${ANTRAG_AM.name}`, label: ANTRAG_AM.label, fehlt: f => antragstag(f, amt(f)) === null },
    eigenePflicht(STAND),
    eigenePflicht(ABGELEHNT, fakten => abgelehnt(fakten)),
    ...(['jobcenter', 'sozialamt'] as const).map(gegner),
    ...NOTLAGE_PFLICHT,
  ],
  hindernis: fakten =>
    erstes(
      ohneEile(fakten),
      liegtVorn(fakten, antragstag(fakten, amt(fakten)), 'Der Tag des Antrags'),
      liegtVorn(fakten, eigenerTag(fakten, ABGELEHNT.name), 'Das Datum der Ablehnung'),
      falschesGericht(fakten),
      falschesAmt(fakten),
    ),
  hinweise,
  passt: fakten =>
    istEilig(fakten) && (['jobcenter', 'sozialamt'] as const).some(wer => antragBei(fakten, wer) !== null)
      ? 'Der Antrag liegt beim Amt, und bis zur Sperre bleibt höchstens eine Woche.'
      : null,
  anlagen: fakten => [
    ...schreibenDesVersorgers(fakten),
    'Antrag an das Amt (Kopie)',
    ...(abgelehnt(fakten) ? ['Ablehnung (Kopie)'] : []),
    'Kontoauszüge',
  ],
  fristen: fakten => {
    const bis = plusBuerotage(fakten.heute, 1, landVon(fakten))
    return [
      {
        code: 'antwort.gericht',
        bis,
        text: `Am ${mitWochentag(bis)} beim Gericht anrufen und nach dem Aktenzeichen fragen.`,
      },
    ]
  },
  werte,
}

const abgelehnt = (fakten: BriefFakten): boolean => eigeneWahl(fakten, STAND.name) === 'abgelehnt'

const ohneEile = (fakten: BriefFakten): string | null =>
  istNotlage(fakten)
    ? null
    : 'Es ist keine Sperre angedroht. Ohne drohenden wesentlichen Nachteil gibt es keine einstweilige Anordnung (§ 86b Abs. 2 Satz 2 SGG).'

const falschesGericht = ({ akte }: BriefFakten): string | null =>
  /amtsgericht/i.test(akte.anschriften?.gericht?.name ?? '')
    ? 'Als Gericht ist ein Amtsgericht eingetragen. Dieser Antrag richtet sich gegen ein Amt und gehört zum Sozialgericht (§ 86b Abs. 2 Satz 3 SGG). Gegen den Versorger: Merkblatt L30.'
    : null

const falschesAmt = (fakten: BriefFakten): string | null =>
  amt(fakten) === 'jobcenter' && beiSgb2(fakten) === false
    ? 'Der Haushalt bekommt kein Grundsicherungsgeld; § 22 Abs. 8 Satz 1 SGB II gibt ihm keinen Anspruch gegen das Jobcenter. Als Stelle das Sozialamt wählen (§ 36 SGB XII).'
    : null

function werte(fakten: BriefFakten): Werte {
  const wer = amt(fakten)
  const an = fakten.akte.anschriften?.[wer]
  return {
    ...amtWerte(fakten),
    ...notlageWerte(fakten),
    gegner: text(
      [an?.name, an?.strasse, [an?.plz, an?.ort].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    ),
    bezug: bezieht(fakten, wer === 'jobcenter' ? 'grundsicherungsgeld' : 'sgb12') === true,
    ohneSgb2: beiSgb2(fakten) === false && bezieht(fakten, 'sgb12') === false,
    antragAm: oderNull(antragstag(fakten, wer), langesDatum),
    offen: eigeneWahl(fakten, STAND.name) === 'offen',
    abgelehnt: abgelehnt(fakten),
    abgelehntVom: oderNull(eigenerTag(fakten, ABGELEHNT.name), langesDatum),
    widerspruchAm: oderNull(eigenerTag(fakten, WIDERSPRUCH.name), langesDatum),
    konto: euro(eigenerBetrag(fakten, KONTO.name)),
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Heute mit der juristischen Anleitung besprechen. Der Haushalt stellt den Antrag selbst und reicht ihn selbst ein; wir vertreten ihn nicht.',
    'Jeden Satz vorlesen: Eine falsche Versicherung an Eides statt ist strafbar. Was nicht sicher ist, streichen.',
    'Das Verfahren ist für Leistungsempfänger kostenfrei, auch wer es erst mit dem Erfolg würde (§ 183 Satz 1 und 3 SGG).',
    'Der Antrag geht schon vor einer Klage (§ 86b Abs. 3 SGG). Gegen eine Ablehnung muss daneben der Widerspruch laufen (L27).',
    ...notlageHinweise(fakten),
  ]
  if (abgelehnt(fakten) && eigenerTag(fakten, WIDERSPRUCH.name) === null)
    liste.unshift(
      'Gegen die Ablehnung ist noch kein Widerspruch eingetragen. Ohne ihn wird sie nach einem Monat bindend: zuerst L27.',
    )
  if (tagDerSperre(fakten) !== null && !istEilig(fakten))
    liste.push(
      'Bis zur Sperre ist noch mehr als eine Woche. Das Amt zuerst noch einmal zur Entscheidung auffordern.',
    )
  return liste
}
