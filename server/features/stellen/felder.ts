import type { Feld } from '../../web/feld.ts'
import { WOCHE } from './zeiten.ts'

/* The fields of a profile: what is one value each. Hours, closed days and the served area are read by forms.ts. */

const text = (
  name: string,
  label: string,
  dazu: Partial<Pick<Feld, 'tipp' | 'noetig'>> & { max?: number; mehrzeilig?: boolean; klasse?: string } = {},
): Feld => ({ art: 'text', name, pfad: name, label, max: 120, ...dazu })

const WER: readonly Feld[] = [
  text('name', 'Name, wie ihn alle kennen', { noetig: 'Tragen Sie den Namen der Stelle ein.' }),
  text('traeger', 'Träger', { tipp: 'Verein oder Verband mit vollem Namen' }),
  text('strasse', 'Straße und Hausnummer'),
  text('plz', 'Postleitzahl', {
    noetig: 'Tragen Sie die Postleitzahl ein.',
    max: 10,
    klasse: 'plz',
  }),
  text('ort', 'Ort', { noetig: 'Tragen Sie den Ort ein.' }),
  text('telefon', 'Telefon', { noetig: 'Tragen Sie die Telefonnummer ein.', max: 40 }),
  text('email', 'E-Mail', { tipp: 'freiwillig; sie steht dann öffentlich' }),
]

const WIE: readonly Feld[] = [
  text('sprachen', 'Sprachen', {
    tipp: 'so, wie die Leute sie nennen: Deutsch, Türkçe, العربية',
    max: 200,
  }),
  { art: 'jaNein', name: 'barrierefrei', pfad: 'barrierefrei', label: 'Ohne Stufen zu erreichen?' },
  text('hinweis', 'Hinweis', {
    tipp: 'zum Beispiel: Eingang im Hof, Klingel „Beratung“',
    max: 300,
    mehrzeilig: true,
  }),
  { art: 'haken', name: 'vereinbarung', pfad: 'vereinbarung', label: 'Auch nach Vereinbarung' },
]

const VERANTWORTLICH: Feld = text('verantwortlich', 'Verantwortlich für die öffentlichen Seiten', {
  tipp: 'Vor- und Nachname. Damit erscheint das Impressum, auch wenn die Stelle sonst nicht gezeigt wird.',
})
const GEPRUEFT: Feld = {
  art: 'datum',
  name: 'geprueftAm',
  pfad: 'geprueftAm',
  label: 'Geprüft am',
  tipp: 'An diesem Tag hat jemand bei der Stelle nachgefragt.',
  noetig: 'Tragen Sie ein, wann jemand die Angaben geprüft hat.',
}

/** Fields that hold one value each, for the desk itself and for another place. */
export const EIGENE: readonly Feld[] = [...WER, ...WIE, VERANTWORTLICH]
export const WEITERE: readonly Feld[] = [...WER, ...WIE, GEPRUEFT]

const TAGE = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const

/** One line of text for each weekday; `tag` is 0 for Sunday. */
export const ZEITFELDER = WOCHE.map(tag => ({
  tag,
  feld: text(`zeit${tag}`, TAGE[tag], { max: 80 }),
}))

export const LISTENFELDER: readonly Feld[] = [
  text('geschlossen', 'Geschlossen', {
    tipp: 'Urlaub und freie Tage, einer je Zeile: 24.12.2026 – 1.1.2027 oder 30.10.2026. Feiertage in NRW stehen schon fest.',
    max: 2000,
    mehrzeilig: true,
  }),
  text('gebiet', 'Zuständig für', {
    tipp: 'Postleitzahlen und Gemeinden in NRW, mit Komma: 45127, 45128, Bottrop. Leer: für alle.',
    max: 4000,
    mehrzeilig: true,
  }),
]
