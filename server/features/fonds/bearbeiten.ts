import { fonds as schema } from '../../data/fonds.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Beleg, Betrag, Fonds, Gebiet } from '../../recht/fonds/fonds.ts'
import { alsEingaben } from '../../web/feldansicht.ts'
import type { Eingaben } from '../../web/forms.ts'
import { feldname, liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { geaendert } from './angaben.ts'
import { ANGABEN } from './forms.ts'
import { alsBedingungen, alsBetraege, alsZeilen, hatZahl, ohneNein, type Bedingungszeile } from './listen.ts'

/** What a new entry starts from. */
const NEU = { fragen: [], sichtbarkeit: 'nurBeratung' }

/** The form beside the entry: the place as it is typed, and the source of the change. */
type Formular = Record<string, unknown> & {
  readonly gebiet?: Gebiet
  readonly ort?: Ort
  readonly beleg?: unknown
  readonly bedingungen?: readonly Bedingungszeile[]
  readonly betraege?: readonly Omit<Betrag, 'beleg'>[]
}
type Ort = { readonly gemeinde?: string; readonly plz?: string; readonly genau?: boolean }

type Geaendert =
  { readonly ok: true; readonly fonds: Fonds } | { readonly ok: false; readonly fehler: Meldungen }

/** The entry as the form leaves it, with the source of the change among its evidence; or what is wrong at which field. */
export function aendereFonds(alt: Fonds | null, werte: Eingaben, heute: Datum): Geaendert {
  const gelesen = liesFormular(ANGABEN, werte, heute)
  if (Object.keys(gelesen.fehler).length > 0) return { ok: false, fehler: gelesen.fehler }
  const { beleg, ort, ...neu } = wendeAn<Formular>({ ...NEU, ...alt, bedingungen: [] }, ANGABEN, gelesen)
  const quelle = alsBeleg(beleg, alt, heute)
  const geprueft = schema.safeParse({
    ...neu,
    formen: neu['formen'] ?? [],
    vorrang: neu['vorrang'] ?? [],
    wege: neu['wege'] ?? [],
    unterlagen: neu['unterlagen'] ?? [],
    bedingungen: alsBedingungen(neu.bedingungen ?? [], alt, quelle.id),
    betraege: alsBetraege(neu.betraege ?? [], alt, quelle.id),
    gebiet: gebiet(neu.gebiet, ort ?? {}),
    belege: [...(alt?.belege ?? []), quelle],
  })
  if (!geprueft.success) return { ok: false, fehler: anFeldern(geprueft.error.issues) }
  return { ok: true, fonds: mitAussagen(alt, geprueft.data) }
}

/** The source of the change is quoted with what it says anew, so that an older one that says otherwise stays beside it. */
function mitAussagen(alt: Fonds | null, neu: Fonds): Fonds {
  const werte = geaendert(alt, neu)
  return {
    ...neu,
    belege: neu.belege.map((beleg, i, { length }) => (i === length - 1 ? { ...beleg, werte } : beleg)),
  }
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
  return alsEingaben(ANGABEN, {
    ...fonds,
    ort,
    bedingungen: alsZeilen(fonds.bedingungen),
    betraege: fonds.betraege.map(ohneNein).filter(hatZahl),
    unterlagen: fonds.unterlagen.map(ohneNein),
  })
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
  ...ohneNull(beleg as Pick<Beleg, 'art' | 'titel' | 'ort' | 'veroeffentlicht'>),
  id: `e${(alt?.belege.length ?? 0) + 1}`,
  gesehenAm: heute,
  werte: [],
})

/** „No day“ is an answer in the form; an undated source has none. */
const ohneNull = ({
  veroeffentlicht,
  ...rest
}: Pick<Beleg, 'art' | 'titel' | 'ort' | 'veroeffentlicht'>) => ({
  ...rest,
  veroeffentlicht: veroeffentlicht ?? undefined,
})

type Issue = { readonly path: PropertyKey[]; readonly message: string }

const anFeldern = (issues: readonly Issue[]): Meldungen =>
  Object.fromEntries(issues.map(({ path, message }) => anFeld(path.join('.'), message)))

function anFeld(pfad: string, meldung: string): readonly [name: string, meldung: string] {
  if (pfad.startsWith('gebiet.plz')) return ['plz', meldung]
  const bedingung = /^bedingungen\.(\d+)\.pruefung/.exec(pfad)?.[1]
  if (bedingung !== undefined) return [`bedingungen[${bedingung}][art]`, OHNE_ANGABE]
  return [feldname(ANGABEN, pfad) ?? 'name', meldung]
}

/** Each typed figure was read already: what is wrong with a test is what is missing. */
const OHNE_ANGABE = 'Dazu fehlt die Angabe in der Klammer. Sie steht unter „Mehr dazu“.'
