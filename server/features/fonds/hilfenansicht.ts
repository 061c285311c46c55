import type { Fondsergebnis, Kriterium, NaechsterSchritt, Quelle } from '../../recht/fonds/antwort.ts'
import { HILFEARTEN } from '../../recht/fonds/fonds.ts'
import type { Angabe } from '../../recht/fonds/lage.ts'
import { pruefeAlle } from '../../recht/fonds/pruefung.ts'
import { datum, euro } from '../../web/format.ts'
import type { Fall } from '../faelle/fall.ts'
import { briefweg } from './gesetzlich.ts'
import { quellentag } from './quellentag.ts'
import type { Eintrag } from './store.ts'
import { ANTRAGSTELLER, DECKUNG, HILFEARTEN_MEHRZAHL, KOMMT, kurz, REICHT } from './worte.ts'

/* The directory held against a case, as blocks of a page. Nothing here adds up to a score. */

type Paar = { readonly eintrag: Eintrag; readonly ergebnis: Fondsergebnis }

/** What comes into question by kind, what does not with its reason, and every open question once. */
export function hilfenansicht(
  fall: Fall,
  eintraege: readonly Eintrag[],
  lage: Parameters<typeof pruefeAlle>[1],
) {
  const nachId = new Map(eintraege.map(eintrag => [eintrag.id, eintrag]))
  const paare = pruefeAlle(eintraege, lage).flatMap(({ ergebnis }) => {
    const eintrag = nachId.get(ergebnis.id)
    return eintrag === undefined ? [] : [{ eintrag, ergebnis }]
  })
  const offen = paare.filter(({ ergebnis }) => ergebnis.schritt !== 'passtNicht')
  return {
    gruppen: HILFEARTEN.map(art => ({
      id: art,
      titel: HILFEARTEN_MEHRZAHL[art],
      bloecke: offen.filter(({ eintrag }) => eintrag.fonds.art === art).map(paar => block(fall, paar)),
    })).filter(({ bloecke }) => bloecke.length > 0),
    passtNicht: paare.filter(({ ergebnis }) => ergebnis.schritt === 'passtNicht').map(absage),
    fragen: fragen(fall, offen),
  }
}

const SCHRITT: Readonly<Record<NaechsterSchritt, readonly [string, string]>> = {
  anfragen: ['Anfragen.', 'Nichts Bekanntes spricht dagegen. Das Ergebnis ist offen.'],
  erstVorrang: ['Erst anderes.', 'Vorher ist noch etwas zu tun, siehe unten.'],
  erstFragen: ['Erst fragen.', 'Es fehlen Angaben zum Haushalt.'],
  erstAnrufen: ['Erst anrufen.', 'Ob es das Angebot noch gibt, ist nicht geprüft.'],
  passtNicht: ['Passt nicht.', ''],
}

function block(fall: Fall, { eintrag, ergebnis }: Paar) {
  const { fonds, id, stand } = eintrag
  const { summe, zeit } = ergebnis
  const [titel, text] = SCHRITT[ergebnis.schritt]
  return {
    id,
    name: fonds.name,
    traeger: fonds.traeger.name,
    href: `/fonds/${id}`,
    schritt: { titel, text },
    antrag: fonds.art === 'fonds' ? antragsweg(fall, id, ergebnis.antragsteller) : null,
    anrufen: ergebnis.schritt === 'erstAnrufen' ? `/fonds/${id}/pruefung` : null,
    wofuer: kurz(DECKUNG, fonds.deckt),
    summe: {
      stand: marke(REICHT[summe.reicht]),
      grund: summe.grund,
      quellen: summe.quellen.map(quellenwort),
    },
    hoechstens: summe.bisCent === null ? 'nicht genannt' : euro(summe.bisCent),
    zeit: { stand: marke(KOMMT[zeit.kommt]), grund: zeit.grund },
    bruecken: zeit.bruecken.map(({ brief, wozu, norm }) => ({ ...briefweg(fall.id, brief, wozu), norm })),
    antragsteller: kurz(ANTRAGSTELLER, ergebnis.antragsteller === null ? [] : [ergebnis.antragsteller]),
    geprueft: stand.geprueftAm === null ? 'noch nie' : datum(stand.geprueftAm),
    kriterien: ergebnis.kriterien.map(eines => zeile(fall, eines)),
  }
}

/** Where only others may apply, the case is handed on to them. */
const antragsweg = (fall: Fall, id: string, wer: Fondsergebnis['antragsteller']) => ({
  href: `/faelle/${fall.id}/fondsantrag/neu/${id}`,
  text: NUR_ANDERE.includes(wer ?? '') ? 'Weitergabe beginnen' : 'Antrag beginnen',
})
const NUR_ANDERE: readonly string[] = ['nurWohlfahrtsverband', 'nurAmt', 'bestimmteStellen']

const marke = ([art, wort]: readonly [string, string]) => ({ art, wort })

/** In words, not in colour alone. */
const ERGEBNIS = {
  erfuellt: ['ja', 'passt'],
  nichtErfuellt: ['nein', 'passt nicht'],
  unbekannt: ['offen', 'noch offen'],
  ermessen: ['pruefen', 'Ermessen'],
} as const

const zeile = (fall: Fall, { worte, ergebnis, grund, frage, angabe, quellen }: Kriterium) => ({
  worte,
  stand: marke(ERGEBNIS[ergebnis]),
  grund,
  frage,
  href: angabe === null ? null : `/faelle/${fall.id}/${SEITE[angabe]}`,
  quellen: quellen.map(quellenwort),
})

const quellenwort = (quelle: Quelle) => ({ titel: quelle.titel, ort: quelle.ort, wann: quellentag(quelle) })

/** Why an entry is not offered: what was tested and failed, each with its source. */
const absage = ({ eintrag: { id, fonds }, ergebnis }: Paar) => ({
  href: `/fonds/${id}`,
  name: fonds.name,
  gruende: ergebnis.kriterien
    .filter(eines => eines.ergebnis === 'nichtErfuellt' && eines.strenge === 'hart')
    .map(({ worte, grund, quellen }) => ({ worte, grund, quellen: quellen.map(quellenwort) })),
})

/** Each question about the household once, with how many entries wait for it. */
function fragen(fall: Fall, paare: readonly Paar[]) {
  const zahl = new Map<string, { readonly angabe: Angabe; readonly wartend: number }>()
  for (const { ergebnis } of paare)
    for (const { frage, angabe } of ergebnis.kriterien)
      if (frage !== null && angabe !== null)
        zahl.set(frage, { angabe, wartend: (zahl.get(frage)?.wartend ?? 0) + 1 })
  return [...zahl].map(([frage, { angabe, wartend }]) => ({
    frage,
    warum: wartend === 1 ? 'Ein Angebot hängt daran.' : `${wartend} Angebote hängen daran.`,
    href: `/faelle/${fall.id}/${SEITE[angabe]}`,
  }))
}

/** The page of the case, and the field on it, where a fact is entered. */
const SEITE: Readonly<Record<Angabe, string>> = {
  land: 'haushalt#f-plz',
  gemeinde: 'haushalt#f-plz',
  plz: 'haushalt#f-plz',
  ort: 'haushalt#f-ort',
  versorger: 'versorger#f-versorger',
  sparte: 'versorger#f-sparte',
  leistungen: 'haushalt#f-leistungen',
  personen: 'haushalt#f-erwachsene',
  alter: 'rechnung#f-personen',
  nettoCent: 'rechnung#f-personen',
  energieCent: 'forderungen#f-abschlag',
  vermoegenCent: 'rechnung#f-personen',
  bekommtRente: 'rechnung#f-personen',
  schwanger: 'haushalt',
  stufe: 'schreiben',
  stufeSicher: 'schreiben',
  sperrtag: 'schreiben#f-sperrtag',
  rueckstandCent: 'forderungen',
  mindestensCent: 'forderungen',
  forderungVom: 'forderungen',
  schuldenstelle: 'ansprueche',
  selbsthilfe: 'rechnung#f-selbsthilfe',
  antraege: 'haushalt#f-antraege',
  bekommen: 'fonds',
}
