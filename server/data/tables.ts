import type { Generated, Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import { ANTRAGSSCHRITTE, ANTRAGSSTAENDE, type Antragsschritt } from '../recht/fonds/antrag.ts'
import { DECKUNGEN, FONDSSTATUS } from '../recht/fonds/fonds.ts'
import { BUNDESLAENDER, SPARTEN, VERTRAEGE } from '../recht/sperre/angaben.ts'
import { ERGEBNISSE, TENDENZEN } from '../recht/sperre/antwort.ts'
import { datumFeld } from './fields.ts'
import { BASEN, MERKMALE } from './merkmale.ts'
import { stellenprofil } from './stellenprofil.ts'

/*
 * THE DATA MODEL: one zod row per table. Migrations must agree with it; test/data/tables.test.ts checks that they do.
 * Columns of type `siegel` hold class B: see verschluesselung.ts.
 */

export const ROLLEN = [
  'beratung',
  'vertretung',
  'anleitung',
  'koordination',
  'land',
  'technik',
  'datenschutz',
] as const
export type Rolle = (typeof ROLLEN)[number]

/** How far signing in has come; only `voll` opens pages of the desk. */
export const STUFEN = ['faktor', 'einrichten', 'regeln', 'voll'] as const
export type Stufe = (typeof STUFEN)[number]

const siegel = z.instanceof(Buffer)
const zeitpunkt = z.date()

const installation = z.object({
  einzige: z.boolean(),
  pruefwert: z.string(),
  quittungssalz: z.instanceof(Buffer),
})
const gruendung = z.object({ tokenHash: z.instanceof(Buffer), erstelltAm: zeitpunkt })

export const stelle = z.object({
  id: z.uuid(),
  name: z.string(),
  strasse: z.string(),
  plz: z.string(),
  ort: z.string(),
  telefon: z.string(),
  sprechzeiten: z.string(),
  bundesland: z.enum(BUNDESLAENDER),
  uebung: z.boolean(),
  erstelltAm: zeitpunkt,
})
export type Stelle = z.output<typeof stelle>

const beratungsstelle = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  eigen: z.boolean(),
  oeffentlich: z.boolean(),
  profil: stellenprofil,
  geaendertAm: zeitpunkt,
})
export type Beratungsstelle = z.output<typeof beratungsstelle>

const person = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  anmeldename: z.string(),
  name: z.string(),
  passwortHash: z.string(),
  gesperrt: z.boolean(),
  erstelltAm: zeitpunkt,
})

const personRolle = z.object({ stelleId: z.uuid(), personId: z.uuid(), rolle: z.enum(ROLLEN) })

const sitzung = z.object({
  idHash: z.instanceof(Buffer),
  stelleId: z.uuid(),
  personId: z.uuid(),
  erstelltAm: zeitpunkt,
  zuletztAm: zeitpunkt,
  stufe: z.enum(STUFEN),
  bestaetigtAm: zeitpunkt,
  geraet: z.string(),
  aufgabe: z.string().nullable(),
})

const totp = z.object({
  stelleId: z.uuid(),
  personId: z.uuid(),
  geheimnis: siegel,
  letzterSchritt: z.number(),
  erstelltAm: zeitpunkt,
})

const passkey = z.object({
  stelleId: z.uuid(),
  personId: z.uuid(),
  kennung: z.string(),
  schluessel: z.instanceof(Buffer),
  zaehler: z.number(),
  wege: z.array(z.string()),
  name: z.string(),
  erstelltAm: zeitpunkt,
})

const notfallcode = z.object({
  stelleId: z.uuid(),
  personId: z.uuid(),
  codeHash: z.instanceof(Buffer),
  verbrauchtAm: zeitpunkt.nullable(),
})

const kontovorgang = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  art: z.enum(['einladung', 'rollen', 'passwort', 'faktor']),
  personId: z.uuid().nullable(),
  name: z.string(),
  anmeldename: z.string(),
  rollen: z.array(z.enum(ROLLEN)),
  persoenlich: z.boolean(),
  verlangtVon: z.uuid().nullable(),
  verlangtAm: zeitpunkt,
  bestaetigtVon: z.uuid().nullable(),
  bestaetigtAm: zeitpunkt.nullable(),
  giltAb: zeitpunkt.nullable(),
  giltBis: zeitpunkt.nullable(),
  tokenHash: z.instanceof(Buffer).nullable(),
  erledigtAm: zeitpunkt.nullable(),
})
export type Kontovorgang = z.output<typeof kontovorgang>

const zustimmung = z.object({
  stelleId: z.uuid(),
  personId: z.uuid(),
  fassung: z.string(),
  am: zeitpunkt,
})

const einweisung = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  personId: z.uuid(),
  art: z.enum(['einweisung', 'fortbildung']),
  am: datumFeld,
  thema: z.string(),
  anleitung: z.string(),
  eingetragenVon: z.uuid(),
  eingetragenAm: zeitpunkt,
})

const anmeldeversuch = z.object({ ziel: z.instanceof(Buffer), am: zeitpunkt })

const schluesselStelle = z.object({
  stelleId: z.uuid(),
  kek: siegel,
  suche: siegel.nullable(),
  fassung: z.int(),
})
const schluesselFall = z.object({ stelleId: z.uuid(), fallId: z.uuid(), dek: siegel })

const entwurf = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  personId: z.uuid(),
  felder: siegel,
  geaendertAm: zeitpunkt,
})

const fallnummer = z.object({ stelleId: z.uuid(), jahr: z.int(), letzte: z.int() })

const fall = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  nummer: z.string(),
  version: z.int(),
  status: z.enum(['offen', 'abgeschlossen']),
  angelegtAm: zeitpunkt,
  angelegtVon: z.uuid(),
  geaendertAm: zeitpunkt,
  zustaendig: z.uuid().nullable(),
  sparte: z.enum(SPARTEN).nullable(),
  vertrag: z.enum(VERTRAEGE).nullable(),
  gesperrt: z.boolean(),
  sperrtag: datumFeld.nullable(),
  ergebnis: z.enum(ERGEBNISSE),
  tendenz: z.enum(TENDENZEN).nullable(),
  faelligAm: datumFeld.nullable(),
  faelligWas: z.string().nullable(),
  brenntAb: datumFeld.nullable(),
  zeile: siegel,
  bezug: z.uuid(),
  abgeschlossenAm: datumFeld.nullable(),
  loeschungAm: datumFeld.nullable(),
  loeschungGrund: z.enum(['frist', 'widerruf']).nullable(),
})
export type FallZeile = z.output<typeof fall>

const fallFassung = z.object({
  stelleId: z.uuid(),
  fallId: z.uuid(),
  version: z.int(),
  am: zeitpunkt,
  personId: z.uuid(),
  akte: siegel,
})

const suchwort = z.object({ stelleId: z.uuid(), wort: z.instanceof(Buffer), fallId: z.uuid() })

const ereignis = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  am: zeitpunkt,
  personId: z.uuid(),
  art: z.string(),
  text: siegel,
})

const frist = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  code: z.string(),
  bis: datumFeld,
  wessen: z.string(),
  herkunft: z.enum(['pruefung', 'brief', 'eigen']),
  briefId: z.uuid().nullable(),
  erledigtAm: zeitpunkt.nullable(),
  text: siegel.nullable(),
})
export type FristZeile = z.output<typeof frist>

const kalender = z.object({
  stelleId: z.uuid(),
  personId: z.uuid(),
  tokenHash: z.instanceof(Buffer),
  erstelltAm: zeitpunkt,
})

const einwilligung = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  fassung: z.string(),
  sprache: z.string(),
  umfang: z.array(z.string()),
  am: datumFeld,
  erklaertVon: z.uuid(),
  widerrufenAm: datumFeld.nullable(),
})
export type Einwilligung = z.output<typeof einwilligung>

/** Who released a letter: the counsellor alone, a second pair of eyes, the lawyer; or nobody else, for a reason. */
export const FREIGABEARTEN = ['beratung', 'zweite', 'anleitung', 'ausnahme'] as const
export type Freigabeart = (typeof FREIGABEARTEN)[number]

const brief = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  art: z.string(),
  erstelltAm: zeitpunkt,
  erstelltVon: z.uuid(),
  fallVersion: z.int(),
  inhalt: siegel,
  sha256: z.instanceof(Buffer),
  gedrucktAm: zeitpunkt,
  versandAm: datumFeld.nullable(),
  versandWie: z.string().nullable(),
  versandVon: z.uuid().nullable(),
  satz: siegel.nullable(),
  fassung: z.string().nullable(),
  freigabeArt: z.enum(FREIGABEARTEN).nullable(),
  freigegebenVon: z.uuid().nullable(),
  zugangAm: datumFeld.nullable(),
  nachweis: siegel.nullable(),
  antwortAm: zeitpunkt.nullable(),
})

const briefentwurf = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  art: z.string(),
  angelegtAm: zeitpunkt,
  angelegtVon: z.uuid(),
  geaendertAm: zeitpunkt,
  inhalt: siegel,
  stand: z.enum(['entwurf', 'vorgelegt', 'zurueckgegeben', 'freigegeben']),
  freigabeArt: z.enum(FREIGABEARTEN).nullable(),
  freigegebenAm: zeitpunkt.nullable(),
  freigegebenVon: z.uuid().nullable(),
  tag: datumFeld.nullable(),
  abdruck: siegel.nullable(),
  gedruckt: z.boolean(),
})

const vorlage = z.object({
  stelleId: z.uuid(),
  art: z.string(),
  fassung: z.string(),
  wortlaut: z.string(),
  seit: zeitpunkt,
  geprueftAm: zeitpunkt.nullable(),
  geprueftVon: z.uuid().nullable(),
  vermerk: z.string().nullable(),
})

const aufzeichnung = z.object({
  nummer: z.int(),
  am: zeitpunkt,
  stelleId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
  aktion: z.string(),
  weg: z.string().nullable(),
  bezug: z.uuid().nullable(),
  felder: z.array(z.string()),
  vorher: z.instanceof(Buffer),
  hash: z.instanceof(Buffer),
})

const fallSchutz = z.object({
  stelleId: z.uuid(),
  fallId: z.uuid(),
  nummer: z.string(),
  bezug: z.uuid(),
  von: z.uuid(),
  am: zeitpunkt,
  grund: siegel,
})
const fallSchutzPerson = z.object({ stelleId: z.uuid(), fallId: z.uuid(), personId: z.uuid() })
const fallOeffnung = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  personId: z.uuid(),
  bis: zeitpunkt,
})

const hinweis = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fuer: z.uuid(),
  am: zeitpunkt,
  art: z.enum(['oeffnung', 'versuch', 'personen', 'ende', 'menge']),
  wer: z.uuid(),
  nummer: z.string().nullable(),
  text: siegel.nullable(),
  quittiertAm: zeitpunkt.nullable(),
})
export type HinweisZeile = z.output<typeof hinweis>
const dokument = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  nummer: z.int(),
  hinzugefuegtAm: zeitpunkt,
  hinzugefuegtVon: z.uuid(),
  entferntAm: zeitpunkt.nullable(),
  entferntVon: z.uuid().nullable(),
  angaben: siegel.nullable(),
  abdruck: z.instanceof(Buffer).nullable(),
})

const dokumentSeite = z.object({
  stelleId: z.uuid(),
  dokumentId: z.uuid(),
  seite: z.int(),
  bild: siegel,
})

const dokumentOriginal = z.object({ stelleId: z.uuid(), dokumentId: z.uuid(), inhalt: siegel })

const aufbewahrung = z.object({
  stelleId: z.uuid(),
  monate: z.int(),
  geaendertAm: zeitpunkt,
  geaendertVon: z.uuid(),
})

const aussetzung = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  art: z.enum(['aussetzung', 'einschraenkung']),
  grund: z.string(),
  text: siegel.nullable(),
  bis: datumFeld,
  am: zeitpunkt,
  personId: z.uuid(),
  beendetAm: zeitpunkt.nullable(),
  beendetVon: z.uuid().nullable(),
})
export type AussetzungZeile = z.output<typeof aussetzung>

const aufbewahrungLauf = z.object({
  id: z.uuid(),
  begonnenAm: zeitpunkt,
  beendetAm: zeitpunkt.nullable(),
  fehler: z.string().nullable(),
})

const annahme = z.object({
  stelleId: z.uuid(),
  aktiv: z.boolean(),
  oeffentlich: z.instanceof(Buffer),
  geheim: siegel,
  geaendertAm: zeitpunkt,
})

/** How far the desk has come with what a household sent. */
export const EINGANGSSTAENDE = ['neu', 'geplant', 'nichtErreicht', 'uebernommen', 'erledigt'] as const
export type Eingangsstand = (typeof EINGANGSSTAENDE)[number]

const eingang = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  kennung: z.instanceof(Buffer),
  am: zeitpunkt,
  geaendertAm: zeitpunkt,
  stand: z.enum(EINGANGSSTAENDE),
  quarantaene: z.boolean(),
  doppel: z.instanceof(Buffer),
  siegel: siegel.nullable(),
  genommenVon: z.uuid().nullable(),
  genommenBis: zeitpunkt.nullable(),
})
export type EingangZeile = z.output<typeof eingang>
const fonds = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  saat: z.string().nullable(),
  fassung: z.int(),
  status: z.enum(FONDSSTATUS),
  geprueftAm: datumFeld.nullable(),
  geprueftVon: z.uuid().nullable(),
  giltTage: z.int(),
  anrufenAm: datumFeld.nullable(),
})

const fondsfassung = z.object({
  stelleId: z.uuid(),
  fondsId: z.uuid(),
  nummer: z.int(),
  am: zeitpunkt,
  personId: z.uuid().nullable(),
  inhalt: z.string(),
  anlass: z.string(),
})

/** What everybody may see of an entry that is public, checked and open. */
const fondsoeffentlich = z.object({
  stelleId: z.uuid(),
  fondsId: z.uuid(),
  name: z.string(),
  deckt: z.array(z.enum(DECKUNGEN)),
  telefon: z.string().nullable(),
  geprueftAm: datumFeld,
  giltTage: z.int(),
})
export type OeffentlicheHilfe = z.output<typeof fondsoeffentlich>

/** How an entry was checked, and what came of the call; `spaeter`: nothing yet. */
export const PRUEFWEGE = ['telefon', 'seite', 'mail', 'vorOrt'] as const
export const PRUEFERGEBNISSE = ['aktiv', 'pausiert', 'erschoepft', 'beendet', 'geplant', 'spaeter'] as const

const fondspruefung = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fondsId: z.uuid(),
  fassung: z.int(),
  am: zeitpunkt,
  personId: z.uuid(),
  wie: z.enum(PRUEFWEGE),
  ergebnis: z.enum(PRUEFERGEBNISSE),
  anrufenAm: datumFeld.nullable(),
  vermerk: z.string(),
})

const fondsantrag = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  fondsId: z.uuid(),
  fassung: z.int(),
  weitergabe: z.boolean(),
  stand: z.enum(ANTRAGSSTAENDE),
  nummer: z.int(),
  angelegtAm: zeitpunkt,
  angelegtVon: z.uuid(),
  inhalt: siegel,
})

const fondsantragSchritt = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  antragId: z.uuid(),
  nummer: z.int(),
  schritt: z.enum(ANTRAGSSCHRITTE as readonly [Antragsschritt, ...Antragsschritt[]]),
  nach: z.enum(ANTRAGSSTAENDE),
  am: zeitpunkt,
  personId: z.uuid(),
  durch: z.enum(['stelle', 'traeger']),
  inhalt: siegel,
})

const fondslink = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid(),
  antragId: z.uuid(),
  tokenHash: z.instanceof(Buffer),
  erstelltAm: zeitpunkt,
  personId: z.uuid(),
  bis: zeitpunkt,
  beendetAm: zeitpunkt.nullable(),
  aufrufe: z.int(),
  zuletztAm: zeitpunkt.nullable(),
})
const traegerfonds = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  zweck: z.string(),
  kontoInhaber: z.string(),
  iban: z.string(),
  hoechstensCent: z.int(),
  hoechstensOft: z.int(),
  angelegtAm: zeitpunkt,
  angelegtVon: z.uuid(),
})
export type Traegerfonds = z.output<typeof traegerfonds>

const traegerzeitraum = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fondsId: z.uuid(),
  von: datumFeld,
  bis: datumFeld,
  budgetCent: z.int(),
  gebundenCent: z.int(),
})
export type Traegerzeitraum = z.output<typeof traegerzeitraum>

const traegerfenster = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fondsId: z.uuid(),
  zeitraumId: z.uuid(),
  von: datumFeld,
  bis: datumFeld,
})
export type Traegerfenster = z.output<typeof traegerfenster>

export const ANTRAGSTAENDE = [
  'offen',
  'vorgeschlagen',
  'bewilligt',
  'abgelehnt',
  'zurueckgezogen',
  'storniert',
] as const

/** The numbers by which a fund recognises a household. */
export const KENNUNGSARTEN = ['zaehler', 'marktlokation', 'vertragskonto'] as const
export type Kennungsart = (typeof KENNUNGSARTEN)[number]

const traegerantrag = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fondsId: z.uuid(),
  zeitraumId: z.uuid(),
  version: z.int(),
  stand: z.enum(ANTRAGSTAENDE),
  eingang: datumFeld,
  haushalt: z.instanceof(Buffer),
  kennungZaehler: z.instanceof(Buffer).nullable(),
  kennungMarktlokation: z.instanceof(Buffer).nullable(),
  kennungVertragskonto: z.instanceof(Buffer).nullable(),
  daten: siegel.nullable(),
  vorschlag: z.enum(['bewilligen', 'ablehnen']).nullable(),
  vorschlagCent: z.int().nullable(),
  grund: z.string().nullable(),
  vorschlagVon: z.uuid().nullable(),
  vorschlagAm: zeitpunkt.nullable(),
  entschiedenVon: z.uuid().nullable(),
  entschiedenAm: zeitpunkt.nullable(),
  angelegtVon: z.uuid(),
  angelegtAm: zeitpunkt,
})
export type TraegerantragZeile = z.output<typeof traegerantrag>

const traegerdatei = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fondsId: z.uuid(),
  nummer: z.int(),
  am: zeitpunkt,
  ausfuehrung: datumFeld,
  personId: z.uuid(),
})

const traegerzahlung = z.object({
  stelleId: z.uuid(),
  antragId: z.uuid(),
  fondsId: z.uuid(),
  betragCent: z.int(),
  stand: z.enum(['offen', 'ausgegeben', 'storniert', 'zurueck']),
  dateiId: z.uuid().nullable(),
})
export type TraegerzahlungZeile = z.output<typeof traegerzahlung>

/** What is left of an erased case. */
const loeschung = z.object({
  stelleId: z.uuid(),
  fallHash: z.instanceof(Buffer),
  am: datumFeld,
  grund: z.string(),
})

/** One random number for the whole installation; made by the first release. */
const statistikGeheimnis = z.object({ einzige: z.boolean(), s: z.number() })
/** The record key of a case; `fallId` is null for a short contact and once the case is gone. */
const statistikSchluessel = z.object({
  stelleId: z.uuid(),
  id: z.uuid(),
  fallId: z.uuid().nullable(),
  rk: z.number(),
})
/** What is said of a case in the statistics: codes, and cents in steps of 10 € up to 3,000 €. */
const statistikBuchung = z.object({
  stelleId: z.uuid(),
  schluesselId: z.uuid(),
  basis: z.enum(BASEN),
  gebuchtAm: datumFeld,
  anlass: z.enum(MERKMALE.anlass),
  stand: z.enum(MERKMALE.stand),
  energieart: z.enum(MERKMALE.energieart),
  lieferantentyp: z.enum(MERKMALE.lieferantentyp),
  rueckstandsband: z.enum(MERKMALE.rueckstandsband),
  einkommensart: z.enum(MERKMALE.einkommensart),
  zugangsweg: z.enum(MERKMALE.zugangsweg),
  ergebnis: z.enum(MERKMALE.ergebnis).nullable(),
  antwortzeit: z.enum(MERKMALE.antwortzeit),
  dauer: z.enum(MERKMALE.dauer),
  forderung: z.enum(MERKMALE.forderung),
  fondsausgang: z.enum(MERKMALE.fondsausgang),
  rueckstand: z.int(),
  fonds: z.int(),
  darlehen: z.int(),
  zuschuss: z.int(),
  erlassen: z.int(),
  fehlbedarf: z.int(),
  kontingent500: z.int(),
  kontingent1000: z.int(),
  deckel30: z.int(),
})
export type Buchung = z.output<typeof statistikBuchung>

/** The key with which a program of a person reads released figures; only its hash. */
const statistikZugang = z.object({
  stelleId: z.uuid(),
  personId: z.uuid(),
  tokenHash: z.instanceof(Buffer),
  erstelltAm: zeitpunkt,
  zuletztAm: zeitpunkt.nullable(),
})

/** One released period; its values never change. */
const statistikFreigabe = z.object({
  programm: z.string(),
  zeitraum: z.string(),
  ptabelle: z.string(),
  ohne: z.array(z.string()),
  sha256: z.instanceof(Buffer),
  am: zeitpunkt,
})
const statistikWert = z.object({
  programm: z.string(),
  zeitraum: z.string(),
  nummer: z.int(),
  ebene: z.enum(['stelle', 'kreis', 'land']),
  einheit: z.string(),
  basis: z.string(),
  tabelle: z.string(),
  auspraegung: z.string(),
  art: z.string(),
  wert: z.number().nullable(),
})

/** By table name as SQL knows it; the drift test compares these with the migrated database. */
export const rows = {
  installation,
  gruendung,
  stelle,
  beratungsstelle,
  person,
  person_rolle: personRolle,
  sitzung,
  totp,
  passkey,
  notfallcode,
  kontovorgang,
  zustimmung,
  einweisung,
  anmeldeversuch,
  'schluessel.stelle': schluesselStelle,
  'schluessel.fall': schluesselFall,
  entwurf,
  fallnummer,
  fall,
  fall_fassung: fallFassung,
  suchwort,
  ereignis,
  frist,
  kalender,
  einwilligung,
  brief,
  briefentwurf,
  vorlage,
  aufzeichnung,
  fall_schutz: fallSchutz,
  fall_schutz_person: fallSchutzPerson,
  fall_oeffnung: fallOeffnung,
  hinweis,
  dokument,
  dokument_seite: dokumentSeite,
  dokument_original: dokumentOriginal,
  aufbewahrung,
  aussetzung,
  aufbewahrung_lauf: aufbewahrungLauf,
  annahme,
  eingang,
  fonds,
  fondsfassung,
  fondspruefung,
  fondsoeffentlich,
  fondsantrag,
  fondsantrag_schritt: fondsantragSchritt,
  fondslink,
  traegerfonds,
  traegerzeitraum,
  traegerfenster,
  traegerantrag,
  traegerdatei,
  traegerzahlung,
  'schluessel.loeschung': loeschung,
  statistik_geheimnis: statistikGeheimnis,
  statistik_schluessel: statistikSchluessel,
  statistik_buchung: statistikBuchung,
  statistik_zugang: statistikZugang,
  statistik_freigabe: statistikFreigabe,
  statistik_wert: statistikWert,
}

export type Database = {
  installation: Table<typeof installation, 'einzige' | 'quittungssalz'>
  gruendung: Table<typeof gruendung, 'erstelltAm'>
  stelle: Table<typeof stelle, 'erstelltAm' | 'uebung'>
  beratungsstelle: Table<typeof beratungsstelle>
  person: Table<typeof person, 'erstelltAm' | 'gesperrt'>
  personRolle: Table<typeof personRolle>
  sitzung: Table<typeof sitzung, 'stufe' | 'bestaetigtAm' | 'geraet' | 'aufgabe'>
  totp: Table<typeof totp>
  passkey: Table<typeof passkey>
  notfallcode: Table<typeof notfallcode>
  kontovorgang: Table<typeof kontovorgang>
  zustimmung: Table<typeof zustimmung>
  einweisung: Table<typeof einweisung>
  anmeldeversuch: Table<typeof anmeldeversuch>
  'schluessel.stelle': Table<typeof schluesselStelle, 'suche' | 'fassung'>
  'schluessel.fall': Table<typeof schluesselFall>
  entwurf: Table<typeof entwurf, 'geaendertAm'>
  fallnummer: Table<typeof fallnummer>
  fall: Table<typeof fall, 'angelegtAm' | 'geaendertAm' | 'bezug'>
  fallFassung: Table<typeof fallFassung, 'am'>
  suchwort: Table<typeof suchwort>
  ereignis: Table<typeof ereignis, 'am'>
  frist: Table<typeof frist>
  kalender: Table<typeof kalender>
  einwilligung: Table<typeof einwilligung>
  brief: Table<typeof brief, 'erstelltAm'>
  briefentwurf: Table<typeof briefentwurf>
  vorlage: Table<typeof vorlage>
  aufzeichnung: Table<typeof aufzeichnung>
  fallSchutz: Table<typeof fallSchutz, 'am'>
  fallSchutzPerson: Table<typeof fallSchutzPerson>
  fallOeffnung: Table<typeof fallOeffnung>
  hinweis: Table<typeof hinweis, 'am' | 'quittiertAm' | 'nummer' | 'text'>
  dokument: Table<typeof dokument>
  dokumentSeite: Table<typeof dokumentSeite>
  dokumentOriginal: Table<typeof dokumentOriginal>
  aufbewahrung: Table<typeof aufbewahrung>
  aussetzung: Table<typeof aussetzung>
  aufbewahrungLauf: Table<typeof aufbewahrungLauf>
  annahme: Table<typeof annahme>
  eingang: Table<typeof eingang>
  fonds: Table<typeof fonds>
  fondsfassung: Table<typeof fondsfassung>
  fondspruefung: Table<typeof fondspruefung>
  fondsoeffentlich: Table<typeof fondsoeffentlich>
  fondsantrag: Table<typeof fondsantrag>
  fondsantragSchritt: Table<typeof fondsantragSchritt>
  fondslink: Table<typeof fondslink, 'aufrufe' | 'zuletztAm' | 'beendetAm'>
  traegerfonds: Table<typeof traegerfonds>
  traegerzeitraum: Table<typeof traegerzeitraum, 'gebundenCent'>
  traegerfenster: Table<typeof traegerfenster>
  traegerantrag: Table<typeof traegerantrag>
  traegerdatei: Table<typeof traegerdatei>
  traegerzahlung: Table<typeof traegerzahlung>
  'schluessel.loeschung': Table<typeof loeschung>
  statistikGeheimnis: Table<typeof statistikGeheimnis, 'einzige'>
  statistikSchluessel: Table<typeof statistikSchluessel>
  statistikBuchung: Table<
    typeof statistikBuchung,
    'forderung' | 'kontingent500' | 'kontingent1000' | 'deckel30' | 'fondsausgang' | 'fehlbedarf'
  >
  statistikZugang: Table<typeof statistikZugang>
  statistikFreigabe: Table<typeof statistikFreigabe>
  statistikWert: Table<typeof statistikWert>
}

export type Db = Kysely<Database>
export type Trx = Transaction<Database>

/** A row as Kysely sees it; the columns the database fills are optional on insert. */
type Table<Row extends z.ZodObject, Filled extends keyof z.output<Row> = never> = {
  [Column in keyof z.output<Row>]: Column extends Filled
    ? Generated<z.output<Row>[Column]>
    : z.output<Row>[Column]
}
