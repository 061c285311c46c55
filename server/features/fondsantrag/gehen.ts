import { v7 as uuid } from 'uuid'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Antragsschritt, ENDSTAENDE, schreite } from '../../recht/fonds/antrag.ts'
import type { Schrittangaben } from '../../recht/fonds/antragslage.ts'
import type { Maengel } from '../../recht/fonds/antragswaechter.ts'
import { deleteEntwurf } from '../briefe/freigabe/entwurf-store.ts'
import type { Fall } from '../faelle/fall.ts'
import { updateStand } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { legeBitteAn } from './briefe.ts'
import { setzeFrist } from './frist.ts'
import type { Antragsinhalt } from './forms.ts'
import { antragsbild } from './lage.ts'
import { updateBeendet } from './link-store.ts'
import {
  findAntrag,
  insertSchritt,
  type Antrag,
  type Durch,
  type Schrittzeile,
  updateAntrag,
} from './store.ts'
import { schrittsatz } from './zeilen.ts'

/** A step somebody wants to take: which one, from which state of things, and the id of the click. */
export type Gang = {
  readonly klick: string
  /** Number of the last step that the form knew. */
  readonly nummer: number
  readonly schritt: Antragsschritt
  readonly angaben: Schrittangaben
  readonly durch: Durch
  readonly heute: Datum
  readonly jetzt: Date
}

export type Gangergebnis =
  | { readonly art: 'unbekannt' | 'getan' }
  | { readonly art: 'maengel'; readonly maengel: Maengel }
  /** Somebody else was faster. */
  | { readonly art: 'ueberholt'; readonly letzter: Schrittzeile }

/**
 * Takes a step of an application. The caller holds the lock of the case, so that two come one after the other; the
 * second one sees what the first has done. The same click twice is one step.
 */
export async function gehe(z: Stellenzugriff, fall: Fall, id: string, gang: Gang): Promise<Gangergebnis> {
  const antrag = await findAntrag(z, fall.id, id)
  if (!antrag) return { art: 'unbekannt' }
  const bild = await antragsbild(z, fall, antrag, gang.heute)
  if (bild.schritte.some(({ id: klick }) => klick === gang.klick)) return { art: 'getan' }
  const [letzter] = bild.schritte
  if (gang.nummer !== antrag.nummer)
    return letzter ? { art: 'ueberholt', letzter } : { art: 'maengel', maengel: { schritt: NOCHMAL } }
  const ergebnis = schreite(gang.schritt, bild.lage, gang.angaben)
  if (!ergebnis.ok) return { art: 'maengel', maengel: ergebnis.maengel }
  await vollziehe(z, fall, antrag, { ...gang, nach: ergebnis.nach })
  return { art: 'getan' }
}

const NOCHMAL = 'Öffnen Sie die Seite neu, und tragen Sie es noch einmal ein.'

type Vollzug = Gang & { readonly nach: Antrag['stand'] }

async function vollziehe(z: Stellenzugriff, fall: Fall, antrag: Antrag, gang: Vollzug): Promise<void> {
  const { klick, schritt, nach, durch, angaben, jetzt, heute } = gang
  const nummer = antrag.nummer + 1
  await insertSchritt(z, antrag, { id: klick, nummer, schritt, nach, durch, angaben }, jetzt)
  const inhalt = nachher(antrag.inhalt, gang, z.personId)
  const frist = await setzeFrist(z, antrag, nach, { heute, jetzt })
  await updateAntrag(z, antrag, { stand: nach, nummer, inhalt: { ...inhalt, frist } })
  // After a withdrawal the link stays, to tell the carrier; it shows nothing else any more.
  if (ENDSTAENDE.includes(nach) && schritt !== 'traegerInformieren') await updateBeendet(z, antrag, jetzt)
  if (schritt === 'einwilligungWiderrufen')
    for (const brief of [inhalt.anschreiben, inhalt.bitte]) await deleteEntwurf(z, fall.id, brief)
  if (schritt === 'einreichen') await legeBitteAn(z, antrag, angaben.am ?? heute, jetzt)
  await insertEreignis(
    z,
    fall.id,
    'fonds',
    `${antrag.fonds.name}: ${schrittsatz({ schritt, angaben, durch })}`,
  )
  await updateStand(z, fall, heute)
}

/** What an application holds after a step. */
function nachher(inhalt: Antragsinhalt, { schritt, angaben }: Vollzug, person: string): Antragsinhalt {
  const { betragCent, am } = angaben
  switch (schritt) {
    case 'vorlegen':
      return { ...inhalt, vorgelegtVon: person }
    case 'zurueckgeben':
      return { ...inhalt, vorgelegtVon: null }
    case 'einreichen':
      return { ...inhalt, eingereichtAm: am ?? null }
    case 'bewilligen':
    case 'teilbewilligen':
    case 'mitAuflageBewilligen':
      return { ...inhalt, bewilligtCent: alsCent(betragCent) }
    case 'zahlen':
      return { ...inhalt, gezahltCent: alsCent(betragCent), gezahltAm: am ?? null }
    case 'einwilligungWiderrufen':
      return ohneWerte(inhalt)
    default:
      return inhalt
  }
}

const alsCent = (betrag: number | undefined): Antragsinhalt['betragCent'] =>
  (betrag as Antragsinhalt['betragCent'] | undefined) ?? null

/** Without consent nothing of what was put together stays; of what has gone, only which kinds of facts it was. */
const ohneWerte = (inhalt: Antragsinhalt): Antragsinhalt => ({
  ...inhalt,
  ...(inhalt.eingereichtAm === null && { felder: [], betragCent: null }),
  unterlagen: {},
  zustimmung: inhalt.zustimmung && { ...inhalt.zustimmung, auszug: null },
})

/** The household has taken back its word: every application of the case that still runs stops. */
export async function stoppe(
  z: Stellenzugriff,
  fall: Fall,
  antraege: readonly Antrag[],
  uhr: Pick<Gang, 'heute' | 'jetzt'>,
): Promise<void> {
  for (const { id, nummer } of antraege)
    await gehe(z, fall, id, {
      ...uhr,
      klick: uuid(),
      nummer,
      schritt: 'einwilligungWiderrufen',
      angaben: {},
      durch: 'stelle',
    })
}
