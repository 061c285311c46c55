import type { Briefart } from '../briefart.ts'
import { eigenesFeld, eigenesJa } from '../eigene.ts'
import { mitWochentag } from '../sprache.ts'
import {
  anDatenverarbeiter,
  datenantwortBis,
  DATENSCHUTZ_AN,
  DATENSCHUTZ_PFLICHT,
  datenfrist,
} from './datenschutz.ts'
import { TEXTFORM } from './gemeinsam.ts'

const GESPRAECHE = eigenesFeld({
  name: 'auskunftGespraeche',
  label: 'Auch Gesprächsnotizen und Aufnahmen verlangen',
  art: 'haken',
})
const AUSKUNFTEI = eigenesFeld({
  name: 'auskunftBonitaet',
  label: 'Auch nach Auskunfteien und Bonität fragen',
  art: 'haken',
})

/** Art. 15 DSGVO: what is stored about the household, and a copy of it. */
export const L44: Briefart = {
  id: 'L44',
  titel: 'Auskunft über gespeicherte Daten',
  zweck: 'Der Brief verlangt Auskunft, welche Daten gespeichert sind, und eine Kopie davon.',
  wann: 'Passt, wenn der Haushalt wissen will, was ein Unternehmen über ihn gespeichert hat.',
  empfaenger: anDatenverarbeiter,
  vorrang: 86,
  normen: ['Art. 15 DSGVO'],
  form: TEXTFORM,
  freigabe: () => 'gruen',
  felder: [DATENSCHUTZ_AN, GESPRAECHE, AUSKUNFTEI],
  pflichtangaben: DATENSCHUTZ_PFLICHT,
  hindernis: () => null,
  hinweise: () => [
    'Die Auskunft hält keine Sperre auf. Sie hilft, Zusagen am Telefon und die Forderung zu klären.',
    'Keine Ausweiskopie beilegen. Erst wenn der Empfänger begründet danach fragt, mit der Anleitung besprechen, was geschwärzt werden kann.',
    'Erklärung der Rechnung und Verbrauchshistorie gibt es schneller mit dem Brief L09.',
  ],
  passt: () => null,
  anlagen: () => [],
  fristen: fakten => datenfrist(fakten, 'Die Auskunft'),
  werte: fakten => ({
    netzbetreiber: null,
    antwortBis: mitWochentag(datenantwortBis(fakten)),
    versorger: anDatenverarbeiter(fakten) === 'versorger',
    gespraeche: eigenesJa(fakten, GESPRAECHE.name) === true,
    bonitaet: eigenesJa(fakten, AUSKUNFTEI.name) === true,
  }),
}
