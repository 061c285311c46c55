import { alsDatum, tag } from '../../../recht/datum.ts'
import { VERHALTENSREGELN } from '../../anmeldung/verhaltensregeln.ts'
import type { Briefart } from '../briefart.ts'
import { FORMULAR, stelleWerte } from './formular.ts'

/** Undertaking of a volunteer: secrecy, instruction, rules of conduct. Nothing of a household stands on it. */
export const L45: Briefart = {
  ...FORMULAR,
  id: 'L45',
  titel: 'Verpflichtung der Ehrenamtlichen',
  zweck:
    'Wer in der Stelle mitarbeitet, verpflichtet sich zu Vertraulichkeit und liest die Verhaltensregeln.',
  wann: 'Passt nie in einen Fall: Wer mitarbeitet, unterschreibt das leere Formular.',
  vorrang: 99,
  normen: ['§ 6 Abs. 2 RDG', '§ 203 StGB'],
  form: 'Schriftlich, mit Unterschrift; das Blatt bleibt bei der Stelle, eine Kopie bekommt die Person.',
  freigabe: () => 'rot',
  hinweise: () => [
    'Das Blatt gehört nicht in eine Fallakte. Nehmen Sie dafür das leere Formular unter „Leere Formulare“.',
    'Ohne gültige Einweisung durch die juristische Anleitung berät niemand (§ 6 Abs. 2 RDG).',
  ],
  werte: fakten => ({
    stelle: stelleWerte(fakten),
    fassung: alsDatum(tag(VERHALTENSREGELN.fassung)),
    abschnitte: VERHALTENSREGELN.abschnitte.map(({ titel, schritte }) => ({ titel, schritte })),
  }),
}
