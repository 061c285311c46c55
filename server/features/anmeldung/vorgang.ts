import { vermerkeKonto } from '../../data/aufzeichnung.ts'
import type { Kontovorgang, Rolle, Trx } from '../../data/tables.ts'
import { rollenMit } from '../../web/rechte.ts'
import { deleteAndereSitzungen } from '../../web/sitzungen/store.ts'
import { linkhash, neuesLinktoken } from './linktoken.ts'
import type { Konto } from './store.ts'
import {
  countZweite,
  insertVorgang,
  lockVorgang,
  type NeuerVorgang,
  replaceRollen,
  updateErledigt,
  updateVorgang,
} from './vorgang-store.ts'

/* The rules of two people (S-08, and whoever may decide about others). */

const STUNDE = 3_600_000
const MINUTE = 60_000

/** Roles that decide about others, or see how everybody works: nobody gives them alone. */
const HEIKEL: readonly Rolle[] = ['koordination', 'datenschutz', 'technik']

/** How long a link lasts once it is made. */
const DAUER_MS = {
  einladung: 7 * 24 * STUNDE,
  passwort: 10 * MINUTE,
  faktor: 10 * MINUTE,
  rollen: 0,
} as const

/** A lost second factor that nobody could check face to face waits a day: time for the person to notice. */
const WARTEZEIT_MS = 24 * STUNDE

/** Starts it. Where one person is enough it is free at once. */
export async function verlange(trx: Trx, neu: NeuerVorgang, zuvor: readonly Rolle[] = []): Promise<string> {
  const zwei = await brauchtZwei(trx, neu, zuvor)
  const id = await insertVorgang(trx, neu, zwei ? null : neu.verlangtAm)
  if (!zwei && neu.art === 'rollen') await vollziehe(trx, { ...neu, id }, neu.verlangtAm)
  const wer = { stelleId: neu.stelleId, personId: neu.verlangtVon, bezug: neu.personId ?? id }
  await vermerkeKonto(trx, `konto.${VERLANGT[neu.art]}`, wer, neu.rollen)
  return id
}

/** What the record calls the start of it. */
const VERLANGT = {
  einladung: 'eingeladen',
  rollen: 'rollen',
  passwort: 'ruecksetzung',
  faktor: 'ruecksetzung',
} as const

/** A desk with a single decider can still grow; a lost factor always takes two. */
async function brauchtZwei(
  trx: Trx,
  { stelleId, art, rollen, verlangtVon, personId }: NeuerVorgang,
  zuvor: readonly Rolle[],
): Promise<boolean> {
  if (art === 'faktor') return true
  if (!rollen.some(rolle => HEIKEL.includes(rolle) && !zuvor.includes(rolle))) return false
  const ohne = [verlangtVon, personId].filter(id => id !== null)
  return (await countZweite(trx, stelleId, rollenMit('team', 'zustimmen'), ohne)) > 0
}

export type Bestaetigung = 'bestaetigt' | 'selbst' | 'weg'

/** The second person agrees: neither the one who asked nor the one it is about. */
export async function bestaetige(
  trx: Trx,
  { stelleId, id, personId }: { readonly stelleId: string; readonly id: string; readonly personId: string },
  am: Date,
): Promise<Bestaetigung> {
  const vorgang = await lockVorgang(trx, stelleId, id)
  if (!vorgang || vorgang.erledigtAm) return 'weg'
  if (vorgang.giltAb !== null) return 'bestaetigt'
  if (personId === vorgang.verlangtVon || personId === vorgang.personId) return 'selbst'
  const warten = vorgang.art === 'faktor' && !vorgang.persoenlich ? WARTEZEIT_MS : 0
  const giltAb = new Date(am.getTime() + warten)
  await updateVorgang(trx, vorgang, { bestaetigtVon: personId, bestaetigtAm: am, giltAb })
  if (vorgang.art === 'rollen') await vollziehe(trx, vorgang, am)
  await vermerkeKonto(trx, 'konto.zugestimmt', { stelleId, personId, bezug: vorgang.personId ?? id })
  return 'bestaetigt'
}

async function vollziehe(
  trx: Trx,
  vorgang: Pick<Kontovorgang, 'stelleId' | 'id' | 'personId' | 'rollen'>,
  am: Date,
): Promise<void> {
  const { stelleId, personId, rollen } = vorgang
  if (personId === null) throw new Error('roles of nobody')
  await replaceRollen(trx, { stelleId, personId }, rollen)
  await deleteAndereSitzungen(trx, personId, null)
  await updateErledigt(trx, vorgang, am)
}

/** Whoever runs the server decides alone: the way out for a desk that has nobody left who could. */
export async function bestaetigeBetrieb(
  trx: Trx,
  { stelleId, personId, name, anmeldename }: Pick<Konto, 'stelleId' | 'personId' | 'name' | 'anmeldename'>,
  art: 'passwort' | 'faktor',
  am: Date,
): Promise<string> {
  const wer = { stelleId, personId, name, anmeldename, verlangtVon: null, verlangtAm: am }
  const id = await insertVorgang(trx, { ...wer, art, rollen: [], persoenlich: true }, am)
  await updateVorgang(trx, { stelleId, id }, { giltAb: am })
  await vermerkeKonto(trx, 'konto.betrieb', { stelleId, personId: null, bezug: personId }, [art])
  return id
}

type Link = { readonly code: string; readonly giltBis: Date; readonly vorgang: Kontovorgang }

/** A fresh link in clear, told once; `gesperrt` while it is not free yet, undefined where there is none to make. */
export async function neuerLink(
  trx: Trx,
  stelleId: string,
  id: string,
  jetzt: Date,
): Promise<Link | 'gesperrt' | undefined> {
  const vorgang = await lockVorgang(trx, stelleId, id)
  if (!vorgang || vorgang.erledigtAm || vorgang.art === 'rollen') return undefined
  if (vorgang.giltAb === null || vorgang.giltAb > jetzt) return 'gesperrt'
  const code = neuesLinktoken()
  const giltBis = new Date(jetzt.getTime() + DAUER_MS[vorgang.art])
  await updateVorgang(trx, vorgang, { tokenHash: linkhash(code), giltBis })
  return { code, giltBis, vorgang }
}
