import type { Stelle } from '../../data/tables.ts'
import type { Fall } from '../faelle/fall.ts'
import { type Falldaten, NICHT_DABEI } from './auskunft-store.ts'

/** How somebody showed that they are who they say (Art. 12 Abs. 6 DSGVO). */
export const IDENTITAET = [
  { wert: 'ausweis', label: 'Ausweis gesehen' },
  { wert: 'codewort', label: 'Codewort genannt' },
  { wert: 'bekannt', label: 'Persönlich bekannt' },
] as const

/** The desk that answers, and how long it keeps closed cases. */
export type Auskunftsstelle = Stelle & { readonly monate: number }

/** One look at the case; who it was stays „Person 1“. */
export type Zugriff = { readonly am: Date; readonly was: string }

/** The file in its machine-readable form (Art. 20 Abs. 1 DSGVO). */
export function auskunftsdatei(
  daten: Falldaten,
  zugriffe: readonly Zugriff[] | null,
  stelle: Auskunftsstelle,
  erstelltAm: Date,
) {
  return {
    format: 'sperrstopp-auskunft-1',
    rechtsgrundlage: 'Art. 15 Abs. 1, 3 und Art. 20 Abs. 1 DSGVO',
    erstelltAm: erstelltAm.toISOString(),
    verantwortlich: {
      name: stelle.name,
      anschrift: `${stelle.strasse}, ${stelle.plz} ${stelle.ort}`,
      telefon: stelle.telefon,
    },
    angaben: art15(stelle.monate),
    nichtDabei: NICHT_DABEI,
    zugriffe: zugriffe?.map(({ am, was }) => ({ am: am.toISOString(), was })) ?? null,
    daten,
  }
}

/** Art. 15 Abs. 1 Buchst. a to h, in sentences (ungeprueft). */
export const art15 = (monate: number): readonly { readonly was: string; readonly satz: string }[] => [
  {
    was: 'Wozu',
    satz: 'Um eine Sperre von Strom, Gas, Fernwärme oder Wasser zu prüfen und abzuwenden.',
  },
  {
    was: 'Welche Angaben',
    satz: 'Name und Erreichbarkeit, Haushalt, Angaben zu Vertrag, Forderung und Schreiben des Versorgers, Gründe gegen die Sperre (auch zur Gesundheit, wenn Sie zugestimmt haben), Fristen, Briefe, Verlauf und Einwilligungen.',
  },
  {
    was: 'Wer sie bekommt',
    satz: 'Die Menschen, die in der Beratungsstelle an Ihrem Fall arbeiten. An wen ein Brief ging, steht bei den Briefen.',
  },
  {
    was: 'Woher',
    satz: 'Von Ihnen und aus den Schreiben, die Sie mitgebracht haben. Die Beratung hat Notizen dazu gemacht.',
  },
  {
    was: 'Wie lange',
    satz: `Solange an Ihrem Fall gearbeitet wird, und danach ${monate} Monate. Auf Wunsch löschen wir früher, solange kein Verfahren läuft.`,
  },
  {
    was: 'Ihre Rechte',
    satz: 'Sie können Fehler berichtigen, Angaben löschen oder die Bearbeitung einschränken lassen, jede Einwilligung widerrufen und sich bei der Datenschutz-Aufsicht Ihres Landes beschweren.',
  },
  {
    was: 'Automatische Entscheidung',
    satz: 'Keine. Das Programm rechnet Fristen und prüft Voraussetzungen; was getan wird, entscheiden Menschen.',
  },
]

/** What somebody has to look through before it is handed out (Art. 15 Abs. 4 DSGVO). */
export function dritte({ akte }: Fall, briefe: number): string[] {
  const { haushalt, sachverhalt, versorger } = akte
  return [
    'Verlauf, Notizen und eigene Fristen: Steht dort etwas über einen früheren Partner, Nachbarn, Vermieter oder jemanden, der uns etwas anvertraut hat?',
    ...((haushalt.erwachsene ?? 2) > 1
      ? [
          'Andere Erwachsene im Haushalt: Lebt die Person, die fragt, noch dort? Ihr früherer Partner darf die neue Anschrift, das Telefon und das Codewort nicht erfahren.',
        ]
      : []),
    ...(haushalt.anruf === 'nein' || haushalt.codewort !== undefined
      ? [
          'Sicherer Kontakt ist vereinbart: Geben Sie die Auskunft nur persönlich, nie per Post oder an eine andere Person.',
        ]
      : []),
    ...(sachverhalt.vermieter || sachverhalt.vertrag === 'vermieter' ? ['Angaben über den Vermieter.'] : []),
    ...(sachverhalt.schutzgruende?.length ? ['Gründe gegen die Sperre: Um wessen Gesundheit geht es?'] : []),
    ...(versorger.name === undefined ? [] : ['Ansprechpartner beim Versorger.']),
    ...(briefe === 0
      ? []
      : [
          `${briefe === 1 ? 'Ein gedruckter Brief' : `${briefe} gedruckte Briefe`}: Was steht darin über andere?`,
        ]),
  ]
}
