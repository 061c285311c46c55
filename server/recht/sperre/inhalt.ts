import { alsDatum } from '../datum.ts'
import type { Inhalt } from './angaben.ts'
import type { Feststellung } from './antwort.ts'
import { angebotGemacht } from './angebot.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, zusammen, type Befund } from './befund.ts'
import { formGaltNochNicht, type Brief } from './schreiben.ts'
import type { Lage } from './lage.ts'
import { normen, type Pflichtinhalt } from './regelwerk/regeln.ts'

/** What the letters must say; a missing item makes the cut doubtful, the statute names no consequence. */
export function inhalt(lage: Lage): Befund {
  const befunde = [brief(lage, 'androhung'), brief(lage, 'ankuendigung'), formDerAnkuendigung(lage)]
  return zusammen([...befunde, vollstaendig(lage, befunde)])
}

function brief(lage: Lage, welcher: Brief): Befund {
  const pflichten = geschuldet(lage, welcher)
  const schreiben = lage.angaben[welcher]
  if (pflichten.length === 0 || !schreiben?.zugang) return LEER
  if (!schreiben.fehlendeInhalte) return fraglich(frage(welcher))
  const fehlend = pflichten.filter(([name]) => schreiben.fehlendeInhalte?.includes(name))
  return gefunden(...fehlend.flatMap(pflicht => satz(lage, welcher, pflicht)))
}

type Pflicht = readonly [Inhalt, Pflichtinhalt]

/** The duties of this contract; the offer of the agreement has a finding of its own (angebot.ts). */
function geschuldet({ regeln, vertrag }: Lage, welcher: Brief): readonly Pflicht[] {
  const pflichten = Object.entries(regeln.inhalte[welcher]) as [Inhalt, Pflichtinhalt][]
  return pflichten.filter(
    ([, { nurGrundversorgung }]) => !nurGrundversorgung || vertrag === 'grundversorgung',
  )
}

function satz(lage: Lage, welcher: Brief, [name, { norm }]: Pflicht): readonly Feststellung[] {
  const damals = welcher === 'androhung' ? lage.regelnBeiAndrohung : lage.regelnBeiAnkuendigung
  if (!damals?.inhalte[welcher][name])
    return [uebergang(lage, `${BRIEF[welcher]} fehlt ${INHALT[name]}.`, [norm])]
  if (name === 'avAngebot') return []
  const text =
    `In ${BRIEF[welcher]} fehlt ${INHALT[name]}. Das ist vorgeschrieben. ` +
    'Welche Folge der Mangel hat, sagt das Gesetz nicht ausdrücklich.'
  return [feststellung(lage, 'inhalt.fehlt', text, { norm: [norm] })]
}

/** The letter came under the old rules, which did not ask for this yet. No transitional rule was found. */
function uebergang(lage: Lage, mangel: string, norm: readonly string[]): Feststellung {
  const text =
    `In ${mangel} Das ist erst seit ${alsDatum(lage.regeln.gueltigAb)} vorgeschrieben; der Brief kam vorher an. ` +
    'Eine Übergangsregel gibt es nicht. Ob der Mangel schadet, ist offen.'
  return feststellung(lage, 'rechtsstand.uebergang', text, { norm })
}

/** § 41f Abs. 5 S. 1 EnWG: an e-mail from the time when no letter was asked for. */
function formDerAnkuendigung(lage: Lage): Befund {
  const { ankuendigung } = lage.angaben
  if (!lage.regeln.ankuendigung?.brieflich || !ankuendigung?.zugang || !formGaltNochNicht(lage)) return LEER
  if (!ankuendigung.form || ankuendigung.form.includes('brief')) return LEER
  const norm = normen(lage.regeln, 'ankuendigung.nichtBrieflich')
  return gefunden(uebergang(lage, 'der Ankündigung fehlt die Form als Brief.', norm))
}

function vollstaendig(lage: Lage, befunde: readonly Befund[]): Befund {
  const beide =
    lage.angaben.androhung?.zugang && (lage.angaben.ankuendigung?.zugang || !lage.regeln.ankuendigung)
  const maengel = befunde.some(({ feststellungen, luecken }) => feststellungen.length + luecken.length > 0)
  if (!lage.regeln.norm['inhalt.vollstaendig'] || !beide || maengel) return LEER
  const angebotNorm = angebotGeschuldet(lage)
  if (angebotNorm && angebotGemacht(lage) !== 'ja') return LEER
  const text = 'Die Schreiben enthalten alles, was vorgeschrieben ist.'
  return gefunden(feststellung(lage, 'inhalt.vollstaendig', text, { dazu: angebotNorm ? [angebotNorm] : [] }))
}

const angebotGeschuldet = ({ regeln, vertrag }: Lage): string | undefined =>
  regeln.abwendung?.geschuldet(vertrag) === 'ja' ? regeln.inhalte.ankuendigung.avAngebot?.norm : undefined

const frage = (welcher: Brief) =>
  luecke(
    `${welcher}.fehlendeInhalte`,
    `Was fehlt in ${BRIEF[welcher]}? Die Liste der Pflichtinhalte Punkt für Punkt durchgehen.`,
    'Fehlt ein Pflichtinhalt, ist die Sperre angreifbar.',
    'zweifel',
  )

const BRIEF: Record<Brief, string> = { androhung: 'der Androhung', ankuendigung: 'der Ankündigung' }

const INHALT: Record<Inhalt, string> = {
  grund: 'der Grund der Sperre',
  kosten: 'die Angabe, was Sperre und Wiederherstellung kosten',
  haertehinweis: 'der Hinweis, dass Härtegründe in Textform mitgeteilt werden können',
  kontaktadresse: 'die Adresse, an die Härtegründe zu richten sind',
  abwendungshinweise: 'die Information, wie sich die Sperre ohne Mehrkosten vermeiden lässt',
  avHinweis: 'der Hinweis auf die Abwendungsvereinbarung',
  antwortformular: 'das Antwortformular für die Abwendungsvereinbarung',
  musterhinweis: 'der Hinweis auf das Muster der Abwendungsvereinbarung',
  einwilligungsvordruck: 'der Vordruck zur Einwilligung in den Kontakt mit dem Sozialhilfeträger',
  hinweisDatenweitergabe: 'der Hinweis auf die Weitergabe von Daten an den Sozialhilfeträger',
  avAngebot: 'das Angebot der Abwendungsvereinbarung',
}
