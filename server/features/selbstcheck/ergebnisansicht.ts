import type { Datum } from '../../recht/datum.ts'
import type { Feststellung, Sperrpruefung } from '../../recht/sperre/antwort.ts'
import type { Frage as Angaben } from '../../recht/sperre/lage.ts'
import { datum } from '../../web/format.ts'
import { alsAngaben } from './angaben.ts'
import type { Antworten, Weg } from './antworten.ts'
import { kurz, lang } from './datumsworte.ts'
import { hilfreich } from './hilfreich.ts'
import { leistungen } from './leistungen.ts'
import { zumBefund, zumSchritt } from './nachlesen.ts'
import { schritteFuer, type Schritt } from './schritte.ts'
import { gesagt, hoechstens, satz, type Worte } from './sprache.ts'
import { type Stufe, stufe, tageBis } from './stufe.ts'
import { urteil } from './urteil.ts'

/** The result: how urgent in one word and one sentence, what to do, why, and what would make it surer. */
export function ergebnisansicht(worte: Worte, weg: Weg, heute: Datum, basis: string) {
  const { antworten } = weg
  const angaben = alsAngaben(antworten, heute)
  const pruefung = urteil(antworten, heute)
  const grad = stufe(angaben, pruefung)
  const fehlt = hilfreich(weg, pruefung)
  return {
    stufe: grad,
    grad: satz(worte, `grad.${grad}`),
    titel: ueberschrift(worte, grad, angaben),
    lead: [...termin(worte, angaben), satz(worte, `ergebnis.${urteilswort(angaben, pruefung)}`)],
    tage: tage(worte, angaben, pruefung, heute),
    schritte: schritteFuer(grad, pruefung, antworten).map(schritt => schrittworte(worte, basis, schritt)),
    befunde: befunde(worte, basis, pruefung),
    fehlt: fehlt && {
      href: `${basis}/frage/${fehlt.frage.id}`,
      frage: satz(worte, `frage.${fehlt.frage.worte?.(antworten) ?? fehlt.frage.id}.titel`),
      text: satz(worte, `ergebnis.${fehlt.art}`),
    },
    leistungen: leistungsworte(worte, antworten),
    stand: satz(worte, 'ergebnis.stand', { tag: datum(pruefung.rechtsstand.geprueftAm) }),
  }
}

function ueberschrift(worte: Worte, grad: Stufe, angaben: Angaben): string {
  const tage = tageBis(angaben)
  return grad === 'gelb' && tage !== null
    ? satz(worte, 'ergebnis.gelbTage', { tage: String(tage) })
    : satz(worte, `ergebnis.${grad}`)
}

function termin(worte: Worte, { sperre }: Angaben): readonly string[] {
  if (!sperre?.datum) return []
  const schluessel = sperre.vollzogen ? 'ergebnis.seitTermin' : 'ergebnis.amTermin'
  return [satz(worte, schluessel, { tag: lang(worte, sperre.datum) })]
}

/** Under which name the catalogue has the judgement. What is found in order is never called lawful. */
export function urteilswort({ sperre }: Angaben, { ergebnis, tendenz }: Sperrpruefung): string {
  switch (ergebnis) {
    case 'rechtswidrig':
      if (sperre?.vollzogen) return 'rechtswidrigGesperrt'
      return sperre?.datum ? 'rechtswidrig' : 'rechtswidrigHeute'
    case 'zweifelhaft':
      return tendenz ?? 'offen'
    case 'angabenFehlen':
      return 'angabenFehlen'
    case 'rechtmaessig':
      return 'keinFehler'
  }
}

/** The line of days: today, the day of the letter, and the first day the law allows. */
function tage(worte: Worte, angaben: Angaben, { fruehesteSperre }: Sperrpruefung, heute: Datum) {
  const { sperre } = angaben
  if (!sperre?.datum || sperre.vollzogen) return null
  const zuFrueh = fruehesteSperre !== null && sperre.datum < fruehesteSperre.untergrenze
  const zeile = (day: Datum, art: string, schluessel: string) => ({
    iso: day,
    kurz: kurz(day),
    art,
    wort: satz(worte, `ergebnis.${schluessel}`),
  })
  return [
    zeile(heute, 'voll', 'heute'),
    zeile(sperre.datum, 'halt', 'diesenTag'),
    ...(zuFrueh ? [zeile(fruehesteSperre.untergrenze, 'frei', 'vorher')] : []),
  ]
}

const HOECHSTENS = 3
const GEWICHT = { sperrt: 0, zweifel: 1, hinweis: 2, erfuellt: 3 } as const

/** The findings that count for the household, the bars first; each once, with all its norms. */
function befunde(worte: Worte, basis: string, { feststellungen }: Sperrpruefung) {
  const nachCode = new Map<string, Feststellung[]>()
  for (const eine of feststellungen)
    if (eine.wirkung !== 'erfuellt') nachCode.set(eine.code, [...(nachCode.get(eine.code) ?? []), eine])
  return [...nachCode]
    .sort(([, [a]], [, [b]]) => GEWICHT[a?.wirkung ?? 'erfuellt'] - GEWICHT[b?.wirkung ?? 'erfuellt'])
    .slice(0, HOECHSTENS)
    .map(([code, alle]) => ({
      text: satz(worte, `befund.${code}`),
      norm: [...new Set(alle.flatMap(({ norm }) => norm))].join(', '),
      mehr: zumBefund(worte, basis, code),
    }))
}

const schrittworte = (worte: Worte, basis: string, { id, betrag }: Schritt) => ({
  titel: satz(worte, `rat.${id}.titel`, betrag === null ? {} : { betrag }),
  text: satz(worte, `rat.${id}.text`),
  ...gesagt(worte, `rat.${id}.satz`),
  nehmen: hoechstens(worte, `rat.${id}.nehmen`) ?? null,
  mehr: zumSchritt(worte, basis, id),
})

const leistungsworte = (worte: Worte, antworten: Antworten) =>
  leistungen(antworten).map(({ id, stand }) => ({
    titel: satz(worte, `leistung.${id}.titel`),
    text: satz(worte, `leistung.${id}.text`),
    stand,
    wort: satz(worte, `stand.${stand}`),
  }))
