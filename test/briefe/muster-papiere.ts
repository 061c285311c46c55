import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import type { fakten } from './beispiel.ts'

/* For each paper of arten/papiere.ts what must be said so that it may be printed for the household of beispiel.ts. */

export const PAPIERE_ANGABEN: Readonly<Record<string, NonNullable<Parameters<typeof fakten>[0]>>> = {
  L40: {
    angaben: {
      eigene: {
        vollmachtPerson: 'Jonas Beispiel',
        vollmachtAnleitung: 'Dr. Meral Beispiel, Rechtsanwältin',
        vollmachtBis: tag('2027-05-31'),
      },
    },
  },
  L41: {
    angaben: {
      eigene: {
        entbindungAn: ['praxis', 'versorger'],
        entbindungPraxis: 'Praxis am Markt',
        entbindungThema: 'ob ein Mensch im Haushalt auf Strom angewiesen ist',
        entbindungBis: tag('2027-02-28'),
      },
    },
  },
  L43: {
    angaben: {
      eigene: {
        datenschutzAn: 'andere',
        widerrufUmfang: ['werbung', 'weitergabe'],
        einwilligungVom: tag('2026-03-02'),
        loeschenVerlangt: true,
      },
    },
  },
  L44: {
    angaben: {
      eigene: { datenschutzAn: 'versorger', auskunftGespraeche: true, auskunftBonitaet: true },
    },
  },
  L45: {},
  L46: { angaben: { eigene: { beratungshilfeGericht: 'Amtsgericht Emscherstadt, Gerichtsstraße 1' } } },
  L48: {
    angaben: {
      eigene: {
        gespraechAm: tag('2026-11-20'),
        gespraechUm: '10:30',
        gespraechMit: 'Frau Beispiel',
        gespraechWer: 'stelle',
        zusageBis: tag('2026-12-18'),
        zusageInhalt: 'Ein Ratenangebot kommt bis Ende November.\nBis dahin entstehen keine Kosten.',
      },
    },
  },
  L50: {
    haushalt: { erwachsene: 2, kinder: 1 },
    angaben: {
      eigene: {
        fondsBetrag: cent(212_50),
        fondsBehoerde: cent(100_00),
        fondsErlass: cent(50_00),
        fondsEigen: cent(50_00),
        fondsUrsache: 'Im Sommer ist ein Lohn ausgefallen.\nDie Jahresrechnung kam im selben Monat.',
        fondsEinmalig: true,
        fondsAmt: 'teil',
        fondsAmtAm: tag('2026-11-20'),
        fondsAndere: 'nein',
        fondsSicherung: 'Der Abschlag wird am Monatsersten abgebucht.',
      },
    },
  },
  L51: {
    angaben: {
      eigene: {
        fondsAntragAm: tag('2026-11-20'),
        fondsEntscheidungAm: tag('2026-11-30'),
        fondsEingangBestaetigt: true,
        fondsBetrag: cent(212_50),
      },
    },
  },
  L52: {
    angaben: {
      eigene: {
        fondsZusageVom: tag('2026-11-12'),
        fondsGezahlt: cent(212_50),
        fondsGezahltAm: tag('2026-11-18'),
        fondsGezahltAn: 'versorger',
        fondsRest: cent(0),
        fondsErgebnis: 'abgewendet',
      },
    },
  },
}
