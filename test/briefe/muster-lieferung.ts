import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import type { fakten } from './beispiel.ts'

type Muster = { readonly fakten: NonNullable<Parameters<typeof fakten>[0]> }

const RECHNUNG = {
  rechnungNummer: 'R-2026-4711',
  rechnungVom: tag('2026-10-05'),
  rechnungVon: tag('2025-10-01'),
  rechnungBis: tag('2026-09-30'),
}
const BESCHWERDE = {
  beschwerdeGegen: 'versorger',
  beschwerdeSachverhalt: 'Auf mein Schreiben vom 1. Oktober 2026 habe ich keine Antwort erhalten.',
  beschwerdeVerlangen: 'Bitte berichtigen Sie die Rechnung.',
}

/** For each letter about the supply a household for which it may be sent: no obstacle, nothing missing. */
export const LIEFERUNG_ANGABEN: Readonly<Record<string, Muster>> = {
  L06: {
    fakten: {
      sachverhalt: {
        abwendungsvereinbarung: { angebotZugang: tag('2026-11-10'), angenommenAm: tag('2026-11-12') },
      },
      angaben: {
        eigene: { avEinwand: ['zahlungen', 'kosten'], avEinwandText: 'Am 2. Oktober zahlte ich 80 Euro.' },
      },
    },
  },
  L07: { fakten: {} },
  L08: {
    fakten: {
      angaben: {
        eigene: {
          ...RECHNUNG,
          rechnungBetrag: cent(812_40),
          rechnungZugang: tag('2026-10-08'),
          rechnungMangel: ['zaehlerstand', 'verbrauch', 'abschlaege'],
          rechnungStandAnfang: 41_200,
          rechnungStandEnde: 46_300,
          rechnungErmittelt: 'geschaetzt',
          standEigen: 43_350,
          standEigenAm: tag('2026-10-10'),
          rechnungVerbrauch: 5_100,
          rechnungVorverbrauch: 2_150,
          abschlaegeGezahlt: cent(840_00),
          abschlaegeAngerechnet: cent(770_00),
          rechnungZahlung: 'zurueckhalten',
          rechnungGrund: 'verdoppelt',
          rechnungUnstreitig: cent(120_00),
        },
      },
    },
  },
  L09: { fakten: { angaben: { eigene: { ...RECHNUNG, auskunft: ['rechnung', 'schaetzung', 'stelle'] } } } },
  L10: {
    fakten: {
      sachverhalt: { rueckstand: { abschlag: { betragCent: cent(95_00) } } },
      angaben: {
        eigene: {
          verbrauchAbgerechnet: 3_000,
          verbrauchErwartet: 2_000,
          verbrauchGrund: ['personen'],
          abschlagWunsch: cent(60_00),
          jahresbetrag: cent(1_200_00),
          grundpreisJahr: cent(150_00),
        },
      },
    },
  },
  L11: { fakten: { versandt: [{ art: 'L08', am: tag('2026-10-01') }], angaben: { eigene: BESCHWERDE } } },
  L12: { fakten: { versandt: [{ art: 'L11', am: tag('2026-10-01') }], angaben: { eigene: BESCHWERDE } } },
  L13: {
    fakten: {
      sachverhalt: {
        sperre: { datum: tag('2026-11-18'), vollzogen: true },
        wiederherstellung: {
          gruendeEntfallenAm: tag('2026-11-19'),
          kostenErstattetAm: tag('2026-11-20'),
          erfolgtAm: null,
        },
      },
    },
  },
  L14: {
    fakten: {
      sachverhalt: { sperre: { datum: tag('2026-11-18'), vollzogen: true } },
      angaben: { eigene: { kostenArten: ['sperre', 'mahnung'], kostenBetrag: cent(148_50) } },
    },
  },
  L15: {
    fakten: {
      angaben: {
        eigene: {
          preisWirksamAm: tag('2027-01-01'),
          preisMitteilungZugang: tag('2026-11-16'),
          neuerLieferant: true,
        },
      },
    },
  },
  L16: {
    fakten: {
      angaben: {
        eigene: {
          preisWirksamAm: tag('2027-01-01'),
          preisMitteilungZugang: tag('2026-11-16'),
          preisMangel: ['anlass', 'unbillig'],
          preisZahlung: 'vorbehalt',
        },
      },
    },
  },
  L17: { fakten: { sachverhalt: { sparte: 'fernwaerme' }, pruefung: { regelwerk: 'avbfernwaerme-33' } } },
  L18: {
    fakten: {
      sachverhalt: {
        vertrag: 'vermieter',
        vermieter: { wer: 'versorgerSperrtWegenVermieter', mietverhaeltnis: 'laeuft' },
      },
      pruefung: { regelwerk: 'bgb-vermieter' },
      angaben: { eigene: { mieteGezahlt: true } },
    },
  },
}
