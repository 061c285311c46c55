import type { Briefart } from '../briefart.ts'
import { eigenerTag, eigenesFeld, eigenesJa, eigeneWoerter } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import {
  anDatenverarbeiter,
  datenantwortBis,
  DATENSCHUTZ_AN,
  DATENSCHUTZ_PFLICHT,
  datenfrist,
} from './datenschutz.ts'
import { erstes, TEXTFORM } from './gemeinsam.ts'

const UMFANG = eigenesFeld({
  name: 'widerrufUmfang',
  label: 'Welche Einwilligung wird widerrufen?',
  art: 'mehrfach',
  optionen: [
    ['werbung', 'Werbung'],
    ['gesundheit', 'Angaben zur Gesundheit'],
    ['weitergabe', 'Weitergabe an Dritte'],
    ['sozialhilfe', 'Kontakt zum Sozialhilfeträger'],
  ] as const,
})
const ERTEILT = eigenesFeld({
  name: 'einwilligungVom',
  label: 'Einwilligung erteilt am',
  art: 'datum',
})
const LOESCHEN = eigenesFeld({
  name: 'loeschenVerlangt',
  label: 'Löschung verlangen',
  art: 'haken',
})

/** Withdrawal of a consent and, if wished, demand of erasure. */
export const L43: Briefart = {
  id: 'L43',
  titel: 'Widerruf einer Einwilligung und Löschung',
  zweck: 'Der Brief widerruft eine Einwilligung und verlangt, die Daten zu löschen, die nur auf ihr beruhen.',
  wann: 'Passt, wenn der Haushalt eine Einwilligung widerruft oder Daten gelöscht haben will.',
  empfaenger: anDatenverarbeiter,
  vorrang: 92,
  normen: ['Art. 7 DSGVO', 'Art. 17 DSGVO'],
  form: TEXTFORM,
  freigabe: fakten => (gegenSchutz(fakten) ? 'gelb' : 'gruen'),
  felder: [DATENSCHUTZ_AN, UMFANG, ERTEILT, LOESCHEN],
  pflichtangaben: [
    ...DATENSCHUTZ_PFLICHT,
    {
      path: `angaben.${UMFANG.name}`,
      label: 'was widerrufen oder gelöscht werden soll',
      fehlt: f => eigeneWoerter(f, UMFANG.name).length === 0 && eigenesJa(f, LOESCHEN.name) !== true,
    },
  ],
  hindernis: fakten => erstes(nichtBeimVersorger(fakten), erteiltInZukunft(fakten)),
  hinweise: fakten => [
    ...(gegenSchutz(fakten)
      ? [
          'Mit der Einwilligung in den Kontakt zum Sozialhilfeträger darf frühestens acht Werktage nach dessen Information unterbrochen werden (§ 41g Abs. 4 Satz 3 EnWG). Dieser Schutz kann mit dem Widerruf verloren gehen.',
        ]
      : []),
    'Erst Auskunft verlangen (L44), dann löschen lassen: Was gelöscht ist, kann dem Haushalt nicht mehr helfen.',
    'Der Vertrag und offene Rechnungen bleiben. Daten, die dafür nötig sind, werden nicht gelöscht.',
  ],
  passt: () => null,
  anlagen: () => [],
  fristen: fakten => datenfrist(fakten, 'Die Bestätigung von Widerruf oder Löschung'),
  werte,
}

const umfasst = (fakten: BriefFakten, wort: string): boolean =>
  eigeneWoerter(fakten, UMFANG.name).includes(wort)

const gegenSchutz = (fakten: BriefFakten): boolean => umfasst(fakten, 'sozialhilfe')

const nichtBeimVersorger = (fakten: BriefFakten): string | null =>
  gegenSchutz(fakten) && anDatenverarbeiter(fakten) !== 'versorger'
    ? 'Die Einwilligung in den Kontakt zum Sozialhilfeträger bekommt der Grundversorger (§ 41g Abs. 3 EnWG). Dort wird sie widerrufen.'
    : null

function erteiltInZukunft(fakten: BriefFakten): string | null {
  const am = eigenerTag(fakten, ERTEILT.name)
  return am !== null && am > fakten.heute
    ? 'Der Tag der Einwilligung liegt in der Zukunft. Bitte prüfen.'
    : null
}

function werte(fakten: BriefFakten): Werte {
  const punkte = UMFANG.optionen.map(([wort]) => [wort, umfasst(fakten, wort)] as const)
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(datenantwortBis(fakten)),
    widerruf: punkte.some(([, gewaehlt]) => gewaehlt),
    umfang: Object.fromEntries(punkte),
    erteilt: oderNull(eigenerTag(fakten, ERTEILT.name), langesDatum),
    loeschen: eigenesJa(fakten, LOESCHEN.name) === true,
  }
}
