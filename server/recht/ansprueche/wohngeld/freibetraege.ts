import { jahr } from '../../datum.ts'
import { alsEuro, cent, mal } from '../../geld.ts'
import {
  ARBEITNEHMERPAUSCHBETRAG,
  FREIBETRAG_ALLEINERZIEHEND,
  FREIBETRAG_KIND_MIT_ARBEIT,
  FREIBETRAG_SCHWERBEHINDERUNG,
  FREIBETRAG_VERFOLGTE,
  GRUNDRENTE_HOECHSTENS,
  GRUNDRENTE_SOCKEL,
} from '../../parameter/wohngeld.ts'
import type { Wohngeldmitglied } from './angaben.ts'
import type { Einnahmen } from './einkommen.ts'
import { hatMinderjaehrige, kannAlleinerziehendSein, kindschaft } from './kinder.ts'
import { frage, gelesen, schritt, spanneText, TEILE, wert, type Protokoll } from './protokoll.ts'
import { fest, gesamt, hoechstens, type Spanne } from './spanne.ts'

/*
 * §§ 17, 17a WoGG: what is deducted from the year's income, in parts of a cent. A disability nobody mentioned is asked
 * for and not counted; what decides the amount and is open makes a range.
 */

/** A member that counts, with its place in the list and what it takes in. */
export type Person = {
  readonly nummer: number
  readonly mitglied: Wohngeldmitglied
  readonly einnahmen: Einnahmen
}

export function freibetraege(
  protokoll: Protokoll,
  alle: readonly Wohngeldmitglied[],
  personen: readonly Person[],
): Spanne {
  return gesamt([
    ...personen.map(person => schwerbehinderung(protokoll, person)),
    alleinerziehend(protokoll, alle, personen),
    ...personen.map(person => kindMitArbeit(protokoll, alle, person)),
    ...personen.map(person => grundrente(protokoll, person)),
    verfolgte(protokoll, personen),
  ])
}

const wer = ({ nummer }: Person): string => `Person ${nummer + 1}`
const pfad = ({ nummer }: Person, feld: string): string => `mitglieder.${nummer}.${feld}`

function schwerbehinderung(protokoll: Protokoll, person: Person): Spanne {
  const { gdb, pflegebeduerftigZuHause: pflege } = person.mitglied
  const freibetrag = wert(FREIBETRAG_SCHWERBEHINDERUNG, protokoll)
  const mehr = `Damit steigt das Wohngeld: ${alsEuro(freibetrag)} im Jahr sind frei (§ 17 Nr. 1 WoGG).`
  if (gdb === undefined) {
    frage(
      protokoll,
      pfad(person, 'gdb'),
      `Hat ${wer(person)} einen Grad der Behinderung von 50 oder mehr?`,
      mehr,
    )
    return fest(0)
  }
  if (gdb === null || gdb < 50 || (gdb < 100 && pflege === false)) return fest(0)
  const bekannt = gdb >= 100 || pflege === true
  const gepflegt = bekannt ? ', zu Hause gepflegt' : ', falls zu Hause gepflegt'
  const grund = `Grad der Behinderung ${gdb}${gdb >= 100 ? '' : gepflegt}`
  if (!bekannt) {
    frage(protokoll, pfad(person, 'pflegebeduerftigZuHause'), `Wird ${wer(person)} zu Hause gepflegt?`, mehr)
  }
  const spanne = bekannt ? fest(freibetrag * TEILE) : hoechstens(freibetrag * TEILE)
  schritt(
    protokoll,
    `Freibetrag im Jahr, ${wer(person)}, ${grund}: ${spanneText(spanne)}.`,
    '§ 17 Nr. 1 WoGG',
  )
  return spanne
}

/** Once for the household, however many children there are. */
function alleinerziehend(
  protokoll: Protokoll,
  alle: readonly Wohngeldmitglied[],
  personen: readonly Person[],
): Spanne {
  const freibetrag = wert(FREIBETRAG_ALLEINERZIEHEND, protokoll) * TEILE
  const erklaerte = personen.filter(({ mitglied }) => mitglied.alleinerziehend === true)
  if (erklaerte.length > 0) return erklaertAllein(protokoll, alle, erklaerte, freibetrag)
  const vielleicht = personen.find(
    ({ mitglied }) => mitglied.alleinerziehend === undefined && kannAlleinerziehendSein(alle, mitglied),
  )
  if (!vielleicht) return fest(0)
  frage(
    protokoll,
    pfad(vielleicht, 'alleinerziehend'),
    `Lebt ${wer(vielleicht)} nur mit Kindern in der Wohnung?`,
    `Für Alleinerziehende sind ${alsEuro(gelesen(freibetrag))} im Jahr frei (§ 17 Nr. 3 WoGG).`,
  )
  const spanne = hoechstens(freibetrag)
  schritt(protokoll, `Freibetrag im Jahr, falls alleinerziehend: ${spanneText(spanne)}.`, '§ 17 Nr. 3 WoGG')
  return spanne
}

function erklaertAllein(
  protokoll: Protokoll,
  alle: readonly Wohngeldmitglied[],
  erklaerte: readonly Person[],
  freibetrag: number,
): Spanne {
  const kinder = erklaerte.map(({ mitglied }) =>
    hatMinderjaehrige(alle.filter(anderer => anderer !== mitglied)),
  )
  const sicher = kinder.includes('ja')
  const moeglich = sicher || kinder.includes('offen')
  if (moeglich && !sicher) frageNachAlter(protokoll, alle)
  const spanne = { von: sicher ? freibetrag : 0, bis: moeglich ? freibetrag : 0 }
  schritt(
    protokoll,
    `Freibetrag im Jahr für Alleinerziehende mit Kindergeld für ein Kind unter 18: ${spanneText(spanne)}.` +
      (moeglich ? '' : ' Es lebt kein Kind unter 18 im Haushalt.'),
    '§ 17 Nr. 3 WoGG',
  )
  return spanne
}

function frageNachAlter(protokoll: Protokoll, alle: readonly Wohngeldmitglied[]): void {
  const nummer = alle.findIndex(({ alter }) => alter === undefined)
  frage(
    protokoll,
    `mitglieder.${nummer}.alter`,
    `Wie alt ist Person ${nummer + 1}?`,
    'Der Freibetrag für Alleinerziehende setzt ein Kind unter 18 voraus (§ 17 Nr. 3 WoGG).',
  )
}

function kindMitArbeit(protokoll: Protokoll, alle: readonly Wohngeldmitglied[], person: Person): Spanne {
  const { alter = 0 } = person.mitglied
  const kind = kindschaft(alle, person.mitglied)
  const { gesamt: arbeit, einkuenfte } = ausArbeit(protokoll, person)
  if (arbeit === 0 || kind === 'nein' || alter >= 25) return fest(0)
  const freibetrag = Math.min(arbeit, wert(FREIBETRAG_KIND_MIT_ARBEIT, protokoll))
  const offen = kind === 'offen' || person.mitglied.alter === undefined
  if (offen || kind === 'vermutet') frageNachKind(protokoll, person)
  const spanne = offen ? hoechstens(freibetrag * TEILE) : fest(freibetrag * TEILE)
  const hinweise = [
    ...(kind === 'vermutet' ? [' Nach dem Alter gilt sie als Kind einer anderen Person.'] : []),
    ...(einkuenfte < freibetrag ? [ENGER] : []),
  ]
  schritt(
    protokoll,
    `Freibetrag im Jahr, ${wer(person)}, Kind unter 25 mit eigener Arbeit: ${spanneText(spanne)}.${hinweise.join('')}`,
    '§ 17 Nr. 4 WoGG',
  )
  return spanne
}

const ENGER =
  ' Nach der WoGVwV Nr. 17.03.5 ist nur frei, was nach Werbungskosten und Abgaben bleibt. Das Gesetz sagt: Einnahmen.'

/** What work brings in the year, in cents: before and after the flat amount for wages. */
function ausArbeit(protokoll: Protokoll, { einnahmen }: Person): { gesamt: number; einkuenfte: number } {
  const lohn = einnahmen.get('lohn')?.brutto ?? 0
  const minijob = einnahmen.get('minijobPauschal')?.brutto ?? 0
  const nachPauschbetrag = Math.max(0, lohn - wert(ARBEITNEHMERPAUSCHBETRAG, protokoll))
  return { gesamt: lohn + minijob, einkuenfte: minijob + nachPauschbetrag }
}

function frageNachKind(protokoll: Protokoll, person: Person): void {
  const warum = 'Der Lohn eines Kindes unter 25 ist zum Teil frei (§ 17 Nr. 4 WoGG).'
  if (person.mitglied.alter === undefined) {
    frage(protokoll, pfad(person, 'alter'), `Wie alt ist ${wer(person)}?`, warum)
  } else {
    frage(protokoll, pfad(person, 'kind'), `Ist ${wer(person)} das Kind einer Person im Haushalt?`, warum)
  }
}

/** § 17a WoGG: a base of the pension and 30 percent of what lies above it, up to half of Regelbedarfsstufe 1. */
function grundrente(protokoll: Protokoll, person: Person): Spanne {
  const { grundrentenzeiten33: zeiten } = person.mitglied
  const rente = person.einnahmen.get('rente')?.brutto ?? 0
  if (rente === 0 || zeiten === false) return fest(0)
  const sockel = Math.min(rente, wert(GRUNDRENTE_SOCKEL, protokoll))
  const hoechst = mal(wert(GRUNDRENTE_HOECHSTENS, protokoll), 12)
  const freibetrag = Math.min(sockel * TEILE + (rente - sockel) * DREI_ZEHNTEL, hoechst * TEILE)
  const spanne = zeiten === true ? fest(freibetrag) : hoechstens(freibetrag)
  if (zeiten === undefined) {
    frage(
      protokoll,
      pfad(person, 'grundrentenzeiten33'),
      `Hat ${wer(person)} mindestens 33 Jahre Grundrentenzeiten?`,
      `Dann sind im Jahr ${alsEuro(gelesen(freibetrag))} der Rente frei (§ 17a WoGG).`,
    )
  }
  schritt(
    protokoll,
    `Freibetrag im Jahr, ${wer(person)}, ${zeiten ? '' : 'falls '}33 Jahre Grundrentenzeiten: ${alsEuro(cent(sockel))} + 30\u00a0% von ` +
      `${alsEuro(cent(rente - sockel))}, höchstens ${alsEuro(hoechst)}: ${spanneText(spanne)}.`,
    '§ 17a Abs. 1 S. 2 WoGG',
  )
  return spanne
}

const DREI_ZEHNTEL = (TEILE * 3) / 10

/** Nothing in the request tells it; the line reminds of it where the age allows it. */
function verfolgte(protokoll: Protokoll, personen: readonly Person[]): Spanne {
  const vor1946 = jahr(protokoll.stichtag) - 1945
  if (personen.some(({ mitglied }) => mitglied.alter !== undefined && mitglied.alter >= vor1946)) {
    const freibetrag = alsEuro(wert(FREIBETRAG_VERFOLGTE, protokoll))
    schritt(
      protokoll,
      `Nicht gefragt: Für Opfer der nationalsozialistischen Verfolgung sind weitere ${freibetrag} im Jahr frei.`,
      '§ 17 Nr. 2 WoGG',
    )
  }
  return fest(0)
}
