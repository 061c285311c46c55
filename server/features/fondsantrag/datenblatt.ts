import type { Datum } from '../../recht/datum.ts'
import { datum } from '../../web/format.ts'
import type { Brief } from '../briefe/brief.ts'
import { druckbar } from '../briefe/schrift.ts'
import { absaetze } from '../briefe/text.ts'
import { geschuetzt } from '../briefe/zeichen.ts'
import type { Auszug } from './forms.ts'

type Blatt = {
  readonly an: string
  readonly stelle: { readonly name: string; readonly telefon: string }
  readonly zustimmungAm: Datum
  readonly auszug: Auszug
  readonly heute: Datum
}

/** Before the papers of a referral, where there is no letter of ours: exactly what the household has agreed to. */
export function datenblatt({ an, stelle, zustimmungAm, auszug, heute }: Blatt): Brief {
  const sicher = (text: string): string => geschuetzt(druckbar(text).text)
  const text = [
    `# Weitergabe an ${sicher(an)}`,
    `${sicher(stelle.name)}, Telefon ${sicher(stelle.telefon)}, ${datum(heute)}`,
    `Der Haushalt bittet um Hilfe bei Energieschulden. Den Antrag können nur Sie stellen; die Beratungsstelle gibt den Fall deshalb an Sie weiter. Der Haushalt hat am ${datum(zustimmungAm)} zugestimmt, dass Sie genau diese Angaben bekommen. Verwenden Sie sie nur für den Antrag.`,
    '## Angaben',
    auszug.felder.map(({ label, wert }) => `- ${sicher(label)}: ${sicher(wert)}`).join('\n'),
    ...(auszug.unterlagen.length === 0
      ? []
      : ['## Unterlagen', auszug.unterlagen.map(eine => `- ${sicher(eine)}`).join('\n')]),
    'Bitte sagen Sie der Beratungsstelle, ob Sie den Antrag stellen und wann entschieden wird.',
  ].join('\n\n')
  return {
    id: 'weitergabe',
    titel: `Weitergabe an ${an}`,
    datum: heute,
    kopf: null,
    bloecke: absaetze(text),
    fehlt: [],
    veraltet: [],
    ersetzt: [],
  }
}
