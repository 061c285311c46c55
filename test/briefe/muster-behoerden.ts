import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import type { fakten } from './beispiel.ts'

/* For each letter to an office or court: what makes the invented household one for which it may be sent. */

type Angaben = NonNullable<Parameters<typeof fakten>[0]>

const IM_BEZUG: Angaben = { haushalt: { leistungen: ['grundsicherungsgeld'], erwachsene: 2, kinder: 1 } }
const IN_ARBEIT: Angaben = { haushalt: { leistungen: ['wohngeld'], erwachsene: 1, kinder: 2 } }
const NOTLAGE = {
  schuldenUrsache: 'Im Frühjahr war ich drei Monate ohne Arbeit. Die Abschläge konnte ich nicht bezahlen.',
  keinErspartes: true,
}
const VERSUCHT = [
  { art: 'L03', am: tag('2026-11-09') },
  { art: 'L04', am: tag('2026-11-10') },
]
const mit = (eigene: Record<string, unknown>, rest: Angaben = IM_BEZUG): Angaben => ({
  ...rest,
  angaben: { eigene },
})

export const BEHOERDEN_ANGABEN: Readonly<Record<string, Angaben>> = {
  L20: mit(NOTLAGE, { ...IM_BEZUG, versandt: VERSUCHT }),
  L21: mit(NOTLAGE, { ...IN_ARBEIT, versandt: VERSUCHT }),
  L22: mit({
    heizrechnungVon: 'Revierwohnen GmbH',
    heizrechnungVom: tag('2026-11-03'),
    heizrechnungFaelligAm: tag('2026-11-30'),
    heizrechnungHeizung: cent(610_00),
    heizrechnungHaushaltsstrom: cent(84_20),
  }),
  L23: mit({ warmwasserGeraet: 'durchlauferhitzer' }),
  L24: mit({ direktWas: 'heizung', direktBetrag: cent(95_00), direktAb: tag('2027-01-01') }),
  L25: mit({ antragWorauf: 'Grundsicherungsgeld', antragGestelltAm: tag('2026-11-02') }),
  L26: mit({ beantragteLeistungen: ['grundsicherungsgeld', 'wohngeld', 'bildungUndTeilhabe'] }),
  L27: mit({
    bescheidVom: tag('2026-11-05'),
    bescheidWeg: 'post',
    bescheidBelehrung: 'richtig',
    widerspruchErwachsene: 'Emre Großmann',
    widerspruchKinder: 'Lale Großmann',
  }),
  L28: mit({
    ueberpruefungBescheide:
      'Bescheid vom 14. Februar 2025 für März bis August 2025\nÄnderungsbescheid vom 2. Mai 2025',
    ueberpruefungGruende: ['warmwasser', 'heizung'],
  }),
  L29: mit(
    {
      ...NOTLAGE,
      antragGestelltAm: tag('2026-11-19'),
      eilStand: 'abgelehnt',
      eilAbgelehntVom: tag('2026-11-20'),
      eilWiderspruchAm: tag('2026-11-21'),
      eilKontostand: cent(23_17),
    },
    { ...IM_BEZUG, versandt: VERSUCHT },
  ),
  L30: {},
  L31: mit({
    sachstandWas: 'antrag',
    antragGestelltAm: tag('2026-08-03'),
    antragWorauf: 'Grundsicherungsgeld',
  }),
  L32: mit({
    bescheidVom: tag('2026-11-05'),
    einsichtWie: 'kopie',
    einsichtVerfahren: 'Berechnung der Heizkosten',
  }),
  L33: mit({
    darlehenWofuer: 'geraet',
    darlehenWas: 'Kühlschrank',
    darlehenBetrag: cent(329_00),
    darlehenGrund:
      'Der alte Kühlschrank ist am 17. November kaputtgegangen. Eine Reparatur lohnt sich nicht.',
  }),
}
