import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { plusTage, tag } from '../../server/recht/datum.ts'
import {
  ANLAESSE,
  AUSSICHTEN,
  BUNDESLAENDER,
  DECKUNGEN,
  FORMEN,
  GLAUBHAFTMACHUNGEN,
  INHALTE,
  POSTENARTEN,
  SCHUTZGRUENDE,
  SPARTEN,
  VERTRAEGE,
  type Sperrangaben,
} from '../../server/recht/sperre/angaben.ts'
import './saat.ts'

/* Requests by chance: all fields with any value, and the worked cases with a few facts replaced. */

const TAG = fc.integer({ min: 0, max: 900 }).map(n => plusTage(tag('2024-09-01'), n))
const CENT = fc.constantFrom(0, 1, 49_99, 50_00, 85_00, 100_00, 170_00, 300_01, 1_000_00)
const JA = fc.boolean()

/** A field that is there, `null`, or not known. */
const vielleicht = <T>(wert: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: wert }, fc.constant(null), fc.constant(undefined))
const oderFehlt = <T>(wert: fc.Arbitrary<T>) => fc.option(wert, { nil: undefined, freq: 6 })

const posten = fc.record({
  art: fc.constantFrom(...POSTENARTEN),
  betragCent: vielleicht(CENT),
  zugang: vielleicht(TAG),
  faelligAm: vielleicht(TAG),
  tituliert: oderFehlt(JA),
  beanstandung: vielleicht(fc.record({ am: vielleicht(TAG), schluessig: oderFehlt(JA) })),
  gemahntAm: vielleicht(TAG),
  gestundet: oderFehlt(JA),
  preiserhoehungStreitig: oderFehlt(JA),
  schlichtungSeit: vielleicht(TAG),
  sparteFremd: oderFehlt(JA),
  wohnungFremd: oderFehlt(JA),
})

const brief = {
  zugang: vielleicht(TAG),
  zugangBestritten: oderFehlt(JA),
  fehlendeInhalte: oderFehlt(fc.subarray([...INHALTE], { maxLength: 3 })),
}

export const anfrage = fc.record({
  stichtag: TAG,
  bundesland: oderFehlt(fc.constantFrom(...BUNDESLAENDER)),
  sparte: oderFehlt(fc.constantFrom(...SPARTEN)),
  vertrag: oderFehlt(fc.constantFrom(...VERTRAEGE)),
  anlass: fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, fc.constantFrom(...ANLAESSE)),
  mahnung: vielleicht(fc.record({ zugang: vielleicht(TAG) })),
  androhung: vielleicht(fc.record(brief)),
  ankuendigung: vielleicht(
    fc.record({
      ...brief,
      form: oderFehlt(fc.subarray([...FORMEN], { minLength: 1 })),
      beginn: vielleicht(TAG),
    }),
  ),
  sperre: vielleicht(fc.record({ datum: vielleicht(TAG), vollzogen: oderFehlt(JA) })),
  rueckstand: vielleicht(
    fc.record({
      posten: oderFehlt(fc.array(posten, { maxLength: 4 })),
      zahlungen: oderFehlt(
        fc.array(fc.record({ am: vielleicht(TAG), betragCent: vielleicht(CENT) }), { maxLength: 2 }),
      ),
      abschlag: vielleicht(
        fc.record({
          betragCent: vielleicht(CENT),
          monate: oderFehlt(fc.constantFrom(1, 2, 3)),
          proJahr: oderFehlt(fc.constantFrom(4, 6, 11, 12)),
        }),
      ),
      jahresrechnungErwartetCent: vielleicht(CENT),
    }),
  ),
  schutzgruende: vielleicht(
    fc.array(
      fc.record({
        art: fc.constantFrom(...SCHUTZGRUENDE),
        konkreteGefahr: oderFehlt(fc.constantFrom(true, false, 'unklar' as const)),
        mitgeteiltAm: vielleicht(TAG),
        glaubhaftmachung: oderFehlt(fc.constantFrom(...GLAUBHAFTMACHUNGEN)),
      }),
      { maxLength: 2 },
    ),
  ),
  zahlungsaussicht: vielleicht(
    fc.record({
      art: fc.constantFrom(...AUSSICHTEN),
      dargelegtAm: vielleicht(TAG),
      deckt: oderFehlt(fc.constantFrom(...DECKUNGEN)),
    }),
  ),
  abwendungsvereinbarung: vielleicht(
    fc.record({
      verlangtZugang: vielleicht(TAG),
      angebotZugang: vielleicht(TAG),
      angebotRaten: vielleicht(fc.constantFrom(3, 6, 12, 24, 30)),
      angenommenAm: vielleicht(TAG),
      angenommenVorSperre: vielleicht(JA),
      gebrochenAm: vielleicht(TAG),
      pauseMitgeteiltAm: vielleicht(TAG),
      pauseMonate: oderFehlt(fc.constant(['2025-02'])),
    }),
  ),
  sozialhilfetraeger: vielleicht(
    fc.record({ einwilligungZugang: vielleicht(TAG), informiertAm: vielleicht(TAG) }),
  ),
  wiederherstellung: vielleicht(
    fc.record({
      gruendeEntfallenAm: vielleicht(TAG),
      kostenErstattetAm: vielleicht(TAG),
      erfolgtAm: vielleicht(TAG),
      pauschaleCent: vielleicht(CENT),
      nachweisVerlangt: oderFehlt(JA),
      nachweisErbracht: oderFehlt(JA),
    }),
  ),
}) as unknown as fc.Arbitrary<Sperrangaben>

export const FAELLE = JSON.parse(
  readFileSync(new URL('sperrpruefung.cases.json', import.meta.url), 'utf8'),
) as {
  id: string
  request: Sperrangaben
}[]

/** Near the edge: a worked case with a few of its facts replaced by chance. Pure chance is hardly ever lawful. */
export const abgewandelt = fc
  .record({ fall: fc.constantFrom(...FAELLE), zufall: anfrage, felder: fc.array(fc.nat(), { maxLength: 2 }) })
  .map(({ fall, zufall, felder }) => {
    const moeglich = ANDERBAR.filter(feld => feld in zufall)
    const namen = felder.map(n => moeglich[n % moeglich.length] ?? 'sozialhilfetraeger')
    const anders = Object.fromEntries(namen.map(feld => [feld, zufall[feld]]))
    return { ...structuredClone(fall.request), ...anders } as Sperrangaben
  })

const ANDERBAR = [
  'vertrag',
  'mahnung',
  'androhung',
  'ankuendigung',
  'sperre',
  'rueckstand',
  'schutzgruende',
  'zahlungsaussicht',
  'abwendungsvereinbarung',
  'sozialhilfetraeger',
] as const satisfies readonly (keyof Sperrangaben)[]

export const jede = fc.oneof(anfrage, abgewandelt)

/** Answers whose absence the contract reads as „no“ or replaces by another answer. */
const OHNE_FOLGE = new Set([
  'bundesland',
  'anlass',
  'art',
  'beginn',
  'oeffentlichRechtlich',
  'gemahntAm',
  'konkreteGefahr',
  'angebotZugang',
])

/** Every answer of a request, as a path to it. */
export function* pfade(wert: unknown, bisher: string[] = []): Generator<string[]> {
  if (wert === null || typeof wert !== 'object') return
  for (const [feld, inneres] of Object.entries(wert)) {
    if (!Array.isArray(wert) && !OHNE_FOLGE.has(feld) && feld !== 'stichtag') yield [...bisher, feld]
    yield* pfade(inneres, [...bisher, feld])
  }
}

export function ohne(request: Sperrangaben, pfad: readonly string[]): Sperrangaben {
  const kopie = structuredClone(request) as unknown as Record<string, unknown>
  let ort: Record<string, unknown> = kopie
  for (const feld of pfad.slice(0, -1)) ort = ort[feld] as Record<string, unknown>
  Reflect.deleteProperty(ort, pfad.at(-1) ?? '')
  return kopie as unknown as Sperrangaben
}
