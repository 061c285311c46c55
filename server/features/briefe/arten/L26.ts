import { monatsanfang, monatsende } from '../../../recht/datum.ts'
import type { Leistung } from '../../../recht/ansprueche/antwort.ts'
import type { Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import { amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { antwortfrist, antwortIn, untaetigkeit } from '../behoerde/antwort.ts'
import { stehtZu } from '../behoerde/bezug.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import { eigenesFeld, eigeneWoerter } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'

const BEANTRAGT = [
  ['grundsicherungsgeld', 'Grundsicherungsgeld (SGB II)'],
  ['grundsicherungAlter', 'Grundsicherung im Alter und bei Erwerbsminderung (SGB XII)'],
  ['hilfeZumLebensunterhalt', 'Hilfe zum Lebensunterhalt (SGB XII)'],
  ['wohngeld', 'Wohngeld'],
  ['kinderzuschlag', 'Kinderzuschlag'],
  ['unterhaltsvorschuss', 'Unterhaltsvorschuss'],
  ['bildungUndTeilhabe', 'Leistungen für Bildung und Teilhabe'],
] as const satisfies readonly (readonly [Leistung, string])[]

const OPTIONEN: readonly Option[] = BEANTRAGT
const LEISTUNGEN = eigenesFeld({
  name: 'beantragteLeistungen',
  label: 'Was wird beantragt?',
  art: 'mehrfach',
  optionen: OPTIONEN,
  tipp: 'leer: was nach der Berechnung in Betracht kommt',
})

/** A formless application that keeps the day (§ 16 SGB I). */
export const L26: Briefart = {
  id: 'L26',
  titel: 'Formloser Antrag zur Wahrung der Frist',
  zweck: 'Der Antrag sichert den Tag: Formulare und Belege kommen später, die Leistung beginnt nicht später.',
  wann: 'Passt, wenn eine Leistung zustehen kann, die noch nicht beantragt ist.',
  empfaenger: anDasAmt,
  vorrang: 36,
  normen: ['§ 16 SGB I', '§ 37 Abs. 2 Satz 2 SGB II', '§ 44 Abs. 2 SGB XII', '§ 18 Abs. 1 SGB XII'],
  form: 'Keine Form vorgeschrieben. Der Eingang vor Ende des Monats muss beweisbar sein.',
  freigabe: () => 'gruen',
  felder: [STELLE_AN, LEISTUNGEN],
  pflichtangaben: [STELLE_BEKANNT],
  hindernis: () => null,
  hinweise: () => [
    'Jedes Amt und jede Gemeinde muss den Antrag annehmen und weiterleiten; der Tag des Eingangs dort zählt (§ 16 Abs. 1 Satz 2, Abs. 2 SGB I).',
    'Danach die Formulare abholen und ausgefüllt nachreichen. Auf Nachfragen des Amts in der Frist antworten.',
    'Wohngeld und Grundsicherungsgeld schließen sich meist aus. Vor der Entscheidung den Vergleich in der Berechnung ansehen.',
  ],
  passt: fakten =>
    ausBerechnung(fakten).length > 0 && !imMonatVerschickt(fakten)
      ? 'Nach der Berechnung steht eine Leistung zu, die noch niemand bezieht. Der Antrag zählt ab dem Ersten dieses Monats.'
      : null,
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antrag.monat',
      bis: monatsende(fakten.heute),
      text: `Der Antrag muss bis ${mitWochentag(monatsende(fakten.heute))} eingegangen sein, damit er für diesen Monat zählt.`,
    },
    antwortfrist(antwortIn(fakten, 2), 'den Eingang bestätigen'),
    untaetigkeit(fakten, 'antrag'),
  ],
  werte: fakten => ({
    ...amtWerte(fakten),
    leistungen: gewaehlt(fakten).map(leistung => worte(leistung)),
    sgb2: gewaehlt(fakten).includes('grundsicherungsgeld'),
    kapitel4: gewaehlt(fakten).includes('grundsicherungAlter'),
    antwortBis: mitWochentag(antwortIn(fakten, 2)),
  }),
}

const worte = (leistung: string): string => BEANTRAGT.find(([wort]) => wort === leistung)?.[1] ?? leistung

/** Reckoned, not paid yet, and due on application. */
const ausBerechnung = (fakten: BriefFakten): readonly string[] =>
  (fakten.ansprueche?.leistungen ?? [])
    .filter(({ leistung, antrag }) => stehtZu(fakten, leistung) && antrag.brief === 'L26')
    .map(({ leistung }) => leistung)
    .filter(leistung => BEANTRAGT.some(([wort]) => wort === leistung))

function gewaehlt(fakten: BriefFakten): readonly string[] {
  const getippt = eigeneWoerter(fakten, LEISTUNGEN.name)
  return getippt.length > 0 ? getippt : ausBerechnung(fakten)
}

function imMonatVerschickt(fakten: BriefFakten): boolean {
  const am = verschicktAm(fakten, 'L26')
  return am !== null && am >= monatsanfang(fakten.heute)
}
