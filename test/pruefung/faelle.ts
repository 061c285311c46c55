import { type Datum, tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import type { Sperrsachverhalt } from '../../server/recht/sperre/angaben.ts'
import type { Feststellung, Sperrpruefung } from '../../server/recht/sperre/antwort.ts'

/* Literal answers of the rules, so that these tests speak about words and pictures only. */

export const HEUTE = tag('2026-11-21')

/** F06: the supplier counted the four weeks from the date on the letter. */
export const BRIEFDATUM: Sperrsachverhalt = {
  bundesland: 'NW',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  mahnung: { zugang: tag('2026-10-19') },
  androhung: { zugang: tag('2026-11-06'), datiert: tag('2026-11-02'), fehlendeInhalte: [] },
  ankuendigung: {
    zugang: tag('2026-11-20'),
    form: ['brief'],
    beginn: tag('2026-12-01'),
    fehlendeInhalte: [],
  },
  sperre: { datum: tag('2026-12-01'), vollzogen: false },
}

export const ZU_FRUEH = befund('androhung.fristUnterschritten', 'sperrt', {
  text: 'Die Androhung kam am Fr 6.11. an. Die vier Wochen laufen bis Fr 4.12.',
  norm: ['§ 41f Abs. 1 S. 1 EnWG', '§ 130 Abs. 1 S. 1 BGB'],
  schritte: [{ text: 'Zugang 6.11.2026 + 4 Wochen = 4.12.2026' }],
})

export const RECHTSWIDRIG: Sperrpruefung = {
  regelwerk: 'enwg-41f',
  ergebnis: 'rechtswidrig',
  tendenz: null,
  fruehesteSperre: {
    untergrenze: tag('2026-12-05'),
    mitSamstag: tag('2026-12-05'),
    sicher: tag('2026-12-07'),
  },
  rueckstand: {
    anrechenbarCent: cent(210_00),
    ohneNebenkostenCent: cent(210_00),
    schwelleCent: cent(140_00),
    erreicht: 'ja',
  },
  feststellungen: [
    befund('mahnung.erfuellt', 'erfuellt', {
      text: 'Gemahnt am Mo 19.10., nach Fälligkeit aller drei Abschläge.',
      norm: ['§ 41f Abs. 1 S. 1 EnWG'],
    }),
    befund('schwelle.erreicht', 'erfuellt', {
      text: '210,00 € offen. Schwelle: 140,00 € und 100 €.',
      norm: ['§ 41f Abs. 3 S. 1 Nr. 1 EnWG', '§ 41f Abs. 3 S. 2 EnWG'],
      schritte: [{ text: '2 × 70,00 €', betragCent: cent(140_00), norm: '§ 41f Abs. 3 S. 1 Nr. 1 EnWG' }],
    }),
    ZU_FRUEH,
    befund('aussicht.ungenuegend', 'hinweis', {
      text: 'Ein Versprechen allein genügt nicht.',
      norm: ['§ 41f Abs. 1 S. 2 EnWG'],
    }),
    befund('inhalt.vollstaendig', 'erfuellt', {
      text: 'Beide Schreiben enthalten, was das Gesetz verlangt.',
      norm: ['§ 41f Abs. 6 EnWG', '§ 41g Abs. 1 S. 2 EnWG'],
    }),
  ],
  fristen: [
    {
      code: 'av.einwaende',
      bis: tag('2026-12-20'),
      text: 'Einwände gegen die Rechnung vorbringen.',
      norm: ['§ 41g Abs. 1 S. 5 EnWG'],
      wessen: 'haushalt',
    },
    {
      code: 'av.antwort',
      bis: tag('2026-11-27'),
      text: 'Auf das Ratenverlangen antworten.',
      norm: ['§ 41g Abs. 1 S. 2 EnWG'],
      wessen: 'versorger',
    },
  ],
  schritte: [
    { code: 'spaeter', dringlichkeit: 'spaeter', text: 'Abschlag neu festsetzen lassen', brief: null },
    {
      code: 'sperre.beanstanden',
      dringlichkeit: 'heute',
      text: 'Beanstandung abschicken. Per Fax oder E-Mail, Kopie an den Netzbetreiber.',
      brief: 'L01',
    },
    {
      code: 'schutz.fragen',
      dringlichkeit: 'heute',
      text: 'Schutzgründe fragen. Ein Anruf ab 14 Uhr genügt.',
      brief: null,
    },
    {
      code: 'av.annehmen',
      dringlichkeit: 'dieseWoche',
      text: 'Raten besprechen: Angenommen hält das auch gegen eine neue Ankündigung.',
      brief: 'L05',
    },
  ],
  fehlendeAngaben: [
    {
      path: 'schutzgruende',
      frage: 'Ist jemand im Haushalt krank, schwanger oder auf ein Gerät angewiesen?',
      warum: 'Dann ist die Sperre auch aus diesem Grund unzulässig.',
    },
  ],
  wiederherstellung: null,
  regelwerkBeiAndrohung: null,
  rechtsstand: { geprueftAm: tag('2026-08-19'), gueltigAb: tag('2025-12-23'), warnung: null },
}

export function befund(
  code: string,
  wirkung: Feststellung['wirkung'],
  mehr: Partial<Feststellung> = {},
): Feststellung {
  return { code, wirkung, text: `Text zu ${code}.`, norm: [], schritte: [], ...mehr }
}

/** The judgement of F06 with other findings. */
export const mit = (
  feststellungen: readonly Feststellung[],
  mehr: Partial<Sperrpruefung> = {},
): Sperrpruefung => ({
  ...RECHTSWIDRIG,
  fehlendeAngaben: [],
  feststellungen,
  ...mehr,
})

export const vollzogenAm = (day: Datum): Sperrsachverhalt => ({
  ...BRIEFDATUM,
  sperre: { datum: day, vollzogen: true },
})
