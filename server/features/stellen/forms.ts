import { z } from 'zod'
import type { Stellenprofil, Zeitraum } from '../../data/stellenprofil.ts'
import { alsDatum, type Datum } from '../../recht/datum.ts'
import { gemeindenZurPlz } from '../../recht/parameter/postleitzahlen.ts'
import { liesDatum } from '../../web/eingabe.ts'
import { alsEingaben } from '../../web/feldansicht.ts'
import type { Feld } from '../../web/feld.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { gemeindename, liesGemeinde } from '../../web/gemeinde.ts'
import { ZEITFELDER } from './felder.ts'
import type { Eintrag } from './store.ts'
import { liesZeiten, zeitenworte } from './zeiten.ts'

/** A form as an entry, or what to say at its fields. */
export type Gelesen =
  { readonly ok: true; readonly wert: Eintrag } | { readonly ok: false; readonly fehler: Meldungen }

const LEER = { zeiten: [], geschlossen: [], gebiet: [] } as unknown as Stellenprofil

/** Reads a profile; `felder` are those with one value each. */
export function liesEintrag(felder: readonly Feld[], werte: Eingaben, heute: Datum): Gelesen {
  const gelesen = liesFormular(felder, werte, heute)
  const { zeiten, fehler: zeitfehler } = liesWoche(werte)
  const geschlossen = liesGeschlossen(text(werte, 'geschlossen'), heute)
  const gebiet = liesGebiet(text(werte, 'gebiet'))
  const fehler = {
    ...formfehler(werte, heute),
    ...gelesen.fehler,
    ...zeitfehler,
    ...(typeof geschlossen === 'string' && { geschlossen }),
    ...(typeof gebiet === 'string' && { gebiet }),
  }
  if (Object.keys(fehler).length > 0 || typeof geschlossen === 'string' || typeof gebiet === 'string')
    return { ok: false, fehler }
  const profil = { ...wendeAn(LEER, felder, gelesen), zeiten, geschlossen, gebiet }
  return { ok: true, wert: { profil, oeffentlich: text(werte, 'oeffentlich') !== '' } }
}

/** What the general reader of fields cannot know. */
function formfehler(werte: Eingaben, heute: Datum): Meldungen {
  const fehler: Record<string, string> = {}
  const email = text(werte, 'email')
  const geprueft = liesDatum(text(werte, 'geprueftAm'), heute)
  if (!/^\d{5}$/.test(text(werte, 'plz'))) fehler['plz'] = 'Eine Postleitzahl hat 5 Ziffern.'
  if (!/^[+\d][\d /()-]{3,30}$/.test(text(werte, 'telefon')))
    fehler['telefon'] = 'Schreiben Sie die Nummer in Ziffern, zum Beispiel 0201 123456.'
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    fehler['email'] = 'Schreiben Sie die E-Mail-Adresse so: beratung@beispiel.de.'
  if (geprueft.art === 'wert' && geprueft.wert > heute)
    fehler['geprueftAm'] = 'Dieser Tag liegt in der Zukunft.'
  return fehler
}

function liesWoche(werte: Eingaben): { zeiten: Zeitraum[][]; fehler: Meldungen } {
  const zeiten: Zeitraum[][] = [[], [], [], [], [], [], []]
  const fehler: Record<string, string> = {}
  for (const { tag, feld } of ZEITFELDER) {
    const gelesen = liesZeiten(text(werte, feld.name))
    if ('fehler' in gelesen) fehler[feld.name] = gelesen.fehler
    else zeiten[tag] = [...gelesen.zeiten]
  }
  return { zeiten, fehler }
}

type Zeilen<T> = T[] | string

/** One day or a range of days a line. */
function liesGeschlossen(roh: string, heute: Datum): Zeilen<Stellenprofil['geschlossen'][number]> {
  const liste: Stellenprofil['geschlossen'] = []
  for (const zeile of roh.split('\n').filter(eine => eine.trim() !== '')) {
    const [von, bis, ...mehr] = zeile.split(/\s*(?:–|—|-(?!\d{2}-|\d{2}$)|\bbis\b)\s*/)
    const [erster, letzter] = [liesDatum(von ?? '', heute), liesDatum(bis ?? von ?? '', heute)]
    const falsch = [erster, letzter].find(tag => tag.art !== 'wert')
    if (mehr.length > 0 || falsch || erster.art !== 'wert' || letzter.art !== 'wert')
      return falsch?.art === 'fehler'
        ? `„${zeile.trim()}“: ${falsch.fehler}`
        : `„${zeile.trim()}“: Schreiben Sie einen Tag oder zwei Tage mit einem Strich.`
    if (letzter.wert < erster.wert) return `„${zeile.trim()}“: Der letzte Tag liegt vor dem ersten.`
    liste.push({ von: erster.wert, bis: letzter.wert })
  }
  return liste
}

function liesGebiet(roh: string): Zeilen<string> {
  const gebiet: string[] = []
  for (const teil of roh.split(/[,;\n]/).map(eins => eins.trim())) {
    if (teil === '') continue
    const fuenf = /^\d{5}$/.test(teil)
    if (fuenf && gemeindenZurPlz(teil).length === 0)
      return `Die Postleitzahl ${teil} kennen wir in Nordrhein-Westfalen nicht.`
    const gelesen = fuenf ? { art: 'wert' as const, wert: teil } : liesGemeinde(teil)
    if (gelesen.art === 'fehler') return gelesen.fehler
    if (gelesen.art === 'wert' && !gebiet.includes(gelesen.wert)) gebiet.push(gelesen.wert)
  }
  return gebiet
}

/** A stored entry as typed text. */
export const alsGetippt = (felder: readonly Feld[], { profil, oeffentlich }: Eintrag): Eingaben => ({
  ...alsEingaben(felder, profil),
  ...Object.fromEntries(
    ZEITFELDER.map(({ tag, feld }) => [feld.name, zeitenworte(profil.zeiten[tag] ?? []).join(', ')]),
  ),
  geschlossen: profil.geschlossen
    .map(({ von, bis }) => (von === bis ? alsDatum(von) : `${alsDatum(von)} – ${alsDatum(bis)}`))
    .join('\n'),
  gebiet: gebietsworte(profil).join(', '),
  oeffentlich: oeffentlich ? 'ja' : '',
})

/** The served area by postcode and name. */
const gebietsworte = ({ gebiet }: Pick<Stellenprofil, 'gebiet'>): string[] =>
  gebiet.map(eines => (eines.length === 5 ? eines : gemeindename(eines)))

/** The id of an entry as it comes from outside. */
export const leseId = (roh: unknown): string | undefined => z.uuid().safeParse(roh).data
