import type { Briefart } from '../briefart.ts'
import { eigeneMarke, eigenePflicht, eigenesFeld, eigenesJa } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import {
  ABGELEHNT,
  abgelehntAm,
  beschwerdefrist,
  beschwerdegegner,
  beschwerdeText,
  beschwerdeZiel,
  GEGEN,
  gegnerZeile,
  letzteBeschwerde,
  SACHVERHALT,
  VERLANGEN,
} from './beschwerde.ts'
import {
  antwortInWochen,
  erstes,
  nurStromUndGas,
  schreibenDesVersorgers,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

const MAHNVERFAHREN = eigenesFeld({
  name: 'mahnverfahrenLaeuft',
  label: 'Läuft wegen dieser Forderung ein gerichtliches Mahnverfahren?',
  art: 'jaNein',
} as const)

/** § 111b EnWG: conciliation, admissible only once the company has not redressed the complaint. */
export const L12: Briefart = {
  id: 'L12',
  titel: 'Antrag auf Schlichtung nach § 111b EnWG',
  zweck: 'Mit dem Antrag muss das Unternehmen am Schlichtungsverfahren teilnehmen.',
  wann: 'Passt, wenn die Beschwerde abgelehnt ist oder vier Wochen lang keine Antwort kam.',
  empfaenger: () => 'schlichtungsstelle',
  vorrang: 62,
  normen: ['§ 111b EnWG'],
  form: 'Das Gesetz nennt keine Form; Unterschrift empfohlen.',
  freigabe: () => 'gelb',
  felder: [GEGEN, ABGELEHNT, SACHVERHALT, VERLANGEN, MAHNVERFAHREN],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    eigenePflicht(GEGEN),
    eigenePflicht(SACHVERHALT),
    eigenePflicht(VERLANGEN),
    { path: 'versorger.name', label: 'Name des Unternehmens', fehlt: f => gegnerZeile(f) === null },
  ],
  hindernis: fakten => erstes(nurStromUndGas(fakten), ohneBeschwerde(fakten)),
  hinweise,
  passt: fakten => {
    const beschwerde = letzteBeschwerde(fakten)
    if (!beschwerde || fakten.versandt.some(({ art }) => art === 'L12') || schonAnhaengig(fakten)) return null
    return `Die Beschwerde vom ${langesDatum(beschwerde.am)} ist vier Wochen alt. Ist ihr nicht abgeholfen, ist die Schlichtung offen.`
  },
  anlagen: fakten => [
    'Verbraucherbeschwerde mit Nachweis des Versands (Kopie)',
    ...(abgelehntAm(fakten) ? ['Antwort des Unternehmens (Kopie)'] : []),
    ...schreibenDesVersorgers(fakten),
  ],
  fristen: fakten => [
    {
      code: 'antwort.schlichtungsstelle',
      bis: antwortInWochen(fakten, 2),
      text: `Die Schlichtungsstelle soll den Eingang bis ${mitWochentag(antwortInWochen(fakten, 2))} bestätigen.`,
    },
  ],
  werte,
}

const schonAnhaengig = ({ akte }: BriefFakten): boolean =>
  (akte.sachverhalt.rueckstand?.posten ?? []).some(({ schlichtungSeit }) => Boolean(schlichtungSeit))

/** § 111b Abs. 1 S. 3 EnWG. */
function ohneBeschwerde(fakten: BriefFakten): string | null {
  const beschwerde = letzteBeschwerde(fakten)
  if (beschwerde === null)
    return 'Vorher muss die Verbraucherbeschwerde L11 verschickt und ohne Abhilfe geblieben sein (§ 111b Abs. 1 Satz 3 EnWG).'
  const abgelehnt = abgelehntAm(fakten)
  if (abgelehnt !== null && abgelehnt < beschwerde.am)
    return 'Die Ablehnung ist älter als die Beschwerde. Bitte das Datum prüfen.'
  const bis = beschwerdefrist(fakten, beschwerde.am)
  if (abgelehnt !== null || fakten.heute > bis) return null
  return `Das Unternehmen hat für die Antwort noch Zeit, gerechnet bis ${mitWochentag(bis)} (§ 111a Satz 1 EnWG). Hat es schon abgelehnt, das Datum der Antwort eintragen.`
}

function werte(fakten: BriefFakten): Werte {
  const sachverhalt = beschwerdeText(fakten)
  const verlangen = beschwerdeZiel(fakten)
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortInWochen(fakten, 2)),
    gegner: gegnerZeile(fakten),
    istNetzbetreiber: beschwerdegegner(fakten) === 'netzbetreiber',
    beschwerdeVom: oderNull(letzteBeschwerde(fakten)?.am, langesDatum),
    abgelehnt: oderNull(abgelehntAm(fakten), langesDatum),
    sachverhalt: sachverhalt.length > 0 ? sachverhalt : [eigeneMarke(SACHVERHALT)],
    verlangen: verlangen.length > 0 ? verlangen : [eigeneMarke(VERLANGEN)],
    mahnverfahren: eigenesJa(fakten, MAHNVERFAHREN.name) === true,
  }
}

function hinweise(fakten: BriefFakten): string[] {
  return [
    zeitpunkt(fakten),
    'Die Anschrift der Schlichtungsstelle aus der Rechnung (§ 40 Abs. 2 Satz 1 Nr. 9 EnWG) oder aus der Antwort des Unternehmens übernehmen.',
    'Für Verbraucher kostet das Verfahren nichts; nur bei offensichtlich missbräuchlichem Antrag bis zu 30 Euro (§ 111b Abs. 6 Satz 3 EnWG).',
    'Der Antrag hält eine Sperre nicht auf. Mit den anderen Schritten nicht warten.',
  ]
}

/** § 41f Abs. 3 S. 5 EnWG looks at the moment of the Androhung. */
const zeitpunkt = ({ akte }: BriefFakten): string =>
  akte.sachverhalt.androhung
    ? 'Die Androhung ist schon da. Für sie zählt der Rückstand trotz der Schlichtung mit; erst bei einer neuen Androhung nicht mehr (§ 41f Abs. 3 Satz 5 EnWG).'
    : 'Es zählt der Zeitpunkt der Androhung: Ist die Schlichtung vorher anhängig, bleibt dieser Rückstand außer Betracht (§ 41f Abs. 3 Satz 5 EnWG). Heute abschicken.'
