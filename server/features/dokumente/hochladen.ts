import { liesStelle, mitStelle, type Wer } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Datei, Hochgeladen } from '../../web/dateien.ts'
import type { Eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { findFall, lockFall } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { inWorten } from './dokumentseite.ts'
import { HOCHLADEN } from './forms.ts'
import type { Ergebnis } from './konverter/protokoll.ts'
import { ablehnung, dateifehler, dateiname, platzfehler } from './meldungen.ts'
import type { Nacheinander } from './nacheinander.ts'
import { findStand, insertDokument, type NeuesDokument } from './store.ts'
import type { Wandlung } from './werkstatt.ts'

type Zugang = Parameters<typeof mitStelle>[0]

export type Werkzeug = {
  readonly zugang: Zugang
  readonly wandle: (datei: Buffer) => Promise<Wandlung>
  readonly nacheinander: Nacheinander
}

export type Auftrag = {
  readonly wer: Wer
  readonly fallId: string
  readonly werte: Eingaben
  readonly hochgeladen: Hochgeladen | null
  readonly heute: Datum
  readonly jetzt: Date
}

export type Ausgang =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'fehler'; readonly fehler: Meldungen }
  /** How many are new, and how many the case had already (a double click, the same photo twice). */
  | { readonly art: 'gespeichert'; readonly neu: number; readonly schonDa: number }

type Volle = Datei & { readonly inhalt: Buffer }

/** Takes the files of one form into a case: all of them, or none with a message at the field. */
export async function ladeHoch(werkzeug: Werkzeug, auftrag: Auftrag): Promise<Ausgang> {
  const gelesen = liesFormular(HOCHLADEN, auftrag.werte, auftrag.heute)
  const dateien = verschiedene(auftrag.hochgeladen)
  const stand = await liesStand(werkzeug.zugang, auftrag, dateien)
  if (!stand) return { art: 'unbekannt' }
  const neue = dateien.filter((_, index) => !stand.bekannt[index])
  const anDateien = dateifehler(auftrag.hochgeladen) ?? platzfehler(stand.zahl, neue.length)
  const fehler = { ...gelesen.fehler, ...(anDateien !== undefined && { dateien: anDateien }) }
  if (Object.keys(fehler).length > 0) return { art: 'fehler', fehler }

  const { art, datiert = null } = wendeAn({} as Gesagt, HOCHLADEN, gelesen)
  const gewandelt = await wandleAlle(werkzeug, neue)
  if ('fehler' in gewandelt) return { art: 'fehler', fehler: { dateien: gewandelt.fehler } }
  const fertige = neue.map(({ name, inhalt }, index) => ({
    datei: inhalt,
    angaben: { art, datiert, name: dateiname(name) },
    ergebnis: gewandelt.ergebnisse[index] as Ergebnis,
  }))
  return speichere(werkzeug.zugang, auftrag, fertige, dateien.length - neue.length)
}

type Gesagt = { readonly art: string; readonly datiert?: Datum }

/** The same file chosen twice in one form counts once. */
function verschiedene(hochgeladen: Hochgeladen | null): Volle[] {
  const volle = (hochgeladen?.dateien ?? []).filter((datei): datei is Volle => datei.inhalt !== null)
  return volle.filter(
    ({ inhalt }, index) => volle.findIndex(andere => andere.inhalt.equals(inhalt)) === index,
  )
}

const liesStand = (zugang: Zugang, { wer, fallId }: Auftrag, dateien: readonly Volle[]) =>
  liesStelle(zugang, wer, async z =>
    (await findFall(z, fallId))
      ? findStand(
          z,
          fallId,
          dateien.map(({ inhalt }) => inhalt),
        )
      : undefined,
  )

/** One after the other, and stops at the first that is refused: nothing of the form is kept then. */
async function wandleAlle(
  { wandle, nacheinander }: Werkzeug,
  dateien: readonly Volle[],
): Promise<{ readonly ergebnisse: readonly Ergebnis[] } | { readonly fehler: string }> {
  const ergebnisse: Ergebnis[] = []
  for (const { name, inhalt } of dateien) {
    const wandlung = await nacheinander(() => wandle(inhalt))
    if (typeof wandlung === 'string') return { fehler: ablehnung(name, wandlung) }
    ergebnisse.push(wandlung)
  }
  return { ergebnisse }
}

/** Under the lock of the case, because meanwhile the same form may have been sent a second time. */
async function speichere(
  zugang: Zugang,
  { wer, fallId, jetzt }: Auftrag,
  fertige: readonly NeuesDokument[],
  schonDa: number,
): Promise<Ausgang> {
  return mitStelle(zugang, wer, async z => {
    if (!(await lockFall(z, fallId))) return { art: 'unbekannt' }
    const { zahl, bekannt } = await findStand(
      z,
      fallId,
      fertige.map(({ datei }) => datei),
    )
    const neue = fertige.filter((_, index) => !bekannt[index])
    const voll = platzfehler(zahl, neue.length)
    if (voll !== undefined) return { art: 'fehler', fehler: { dateien: voll } }
    for (const neu of neue) {
      const { nummer } = await insertDokument(z, fallId, neu, jetzt)
      const seiten = neu.ergebnis.seiten.map(({ breite, hoehe }): [number, number] => [breite, hoehe])
      const worte = inWorten({ ...neu.angaben, seiten })
      await insertEreignis(z, fallId, 'dokument', `Dokument ${nummer} hinzugefügt: ${worte}.`)
    }
    return { art: 'gespeichert', neu: neue.length, schonDa: schonDa + fertige.length - neue.length }
  })
}
