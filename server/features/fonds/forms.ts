import { z } from 'zod'
import { PRUEFWEGE } from '../../data/tables.ts'
import type { Feld, Option } from '../../web/feld.ts'
import { BEDINGUNGEN, BETRAEGE, UNTERLAGEN } from './listenfelder.ts'
import {
  ANTRAGSTELLER,
  BELEGART,
  BUDGETSTAND,
  DECKUNG,
  EMPFAENGER,
  ENERGIE,
  FORM,
  HILFEART,
  LAND,
  SICHTBARKEIT,
  TRAEGERART,
  VORRANG,
  WEG,
} from './worte.ts'

/* What a person can change of an entry, field by field. */

const auswahl = (name: string, label: string, pfad: string, optionen: readonly Option[]): Feld => ({
  name,
  label,
  pfad,
  art: 'wahl',
  optionen,
  auswahl: true,
})
const kurz = (name: string, label: string, pfad: string, max = 200): Feld => ({
  name,
  label,
  pfad,
  art: 'text',
  max,
})
const mehrere = (name: string, label: string, optionen: readonly Option[], pfad = name): Feld => ({
  name,
  label,
  pfad,
  art: 'mehrfach',
  optionen,
})

const KOPF: readonly Feld[] = [
  { ...kurz('name', 'Name', 'name'), noetig: 'Schreiben Sie, wie das Angebot heißt.' },
  { ...auswahl('art', 'Was ist es?', 'art', HILFEART), noetig: 'Wählen Sie, was es ist.' },
  {
    name: 'zweck',
    label: 'Wofür, in eigenen Worten',
    pfad: 'zweck',
    art: 'text',
    max: 1000,
    mehrzeilig: true,
    noetig: 'Schreiben Sie, wofür es das Angebot gibt.',
  },
]

const TRAEGER: readonly Feld[] = [
  { ...kurz('traeger', 'Träger', 'traeger.name'), noetig: 'Schreiben Sie, wer dahintersteht.' },
  { ...auswahl('traegerart', 'Art des Trägers', 'traeger.art', TRAEGERART), noetig: 'Wählen Sie die Art.' },
  kurz('telefon', 'Telefon', 'traeger.telefon', 60),
  {
    name: 'telefonOeffentlich',
    label: 'Diese Nummer darf im Selbst-Check stehen.',
    pfad: 'traeger.telefonOeffentlich',
    art: 'haken',
  },
  kurz('sprechzeiten', 'Sprechzeiten', 'traeger.sprechzeiten'),
  kurz('anschrift', 'Anschrift', 'traeger.anschrift', 300),
  kurz('email', 'E-Mail', 'traeger.email'),
  kurz('seite', 'Adresse im Netz', 'traeger.seite', 300),
]

const HILFE: readonly Feld[] = [
  { ...kurz('gebiet', 'Gebiet', 'gebiet.wort'), noetig: 'Schreiben Sie, wo das Angebot gilt.' },
  mehrere('laender', 'Bundesländer', LAND, 'gebiet.laender'),
  {
    name: 'gemeinden',
    label: 'Gemeinden, eine je Zeile',
    pfad: 'ort.gemeinden',
    art: 'text',
    max: 20_000,
    mehrzeilig: true,
    tipp: 'Der Name oder der Gemeindeschlüssel; für einen ganzen Kreis der Anfang des Schlüssels: 05978.',
  },
  {
    ...kurz('plz', 'Postleitzahlen oder ihr Anfang', 'ort.plz', 3000),
    tipp: 'Mit Komma getrennt: 45, 46236.',
  },
  {
    name: 'genau',
    label:
      'Damit ist das Gebiet ganz beschrieben. Ohne Bundesland, Gemeinde und Postleitzahl: Es gilt überall.',
    pfad: 'ort.genau',
    art: 'haken',
  },
  mehrere('energien', 'Energie', ENERGIE),
  { ...mehrere('deckt', 'Wofür es zahlt', DECKUNG), noetig: 'Wählen Sie mindestens eines.' },
  mehrere('formen', 'Form der Hilfe', FORM),
  BETRAEGE,
]

const WEGE: readonly Feld[] = [
  mehrere('vorrang', 'Wer vorher gefragt sein muss', VORRANG),
  auswahl('antragsteller', 'Wer den Antrag stellt', 'antragsteller', ANTRAGSTELLER),
  mehrere('wege', 'Weg des Antrags', WEG),
  auswahl('empfaenger', 'Wohin das Geld geht', 'empfaenger', EMPFAENGER),
  kurz('durch', 'Wer entscheidet', 'entscheidung.durch'),
  { name: 'tage', label: 'Tage bis zur Entscheidung', pfad: 'entscheidung.tage', art: 'zahl', max: 365 },
  {
    ...auswahl('sichtbarkeit', 'Wer es sieht', 'sichtbarkeit', SICHTBARKEIT),
    tipp: 'Öffentlich: Ist das Angebot geprüft und offen, stehen Name, Wofür und der Tag der Prüfung im Selbst-Check unter Ihrer Stelle.',
  },
]

const ZEITEN: readonly Feld[] = [
  {
    name: 'fenster',
    label: 'Wann Anträge möglich sind',
    pfad: 'fenster',
    art: 'liste',
    zeile: 'Zeitraum',
    keine: 'jederzeit',
    felder: [
      { name: 'von', label: 'vom', pfad: 'von', art: 'datum' },
      { name: 'bis', label: 'bis', pfad: 'bis', art: 'datum' },
      kurz('hinweis', 'Hinweis', 'hinweis'),
    ],
  },
  { name: 'gesamt', label: 'Geld insgesamt', pfad: 'budget.gesamtCent', art: 'euro' },
  { name: 'ausgegeben', label: 'davon ausgegeben', pfad: 'budget.ausgegebenCent', art: 'euro' },
  auswahl('budgetstand', 'Stand des Geldes', 'budget.stand', BUDGETSTAND),
  { name: 'budgetAm', label: 'Stand vom', pfad: 'budget.am', art: 'datum' },
]

const ANRUF: readonly Feld[] = [
  {
    name: 'fragen',
    label: 'Fragen für den Anruf, eine je Zeile',
    pfad: 'anruf.fragen',
    art: 'text',
    max: 7000,
    mehrzeilig: true,
    tipp: 'Was nur dieser Träger weiß. Die Fragen, die für alle gelten, stehen schon auf der Anrufliste.',
  },
]

const QUELLE: readonly Feld[] = [
  {
    ...auswahl('belegart', 'Woher wissen Sie das?', 'beleg.art', BELEGART),
    noetig: 'Wählen Sie, woher Sie das wissen.',
  },
  { ...kurz('belegtitel', 'Quelle', 'beleg.titel', 300), noetig: 'Nennen Sie die Quelle.' },
  {
    name: 'belegtag',
    label: 'Tag der Quelle',
    pfad: 'beleg.veroeffentlicht',
    art: 'datum',
    nie: 'Die Quelle nennt keinen Tag.',
    noetig: 'Von wann ist die Quelle? Bei einem Anruf: heute.',
  },
  kurz('belegort', 'Adresse oder Blatt', 'beleg.ort', 300),
]

export const GRUPPEN: readonly { readonly titel: string; readonly felder: readonly Feld[] }[] = [
  { titel: 'Angebot', felder: KOPF },
  { titel: 'Träger', felder: TRAEGER },
  { titel: 'Hilfe', felder: HILFE },
  { titel: 'Bedingungen', felder: [BEDINGUNGEN] },
  { titel: 'Antrag', felder: [...WEGE, UNTERLAGEN] },
  { titel: 'Zeit und Geld', felder: ZEITEN },
  { titel: 'Anruf', felder: ANRUF },
  { titel: 'Quelle dieser Änderung', felder: QUELLE },
]

/** Every field of the form. */
export const ANGABEN: readonly Feld[] = GRUPPEN.flatMap(({ felder }) => felder)

/** What the three clicks of a call say, and how it was asked. */
export const ANRUFERGEBNISSE = ['aktiv', 'pausiert', 'erschoepft', 'beendet', 'geplant', 'spaeter'] as const
export const anruf = z.object({
  pruefung: z.uuid(),
  fassung: z.coerce.number().int().min(1),
  ergebnis: z.enum(ANRUFERGEBNISSE, 'Wählen Sie, was der Anruf ergeben hat.'),
  wie: z.enum(PRUEFWEGE, 'Wählen Sie, wie Sie gefragt haben.'),
  vermerk: z.string().trim().max(500, 'Höchstens 500 Zeichen.').default(''),
  wieder: z.string().trim().default(''),
  telefon: z.string().trim().max(60, 'Höchstens 60 Zeichen.').default(''),
  tage: z.string().trim().default(''),
})
export type Anruf = z.output<typeof anruf>
