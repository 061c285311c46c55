import type { Stellenzugriff } from '../../data/zugriff.ts'
import { gemeindenZurPlz } from '../../recht/parameter/postleitzahlen.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { findOrt, type Kopf, listKoepfe, listWerte } from './abruf-store.ts'
import { kreisVon } from './kreis.ts'
import type { Ebene } from './schutz/programm.ts'
import type { Wert } from './schutz/schuetze.ts'
import { alsZeitraum } from './schutz/zeitraum.ts'

export type Bereich = { readonly ebene: Ebene; readonly id: string; readonly name: string }

export type Abruf = {
  readonly kopf: Kopf
  readonly bereich: Bereich
  readonly werte: readonly Wert[]
  /** The desk that hands them out. */
  readonly herausgeber: { readonly name: string; readonly telefon: string }
  /** What else this person may ask for. */
  readonly koepfe: readonly Kopf[]
  readonly bereiche: readonly Bereich[]
}

/** Why nothing is handed out: no such question exists (400), or not for this person (404). */
export type Absage = 400 | 404

const ERLAUBT = new Set(['zeitraum', 'bereich', 'programm', 'profil'])

/**
 * THE ONE EXIT of released figures: pages, files and the interface get theirs here. Answers closed periods of the
 * programme for the desk of the person, its Kreis and its Land; `leer` while nothing is released. What is refused is recorded.
 */
export async function rufeAb(z: Stellenzugriff, anfrage: Eingaben): Promise<Abruf | Absage | 'leer'> {
  const ergebnis = await suche(z, anfrage)
  if (ergebnis === 400 || ergebnis === 404)
    z.merkzettel.vermerke.push({
      aktion: 'statistik.abgewiesen',
      bezug: null,
      felder: Object.keys(anfrage)
        .map(name => (ERLAUBT.has(name) ? name : 'anderes'))
        .slice(0, 8),
    })
  return ergebnis
}

async function suche(z: Stellenzugriff, anfrage: Eingaben): Promise<Abruf | Absage | 'leer'> {
  // From and to, a filter, a word misspelt: a figure that was not asked for must not be taken for the one that was.
  if (Object.entries(anfrage).some(([name, wert]) => !ERLAUBT.has(name) || typeof wert !== 'string'))
    return 400
  if (text(anfrage, 'zeitraum') !== '' && !alsZeitraum(text(anfrage, 'zeitraum'))) return 400
  const ort = await findOrt(z)
  const bereiche = eigeneBereiche(ort)
  const gewaehlt = text(anfrage, 'bereich')
  const bereich = bereiche.find(eine => eine.ebene === gewaehlt)
  if (gewaehlt !== '' && !bereich) return 404
  const koepfe = await listKoepfe(z)
  const kopf = kopfAus(koepfe, text(anfrage, 'zeitraum'))
  const programm = text(anfrage, 'programm')
  if (programm !== '' && programm !== kopf?.programm) return 404
  if (kopf) return waehle(z, { kopf, koepfe, bereiche, herausgeber: ort }, bereich)
  return koepfe.length === 0 && Object.keys(anfrage).length === 0 ? 'leer' : 404
}

/** The period that was asked for; without a wish the last year, or what comes nearest to it. */
const kopfAus = (koepfe: readonly Kopf[], zeitraum: string): Kopf | undefined =>
  zeitraum === '' ? koepfe.toSorted(nachLaenge)[0] : koepfe.find(eine => eine.zeitraum === zeitraum)

/** Without a wish: the nearest unit that has values in this period. */
async function waehle(
  z: Stellenzugriff,
  rest: Omit<Abruf, 'bereich' | 'werte'>,
  wunsch: Bereich | undefined,
): Promise<Abruf> {
  let treffer: Abruf | undefined
  for (const bereich of wunsch ? [wunsch] : rest.bereiche) {
    const werte = await listWerte(z, rest.kopf, bereich)
    treffer = { ...rest, bereich, werte }
    if (werte.length > 0) break
  }
  if (!treffer) throw new Error('a desk without a Land')
  return treffer
}

/** The year first, then the newer. */
const nachLaenge = (a: Kopf, b: Kopf): number =>
  a.zeitraum.length - b.zeitraum.length || (a.zeitraum < b.zeitraum ? 1 : -1)

type Ort = Awaited<ReturnType<typeof findOrt>>

/** Kreis, Land and desk of a person, those first that show most. */
function eigeneBereiche({ id, name, plz, ort, bundesland }: Ort): readonly Bereich[] {
  const kreis = kreisVon({ plz, ort })
  const amtlich = gemeindenZurPlz(plz).find(({ ags }) => kreis !== null && ags.startsWith(kreis))?.kreis
  return [
    ...(kreis === null ? [] : [{ ebene: 'kreis' as const, id: kreis, name: amtlich ?? `Kreis ${kreis}` }]),
    { ebene: 'land', id: bundesland, name: LAENDER[bundesland] ?? bundesland },
    { ebene: 'stelle', id, name },
  ]
}

const LAENDER: Readonly<Record<string, string>> = {
  BB: 'Brandenburg',
  BE: 'Berlin',
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  HB: 'Bremen',
  HE: 'Hessen',
  HH: 'Hamburg',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SH: 'Schleswig-Holstein',
  SL: 'Saarland',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  TH: 'Thüringen',
}
