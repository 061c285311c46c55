import type { LaufendeLeistungsart } from '../ansprueche/angaben.ts'
import { alsDatum } from '../datum.ts'
import { alsEuro, mal } from '../geld.ts'
import type { Erfuellung } from './antwort.ts'
import { STUFEN, type Pruefung } from './fonds.ts'
import type { Angabe, Fondslage } from './lage.ts'

/** What a test says about a case. `frage` stands for „not known“. */
export type Befund = {
  readonly ergebnis: Erfuellung
  readonly grund: string
  readonly frage?: string
  readonly angabe?: Angabe
}

type Art<A extends Pruefung['art']> = Extract<Pruefung, { readonly art: A }>
type Pruefer = { readonly [A in Pruefung['art']]: (pruefung: Art<A>, lage: Fondslage) => Befund }

export const ja = (grund: string): Befund => ({ ergebnis: 'erfuellt', grund })
export const nein = (grund: string): Befund => ({ ergebnis: 'nichtErfuellt', grund })
export const jaNein = (passt: boolean, grund: string): Befund => (passt ? ja(grund) : nein(grund))
export const weissNicht = (frage: string, angabe?: Angabe): Befund => ({
  ergebnis: 'unbekannt',
  grund: 'Im Fall steht dazu nichts.',
  frage,
  ...(angabe === undefined ? {} : { angabe }),
})
export const ermessen = (grund: string): Befund => ({ ergebnis: 'ermessen', grund })

/** Holds one condition against the case. What is not known is asked, never taken as fulfilled. */
export function pruefeBedingung(pruefung: Pruefung, lage: Fondslage): Befund {
  const pruefe = PRUEFER[pruefung.art] as (pruefung: Pruefung, lage: Fondslage) => Befund
  return pruefe(pruefung, lage)
}

export const LEISTUNGSWORT: Readonly<Record<LaufendeLeistungsart, string>> = {
  grundsicherungsgeld: 'Grundsicherungsgeld',
  sgb12: 'Sozialhilfe oder Grundsicherung (SGB XII)',
  wohngeld: 'Wohngeld',
  kinderzuschlag: 'Kinderzuschlag',
  asylblg: 'Asylbewerberleistungen',
  asylblgAnalog: 'Analogleistungen (§ 2 AsylbLG)',
  bafoeg: 'BAföG',
}

const bezug = (leistungen: readonly LaufendeLeistungsart[]): string =>
  leistungen.length === 0
    ? 'Der Haushalt bekommt keine dieser Leistungen.'
    : `Der Haushalt bekommt ${leistungen.map(eine => LEISTUNGSWORT[eine]).join(', ')}.`

const LEISTUNGSFRAGE = 'Welche Leistungen bekommt der Haushalt zurzeit?'

function ohneLeistung({ leistungen }: Art<'ohneLeistung'>, lage: Fondslage): Befund {
  if (lage.leistungen === undefined) return weissNicht(LEISTUNGSFRAGE, 'leistungen')
  const davon = lage.leistungen.filter(eine => leistungen.includes(eine))
  return jaNein(davon.length === 0, bezug(davon))
}

function mitLeistung({ leistungen }: Art<'mitLeistung'>, lage: Fondslage): Befund {
  if (lage.leistungen === undefined) return weissNicht(LEISTUNGSFRAGE, 'leistungen')
  const davon = lage.leistungen.filter(eine => leistungen.includes(eine))
  return jaNein(davon.length > 0, bezug(davon))
}

function einkommen({ grenzen }: Art<'einkommen'>, { nettoCent, personen }: Fondslage): Befund {
  if (personen === undefined) return weissNicht('Wie viele Menschen leben im Haushalt?', 'personen')
  if (nettoCent === undefined)
    return weissNicht('Wie hoch ist das Nettoeinkommen aller zusammen im Monat?', 'nettoCent')
  const grenze = grenzen.find(eine => eine.personen === personen)
  if (grenze === undefined)
    return ermessen(`Für ${koepfe(personen)} nennt die Quelle keine Grenze; sie nennt ${nenne(grenzen)}.`)
  const grund = `${alsEuro(nettoCent)} für ${koepfe(personen)}, die Grenze ist ${alsEuro(grenze.hoechstensCent)}.`
  return jaNein(nettoCent <= grenze.hoechstensCent, grund)
}

const koepfe = (personen: number): string => (personen === 1 ? 'eine Person' : `${personen} Personen`)

const nenne = (grenzen: Art<'einkommen'>['grenzen']): string =>
  grenzen
    .map(({ personen, hoechstensCent }) => `${alsEuro(hoechstensCent)} für ${koepfe(personen)}`)
    .join(', ')

function energieanteil({ mindestensProzent }: Art<'energieanteil'>, lage: Fondslage): Befund {
  const { nettoCent, energieCent } = lage
  if (nettoCent === undefined)
    return weissNicht('Wie hoch ist das Nettoeinkommen aller zusammen im Monat?', 'nettoCent')
  if (energieCent === undefined) return weissNicht('Wie hoch sind die Energiekosten im Monat?', 'energieCent')
  const grund = `${alsEuro(energieCent)} Energie bei ${alsEuro(nettoCent)} Einkommen im Monat.`
  return jaNein(energieCent * 100 >= nettoCent * mindestensProzent, grund)
}

function vermoegen({ hoechstensCent, je }: Art<'vermoegen'>, lage: Fondslage): Befund {
  const { vermoegenCent, personen } = lage
  if (vermoegenCent === undefined)
    return weissNicht('Wie viel hat der Haushalt auf Konten und gespart?', 'vermoegenCent')
  if (je === 'person' && personen === undefined)
    return weissNicht('Wie viele Menschen leben im Haushalt?', 'personen')
  const grenze = je === 'person' ? mal(hoechstensCent, personen as number) : hoechstensCent
  return jaNein(
    vermoegenCent <= grenze,
    `${alsEuro(vermoegenCent)} Vermögen, die Grenze ist ${alsEuro(grenze)}.`,
  )
}

/** One who is known to fit is enough; nobody fits only where every age is known. */
function kind({ bisAlter }: Art<'kind'>, { alter }: Fondslage): Befund {
  const frage = `Lebt jemand im Haushalt, der höchstens ${bisAlter} Jahre alt ist?`
  if (alter?.some(eines => eines !== undefined && eines <= bisAlter))
    return ja(`Im Haushalt lebt jemand, der höchstens ${bisAlter} Jahre alt ist.`)
  if (alter === undefined || alter.includes(undefined)) return weissNicht(frage, 'alter')
  return nein(`Niemand im Haushalt ist ${bisAlter} Jahre alt oder jünger.`)
}

function alter({ mindestens }: Art<'alter'>, lage: Fondslage): Befund {
  if (lage.alter?.some(eines => eines !== undefined && eines >= mindestens))
    return ja(`Im Haushalt lebt jemand ab ${mindestens} Jahren.`)
  if (lage.alter === undefined || lage.alter.includes(undefined))
    return weissNicht(`Lebt jemand im Haushalt, der mindestens ${mindestens} Jahre alt ist?`, 'alter')
  return nein(`Niemand im Haushalt ist ${mindestens} Jahre alt oder älter.`)
}

const merkmal = (wert: boolean | undefined, frage: string, angabe: Angabe, worte: Worte): Befund =>
  wert === undefined ? weissNicht(frage, angabe) : jaNein(wert, wert ? worte.ja : worte.nein)
type Worte = { readonly ja: string; readonly nein: string }

/** A name that only resembles another one settles nothing. */
function versorger({ namen }: Art<'versorger'>, lage: Fondslage): Befund {
  const name = lage.versorger
  const frage = `Ist der Haushalt Kunde von ${namen.join(' oder ')}?`
  if (name === undefined) return weissNicht(frage, 'versorger')
  if (namen.some(einer => einer.toLowerCase() === name.toLowerCase())) return ja(`Der Versorger ist ${name}.`)
  const aehnlich = namen.some(einer => erstesWort(einer) === erstesWort(name))
  return aehnlich ? weissNicht(frage, 'versorger') : nein(`Der Versorger ist ${name}.`)
}

const erstesWort = (name: string): string => name.toLowerCase().split(/[\s,]/, 1).join('')

const STUFENWORT = {
  rechnung: 'Bisher gibt es nur die Rechnung.',
  mahnung: 'Der Versorger hat gemahnt.',
  androhung: 'Die Sperre ist angedroht.',
  ankuendigung: 'Die Sperre ist mit einem Tag angekündigt.',
  gesperrt: 'Es ist gesperrt.',
} as const

/** A further letter may have come that nobody has entered. */
function sperrstufe({ mindestens }: Art<'sperrstufe'>, { stufe, stufeSicher }: Fondslage): Befund {
  const erreicht = stufe !== undefined && STUFEN.indexOf(stufe) >= STUFEN.indexOf(mindestens)
  if (stufe === undefined || (!erreicht && !stufeSicher))
    return weissNicht('Welches Schreiben des Versorgers war das letzte?', 'stufe')
  return jaNein(erreicht, STUFENWORT[stufe])
}

function rueckstand(pruefung: Art<'rueckstand'>, { rueckstandCent }: Fondslage): Befund {
  if (rueckstandCent === undefined) return weissNicht('Wie viel ist offen?', 'rueckstandCent')
  const { mindestensCent = 0, hoechstensCent = Infinity } = pruefung
  const passt = rueckstandCent >= mindestensCent && rueckstandCent <= hoechstensCent
  return jaNein(passt, `Offen sind ${alsEuro(rueckstandCent)}.`)
}

const STELLENWORT = {
  jobcenter: 'Jobcenter',
  sozialamt: 'Sozialamt',
  einesVonBeiden: 'Jobcenter oder Sozialamt',
}

function abgelehnt({ stelle }: Art<'abgelehnt'>, { antraege }: Fondslage): Befund {
  const frage = `Was hat ${STELLENWORT[stelle]} auf den Antrag geantwortet?`
  if (antraege === undefined) return weissNicht(frage, 'antraege')
  const dort = antraege.filter(eines => stelle === 'einesVonBeiden' || eines.stelle === stelle)
  if (dort.length === 0) return nein(`Beim ${STELLENWORT[stelle]} ist noch kein Antrag gestellt.`)
  if (dort.some(({ ausgang }) => ausgang === 'abgelehnt' || ausgang === 'nurDarlehen'))
    return ja('Der Antrag wurde abgelehnt, oder es wurde nur ein Darlehen angeboten.')
  if (dort.some(({ ausgang }) => ausgang === undefined)) return weissNicht(frage, 'antraege')
  return nein('Eine Ablehnung liegt noch nicht vor.')
}

function forderungAb({ tag }: Art<'forderungAb'>, { forderungVom }: Fondslage): Befund {
  if (forderungVom === undefined)
    return weissNicht('Aus welcher Zeit stammt die älteste offene Forderung?', 'forderungVom')
  return jaNein(forderungVom >= tag, `Die älteste offene Forderung ist vom ${alsDatum(forderungVom)}.`)
}

const PRUEFER: Pruefer = {
  ohneLeistung,
  mitLeistung,
  einkommen,
  energieanteil,
  vermoegen,
  kind,
  alter,
  rente: (_, { bekommtRente }) =>
    merkmal(bekommtRente, 'Bekommt jemand im Haushalt eine deutsche Rente?', 'bekommtRente', {
      ja: 'Im Haushalt wird eine Rente bezogen.',
      nein: 'Im Haushalt wird keine Rente bezogen.',
    }),
  schwanger: (_, { schwanger }) =>
    merkmal(schwanger, 'Ist jemand im Haushalt schwanger?', 'schwanger', {
      ja: 'Im Haushalt lebt eine Schwangere.',
      nein: 'Niemand im Haushalt ist schwanger.',
    }),
  versorger,
  sperrstufe,
  rueckstand,
  selbsthilfe: (_, { selbsthilfe }) =>
    merkmal(selbsthilfe, 'Sind Raten oder eine Abwendungsvereinbarung schon versucht?', 'selbsthilfe', {
      ja: 'Eigene Wege sind versucht.',
      nein: 'Raten oder eine Abwendungsvereinbarung sind noch nicht versucht.',
    }),
  abgelehnt,
  forderungAb,
  einzelfall: () => ermessen('Darüber entscheidet der Träger im Einzelfall.'),
}
