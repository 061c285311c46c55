import type { Datum } from '../../recht/datum.ts'
import {
  BUNDESLAENDER,
  SPARTEN,
  type Bundesland,
  type Sparte,
  type Vertrag,
} from '../../recht/sperre/angaben.ts'
import type { FehlendeAngabe, Sperrpruefung } from '../../recht/sperre/antwort.ts'
import type { Frage } from '../../recht/sperre/lage.ts'
import { pruefeSperre } from '../../recht/sperre/urteil.ts'
import { alsAngaben } from './angaben.ts'
import type { Antworten } from './antworten.ts'
import { wort } from './werte.ts'

/*
 * The judgement is that of pruefeSperre and of nothing else. What decides which rules apply and is not known (energy,
 * contract, reason, Land) is tried out in every way; only what holds in all of them is said.
 */

/** What can be said of these answers, whatever the open ones turn out to be. */
export function urteil(a: Antworten, heute: Datum): Sperrpruefung {
  const faelle = moeglichkeiten(a, heute)
  const antwort = vereint(faelle)
  if (wort(a.land) !== undefined || antwort.ergebnis === 'angabenFehlen') return antwort
  const ueberall = vereint(BUNDESLAENDER.flatMap(land => imLand(land, faelle)))
  return ueberall.ergebnis === 'angabenFehlen'
    ? { ...ueberall, fehlendeAngaben: [offen('bundesland')] }
    : ueberall
}

/** Where the judgement lacks an answer: the paths of the facts; none once it stands. */
export const fehlendePfade = (a: Antworten, heute: Datum): readonly string[] => {
  const { ergebnis, fehlendeAngaben } = vereint(moeglichkeiten(a, heute))
  return ergebnis === 'angabenFehlen' ? fehlendeAngaben.map(({ path }) => path) : []
}

/** Whether the holidays of a Land make another finding than those of the next. */
export function landEntscheidet(a: Antworten, heute: Datum): boolean {
  const faelle = moeglichkeiten(a, heute)
  const befunde = BUNDESLAENDER.map(land =>
    imLand(land, faelle)
      .flatMap(({ angaben }) => pruefeSperre(angaben).feststellungen.map(({ code }) => code))
      .join(),
  )
  return new Set(befunde).size > 1
}

const imLand = (bundesland: Bundesland, faelle: readonly Fall[]): readonly Fall[] =>
  faelle.map(({ angaben, unbekannt }) => ({ unbekannt, angaben: { ...angaben, bundesland } }))

type Fall = { readonly angaben: Frage; readonly unbekannt: readonly string[] }

const ENERGIE: Readonly<Record<string, readonly Sparte[]>> = { beides: ['strom', 'gas'] }
const VERTRAEGE = ['grundversorgung', 'ersatzversorgung', 'sondervertrag'] as const

/** The case as it may lie. */
function moeglichkeiten(a: Antworten, heute: Datum): readonly Fall[] {
  const angaben = alsAngaben(a, heute)
  const energie = wort(a.energie)
  const sparten = energie === undefined ? SPARTEN : (ENERGIE[energie] ?? [energie as Sparte])
  const unbekannt = [
    ...(energie === undefined ? ['sparte'] : []),
    ...(a.vertrag === '?' ? ['vertrag'] : []),
    ...(a.grund === '?' ? ['anlass'] : []),
  ]
  const anlaesse = a.grund === '?' ? (['zahlungsverzug', 'manipulation'] as const) : [angaben.anlass]
  return sparten.flatMap(sparte =>
    vertraegeFuer(sparte, angaben.vertrag).flatMap(vertrag =>
      anlaesse.map(anlass => ({
        unbekannt,
        angaben: { ...angaben, sparte, ...(vertrag && { vertrag }), ...(anlass && { anlass }) },
      })),
    ),
  )
}

function vertraegeFuer(sparte: Sparte, vertrag: Vertrag | undefined): readonly (Vertrag | undefined)[] {
  if (vertrag !== undefined) return [vertrag]
  return sparte === 'strom' || sparte === 'gas' ? VERTRAEGE : [undefined]
}

/** One answer for all ways the case may lie: their common word, otherwise the question that divides them. */
function vereint(faelle: readonly Fall[]): Sperrpruefung {
  const [erste, ...andere] = faelle.map(({ angaben }) => pruefeSperre(angaben))
  if (!erste) throw new TypeError('a case without carrier')
  if (andere.length === 0) return erste
  const alle = [erste, ...andere]
  const einig = alle.every(({ ergebnis }) => ergebnis === erste.ergebnis)
  const unbekannt = faelle[0]?.unbekannt ?? []
  return {
    ...erste,
    ergebnis: einig ? erste.ergebnis : 'angabenFehlen',
    tendenz: einig ? gemeinsameTendenz(alle) : null,
    fruehesteSperre: frueheste(alle),
    feststellungen: inAllen(alle, ({ feststellungen }) => feststellungen),
    schritte: inAllen(alle, ({ schritte }) => schritte),
    fehlendeAngaben: [...(einig ? [] : unbekannt.map(offen)), ...jedeEinmal(alle)],
  }
}

const offen = (path: string): FehlendeAngabe => ({ path, frage: '', warum: '' })

function gemeinsameTendenz([erste, ...andere]: readonly Sperrpruefung[]): Sperrpruefung['tendenz'] {
  if (!erste?.tendenz) return null
  return andere.every(({ tendenz }) => tendenz === erste.tendenz) ? erste.tendenz : 'offen'
}

/** The day before which it is too early in every case; none where one case has none. */
function frueheste(alle: readonly Sperrpruefung[]): Sperrpruefung['fruehesteSperre'] {
  const tage = alle.map(({ fruehesteSperre }) => fruehesteSperre)
  return tage.reduce((a, b) => (a && b ? (b.untergrenze < a.untergrenze ? b : a) : null), tage[0] ?? null)
}

/** What is said of every case; the words are those of the first. */
function inAllen<T extends { readonly code: string }>(
  alle: readonly Sperrpruefung[],
  von: (antwort: Sperrpruefung) => readonly T[],
): readonly T[] {
  const [erste, ...andere] = alle.map(von)
  return (erste ?? []).filter(({ code }) => andere.every(liste => liste.some(eins => eins.code === code)))
}

function jedeEinmal(alle: readonly Sperrpruefung[]): readonly FehlendeAngabe[] {
  const fragen = alle.flatMap(({ ergebnis, fehlendeAngaben }) =>
    ergebnis === 'angabenFehlen' ? fehlendeAngaben : [],
  )
  return [...new Map(fragen.map(eine => [eine.path, eine])).values()]
}
