import type { Datum } from '../../recht/datum.ts'
import type { Betrag, Fonds } from '../../recht/fonds/fonds.ts'
import { angabenJeFeld, quelle, quellenMit } from '../../recht/fonds/quelle.ts'
import { datum, euro, zeitpunkt } from '../../web/format.ts'
import { standworte } from './listenansicht.ts'
import type { listPruefungen } from './pruefung-store.ts'
import { quellentag } from './quellentag.ts'
import type { Eintrag, listFassungen } from './store.ts'
import {
  ANTRAGSTELLER,
  BELEGART,
  BUDGETSTAND,
  DECKUNG,
  EMPFAENGER,
  ENERGIE,
  FELD,
  FORM,
  JE,
  kurz,
  STATUS,
  VORRANG,
  WEG,
} from './worte.ts'

/* One entry with everything that is known, and where it is written. */

type Fassung = Awaited<ReturnType<typeof listFassungen>>[number]
type Anruf = Awaited<ReturnType<typeof listPruefungen>>[number]

export function detail(
  eintrag: Eintrag,
  fassungen: readonly Fassung[],
  anrufe: readonly Anruf[],
  heute: Datum,
) {
  const { id, fonds } = eintrag
  return {
    titel: fonds.name,
    unter: `${fonds.traeger.name} · ${fonds.gebiet.wort}`,
    basis: `/fonds/${id}`,
    zweck: fonds.zweck,
    ...standworte(eintrag, heute),
    daten: [...kontakt(fonds), ...angaben(fonds)].filter(({ wert }) => wert !== ''),
    bedingungen: fonds.bedingungen.map(({ worte, strenge, belege }) => ({
      worte,
      strenge: STRENGE[strenge],
      quellen: quellenMit(fonds, belege).map(alsWorte),
    })),
    unterlagen: fonds.unterlagen.map(({ was, wenn }) => (wenn === undefined ? was : `${was}, ${wenn}`)),
    felder: angabenJeFeld(fonds).map(({ feld, werte, widerspruch }) => ({
      feld: FELD[feld],
      widerspruch,
      werte: werte.map(({ wert, quelle: woher }) => ({ wert, quellen: [alsWorte(woher)] })),
    })),
    belege: fonds.belege.map(beleg => ({ ...alsWorte(quelle(beleg)), art: kurz(BELEGART, [beleg.art]) })),
    anrufe: anrufe.map(anruf => anrufzeile(anruf, heute)),
    fassungen: fassungen.map(({ nummer, am, anlass, name }) => ({
      nummer,
      href: `/fonds/${id}/fassungen/${nummer}`,
      wann: zeitpunkt(am, heute),
      von: name ?? 'mit dem Programm',
      anlass,
    })),
  }
}

const anrufzeile = ({ am, von, ergebnis, vermerk }: Anruf, heute: Datum) => ({
  wann: zeitpunkt(am, heute),
  von,
  ergebnis: ergebnis === 'spaeter' ? 'später wieder anrufen' : kurz(STATUS, [ergebnis]),
  vermerk,
})

const STRENGE = {
  hart: 'muss erfüllt sein',
  vorher: 'muss vorher getan sein',
  ermessen: 'Ermessen des Trägers',
} as const

const alsWorte = ({ titel, ort, tag, undatiert }: ReturnType<typeof quelle>) => ({
  titel,
  ort,
  wann: quellentag({ tag, undatiert }),
})

const kontakt = ({ traeger }: Fonds) => [
  { name: 'Telefon', wert: traeger.telefon ?? 'noch nicht bekannt' },
  { name: 'Sprechzeiten', wert: traeger.sprechzeiten ?? '' },
  { name: 'Anschrift', wert: traeger.anschrift ?? '' },
  { name: 'E-Mail', wert: traeger.email ?? '' },
  { name: 'Im Netz', wert: traeger.seite ?? '' },
]

function angaben(fonds: Fonds) {
  const { entscheidung, wiederholung } = fonds
  return [
    { name: FELD.energie, wert: kurz(ENERGIE, fonds.energien ?? []) },
    { name: FELD.deckt, wert: kurz(DECKUNG, fonds.deckt) },
    { name: FELD.form, wert: kurz(FORM, fonds.formen) },
    { name: FELD.betrag, wert: fonds.betraege.map(hoehe).join('; nach einer anderen Quelle ') },
    { name: FELD.vorrang, wert: kurz(VORRANG, fonds.vorrang) },
    { name: FELD.antragsteller, wert: wort(ANTRAGSTELLER, fonds.antragsteller) },
    { name: FELD.weg, wert: kurz(WEG, fonds.wege) },
    { name: FELD.fenster, wert: zeiten(fonds) },
    { name: FELD.budget, wert: geld(fonds) },
    {
      name: FELD.wiederholung,
      wert: wiederholung === undefined ? '' : `einmal je ${kurz(JE, [wiederholung.je])}`,
    },
    { name: FELD.empfaenger, wert: wort(EMPFAENGER, fonds.empfaenger) },
    { name: FELD.entscheidung, wert: entscheidung?.durch ?? '' },
    { name: 'Dauer', wert: entscheidung?.tage === undefined ? '' : `etwa ${entscheidung.tage} Tage` },
  ]
}

const wort = (optionen: Parameters<typeof kurz>[0], wert: string | undefined): string =>
  wert === undefined ? '' : kurz(optionen, [wert])

function hoehe({ hoechstensCent, alleinCent, prozent, je, inHaerteMehr }: Betrag): string {
  const teile = [
    prozent === undefined ? '' : `${prozent} Prozent`,
    hoechstensCent === undefined ? '' : `höchstens ${euro(hoechstensCent)}`,
    je === undefined ? '' : `je ${kurz(JE, [je])}`,
    alleinCent === undefined ? '' : `allein ${euro(alleinCent)}`,
    inHaerteMehr ? 'in Härtefällen mehr' : '',
  ].filter(Boolean)
  return teile.join(', ') || 'nicht genau bekannt'
}

function zeiten({ fenster }: Fonds): string {
  if (fenster === undefined) return ''
  if (fenster.length === 0) return 'jederzeit'
  return fenster
    .map(({ von, bis, hinweis }) =>
      [von && `ab ${datum(von)}`, bis && `bis ${datum(bis)}`, hinweis].filter(Boolean).join(' '),
    )
    .join('; ')
}

function geld({ budget }: Fonds): string {
  const { gesamtCent, ausgegebenCent, stand, am } = budget ?? {}
  return [
    gesamtCent === undefined ? '' : `insgesamt ${euro(gesamtCent)}`,
    ausgegebenCent === undefined ? '' : `ausgegeben ${euro(ausgegebenCent)}`,
    stand === undefined ? '' : kurz(BUDGETSTAND, [stand]),
    am === undefined ? '' : `Stand ${datum(am)}`,
  ]
    .filter(Boolean)
    .join(', ')
}
