import { fonds as schema } from '../../data/fonds.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Beleg, Fonds, Gebiet } from '../../recht/fonds/fonds.ts'
import { alsEingaben } from '../../web/feldansicht.ts'
import type { Eingaben } from '../../web/forms.ts'
import { feldname, liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { ANGABEN } from './forms.ts'

/** What a new entry starts from. */
const NEU = { betraege: [], bedingungen: [], unterlagen: [], fragen: [], sichtbarkeit: 'nurBeratung' }

/** The form beside the entry: the place as it is typed, and the source of the change. */
type Formular = Record<string, unknown> & {
  readonly gebiet?: Gebiet
  readonly ort?: Ort
  readonly beleg?: unknown
}
type Ort = { readonly gemeinde?: string; readonly plz?: string; readonly genau?: boolean }

type Geaendert =
  { readonly ok: true; readonly fonds: Fonds } | { readonly ok: false; readonly fehler: Meldungen }

/** The entry as the form leaves it, with the source of the change among its evidence; or what is wrong at which field. */
export function aendereFonds(alt: Fonds | null, werte: Eingaben, heute: Datum): Geaendert {
  const gelesen = liesFormular(ANGABEN, werte, heute)
  if (Object.keys(gelesen.fehler).length > 0) return { ok: false, fehler: gelesen.fehler }
  const { beleg, ort, ...neu } = wendeAn<Formular>({ ...NEU, ...alt }, ANGABEN, gelesen)
  const geprueft = schema.safeParse({
    ...neu,
    formen: neu['formen'] ?? [],
    vorrang: neu['vorrang'] ?? [],
    wege: neu['wege'] ?? [],
    gebiet: gebiet(neu.gebiet, ort ?? {}),
    belege: [...(alt?.belege ?? []), alsBeleg(beleg, alt, heute)],
  })
  if (geprueft.success) return { ok: true, fonds: geprueft.data }
  return { ok: false, fehler: anFeldern(geprueft.error.issues) }
}

/** The entry as it is typed. */
export function alsFormular(fonds: Fonds): Eingaben {
  const { plz, ungenau } = fonds.gebiet
  const gemeinde = einzelne(fonds.gebiet)
  const ort: Ort = {
    ...(gemeinde ? { gemeinde } : {}),
    ...(plz ? { plz: plz.join(', ') } : {}),
    ...(ungenau ? {} : { genau: true }),
  }
  return alsEingaben(ANGABEN, { ...fonds, ort })
}

/** A place in words alone is never „everywhere“. */
function gebiet(alt: Gebiet | undefined, { gemeinde, plz = '', genau }: Ort): Partial<Gebiet> {
  const teile = plz.split(/[,;\s]+/).filter(Boolean)
  return {
    ...alt,
    gemeinden: gemeinde === undefined ? nichtGetippte(alt) : [gemeinde],
    plz: teile.length > 0 ? teile : undefined,
    ungenau: genau === true ? undefined : true,
  }
}

/** Several municipalities, or a whole Kreis, cannot be typed here and stay as they came. */
const nichtGetippte = (alt: Gebiet | undefined): Gebiet['gemeinden'] =>
  einzelne(alt) === undefined ? alt?.gemeinden : undefined

const einzelne = (alt: Gebiet | undefined): string | undefined =>
  alt?.gemeinden?.length === 1 ? alt.gemeinden.find(ags => ags.length === 8) : undefined

const alsBeleg = (beleg: unknown, alt: Fonds | null, heute: Datum): Beleg => ({
  ...(beleg as Pick<Beleg, 'art' | 'titel' | 'ort'>),
  id: `e${(alt?.belege.length ?? 0) + 1}`,
  gesehenAm: heute,
  veroeffentlicht: heute,
  werte: [],
})

const anFeldern = (
  issues: readonly { readonly path: PropertyKey[]; readonly message: string }[],
): Meldungen =>
  Object.fromEntries(
    issues.map(({ path, message }) => [
      path.join('.').startsWith('gebiet.plz') ? 'plz' : (feldname(ANGABEN, path.join('.')) ?? 'name'),
      message,
    ]),
  )
