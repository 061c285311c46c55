import type { Anfrage } from '../../data/anfrage.ts'
import { TAGESZEITEN } from '../../data/anfrage.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Eingaben, text, texte } from '../../web/forms.ts'
import type { Antworten } from './antworten.ts'
import type { Annahme } from './einwurf-store.ts'
import { alsGesprochen } from './gesprochen.ts'
import type { Sprache } from './sprache.ts'
import { westlich } from './ziffern.ts'

/** Version of what is agreed to (`rueckruf.zustimmen`, `rueckruf.gesundheit`); a change of the words gives a new day. */
export const FASSUNG = '2026-11-21'

export type Rueckruffehler = Readonly<Partial<Record<Rueckruffeld, string>>>
export type Rueckruffeld = 'zustimmen' | 'telefon' | 'mail' | 'andere' | 'codewort' | 'antworten' | 'stelle'

export type Gelesen =
  | { readonly ok: true; readonly anfrage: Anfrage; readonly an: Annahme; readonly verdacht: boolean }
  | { readonly ok: false; readonly fehler: Rueckruffehler }

type Lage = {
  readonly heute: Datum
  readonly seite: Sprache
  readonly annahmen: readonly Annahme[]
  /** What was answered in the check; null where there is nothing to send along. */
  readonly antworten: Antworten | null
}

const MAX = { codewort: 40, mail: 200 }

/** Reads the request for a call. A trap that was filled, or a link where a word belongs, is a suspicion and no error. */
export function liesAnfrage(body: Eingaben, lage: Lage): Gelesen {
  const { annahmen } = lage
  const an = annahmen.length === 1 ? annahmen[0] : annahmen.find(({ id }) => id === text(body, 'stelle'))
  const kontakt = { telefon: westlich(text(body, 'telefon')), mail: text(body, 'mail') }
  const codewort = text(body, 'codewort')
  const fehler: Rueckruffehler = {
    ...kontaktfehler(kontakt),
    ...angabenfehler(body, codewort, lage),
    ...(!an && { stelle: 'rueckruf.fehler.stelle' }),
  }
  if (!an || Object.keys(fehler).length > 0) return { ok: false, fehler }
  return {
    ok: true,
    an,
    verdacht: text(body, 'webseite') !== '' || istWerbung(`${kontakt.mail} ${codewort}`),
    anfrage: {
      ...angaben(body, lage),
      telefon: kontakt.telefon || null,
      mail: kontakt.mail || null,
      codewort: codewort || null,
    },
  }
}

const angaben = (body: Eingaben, { heute, seite, antworten }: Lage) => ({
  fassung: FASSUNG,
  seite,
  am: heute,
  zeiten: TAGESZEITEN.filter(zeit => texte(body, 'zeit').includes(zeit)),
  tage: WOCHENTAGE.filter(tag => texte(body, 'tag').includes(String(tag))),
  sprache: alsGesprochen(text(body, 'sprache')) ?? 'de',
  andere: text(body, 'andere') === 'ja',
  antworten: antworten && text(body, 'antworten') === 'ja' ? alsRecord(antworten) : null,
})

const angabenfehler = (body: Eingaben, codewort: string, { antworten }: Lage): Rueckruffehler => ({
  ...(text(body, 'zustimmen') !== 'ja' && { zustimmen: 'rueckruf.fehler.zustimmen' }),
  ...(!istJaNein(body, 'andere') && { andere: 'rueckruf.fehler.andere' }),
  ...(codewort.length > MAX.codewort && { codewort: 'rueckruf.fehler.codewort' }),
  ...(antworten && !istJaNein(body, 'antworten') && { antworten: 'rueckruf.fehler.antworten' }),
})

/** Monday first. */
export const WOCHENTAGE = [1, 2, 3, 4, 5, 6, 0] as const

const istJaNein = (body: Eingaben, feld: string): boolean => /^(ja|nein)$/.test(text(body, feld))

function kontaktfehler({ telefon, mail }: { telefon: string; mail: string }): Rueckruffehler {
  if (telefon === '' && mail === '') return { telefon: 'rueckruf.fehler.kontakt' }
  if (telefon !== '' && mail !== '') return { telefon: 'rueckruf.fehler.beides' }
  if (mail !== '') return istMail(mail) ? {} : { mail: 'rueckruf.fehler.mail' }
  const falsch = nummernfehler(telefon)
  return falsch === null ? {} : { telefon: falsch }
}

function nummernfehler(telefon: string): string | null {
  const ziffern = telefon.replace(/\D/g, '').length
  if (!/^[+\d\s()/.\-–]*$/.test(telefon)) return 'rueckruf.fehler.telefonForm'
  if (ziffern < 6) return 'rueckruf.fehler.telefonKurz'
  return ziffern > 17 || telefon.length > 40 ? 'rueckruf.fehler.telefonLang' : null
}

const istMail = (mail: string): boolean =>
  mail.length <= MAX.mail && /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/.test(mail)

const istWerbung = (wort: string): boolean => /https?:|www\.|[<>]|\[url/i.test(wort)

const alsRecord = (antworten: Antworten): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(antworten).map(([id, wert]) => [id, typeof wert === 'string' ? wert : [...wert]]),
  )

/** The same phone or mail in one form, for recognising it again. */
export const kontaktform = ({ telefon, mail }: Pick<Anfrage, 'telefon' | 'mail'>): string =>
  mail?.toLowerCase() ?? (telefon ?? '').replace(/\D/g, '').replace(/^(00)?49/, '0')
