import { type Datum, plusMonate, plusTage } from '../../recht/datum.ts'
import { type Cent, cent } from '../../recht/geld.ts'
import type { Abschlag, Posten, Rueckstand } from '../../recht/sperre/angaben.ts'
import type { Antworten } from './antworten.ts'
import { betragAus, gefuellt, tagAus, wort } from './werte.ts'

/*
 * What is owed, from what is open today: payments are deducted already, so there are none left. Unpaid monthly amounts
 * follow one another from the first unpaid day; the last takes the rest.
 */

/** The arrears; null where nothing is open any more, undefined where nothing was said. */
export function rueckstand(a: Antworten): Rueckstand | null | undefined {
  const betragCent = betragAus(a.offen)
  if (betragCent === null) return null
  const summe = gefuellt({ abschlag: abschlag(a), jahresrechnungErwartetCent: betragAus(a.jahr) })
  if (betragCent === undefined) return Object.keys(summe).length > 0 ? summe : undefined
  return { ...summe, zahlungen: [], posten: posten(a, betragCent) }
}

const RHYTHMUS = {
  monat: { monate: 1, proJahr: 12 },
  elf: { monate: 1, proJahr: 11 },
  zweiMonate: { monate: 2, proJahr: 6 },
} as const

function abschlag(a: Antworten): Abschlag | null | undefined {
  const betragCent = betragAus(a.abschlag)
  if (betragCent === null || betragCent === undefined) return betragCent
  return { betragCent, ...RHYTHMUS[wort(a.abschlagWie) as keyof typeof RHYTHMUS] }
}

/** One claim, or one for each unpaid month. Costs of an unknown height make the amount unknown. */
function posten(a: Antworten, betragCent: Cent): readonly Posten[] {
  const streit = einwaende(a)
  const mitKosten = Array.isArray(a.streit) && a.streit.includes('kosten')
  const art = a.artOffen === 'kosten' ? 'nebenkosten' : a.artOffen === 'abschlag' ? 'abschlag' : 'rechnung'
  const faellig = tagAus(a.seit) ?? undefined
  const raten = art === 'abschlag' && faellig && !mitKosten ? monate(a, betragCent, faellig) : null
  if (raten) return raten.map(rate => ({ art, ...rate, ...zugangDavor(a, rate.faelligAm), ...streit }))
  return [
    {
      art,
      ...(mitKosten ? {} : { betragCent }),
      // Several months cannot have one due day.
      ...(art === 'abschlag' ? {} : gefuellt({ faelligAm: faellig, zugang: rechnungsTag(a) })),
      ...streit,
    },
  ]
}

const rechnungsTag = (a: Antworten): Datum | undefined => tagAus(a.rechnungKam) ?? undefined

type Rate = { readonly betragCent: Cent; readonly faelligAm: Datum }

/** Month by month from the first unpaid one; null where the amount or the rhythm is not known. */
function monate(a: Antworten, offen: Cent, erste: Datum): readonly Rate[] | null {
  const je = betragAus(a.abschlag)
  const rhythmus = RHYTHMUS[wort(a.abschlagWie) as keyof typeof RHYTHMUS]
  if (!je || rhythmus === undefined || offen / je > HOECHSTENS) return null
  return Array.from({ length: Math.ceil(offen / je) }, (_, n) => ({
    betragCent: cent(Math.min(je, offen - n * je)),
    faelligAm: plusMonate(erste, n * rhythmus.monate),
  }))
}

/** More unpaid months than this are a slip in one of the two amounts. */
const HOECHSTENS = 60

/**
 * „Ich kannte den Plan zwei Wochen vorher“: the due day is then the stated one (§ 40c Abs. 1 EnWG), which the latest
 * such day says as well as any earlier one.
 */
const zugangDavor = (a: Antworten, faelligAm: Datum) =>
  a.plan === 'ja' ? { zugang: plusTage(faelligAm, -14) } : {}

/** Objections. Where they concern a part only, nobody knows which: the claim stays open in that point. */
function einwaende(a: Antworten): Partial<Posten> {
  if (a.streit !== '-' && !Array.isArray(a.streit)) return {}
  const gesagt = Array.isArray(a.streit) ? a.streit : []
  const alles = a.streitAlles === 'ja'
  const trifft = (was: string): boolean | undefined => (gesagt.includes(was) ? alles || undefined : false)
  const falsch = trifft('falsch')
  return gefuellt({
    tituliert: trifft('urteil'),
    beanstandung: falsch === undefined ? undefined : falsch ? { schluessig: true } : null,
    gestundet: trifft('gestundet'),
    preiserhoehungStreitig: trifft('preis'),
    schlichtungSeit: seitSchlichtung(a, trifft('schlichtung')),
    sparteFremd: trifft('fremd'),
    wohnungFremd: gesagt.includes('fremd') && !alles ? undefined : false,
  })
}

/** „Vor dem Warn-Brief“ is what counts (§ 41f Abs. 3 S. 5 EnWG); the day of that letter says it as well as an earlier one. */
const seitSchlichtung = (a: Antworten, trifft: boolean | undefined): Datum | null | undefined =>
  trifft === false ? null : trifft ? (tagAus(a.androhung) ?? undefined) : undefined
