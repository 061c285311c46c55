import type { Datum } from '../../recht/datum.ts'
import type { Sparte } from '../../recht/sperre/angaben.ts'
import type { Briefart, BriefFrist, Empfaenger } from './briefart.ts'
import {
  type Blattwert,
  type Blattwerte,
  blattdatum,
  deutsch,
  nummer,
  type Stueck,
  stuecke,
} from './blattsatz.ts'
import { type Blattworte, saetzeVon, type Sprache, TEILE, type Teil, WORTE } from './blattworte.ts'
import { anschriftVon } from './empfaenger.ts'
import { type BriefFakten, istGesperrt, sperrtag } from './fakten.ts'

/* „Das steht in Ihrem Brief“: one sheet for the family beside each letter, from the facts the letter is made of. */

/** What of a sheet is known once its letter is printed: the deadlines as they were stored. */
export type Gedruckt = { readonly fristen: readonly Pick<BriefFrist, 'code' | 'bis'>[] }

export type Blattspalte = {
  readonly lang: Sprache
  readonly dir: 'ltr' | 'rtl'
  readonly titel: string
  readonly zeilen: readonly (readonly Stueck[])[]
}
export type Blattteil = {
  readonly nummer: number
  readonly name: Teil
  readonly spalten: readonly Blattspalte[]
}
export type Familienblatt = {
  readonly art: string
  /** German first; one alone where only German is asked for. */
  readonly titel: readonly { readonly lang: Sprache; readonly dir: 'ltr' | 'rtl'; readonly text: string }[]
  /** That nobody has read the translation, in German and in the language; empty where somebody has, or for German alone. */
  readonly ungeprueft: Familienblatt['titel']
  readonly teile: readonly Blattteil[]
}

/** The seven parts in German and beside it in `sprache`. A sentence about something unknown is missing in both. */
export function familienblatt(
  art: Briefart,
  fakten: BriefFakten,
  sprache: Sprache,
  gedruckt?: Gedruckt,
): Familienblatt {
  const sprachen = sprache === 'de' ? (['de'] as const) : (['de', sprache] as const)
  const blattfakten = {
    fakten,
    fristen: gedruckt?.fristen ?? art.fristen(fakten),
    an: empfaengername(art, fakten, gedruckt),
  }
  const jeSprache = (text: (worte: Blattworte) => string) =>
    sprachen.map(lang => ({ lang, dir: WORTE[lang].richtung, text: text(WORTE[lang]) }))
  return {
    art: art.titel,
    titel: jeSprache(worte => worte.titel),
    ungeprueft:
      sprache !== 'de' && WORTE[sprache].status === 'ungeprueft' ? jeSprache(worte => worte.ungeprueft) : [],
    teile: TEILE.map((name, i) => ({
      nummer: i + 1,
      name,
      spalten: sprachen.map(lang => spalte(art, name, lang, blattfakten)),
    })),
  }
}

type Blattfakten = {
  readonly fakten: BriefFakten
  readonly fristen: Gedruckt['fristen']
  readonly an: string | null
}

function spalte(art: Briefart, teil: Teil, lang: Sprache, blattfakten: Blattfakten): Blattspalte {
  const worte = WORTE[lang]
  const werte = blattwerte(blattfakten, worte)
  return {
    lang,
    dir: worte.richtung,
    titel: worte.teile[teil],
    zeilen: saetzeVon(art.id, teil).flatMap(satz => {
      if (!giltFuer(satz, blattfakten.fakten)) return []
      const zeile = stuecke(worte.saetze[satz] ?? '', werte)
      return zeile === null ? [] : [zeile]
    }),
  }
}

/** Sentences of one supply only. */
const NUR_BEI: Readonly<Partial<Record<string, Sparte>>> = {
  waerme: 'fernwaerme',
  heizung: 'fernwaerme',
  wasser: 'wasser',
}

const giltFuer = (satz: string, { akte }: BriefFakten): boolean =>
  NUR_BEI[satz] === undefined || NUR_BEI[satz] === akte.sachverhalt.sparte

/** What the household itself must keep. */
const EINWAENDE = 'av.einwaende'
/** What the addressee must do. */
const ANTWORTEN = /^(antwort\.|av\.angebot$)/

function blattwerte({ fakten, fristen, an }: Blattfakten, worte: Blattworte): Blattwerte {
  const { stelle, akte } = fakten
  const tag = (wert: Datum | null | undefined): Blattwert | null => (wert ? blattdatum(wert, worte) : null)
  return {
    empfaenger: name(an),
    frist: tag(fristen.find(({ code }) => ANTWORTEN.test(code))?.bis),
    einwandfrist: tag(fristen.find(({ code }) => code === EINWAENDE)?.bis),
    sperrtag: tag(kommenderSperrtag(fakten)),
    ersteRate: tag(akte.plan.ersteRateAm),
    stelle: name(stelle.name),
    telefon: stelle.telefon.trim() === '' ? null : nummer(stelle.telefon.trim()),
    sprechzeiten: name(stelle.sprechzeiten),
  }
}

const name = (text: string | null): Blattwert | null =>
  text === null || text.trim() === '' ? null : deutsch(text.trim())

/** The announced day while it lies ahead. */
function kommenderSperrtag(fakten: BriefFakten): Datum | null {
  const tag = sperrtag(fakten)
  return tag !== null && tag >= fakten.heute && !istGesperrt(fakten) ? tag : null
}

function empfaengername(art: Briefart, fakten: BriefFakten, gedruckt: Gedruckt | undefined): string | null {
  const wer = gedruckt ? sichererEmpfaenger(art, fakten) : art.empfaenger(fakten)
  return wer === null ? null : (anschriftVon(fakten.akte, wer).name ?? null)
}

/** What was typed for a letter is not kept. Where the addressee hangs on it, a printed letter's is not known. */
function sichererEmpfaenger(art: Briefart, fakten: BriefFakten): Empfaenger {
  let gefragt = false
  const angaben = {
    get eigene() {
      gefragt = true
      return undefined
    },
  }
  const wer = art.empfaenger({ ...fakten, angaben })
  return gefragt ? null : wer
}
