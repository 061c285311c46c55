import { fonds as schema } from '../../data/fonds.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Beleg, Betrag, Fonds, Gebiet } from '../../recht/fonds/fonds.ts'
import { alsEingaben } from '../../web/feldansicht.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { feldname, liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { geaendert } from './angaben.ts'
import { ANGABEN } from './forms.ts'
import { alsBedingungen, alsBetraege, alsZeilen, hatZahl, ohneNein, type Bedingungszeile } from './listen.ts'
import { alsGebiet, alsOrt, liesGemeinden, type Ort, zeilen } from './ort.ts'

/** What a new entry starts from. */
const NEU = { sichtbarkeit: 'nurBeratung' }

/** The form beside the entry: the place as it is typed, and the source of the change. */
type Formular = Record<string, unknown> & {
  readonly gebiet?: Gebiet
  readonly ort?: Ort
  readonly anruf?: { readonly fragen?: string }
  readonly beleg?: unknown
  readonly bedingungen?: readonly Bedingungszeile[]
  readonly betraege?: readonly Omit<Betrag, 'beleg'>[]
}

type Geaendert =
  { readonly ok: true; readonly fonds: Fonds } | { readonly ok: false; readonly fehler: Meldungen }

/** The entry as the form leaves it, with the source of the change among its evidence; or what is wrong at which field. */
export function aendereFonds(alt: Fonds | null, werte: Eingaben, heute: Datum): Geaendert {
  const gelesen = liesFormular(ANGABEN, werte, heute)
  const gemeinden = liesGemeinden(text(werte, 'gemeinden'))
  const fehler = {
    ...gelesen.fehler,
    ...(gemeinden.art === 'fehler' && { gemeinden: gemeinden.fehler }),
  }
  if (Object.keys(fehler).length > 0) return { ok: false, fehler }
  const formular = wendeAn<Formular>({ ...NEU, ...alt, bedingungen: [] }, ANGABEN, gelesen)
  const geprueft = schema.safeParse(
    alsEintrag(alt, formular, gemeinden.art === 'wert' ? gemeinden.wert : undefined, heute),
  )
  if (!geprueft.success) return { ok: false, fehler: anFeldern(geprueft.error.issues) }
  return { ok: true, fonds: mitAussagen(alt, geprueft.data) }
}

/** What no tick was set for is empty, not unknown. */
const OHNE_HAKEN = { formen: [], vorrang: [], wege: [], unterlagen: [] }

/** What was typed in the shape of an entry; whether it is one is found afterwards. */
function alsEintrag(
  alt: Fonds | null,
  { beleg, ort = {}, anruf = {}, ...neu }: Formular,
  gemeinden: readonly string[] | undefined,
  heute: Datum,
): object {
  const quelle = alsBeleg(beleg, alt, heute)
  return {
    ...OHNE_HAKEN,
    ...ohneNein(neu),
    bedingungen: alsBedingungen(neu.bedingungen ?? [], alt, quelle.id),
    betraege: alsBetraege(neu.betraege ?? [], alt, quelle.id),
    gebiet: alsGebiet(neu.gebiet, gemeinden, ort),
    fragen: zeilen(anruf.fragen ?? ''),
    belege: [...(alt?.belege ?? []), quelle],
  }
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
  return alsEingaben(ANGABEN, {
    ...fonds,
    ort: alsOrt(fonds.gebiet),
    anruf: { fragen: fonds.fragen.join('\n') },
    bedingungen: alsZeilen(fonds.bedingungen),
    betraege: fonds.betraege.map(ohneNein).filter(hatZahl),
    unterlagen: fonds.unterlagen.map(ohneNein),
  })
}

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
  const getippt = /^(?:gebiet\.(plz|gemeinden)|(fragen))\b/.exec(pfad)
  if (getippt !== null) return [getippt[1] ?? 'fragen', meldung]
  const bedingung = /^bedingungen\.(\d+)\.pruefung/.exec(pfad)?.[1]
  if (bedingung !== undefined) return [`bedingungen[${bedingung}][art]`, OHNE_ANGABE]
  return [feldname(ANGABEN, pfad) ?? 'name', meldung]
}

/** Each typed figure was read already: what is wrong with a test is what is missing. */
const OHNE_ANGABE = 'Dazu fehlt die Angabe in der Klammer. Sie steht unter „Mehr dazu“.'
