import { z } from 'zod'
import { centFeld } from '../../data/fields.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { istKennung, normalisiert } from './haushalt.ts'
import { liesIban } from './iban.ts'

/** What an application says, as it lies in its seal. */
export const antragsdaten = z.strictObject({
  aktenzeichen: z.string(),
  betragCent: centFeld,
  empfaenger: z.string(),
  iban: z.string(),
  zweck: z.string(),
})
export type Antragsdaten = z.output<typeof antragsdaten>

const ZEITRAUM: readonly Feld[] = [
  {
    name: 'von',
    label: 'Geld ist da ab',
    pfad: 'von',
    art: 'datum',
    noetig: 'Ab wann gibt es das Geld? Zum Beispiel 1.1.2027.',
  },
  { name: 'bis', label: 'bis', pfad: 'bis', art: 'datum', noetig: 'Bis wann? Zum Beispiel 31.12.2027.' },
  {
    name: 'budget',
    label: 'Budget für diese Zeit',
    pfad: 'budgetCent',
    art: 'euro',
    noetig: 'Wie viel Geld steht im Beschluss? Zum Beispiel 20.000,00.',
  },
]

const FENSTER: readonly Feld[] = [
  { name: 'fensterVon', label: 'Anträge nehmen Sie an ab', pfad: 'fenster.von', art: 'datum' },
  { name: 'fensterBis', label: 'bis', pfad: 'fenster.bis', art: 'datum' },
]

const noetigesFenster = FENSTER.map(feld => ({ ...feld, noetig: 'Tragen Sie einen Tag ein.' }))

/** The one screen on which a fund begins. */
export const FONDS: readonly Feld[] = [
  {
    name: 'name',
    label: 'Name des Fonds',
    pfad: 'name',
    art: 'text',
    max: 120,
    noetig: 'Wie heißt der Fonds?',
  },
  {
    name: 'zweck',
    label: 'Wofür zahlt er?',
    pfad: 'zweck',
    art: 'text',
    max: 200,
    tipp: 'ein Satz aus dem Beschluss',
    noetig: 'Schreiben Sie einen Satz.',
  },
  {
    name: 'kontoInhaber',
    label: 'Wem gehört das Konto des Fonds?',
    pfad: 'kontoInhaber',
    art: 'text',
    max: 70,
    noetig: 'Wem gehört das Konto?',
  },
  {
    name: 'iban',
    label: 'IBAN dieses Kontos',
    pfad: 'iban',
    art: 'text',
    max: 42,
    noetig: 'Die IBAN fehlt.',
  },
  ...ZEITRAUM,
  ...FENSTER.map(feld => ({ ...feld, tipp: 'leer: die ganze Zeit' })),
  {
    name: 'hoechstens',
    label: 'Höchstens je Haushalt',
    pfad: 'hoechstensCent',
    art: 'euro',
    tipp: 'in dieser Zeit zusammen',
    noetig: 'Wie viel darf ein Haushalt höchstens bekommen?',
  },
  {
    name: 'oft',
    label: 'Wie oft je Haushalt?',
    pfad: 'hoechstensOft',
    art: 'zahl',
    max: 12,
    tipp: 'in dieser Zeit; meistens 1',
    noetig: 'Wie oft? Meistens 1.',
  },
]

export const NEUER_ZEITRAUM = ZEITRAUM
export const NEUES_FENSTER: readonly Feld[] = noetigesFenster
export const BUDGET: readonly Feld[] = ZEITRAUM.filter(({ name }) => name === 'budget')

const KENNUNGEN: readonly Feld[] = [
  { name: 'zaehler', label: 'Zählernummer', pfad: 'kennungen.zaehler', art: 'text', max: 60 },
  {
    name: 'marktlokation',
    label: 'Marktlokation (MaLo)',
    pfad: 'kennungen.marktlokation',
    art: 'text',
    max: 60,
    tipp: '11 Ziffern',
  },
  { name: 'vertragskonto', label: 'Vertragskonto', pfad: 'kennungen.vertragskonto', art: 'text', max: 60 },
]

export const ANTRAG: readonly Feld[] = [
  {
    name: 'aktenzeichen',
    label: 'Aktenzeichen des Antrags',
    pfad: 'aktenzeichen',
    art: 'text',
    max: 60,
    tipp: 'von der Stelle, die ihn geschickt hat; kein Name',
    noetig: 'Tragen Sie ein Aktenzeichen ein.',
  },
  {
    name: 'eingang',
    label: 'Eingegangen am',
    pfad: 'eingang',
    art: 'datum',
    noetig: 'Wann kam der Antrag an? Zum Beispiel 20.11.2026.',
  },
  ...KENNUNGEN,
  {
    name: 'betrag',
    label: 'Beantragter Betrag',
    pfad: 'betragCent',
    art: 'euro',
    noetig: 'Wie viel wird beantragt? Zum Beispiel 245,80.',
  },
  {
    name: 'empfaenger',
    label: 'Wer bekommt das Geld?',
    pfad: 'empfaenger',
    art: 'text',
    max: 70,
    tipp: 'meistens der Versorger',
    noetig: 'An wen soll gezahlt werden?',
  },
  { name: 'iban', label: 'IBAN', pfad: 'iban', art: 'text', max: 42, noetig: 'Die IBAN fehlt.' },
  {
    name: 'zweck',
    label: 'Verwendungszweck',
    pfad: 'zweck',
    art: 'text',
    max: 140,
    tipp: 'zum Beispiel Vertragskonto 4711 0815',
    noetig: 'Ohne Verwendungszweck ordnet der Versorger das Geld nicht zu.',
  },
]

type Gelesen<T> = { readonly wert: Partial<T>; readonly fehler: Meldungen }

/** Reads a form of this feature: an account is checked, and an amount of zero is no amount. */
export function lies<T extends object>(felder: readonly Feld[], werte: Eingaben, heute: Datum): Gelesen<T> {
  const gelesen = liesFormular(felder, werte, heute)
  const wert = wendeAn({} as Partial<T>, felder, gelesen)
  const hat = (name: string): boolean => felder.some(feld => feld.name === name)
  const iban = hat('iban') ? liesIban(text(werte, 'iban')) : undefined
  const fehler = {
    ...nullen(felder, wert),
    ...(iban?.art === 'fehler' && { iban: iban.fehler }),
    ...(hat('zaehler') && kennungsfehler(werte)),
    ...gelesen.fehler,
  }
  return { wert: { ...wert, ...(iban?.art === 'wert' && { iban: iban.wert }) }, fehler }
}

export const OHNE_NUMMER = 'Ohne eine dieser Nummern lässt sich die Höchstgrenze nicht prüfen.'
const ZU_KURZ = 'Die Nummer ist zu kurz. Sie steht auf dem Zähler oder auf der Rechnung.'
const KEINE_MALO = 'Eine Marktlokation hat 11 Ziffern. Sie steht auf der Rechnung.'

/** What is wrong with a number that is there; which of them is there does not matter. */
function kennungsfehler(werte: Eingaben): Meldungen {
  const da = KENNUNGEN.map(({ name }) => name).filter(name => text(werte, name) !== '')
  if (da.length === 0) return { zaehler: OHNE_NUMMER }
  return Object.fromEntries(
    da.flatMap(name => {
      const glatt = normalisiert(text(werte, name))
      if (name === 'marktlokation') return /^\d{11}$/.test(glatt) ? [] : [[name, KEINE_MALO]]
      return istKennung(glatt) ? [] : [[name, ZU_KURZ]]
    }),
  )
}

const nullen = (felder: readonly Feld[], wert: object): Meldungen =>
  Object.fromEntries(
    felder
      .filter(({ art, pfad }) => (art === 'euro' || art === 'zahl') && Reflect.get(wert, pfad) === 0)
      .map(({ name }) => [name, 'Mehr als 0, bitte.']),
  )
