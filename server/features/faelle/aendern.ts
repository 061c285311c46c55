import { isDeepStrictEqual } from 'node:util'
import { type Akte, akte as aktenform } from '../../data/akte.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import { alsWorte } from '../../web/feldansicht.ts'
import { uhr } from '../../web/format.ts'
import type { Eingaben } from '../../web/forms.ts'
import { feldname, liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { hole } from '../../web/pfad.ts'
import { type Fall, pruefe } from './fall.ts'
import { fristwechsel } from './fristwechsel.ts'
import type { Seitenart } from './felder.ts'
import { findFassung, lockFall, updateAkte } from './store.ts'
import { findEinwilligung, insertEreignis } from './verlauf-store.ts'
import { widersprueche } from './widersprueche.ts'
import { GESUNDHEIT } from './worte.ts'

/** Two people changed the same answers: both versions in words, side by side. */
export type Konflikt = {
  readonly wer: string
  readonly uhr: string
  readonly zeilen: readonly {
    readonly name: string
    readonly label: string
    readonly dort: string
    readonly hier: string
  }[]
}

export type Aenderung =
  | { readonly art: 'unbekannt' }
  | { readonly art: 'fehler'; readonly fall: Fall; readonly fehler: Meldungen }
  | { readonly art: 'konflikt'; readonly fall: Fall; readonly konflikt: Konflikt }
  | { readonly art: 'gespeichert'; readonly fall: Fall; readonly fristenGeaendert: boolean }

/** What was typed on a page, and the version of the file it was typed on. */
export type Neu = {
  readonly seite: Seitenart
  readonly werte: Eingaben
  readonly version: number | undefined
  readonly heute: Datum
}

/**
 * Saves the fields of one page as a new version of the file. Where somebody saved other fields meanwhile, both
 * changes stay; where it was the same field with another answer, nothing is stored and both answers are shown.
 */
export async function aendere(z: Stellenzugriff, id: string | undefined, neu: Neu): Promise<Aenderung> {
  const fall = id === undefined ? undefined : await lockFall(z, id)
  if (!fall) return { art: 'unbekannt' }
  const { felder } = neu.seite
  const gelesen = liesFormular(felder, neu.werte, neu.heute)
  const meine = wendeAn(fall.akte, felder, gelesen)
  const fehler = {
    ...unvollstaendig(felder, meine),
    ...widersprueche(felder, meine),
    ...neu.seite.unmoeglich?.(meine, neu.heute),
    ...(await ohneEinwilligung(z, fall, meine, felder)),
    ...gelesen.fehler,
  }
  if (Object.keys(fehler).length > 0) return { art: 'fehler', fall, fehler }

  const { version } = neu
  const basis =
    version === undefined || version === fall.version ? undefined : await findFassung(z, fall.id, version)
  const vereint = basis ? vereine(felder, basis.akte, fall.akte, meine) : { akte: meine, streit: [] }
  if (vereint.streit.length > 0)
    return { art: 'konflikt', fall, konflikt: await alsKonflikt(z, fall, vereint.streit, meine) }
  return { art: 'gespeichert', ...(await speichere(z, fall, vereint.akte, felder, neu.heute)) }
}

/** What the file cannot be without, at the field that asks for it. */
function unvollstaendig(felder: readonly Feld[], akte: Akte): Meldungen {
  const geprueft = aktenform.safeParse(akte)
  if (geprueft.success) return {}
  const fehler: Record<string, string> = {}
  for (const { path, code, message } of geprueft.error.issues) {
    const pfad = path.join('.')
    const feld =
      felder.find(eines => eines.pfad === pfad) ?? felder.find(eines => pfad.startsWith(`${eines.pfad}.`))
    if (!feld) continue
    // The bounds say in German what they are; a missing part does not.
    const grenze = code === 'too_big' || code === 'too_small' || code === 'custom'
    fehler[feldname(felder, pfad) ?? feld.name] ??= grenze
      ? message
      : `Bei „${feld.label}“ fehlt eine Angabe.`
  }
  return fehler
}

/** Facts about health only with the consent for them (Art. 9 Abs. 2 a DSGVO). */
async function ohneEinwilligung(
  z: Stellenzugriff,
  fall: Fall,
  akte: Akte,
  felder: readonly Feld[],
): Promise<Meldungen> {
  const stellen = gesundheitsangaben(akte, felder)
  if (stellen.length === 0) return {}
  const einwilligung = await findEinwilligung(z, fall.id)
  if (einwilligung?.umfang.includes('gesundheit')) return {}
  const satz = 'Für Angaben zur Gesundheit fehlt die Einwilligung. Tragen Sie zuerst die Einwilligung ein.'
  return Object.fromEntries(stellen.map(name => [name, satz]))
}

/** The fields that say something about health. */
function gesundheitsangaben(akte: Akte, felder: readonly Feld[]): readonly string[] {
  const schutz = akte.sachverhalt.schutzgruende?.some(({ art }) => GESUNDHEIT.has(art)) === true
  const hier = felder.some(({ pfad }) => pfad === 'rechnung.personen') ? akte.rechnung?.personen : undefined
  return [
    ...(schutz ? ['schutzgruende'] : []),
    ...(hier ?? []).flatMap(({ merkmale, gdb }, i) => [
      ...(merkmale?.some(merkmal => GESUNDHEIT.has(merkmal)) ? [`personen[${i}][merkmale]`] : []),
      ...(typeof gdb === 'number' && gdb > 0 ? [`personen[${i}][gdb]`] : []),
    ]),
  ]
}

/** Field by field: mine where I changed it, theirs where only they did; both changed differently is a dispute. */
function vereine(
  felder: readonly Feld[],
  basis: Akte,
  dort: Akte,
  hier: Akte,
): { akte: Akte; streit: readonly Feld[] } {
  const anders = (a: Akte, b: Akte): Feld[] => felder.filter(feld => istAnders(feld, a, b))
  const vonDort = new Set(anders(basis, dort))
  const vonHier = new Set(anders(basis, hier))
  const streit = anders(dort, hier).filter(feld => vonDort.has(feld) && vonHier.has(feld))
  if (streit.length > 0) return { akte: hier, streit }
  return {
    akte: uebernimm(
      felder.filter(feld => vonDort.has(feld)),
      dort,
      hier,
    ),
    streit: [],
  }
}

/** In a row two amounts can change places and still read the same; so lists are compared by what is stored. */
const istAnders = (feld: Feld, a: Akte, b: Akte): boolean =>
  feld.art === 'liste'
    ? !isDeepStrictEqual(hole(a, feld.pfad), hole(b, feld.pfad))
    : alsWorte(feld, a) !== alsWorte(feld, b)

function uebernimm(felder: readonly Feld[], dort: Akte, hier: Akte): Akte {
  const werte = felder.map(({ pfad }) => ({ pfad, wert: hole(dort, pfad) }))
  return wendeAn(hier, felder, { werte, fehler: {} })
}

async function alsKonflikt(
  z: Stellenzugriff,
  fall: Fall,
  streit: readonly Feld[],
  meine: Akte,
): Promise<Konflikt> {
  const letzte = await findFassung(z, fall.id, fall.version)
  return {
    wer: letzte?.name ?? 'Jemand anderes',
    uhr: uhr(letzte?.am ?? fall.geaendertAm),
    zeilen: streit.map(feld => ({
      name: feld.name,
      label: feld.label,
      dort: alsWorte(feld, fall.akte),
      hier: alsWorte(feld, meine),
    })),
  }
}

/** A save that changes nothing makes no new version: a double click leaves one trace. */
async function speichere(
  z: Stellenzugriff,
  fall: Fall,
  akte: Akte,
  felder: readonly Feld[],
  heute: Datum,
): Promise<{ fall: Fall; fristenGeaendert: boolean }> {
  const geaendert = felder.filter(feld => istAnders(feld, fall.akte, akte))
  if (geaendert.length === 0) return { fall, fristenGeaendert: false }
  const neu = await updateAkte(z, fall, aktenform.parse(akte), heute)
  const worte = geaendert.map(
    feld => `${feld.label}: ${alsWorte(feld, akte)} (vorher: ${alsWorte(feld, fall.akte)})`,
  )
  await insertEreignis(z, fall.id, 'geaendert', worte.join('; '))
  z.merkzettel.felder.set(
    fall.id,
    geaendert.map(({ name }) => name),
  )
  if (neu.ergebnis !== fall.ergebnis)
    await insertEreignis(
      z,
      fall.id,
      'urteil',
      `Urteil: ${URTEIL[neu.ergebnis]}. Vorher: ${URTEIL[fall.ergebnis]}.`,
    )
  const wechsel = fristwechsel(pruefe(fall.akte, heute), pruefe(neu.akte, heute))
  if (wechsel !== null) await insertEreignis(z, fall.id, 'fristen', wechsel)
  return { fall: neu, fristenGeaendert: wechsel !== null }
}

const URTEIL = {
  rechtmaessig: 'rechtmäßig',
  rechtswidrig: 'rechtswidrig',
  zweifelhaft: 'zweifelhaft',
  angabenFehlen: 'Angaben fehlen',
} as const
