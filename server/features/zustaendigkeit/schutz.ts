import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { zeitpunkt } from '../../web/format.ts'
import { type Eingaben, text, texte } from '../../web/forms.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { insertHinweise } from '../faelle/hinweise-store.ts'
import { liesGrund, liesSchutz } from './forms.ts'
import { deleteSchutz, findSchutz, type Kollege, listBeratende, type Schutz, setzeSchutz } from './store.ts'

/** A case as far as everybody may know it who decides on its restriction. */
export type Kennung = {
  readonly fallId: string
  readonly nummer: string
  readonly bezug: string
  readonly zustaendig: string | null
}

export type Meldungen = Readonly<Record<string, string>>

/** Restricts a case; messages at the fields where something is missing. The responsible person always belongs to it. */
export async function schraenkeEin(z: Stellenzugriff, fall: Kennung, werte: Eingaben): Promise<Meldungen> {
  const form = liesSchutz(werte, await listBeratende(z))
  if (!form.ok) return form.fehler
  const { personen, grund } = form.wert
  const vorher = await findSchutz(z, fall.fallId)
  await setzeSchutz(z, fall, fall.zustaendig === null ? personen : [...personen, fall.zustaendig], grund)
  await insertHinweise(z, andere(z, vorher), { art: 'personen', nummer: fall.nummer, grund })
  z.merkzettel.vermerke.push({ aktion: 'schutz.gesetzt', bezug: fall.bezug, felder: ['personen', 'grund'] })
  return {}
}

/** Lifts the restriction, and tells the named people. A second click changes nothing. */
export async function hebeAuf(z: Stellenzugriff, fall: Kennung, werte: Eingaben): Promise<Meldungen> {
  const form = liesGrund(werte)
  if (!form.ok) return form.fehler
  const schutz = await findSchutz(z, fall.fallId)
  if (!schutz) return {}
  await deleteSchutz(z, fall.fallId)
  await insertHinweise(z, andere(z, schutz), { art: 'ende', nummer: fall.nummer, grund: form.wert.grund })
  z.merkzettel.vermerke.push({ aktion: 'schutz.aufgehoben', bezug: fall.bezug, felder: [] })
  return {}
}

/** The people named so far, other than the one who acts. */
const andere = (z: Stellenzugriff, schutz: Schutz | undefined): string[] =>
  (schutz?.personen ?? []).map(({ id }) => id).filter(id => id !== z.personId)

/** What `partials/schutz.hbs` draws: the state, and the form to change it. */
export function schutzansicht(
  { schutz, beratende, ziel, heute }: Lage,
  werte: Eingaben = {},
  fehler: Meldungen = {},
) {
  const gewaehlt =
    'personen' in werte ? texte(werte, 'personen') : (schutz?.personen ?? []).map(({ id }) => id)
  return {
    ziel,
    stand: schutz && [
      { name: 'Ihn sehen', wert: schutz.personen.map(({ name }) => name).join(', ') },
      { name: 'Grund', wert: schutz.grund },
      { name: 'Seit', wert: `${zeitpunkt(schutz.am, heute)}, ${schutz.von}` },
    ],
    optionen: beratende.map(({ id, name }) => ({ wert: id, label: name })),
    gewaehlt,
    grund: text(werte, 'grund'),
    fehler,
    fehlerliste: fehlerliste(fehler),
  }
}

export type Lage = {
  readonly schutz: Schutz | undefined
  readonly beratende: readonly Kollege[]
  /** Address to which the forms go; the one that lifts it goes to `/ende` below. */
  readonly ziel: string
  readonly heute: Datum
}
