import type { Datum } from '../recht/datum.ts'
import { alsDatum } from '../recht/datum.ts'
import type { Feld, Feldart, Option } from './feld.ts'
import { type Eingaben, text, texte, zeilen } from './forms.ts'
import type { Meldungen } from './formular.ts'
import { gemeindename } from './gemeinde.ts'
import { hole } from './pfad.ts'

/** What was typed, or what is stored, as the words that stand in the fields; lists as their rows. */
export type Feldwerte = Eingaben

/** The stored document as typed text: 27.11.2026, 245,80. */
export function alsEingaben(felder: readonly Feld[], dokument: unknown): Feldwerte {
  const werte: Record<string, unknown> = {}
  for (const feld of felder) {
    const wert = hole(dokument, feld.pfad)
    const getippt = alsEingabe(feld, wert)
    if (getippt !== undefined) werte[feld.name] = getippt
    if (feld.art === 'datum' && feld.nie !== undefined && wert === null) werte[`${feld.name}Nie`] = 'ja'
    if (feld.art === 'merkmale') werte[feld.name] = merkmalhaken(feld, dokument)
    if (feld.art === 'liste' && Array.isArray(wert) && wert.length === 0) werte[`${feld.name}Keine`] = 'ja'
  }
  return werte
}

/** How a stored value is typed, where it is not typed as it is stored. */
const GETIPPT: Readonly<Partial<Record<Feld['art'], (wert: unknown) => string>>> = {
  datum: wert => alsDatum(wert as Datum),
  euro: wert => alsBetrag(wert as number),
  jaNein: wert => jaNeinWort(wert),
  gemeinde: wert => gemeindename(String(wert)),
}

function alsEingabe(feld: Feld, wert: unknown): unknown {
  if (feld.art === 'vorhanden') return wert === null ? 'nein' : wert === undefined ? undefined : 'ja'
  if (wert === undefined || wert === null) return undefined
  if (feld.art === 'haken') return wert === false ? undefined : 'ja'
  if (feld.art === 'mehrfach' || feld.art === 'liste') return listenEingabe(feld, wert as readonly unknown[])
  return (GETIPPT[feld.art] ?? String)(wert)
}

const listenEingabe = (feld: Feldart<'mehrfach' | 'liste'>, wert: readonly unknown[]): readonly unknown[] =>
  feld.art === 'liste' ? wert.map(zeile => alsEingaben(feld.felder, zeile)) : mehrfachWorte(feld, wert)

/** The ticks of what is known; `-` where the list was gone through and nothing is so. */
function merkmalhaken(feld: Feldart<'merkmale'>, dokument: unknown): readonly string[] {
  const werte = feld.merkmale.map(({ wort, pfad }) => [wort, hole(dokument, pfad)] as const)
  const ja = werte
    .filter(([, wert]) => wert !== undefined && wert !== null && wert !== false)
    .map(([wort]) => wort)
  return ja.length === 0 && werte.every(([, wert]) => wert !== undefined) ? ['-'] : ja
}

const jaNeinWort = (wert: unknown): string => (wert === 'unklar' ? 'unklar' : wert === true ? 'ja' : 'nein')

const mehrfachWorte = (feld: Feldart<'mehrfach'>, worte: readonly unknown[]): readonly unknown[] =>
  worte.length === 0 && feld.keine !== undefined ? ['-'] : worte

const betrag = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, useGrouping: false })
const alsBetrag = (cent: number): string => betrag.format(cent / 100)

/** What a partial needs to draw one field; `partial` is its name. */
export type Feldansicht = Readonly<Record<string, unknown>> & {
  readonly partial: string
  readonly name: string
}

/** The fields of a form by name, ready for their partials, with what was typed and the messages. */
export function zeigeFelder(
  felder: readonly Feld[],
  werte: Feldwerte,
  fehler: Meldungen = {},
): Record<string, Feldansicht> {
  return Object.fromEntries(felder.map(feld => [feld.name, zeigeFeld(feld, werte, fehler)]))
}

function zeigeFeld(feld: Feld, werte: Feldwerte, fehler: Meldungen, name: string = feld.name): Feldansicht {
  const basis = {
    name,
    label: feld.label,
    legende: feld.label,
    tipp: feld.tipp,
    norm: feld.norm,
    fehler: fehler[name],
    ...breite(feld),
  }
  if (feld.art === 'liste') return zeigeListe(feld, werte, fehler, basis)
  const optionen = optionenVon(feld)
  if (optionen) return { ...basis, ...zeigeWahl(feld, optionen, texte(werte, feld.name)) }
  if (feld.art === 'haken') return { ...basis, partial: 'hakenEinzeln', an: text(werte, feld.name) !== '' }
  return {
    ...basis,
    partial: istMehrzeilig(feld) ? 'textfeld' : 'feld',
    wert: text(werte, feld.name),
    ...einzeilig(feld),
    ...oderNie(feld, werte, name),
  }
}

/** The tick under a day that says there was none. */
function oderNie(feld: Feld, werte: Feldwerte, name: string) {
  if (feld.art !== 'datum' || feld.nie === undefined) return {}
  return { oderName: mitEndung(name, 'Nie'), oderAn: text(werte, `${feld.name}Nie`) !== '' }
}

/** `am` → `amNie`, `zeile[0][am]` → `zeile[0][amNie]` */
const mitEndung = (name: string, endung: string): string =>
  name.endsWith(']') ? `${name.slice(0, -1)}${endung}]` : `${name}${endung}`

/** A short choice stands open, a long one is a list that starts with „nothing chosen“. */
function zeigeWahl(feld: Feld, optionen: readonly Option[], gewaehlt: readonly string[]) {
  const worte = optionen.map(([wert, label]) => ({ wert, label }))
  if (feld.art === 'mehrfach' || feld.art === 'merkmale')
    return { partial: 'haken', optionen: worte, gewaehlt }
  if (feld.art === 'wahl' && feld.auswahl) {
    return {
      partial: 'auswahl',
      optionen: worte.filter(({ wert }) => wert !== ''),
      gewaehlt: gewaehlt[0],
      leer: 'bitte wählen',
    }
  }
  return { partial: 'wahl', optionen: worte, gewaehlt: gewaehlt[0] }
}

/** How much of a row of the form the field takes. */
function breite(feld: Feld): { readonly halb?: true; readonly voll?: true } {
  if (feld.art === 'wahl')
    return feld.auswahl ? {} : feld.optionen.length > 2 ? { voll: true } : { halb: true }
  if (BREIT.has(feld.art) || istMehrzeilig(feld)) return { voll: true }
  return HALB.has(feld.art) ? { halb: true } : {}
}

const BREIT: ReadonlySet<Feld['art']> = new Set(['mehrfach', 'merkmale', 'liste', 'vorhanden'])
const HALB: ReadonlySet<Feld['art']> = new Set(['jaNein', 'text', 'haken', 'gemeinde'])

const istMehrzeilig = (feld: Feld): boolean => feld.art === 'text' && feld.mehrzeilig === true

function einzeilig(feld: Feld): Readonly<Record<string, unknown>> {
  switch (feld.art) {
    case 'datum':
      return { klasse: 'tag', inputmode: 'numeric', ...(feld.nie !== undefined && { oderLabel: feld.nie }) }
    case 'euro':
      return { klasse: 'geld', inputmode: 'decimal', einheit: '€' }
    case 'zahl':
      return { klasse: 'kurz', inputmode: 'numeric' }
    case 'uhrzeit':
      return { klasse: 'kurz' }
    case 'gemeinde':
      return { klasse: 'lang' }
    case 'text':
      return { klasse: feld.klasse ?? 'lang', max: feld.max, autocomplete: feld.autocomplete }
    default:
      return {}
  }
}

/** „weiß nicht“ is an option of every choice, so that an answer can be taken back without JavaScript. */
function optionenVon(feld: Feld): readonly Option[] | undefined {
  const unbekannt: Option = ['', 'weiß nicht']
  switch (feld.art) {
    case 'jaNein': {
      const unklar: Option[] = feld.unklar === undefined ? [] : [['unklar', feld.unklar]]
      return [['ja', feld.ja ?? 'ja'], ['nein', feld.nein ?? 'nein'], ...unklar, unbekannt]
    }
    case 'vorhanden':
      return [['ja', feld.ja], ['nein', feld.nein], unbekannt]
    case 'wahl':
      return feld.leer === null ? feld.optionen : [...feld.optionen, ['', feld.leer ?? 'weiß nicht']]
    case 'merkmale':
      return [...feld.merkmale.map(({ wort, label }): Option => [wort, label]), ['-', feld.keine]]
    case 'mehrfach':
      return feld.keine === undefined ? feld.optionen : [...feld.optionen, ['-', feld.keine]]
    default:
      return undefined
  }
}

function zeigeListe(
  feld: Feldart<'liste'>,
  werte: Feldwerte,
  fehler: Meldungen,
  basis: { name: string },
): Feldansicht {
  const getippt = zeilen(werte, feld.name)
  const inZeile = basis.name.endsWith(']')
  const leer = Array.from({ length: getippt.length === 0 && !inZeile ? 2 : 1 }, () => ({}))
  const reihen = [...getippt, ...leer].map((zeile, index) => {
    const zeige = (unter: Feld): Feldansicht =>
      zeigeFeld(unter, zeile, fehler, `${basis.name}[${index}][${unter.name}]`)
    const mehr = feld.felder.filter(unter => unter.mehr)
    return {
      felder: feld.felder.filter(unter => !unter.mehr).map(zeige),
      mehr: mehr.map(zeige),
      offen: mehr.some(
        unter =>
          texte(zeile, unter.name).some(wort => wort !== '') ||
          Object.keys(fehler).some(name => name.startsWith(`${basis.name}[${index}][${unter.name}]`)),
      ),
    }
  })
  const keine = feld.keine !== undefined && {
    name: mitEndung(basis.name, 'Keine'),
    label: feld.keine,
    an: text(werte, `${feld.name}Keine`) !== '',
  }
  return { ...basis, partial: 'liste', zeile: feld.zeile, reihen, keine }
}

/** A stored value in the words of its field, for the history and for comparing two versions. */
export function alsWorte(feld: Feld, dokument: unknown): string {
  const wert = hole(dokument, feld.pfad)
  if (feld.art === 'liste') return listenworte(feld, wert)
  const optionen = optionenVon(feld)
  const getippt = feld.art === 'merkmale' ? merkmalhaken(feld, dokument) : alsEingabe(feld, wert)
  if (feld.art === 'datum' && wert === null && feld.nie !== undefined) return feld.nie
  if (getippt === undefined || (Array.isArray(getippt) && getippt.length === 0)) return 'unbekannt'
  if (optionen) {
    const worte = (Array.isArray(getippt) ? getippt : [getippt]).map(
      w => optionen.find(([o]) => o === w)?.[1] ?? String(w),
    )
    return worte.join(', ')
  }
  return feld.art === 'euro' ? `${String(getippt)} €` : String(getippt)
}

function listenworte(feld: Feldart<'liste'>, wert: unknown): string {
  if (!Array.isArray(wert)) return 'unbekannt'
  if (wert.length === 0) return feld.keine ?? 'keine'
  return wert
    .map((zeile: unknown) =>
      feld.felder
        .filter(f => hole(zeile, f.pfad) !== undefined)
        .map(f => (feld.benannt ? `${f.label} ${alsWorte(f, zeile)}` : alsWorte(f, zeile)))
        .join(', '),
    )
    .join('; ')
}
