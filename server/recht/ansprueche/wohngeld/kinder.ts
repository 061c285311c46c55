import type { Wohngeldmitglied } from './angaben.ts'

/* Who is a child of whom: the request gives ages, not kinship. */

/** Nobody is the parent of somebody less than so many years younger. */
const MINDESTABSTAND = 14

/** `vermutet`: young enough for § 17 Nr. 4 WoGG and by the ages a child, but grown up and not said to be one. */
export type Kindschaft = 'ja' | 'nein' | 'vermutet' | 'offen'

/** Whether a member is the child of another member. */
export function kindschaft(mitglieder: readonly Wohngeldmitglied[], kind: Wohngeldmitglied): Kindschaft {
  if (kind.kind !== undefined) return kind.kind ? 'ja' : 'nein'
  const andere = mitglieder.filter(mitglied => mitglied !== kind)
  const { alter } = kind
  const aelter = ({ alter: seins }: Wohngeldmitglied): boolean =>
    seins !== undefined && seins >= (alter ?? 0) + MINDESTABSTAND
  if (andere.some(aelter)) return mitBekanntemElternteil(alter)
  return andere.some(anderer => anderer.alter === undefined) ? 'offen' : 'nein'
}

function mitBekanntemElternteil(alter: number | undefined): Kindschaft {
  if (alter === undefined) return 'offen'
  return alter < 18 ? 'ja' : 'vermutet'
}

/** Whether everybody else in the household can be a child of this member, and one of them is a minor. */
export function kannAlleinerziehendSein(
  mitglieder: readonly Wohngeldmitglied[],
  elternteil: Wohngeldmitglied,
): boolean {
  const andere = mitglieder.filter(mitglied => mitglied !== elternteil)
  const kannKindSein = ({ alter }: Wohngeldmitglied): boolean =>
    alter === undefined || elternteil.alter === undefined || alter + MINDESTABSTAND <= elternteil.alter
  return andere.every(kannKindSein) && hatMinderjaehrige(andere) !== 'nein'
}

/** Whether one of them is not yet 18; `offen` while an age that could decide it is not known. */
export function hatMinderjaehrige(mitglieder: readonly Wohngeldmitglied[]): 'ja' | 'nein' | 'offen' {
  if (mitglieder.some(({ alter }) => alter !== undefined && alter < 18)) return 'ja'
  return mitglieder.some(({ alter }) => alter === undefined) ? 'offen' : 'nein'
}
