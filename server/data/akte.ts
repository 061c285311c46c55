import { z } from 'zod'
import { centFeld, datumFeld } from './fields.ts'
import { MERKMALE } from './merkmale.ts'
import { bescheid, rechnung } from './rechnung.ts'
import { sachverhalt } from './sachverhalt.ts'

/*
 * The case file (Akte): everything of class B about one household, kept as one encrypted document per
 * version. Absent means „not known“ in every field; nothing here has a default.
 */

const text = (max: number) => z.string().max(max).optional()

export const ANRUF = ['ja', 'nein', 'codewort'] as const
export const LEISTUNGEN = [
  'grundsicherungsgeld',
  'sgb12',
  'wohngeld',
  'kinderzuschlag',
  'asylblg',
  'keine',
] as const
/** What came of an application. */
export const ANTRAGSAUSGAENGE = ['offen', 'bewilligt', 'nurDarlehen', 'abgelehnt'] as const
export const ANTRAGSTELLEN = ['jobcenter', 'sozialamt', 'fonds', 'sonstige'] as const

const haushalt = z.strictObject({
  vorname: text(100),
  nachname: text(100),
  strasse: text(120),
  plz: text(10),
  ort: text(100),
  telefon: text(60),
  email: text(200),
  anruf: z.enum(ANRUF).optional(),
  codewort: text(60),
  anrufzeiten: text(100),
  sprache: text(60),
  /** No way to reach them, but they said they come back. */
  kommtWieder: z.boolean().optional(),
  erwachsene: z.int().min(0).max(30).optional(),
  kinder: z.int().min(0).max(30).optional(),
  leistungen: z.array(z.enum(LEISTUNGEN)).optional(),
  /** First question of the intake: a device that needs power, or a baby. */
  geraetOderSaeugling: z.boolean().optional(),
})

const versorger = z.strictObject({
  name: text(120),
  /** „Forderungsmanagement“ and the like, second line of the address. */
  zusatz: text(120),
  /** Street and number, or Postfach. */
  strasse: text(120),
  plz: text(10),
  ort: text(100),
  email: text(200),
  fax: text(60),
  kundennummer: text(60),
  zaehlernummer: text(60),
  netzbetreiber: text(120),
})

/** Whom a letter can go to beside the supplier; the court and the others only where the case needs them. */
export const ANSCHRIFTARTEN = [
  'jobcenter',
  'sozialamt',
  'vermieter',
  'netzbetreiber',
  'schlichtungsstelle',
  'gericht',
  'fonds',
  'andere',
] as const
export type Anschriftart = (typeof ANSCHRIFTARTEN)[number]

const anschrift = z.strictObject({
  name: text(120),
  zusatz: text(120),
  /** Street and number, or Postfach. */
  strasse: text(120),
  plz: text(10),
  ort: text(100),
  email: text(200),
  fax: text(60),
  /** Number under which they keep the case: Bedarfsgemeinschaft, Aktenzeichen, contract. */
  zeichen: text(60),
})

const antrag = z.strictObject({
  stelle: z.enum(ANTRAGSTELLEN),
  name: text(120),
  am: datumFeld.optional(),
  aktenzeichen: text(60),
  ausgang: z.enum(ANTRAGSAUSGAENGE).optional(),
})

const plan = z.strictObject({
  /** What the household can pay each month towards the arrears, beside the current Abschlag. */
  rateCent: centFeld.optional(),
  ersteRateAm: datumFeld.optional(),
  /** The current Abschlaege are being paid. */
  abschlagWirdGezahlt: z.boolean().optional(),
  einkommenCent: centFeld.optional(),
  fixkostenCent: centFeld.optional(),
  antraege: z.array(antrag).max(20).optional(),
})

/** How the household came here: how far the cut had got, why, and who sent them. */
const herkunft = z.strictObject({
  stand: z.enum(MERKMALE.stand).optional(),
  anlass: z.enum(MERKMALE.anlass).optional(),
  zugangsweg: z.enum(MERKMALE.zugangsweg).optional(),
})

export const akte = z.strictObject({
  herkunft: herkunft.optional(),
  haushalt,
  versorger,
  sachverhalt,
  plan,
  anschriften: z.partialRecord(z.enum(ANSCHRIFTARTEN), anschrift).optional(),
  /** What is demanded in all, while it is not known which claims it consists of. */
  verlangtCent: centFeld.optional(),
  notiz: text(2000),
  /** The household as the benefits are reckoned from it. */
  rechnung: rechnung.optional(),
  /** Notices of an office, to be compared with our own reckoning. */
  bescheide: z.array(bescheid).max(12, 'Höchstens 12 Bescheide.').optional(),
})
export type Akte = z.output<typeof akte>

export const LEERE_AKTE: Akte = { haushalt: {}, versorger: {}, sachverhalt: {}, plan: {} }
