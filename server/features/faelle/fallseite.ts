import type { Akte } from '../../data/akte.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import { datum, euro } from '../../web/format.ts'
import { UMFAENGE } from './einwilligung.ts'
import { anzeigename, type Fall } from './fall.ts'
import { SEITEN } from './felder.ts'
import { LEISTUNG, SPARTE, VERTRAG, wort } from './worte.ts'

/** Title and way of every page of a case. */
export function kopf(fall: Fall, ort: string) {
  const { akte, nummer, id, status } = fall
  const teile = [
    wort(SPARTE, akte.sachverhalt.sparte).replace('unbekannt', 'Energie unbekannt'),
    akte.versorger.name ?? 'Versorger unbekannt',
    wort(VERTRAG, akte.sachverhalt.vertrag).replace('unbekannt', 'Vertrag unbekannt'),
    ...(status === 'abgeschlossen' ? ['abgeschlossen'] : []),
  ]
  return {
    titel: `${nummer} ${anzeigename(akte)}`,
    ueberschrift: anzeigename(akte),
    unter: teile.join(' · '),
    weg: [
      { href: '/heute', text: 'Heute' },
      { href: `/faelle/${id}`, text: `Fall ${nummer}` },
    ],
    ort,
  }
}

/** The pages of a case on which something is changed. */
export const reiter = ({ id }: Fall, aktuell?: string) => [
  { href: `/faelle/${id}`, text: 'Übersicht', aktuell: aktuell === undefined },
  ...SEITEN.filter(({ unterReiter }) => unterReiter === undefined).map(({ wort: w, titel }) => ({
    href: `/faelle/${id}/${w}`,
    text: KURZ[w] ?? titel,
    aktuell: w === aktuell,
  })),
  { href: `/faelle/${id}/ansprueche`, text: 'Ansprüche', aktuell: aktuell === 'ansprueche' },
  { href: `/faelle/${id}/fonds`, text: 'Hilfen', aktuell: aktuell === 'fonds' },
]

const KURZ: Readonly<Record<string, string>> = { schreiben: 'Schreiben', versorger: 'Versorger' }

/** What must be known before anybody picks up the phone. */
export function merker({ haushalt, sachverhalt }: Akte): string[] {
  const liste: string[] = []
  if (haushalt.anruf === 'nein') liste.push('Nicht anrufen')
  if (haushalt.codewort !== undefined) liste.push(`Codewort am Telefon: „${haushalt.codewort}“`)
  else if (haushalt.anruf === 'codewort') liste.push('Codewort vereinbart, aber nicht eingetragen')
  if (haushalt.anrufzeiten !== undefined) liste.push(`Anrufen: ${haushalt.anrufzeiten}`)
  if (haushalt.sprache !== undefined) liste.push(`Sprache: ${haushalt.sprache}`)
  if (haushalt.geraetOderSaeugling === true) liste.push('Gerät oder Säugling im Haushalt')
  if (sachverhalt.schutzgruende === undefined) liste.push('Schutzgründe noch nicht gefragt')
  return liste
}

type Einwilligung =
  | {
      readonly am: Datum
      readonly umfang: readonly string[]
      readonly name: string
      readonly fassung: string
    }
  | undefined

/** The facts on the right, each with the way to change it. */
export function eckdaten(fall: Fall, pruefung: Sperrpruefung, einwilligung: Einwilligung) {
  const { haushalt, sachverhalt, versorger, verlangtCent } = fall.akte
  const seite = (w: string): string => `/faelle/${fall.id}/${w}`
  const { anrechenbarCent, schwelleCent } = pruefung.rueckstand
  const tage = (am: Datum | null | undefined): string =>
    am === null ? 'gab es nicht' : am === undefined ? 'unbekannt' : datum(am)
  return [
    { name: 'Mahnung', wert: brief(sachverhalt.mahnung, tage), href: seite('schreiben') },
    { name: 'Androhung', wert: brief(sachverhalt.androhung, tage), href: seite('schreiben') },
    { name: 'Ankündigung', wert: brief(sachverhalt.ankuendigung, tage), href: seite('schreiben') },
    { name: 'Sperrtag', wert: tage(sachverhalt.sperre?.datum), href: seite('schreiben') },
    {
      name: 'Rückstand',
      wert: anrechenbarCent === null ? verlangt(verlangtCent) : euro(anrechenbarCent),
      href: seite('forderungen'),
    },
    {
      name: 'Schwelle',
      wert: schwelleCent === null ? 'unbekannt' : euro(schwelleCent),
      href: seite('forderungen'),
    },
    { name: 'Haushalt', wert: koepfe(haushalt), href: seite('haushalt') },
    {
      name: 'Telefon',
      wert: haushalt.telefon ?? (haushalt.kommtWieder ? 'kommt wieder' : 'unbekannt'),
      href: seite('haushalt'),
    },
    { name: 'Kundennummer', wert: versorger.kundennummer ?? 'unbekannt', href: seite('versorger') },
    { name: 'Einwilligung', wert: einwilligungsworte(einwilligung), href: seite('einwilligung') },
  ].map(zeile => ({ ...zeile, link: 'ändern' }))
}

const brief = (
  b: { zugang?: Datum | null | undefined } | null | undefined,
  tage: (am: Datum | null | undefined) => string,
): string =>
  b === null
    ? 'gab es nicht'
    : b === undefined
      ? 'unbekannt'
      : b.zugang
        ? `kam ${tage(b.zugang)}`
        : 'kam, Tag unbekannt'

const verlangt = (cent: number | undefined): string =>
  cent === undefined ? 'unbekannt' : `${euro(cent)} verlangt, noch nicht aufgeteilt`

function koepfe({ erwachsene, kinder, leistungen }: Akte['haushalt']): string {
  const teile = [
    ...(erwachsene === undefined ? [] : [`Erwachsene: ${erwachsene}`]),
    ...(kinder === undefined ? [] : [`Kinder: ${kinder}`]),
    ...(leistungen ?? []).map(l => wort(LEISTUNG, l)),
  ]
  return teile.join(', ') || 'unbekannt'
}

/** The consent in one line. */
export const einwilligungsworte = (e: Einwilligung): string =>
  e === undefined
    ? 'fehlt'
    : `${datum(e.am)}: ${UMFAENGE.filter(({ id }) => e.umfang.includes(id))
        .map(({ label }) => label)
        .join(', ')}. Erklärt von ${e.name}.`
