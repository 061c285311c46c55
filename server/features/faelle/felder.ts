import { type Akte, ANSCHRIFTARTEN } from '../../data/akte.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import type { Meldungen } from '../../web/formular.ts'
import { anschriftfelder, anschriftseite, ANSCHRIFTTITEL } from './anschriften.ts'
import type { Fall } from './fall.ts'
import type { Teil } from './teile.ts'
import {
  ANLASS,
  ANRUF,
  ANTRAGSAUSGANG,
  ANTRAGSTELLE,
  AUSSICHT,
  FORM,
  GLAUBHAFTMACHUNG,
  INHALT_ANDROHUNG,
  INHALT_ANKUENDIGUNG,
  KLAUSEL,
  LEISTUNG,
  POSTENART,
  SCHUTZGRUND,
  SPARTE,
  VERTRAG,
  ZUGANGSWEG,
} from './worte.ts'

/*
 * Every question about a case, by the page on which it is asked. A page saves exactly its own fields; the history
 * and the comparison of two versions use the same list.
 */

const sv = (rest: string): string => `sachverhalt.${rest}`

const GERAET_ODER_SAEUGLING: Feld = {
  name: 'geraetOderSaeugling',
  label: 'Gerät, das Strom braucht, oder Säugling?',
  pfad: 'haushalt.geraetOderSaeugling',
  art: 'jaNein',
}

export const VERSORGUNG: readonly Feld[] = [
  { name: 'sparte', label: 'Energie', pfad: sv('sparte'), art: 'wahl', optionen: SPARTE },
  {
    name: 'vertrag',
    label: 'Vertrag',
    pfad: sv('vertrag'),
    art: 'wahl',
    optionen: VERTRAG,
    tipp: 'Steht auf der Rechnung.',
    norm: '§ 40 Abs. 2 Nr. 13 EnWG',
  },
  { name: 'anbieter', label: 'Versorger', pfad: 'versorger.name', art: 'text', max: 120 },
]

export const VERSORGER: readonly Feld[] = [
  ...VERSORGUNG,
  { name: 'versorgerZusatz', label: 'Abteilung', pfad: 'versorger.zusatz', art: 'text', max: 120 },
  {
    name: 'versorgerStrasse',
    label: 'Straße oder Postfach',
    pfad: 'versorger.strasse',
    art: 'text',
    max: 120,
  },
  { name: 'versorgerPlz', label: 'Postleitzahl', pfad: 'versorger.plz', art: 'text', max: 10, klasse: 'plz' },
  { name: 'versorgerOrt', label: 'Ort', pfad: 'versorger.ort', art: 'text', max: 100 },
  { name: 'versorgerEmail', label: 'E-Mail für Härtegründe', pfad: 'versorger.email', art: 'text', max: 200 },
  { name: 'versorgerFax', label: 'Fax', pfad: 'versorger.fax', art: 'text', max: 60 },
  {
    name: 'kundennummer',
    label: 'Kundennummer oder Vertragskonto',
    pfad: 'versorger.kundennummer',
    art: 'text',
    max: 60,
  },
  {
    name: 'zaehlernummer',
    label: 'Zählernummer oder Marktlokation',
    pfad: 'versorger.zaehlernummer',
    art: 'text',
    max: 60,
  },
  { name: 'netzbetreiber', label: 'Netzbetreiber', pfad: 'versorger.netzbetreiber', art: 'text', max: 120 },
]

export const SCHREIBEN: readonly Feld[] = [
  {
    name: 'mahnung',
    label: 'Mahnung',
    pfad: sv('mahnung'),
    art: 'vorhanden',
    ja: 'kam an',
    nein: 'gab es nicht',
  },
  { name: 'mahnungZugang', label: 'Mahnung angekommen am', pfad: sv('mahnung.zugang'), art: 'datum' },

  {
    name: 'androhung',
    label: 'Androhung der Sperre',
    pfad: sv('androhung'),
    art: 'vorhanden',
    ja: 'kam an',
    nein: 'gab es nicht',
  },
  {
    name: 'androhungZugang',
    label: 'Androhung angekommen am',
    pfad: sv('androhung.zugang'),
    art: 'datum',
    tipp: 'Der Tag im Briefkasten zählt, nicht das Briefdatum.',
    norm: '§ 130 Abs. 1 S. 1 BGB',
  },
  { name: 'androhungDatiert', label: 'Datum im Brief', pfad: sv('androhung.datiert'), art: 'datum' },
  {
    name: 'androhungBetrag',
    label: 'Betrag in der Androhung',
    pfad: sv('androhung.betragCent'),
    art: 'euro',
  },
  {
    name: 'androhungBestritten',
    label: 'Kam die Androhung sicher an?',
    pfad: sv('androhung.zugangBestritten'),
    art: 'jaNein',
    ja: 'nein, das bestreiten wir',
    nein: 'ja',
    tipp: 'Den Zugang muss der Versorger beweisen.',
  },
  {
    name: 'androhungFehlt',
    label: 'Das fehlt in der Androhung',
    pfad: sv('androhung.fehlendeInhalte'),
    art: 'mehrfach',
    optionen: INHALT_ANDROHUNG,
    keine: 'Brief durchgesehen, alles steht drin',
    tipp: 'Nur ankreuzen, was Sie im Brief nicht finden.',
    norm: '§ 41f Abs. 1, 4, 6, § 41g Abs. 2, 3, 5 EnWG',
  },

  {
    name: 'ankuendigung',
    label: 'Ankündigung des Sperrtags',
    pfad: sv('ankuendigung'),
    art: 'vorhanden',
    ja: 'kam an',
    nein: 'gab es nicht',
  },
  {
    name: 'ankuendigungZugang',
    label: 'Ankündigung angekommen am',
    pfad: sv('ankuendigung.zugang'),
    art: 'datum',
  },
  { name: 'ankuendigungDatiert', label: 'Datum im Brief', pfad: sv('ankuendigung.datiert'), art: 'datum' },
  {
    name: 'ankuendigungForm',
    label: 'Wie kam die Ankündigung?',
    pfad: sv('ankuendigung.form'),
    art: 'mehrfach',
    optionen: FORM,
    norm: '§ 41f Abs. 5 EnWG',
  },
  { name: 'ankuendigungBeginn', label: 'Angekündigter Tag', pfad: sv('ankuendigung.beginn'), art: 'datum' },
  {
    name: 'ankuendigungAb',
    label: 'Im Brief steht „ab dem“ oder „frühestens am“',
    pfad: sv('ankuendigung.beginnAb'),
    art: 'haken',
  },
  {
    name: 'ankuendigungBestritten',
    label: 'Kam die Ankündigung sicher an?',
    pfad: sv('ankuendigung.zugangBestritten'),
    art: 'jaNein',
    ja: 'nein, das bestreiten wir',
    nein: 'ja',
  },
  {
    name: 'ankuendigungFehlt',
    label: 'Das fehlt in der Ankündigung',
    pfad: sv('ankuendigung.fehlendeInhalte'),
    art: 'mehrfach',
    optionen: INHALT_ANKUENDIGUNG,
    keine: 'Brief durchgesehen, alles steht drin',
    tipp: 'Nur ankreuzen, was Sie im Brief nicht finden.',
    norm: '§ 41f Abs. 6, § 41g Abs. 1 S. 2 EnWG',
  },

  { name: 'vollzogen', label: 'Ist schon gesperrt?', pfad: sv('sperre.vollzogen'), art: 'jaNein' },
  {
    name: 'sperrtag',
    label: 'Tag der Sperre',
    pfad: sv('sperre.datum'),
    art: 'datum',
    nie: 'kein Tag genannt',
    tipp: 'Der angekündigte Tag, oder der Tag, an dem gesperrt wurde.',
  },
  { name: 'sperrzeit', label: 'Uhrzeit der Sperre', pfad: sv('sperre.uhrzeit'), art: 'uhrzeit' },

  {
    name: 'avVerlangt',
    label: 'Angebot verlangt, beim Versorger angekommen am',
    pfad: sv('abwendungsvereinbarung.verlangtZugang'),
    art: 'datum',
    nie: 'nicht verlangt',
  },
  {
    name: 'avAngebot',
    label: 'Angebot angekommen am',
    pfad: sv('abwendungsvereinbarung.angebotZugang'),
    art: 'datum',
    nie: 'kein Angebot bekommen',
  },
  {
    name: 'avRaten',
    label: 'Zahl der Monatsraten',
    pfad: sv('abwendungsvereinbarung.angebotRaten'),
    art: 'zahl',
    max: 120,
  },
  {
    name: 'avKlauseln',
    label: 'Im Angebot steht',
    pfad: sv('abwendungsvereinbarung.klauseln'),
    art: 'mehrfach',
    optionen: KLAUSEL,
    keine: 'geprüft, nichts davon',
  },
  {
    name: 'avAngenommen',
    label: 'Angenommen am',
    pfad: sv('abwendungsvereinbarung.angenommenAm'),
    art: 'datum',
    nie: 'nicht angenommen',
  },
  {
    name: 'avVorSperre',
    label: 'Angenommen, bevor gesperrt wurde?',
    pfad: sv('abwendungsvereinbarung.angenommenVorSperre'),
    art: 'jaNein',
    tipp: 'Nur wichtig, wenn beides am selben Tag war.',
  },
  {
    name: 'avGebrochen',
    label: 'Erste Rate, die fehlte, war fällig am',
    pfad: sv('abwendungsvereinbarung.gebrochenAm'),
    art: 'datum',
    nie: 'keine Rate fehlte',
  },

  {
    name: 'einwilligungZugang',
    label: 'Unterschriebene Einwilligung beim Versorger seit',
    pfad: sv('sozialhilfetraeger.einwilligungZugang'),
    art: 'datum',
    nie: 'nicht geschickt',
    norm: '§ 41g Abs. 4 EnWG',
  },
  {
    name: 'sozialamtInformiert',
    label: 'Versorger hat das Sozialamt informiert am',
    pfad: sv('sozialhilfetraeger.informiertAm'),
    art: 'datum',
    nie: 'nicht informiert',
  },

  {
    name: 'gruendeEntfallen',
    label: 'Rückstand bezahlt oder Grund entfallen am',
    pfad: sv('wiederherstellung.gruendeEntfallenAm'),
    art: 'datum',
    nie: 'noch nicht',
  },
  {
    name: 'kostenErstattet',
    label: 'Sperrkosten bezahlt am',
    pfad: sv('wiederherstellung.kostenErstattetAm'),
    art: 'datum',
    nie: 'noch nicht',
  },
  {
    name: 'wiederAn',
    label: 'Wieder angeschlossen am',
    pfad: sv('wiederherstellung.erfolgtAm'),
    art: 'datum',
    nie: 'noch nicht',
  },
  {
    name: 'pauschale',
    label: 'Verlangte Pauschale',
    pfad: sv('wiederherstellung.pauschaleCent'),
    art: 'euro',
  },
  {
    name: 'nachweisVerlangt',
    label: 'Berechnung der Pauschale verlangt?',
    pfad: sv('wiederherstellung.nachweisVerlangt'),
    art: 'jaNein',
  },
  {
    name: 'nachweisErbracht',
    label: 'Berechnung bekommen?',
    pfad: sv('wiederherstellung.nachweisErbracht'),
    art: 'jaNein',
  },
]

const POSTEN: readonly Feld[] = [
  {
    name: 'art',
    label: 'Was',
    pfad: 'art',
    art: 'wahl',
    optionen: POSTENART,
    auswahl: true,
    noetig: 'Wählen Sie, was verlangt wird.',
  },
  { name: 'betrag', label: 'Betrag', pfad: 'betragCent', art: 'euro' },
  { name: 'zugang', label: 'Rechnung kam am', pfad: 'zugang', art: 'datum' },
  { name: 'faellig', label: 'fällig am', pfad: 'faelligAm', art: 'datum' },
  {
    name: 'besonders',
    label: 'Trifft etwas davon zu?',
    pfad: '',
    art: 'merkmale',
    keine: 'geprüft, nichts davon',
    merkmale: [
      {
        wort: 'beanstandet',
        label: 'beanstandet oder Zählerprüfung verlangt',
        pfad: 'beanstandung',
        form: 'objekt',
      },
      { wort: 'gestundet', label: 'gestundet oder in Raten', pfad: 'gestundet' },
      { wort: 'preis', label: 'aus streitiger Preiserhöhung', pfad: 'preiserhoehungStreitig' },
      { wort: 'schlichtung', label: 'bei der Schlichtungsstelle', pfad: 'schlichtungSeit', form: 'tag' },
      { wort: 'titel', label: 'Urteil oder Vollstreckungsbescheid', pfad: 'tituliert' },
      { wort: 'sparteFremd', label: 'für etwas anderes (Wasser, Wärme)', pfad: 'sparteFremd' },
      { wort: 'wohnungFremd', label: 'aus einer früheren Wohnung', pfad: 'wohnungFremd' },
    ],
  },
  {
    mehr: true,
    name: 'gemahnt',
    label: 'eigene Mahnung am',
    pfad: 'gemahntAm',
    art: 'datum',
    nie: 'keine eigene',
  },
  { mehr: true, name: 'beanstandet', label: 'beanstandet am', pfad: 'beanstandung.am', art: 'datum' },
  {
    mehr: true,
    name: 'schluessig',
    label: 'Beanstandung begründet?',
    pfad: 'beanstandung.schluessig',
    art: 'jaNein',
  },
  {
    mehr: true,
    name: 'schlichtung',
    label: 'bei der Schlichtungsstelle seit',
    pfad: 'schlichtungSeit',
    art: 'datum',
  },
]

export const FORDERUNGEN: readonly Feld[] = [
  {
    name: 'verlangt',
    label: 'Verlangt werden zusammen',
    pfad: 'verlangtCent',
    art: 'euro',
    tipp: 'Nur zum Vergleich mit der Summe der Forderungen.',
  },
  {
    name: 'posten',
    label: 'Was verlangt wird',
    pfad: sv('rueckstand.posten'),
    art: 'liste',
    felder: POSTEN,
    zeile: 'Forderung',
  },
  {
    name: 'zahlungen',
    label: 'Was schon gezahlt wurde',
    pfad: sv('rueckstand.zahlungen'),
    art: 'liste',
    zeile: 'Zahlung',
    keine: 'seitdem nichts gezahlt',
    felder: [
      { name: 'am', label: 'am', pfad: 'am', art: 'datum' },
      { name: 'betrag', label: 'Betrag', pfad: 'betragCent', art: 'euro' },
    ],
  },
  {
    name: 'abschlagDa',
    label: 'Sind Abschläge zu zahlen?',
    pfad: sv('rueckstand.abschlag'),
    art: 'vorhanden',
    ja: 'ja',
    nein: 'nein',
  },
  { name: 'abschlag', label: 'Abschlag', pfad: sv('rueckstand.abschlag.betragCent'), art: 'euro' },
  {
    name: 'abschlagMonate',
    label: 'ein Abschlag gilt für wie viele Monate',
    pfad: sv('rueckstand.abschlag.monate'),
    art: 'zahl',
    max: 12,
  },
  {
    name: 'abschlagProJahr',
    label: 'Abschläge im Jahr',
    pfad: sv('rueckstand.abschlag.proJahr'),
    art: 'zahl',
    max: 12,
    tipp: 'Meist 12 oder 11.',
  },
  {
    name: 'jahresrechnung',
    label: 'Erwartete Jahresrechnung',
    pfad: sv('rueckstand.jahresrechnungErwartetCent'),
    art: 'euro',
    tipp: 'Nur, wenn keine Abschläge zu zahlen sind.',
  },
]

export const KONTAKT: readonly Feld[] = [
  { name: 'vorname', label: 'Vorname', pfad: 'haushalt.vorname', art: 'text', max: 100 },
  { name: 'nachname', label: 'Nachname', pfad: 'haushalt.nachname', art: 'text', max: 100 },
  { name: 'telefon', label: 'Telefon', pfad: 'haushalt.telefon', art: 'text', max: 60 },
  { name: 'anruf', label: 'Anrufen erlaubt?', pfad: 'haushalt.anruf', art: 'wahl', optionen: ANRUF },
  { name: 'codewort', label: 'Codewort', pfad: 'haushalt.codewort', art: 'text', max: 60 },
  { name: 'sprache', label: 'Sprache', pfad: 'haushalt.sprache', art: 'text', max: 60 },
  { name: 'kommtWieder', label: 'kommt wieder', pfad: 'haushalt.kommtWieder', art: 'haken' },
]

const SCHUTZGRUND_FELDER: readonly Feld[] = [
  {
    name: 'art',
    label: 'Grund',
    pfad: 'art',
    art: 'wahl',
    optionen: SCHUTZGRUND,
    auswahl: true,
    noetig: 'Wählen Sie den Grund.',
  },
  {
    name: 'gefahr',
    label: 'Gefahr für Leib oder Leben ohne Energie?',
    pfad: 'konkreteGefahr',
    art: 'jaNein',
    unklar: 'unklar',
  },
  {
    name: 'mitgeteilt',
    label: 'dem Versorger geschrieben am',
    pfad: 'mitgeteiltAm',
    art: 'datum',
    nie: 'noch nicht',
  },
  {
    name: 'glaubhaft',
    label: 'Nachweis',
    pfad: 'glaubhaftmachung',
    art: 'wahl',
    optionen: GLAUBHAFTMACHUNG,
    auswahl: true,
  },
]

const HAUSHALT_KOEPFE: readonly Feld[] = [
  { name: 'erwachsene', label: 'Erwachsene', pfad: 'haushalt.erwachsene', art: 'zahl', max: 30 },
  { name: 'kinder', label: 'Kinder', pfad: 'haushalt.kinder', art: 'zahl', max: 30 },
  {
    name: 'leistungen',
    label: 'Leistungen',
    pfad: 'haushalt.leistungen',
    art: 'mehrfach',
    optionen: LEISTUNG,
  },
]

const HERKUNFT: readonly Feld[] = [
  {
    name: 'anlass',
    label: 'Wie kam es dazu?',
    pfad: 'herkunft.anlass',
    art: 'wahl',
    optionen: ANLASS,
    auswahl: true,
  },
  {
    name: 'zugangsweg',
    label: 'Wie kam der Haushalt her?',
    pfad: 'herkunft.zugangsweg',
    art: 'wahl',
    optionen: ZUGANGSWEG,
    auswahl: true,
  },
]

export const HAUSHALT: readonly Feld[] = [
  ...KONTAKT,
  { name: 'strasse', label: 'Straße und Hausnummer', pfad: 'haushalt.strasse', art: 'text', max: 120 },
  { name: 'plz', label: 'Postleitzahl', pfad: 'haushalt.plz', art: 'text', max: 10, klasse: 'plz' },
  { name: 'ort', label: 'Ort', pfad: 'haushalt.ort', art: 'text', max: 100 },
  { name: 'email', label: 'E-Mail', pfad: 'haushalt.email', art: 'text', max: 200 },
  { name: 'anrufzeiten', label: 'Wann anrufen?', pfad: 'haushalt.anrufzeiten', art: 'text', max: 100 },
  ...HAUSHALT_KOEPFE,
  ...HERKUNFT,
  GERAET_ODER_SAEUGLING,
  {
    name: 'schutzgruende',
    label: 'Wer ist besonders gefährdet?',
    pfad: sv('schutzgruende'),
    art: 'liste',
    felder: SCHUTZGRUND_FELDER,
    zeile: 'Person',
    keine: 'gefragt, niemand',
  },
  {
    name: 'aussichtDa',
    label: 'Wurde dem Versorger gezeigt, wie gezahlt wird?',
    pfad: sv('zahlungsaussicht'),
    art: 'vorhanden',
    ja: 'ja',
    nein: 'nein',
  },
  { name: 'aussicht', label: 'Womit?', pfad: sv('zahlungsaussicht.art'), art: 'wahl', optionen: AUSSICHT },
  {
    name: 'aussichtAm',
    label: 'gezeigt am',
    pfad: sv('zahlungsaussicht.dargelegtAm'),
    art: 'datum',
    nie: 'noch nicht',
  },
  {
    name: 'aussichtDeckt',
    label: 'Deckt das den ganzen Rückstand?',
    pfad: sv('zahlungsaussicht.deckt'),
    art: 'wahl',
    optionen: [
      ['voll', 'ja'],
      ['teilweise', 'nur einen Teil'],
    ],
  },
  { name: 'einkommen', label: 'Einkommen im Monat', pfad: 'plan.einkommenCent', art: 'euro' },
  {
    name: 'fixkosten',
    label: 'Feste Kosten im Monat (Miete, Abschläge, Raten)',
    pfad: 'plan.fixkostenCent',
    art: 'euro',
  },
  {
    name: 'rate',
    label: 'Mögliche Rate im Monat',
    pfad: 'plan.rateCent',
    art: 'euro',
    tipp: 'Neben dem laufenden Abschlag. Lieber kleiner und sicher.',
  },
  { name: 'ersteRate', label: 'Erste Rate am', pfad: 'plan.ersteRateAm', art: 'datum' },
  {
    name: 'abschlagLaeuft',
    label: 'Wird der laufende Abschlag gezahlt?',
    pfad: 'plan.abschlagWirdGezahlt',
    art: 'jaNein',
  },
  {
    name: 'antraege',
    label: 'Anträge',
    pfad: 'plan.antraege',
    art: 'liste',
    zeile: 'Antrag',
    keine: 'noch kein Antrag gestellt',
    felder: [
      {
        name: 'stelle',
        label: 'bei',
        pfad: 'stelle',
        art: 'wahl',
        optionen: ANTRAGSTELLE,
        auswahl: true,
        noetig: 'Wählen Sie die Stelle.',
      },
      { name: 'name', label: 'Name der Stelle', pfad: 'name', art: 'text', max: 120 },
      { name: 'am', label: 'gestellt am', pfad: 'am', art: 'datum' },
      { name: 'aktenzeichen', label: 'Aktenzeichen', pfad: 'aktenzeichen', art: 'text', max: 60 },
      {
        name: 'ausgang',
        label: 'Was kam heraus?',
        pfad: 'ausgang',
        art: 'wahl',
        optionen: ANTRAGSAUSGANG,
        auswahl: true,
      },
    ],
  },
]

/** The one-page intake, in the order in which people talk. `grund` and the consent stand beside it, in aufnahme.ts. */
export const AUFNAHME: readonly Feld[] = [
  GERAET_ODER_SAEUGLING,
  ...VERSORGUNG,
  { name: 'mahnungZugang', label: 'Mahnung kam am', pfad: sv('mahnung.zugang'), art: 'datum' },
  { name: 'androhungZugang', label: 'Androhung kam am', pfad: sv('androhung.zugang'), art: 'datum' },
  { name: 'androhungDatiert', label: 'Datum im Brief', pfad: sv('androhung.datiert'), art: 'datum' },
  { name: 'ankuendigungZugang', label: 'Ankündigung kam am', pfad: sv('ankuendigung.zugang'), art: 'datum' },
  { name: 'sperrtag', label: 'Sperrtag', pfad: sv('sperre.datum'), art: 'datum', tipp: 'leer: unbekannt' },
  { name: 'betrag', label: 'Verlangter Betrag', pfad: 'verlangtCent', art: 'euro' },
  { name: 'abschlag', label: 'Abschlag im Monat', pfad: sv('rueckstand.abschlag.betragCent'), art: 'euro' },
  ...HAUSHALT_KOEPFE,
  ...HERKUNFT,
  ...KONTAKT,
  { name: 'notiz', label: 'Notiz', pfad: 'notiz', art: 'text', max: 2000, mehrzeilig: true },
]

export type Gruppe = { readonly titel: string; readonly felder: readonly Feld[] }

/** A page of the case on which something can be changed: its word in the address, its title, its fields in groups. */
export type Seitenart = {
  readonly wort: string
  readonly titel: string
  readonly gruppen: readonly Gruppe[]
  readonly felder: readonly Feld[]
} & Partial<Besonderes>

/** What only some pages have. */
type Besonderes = {
  /** What stands in the fields before this page was ever saved, from what the file says elsewhere. */
  readonly vorbelegt: (akte: Akte, heute: Datum) => Akte
  /** What cannot be true together, at the field. */
  readonly unmoeglich: (akte: Akte, heute: Datum) => Meldungen
  /** Page of the case that comes after saving. */
  readonly danach: string
  /** Tab under which the page belongs. */
  readonly unterReiter: string
  /** A part above the form. */
  readonly oben: (fall: Fall, heute: Datum) => Teil | null
}

/** Groups by the first field of each: the list of fields stays the one order there is. */
export function seite(
  wort: string,
  titel: string,
  felder: readonly Feld[],
  anfaenge: readonly (readonly [titel: string, ab: string])[],
): Seitenart {
  const gruppen = anfaenge.map(([gruppe, ab], index) => {
    const von = felder.findIndex(({ name }) => name === ab)
    const naechster = anfaenge[index + 1]?.[1]
    const bis = naechster === undefined ? felder.length : felder.findIndex(({ name }) => name === naechster)
    return { titel: gruppe, felder: felder.slice(von, bis) }
  })
  return { wort, titel, gruppen, felder }
}

export const SEITEN: readonly Seitenart[] = [
  seite('schreiben', 'Schreiben des Versorgers', SCHREIBEN, [
    ['Mahnung', 'mahnung'],
    ['Androhung', 'androhung'],
    ['Ankündigung', 'ankuendigung'],
    ['Sperre', 'vollzogen'],
    ['Abwendungs­vereinbarung', 'avVerlangt'],
    ['Sozialamt', 'einwilligungZugang'],
    ['Nach der Sperre', 'gruendeEntfallen'],
  ]),
  seite('forderungen', 'Forderungen', FORDERUNGEN, [
    ['Forderungen', 'verlangt'],
    ['Zahlungen', 'zahlungen'],
    ['Abschlag', 'abschlagDa'],
  ]),
  seite('haushalt', 'Haushalt', HAUSHALT, [
    ['Kontakt', 'vorname'],
    ['Wer dort wohnt', 'erwachsene'],
    ['Gefahr', 'geraetOderSaeugling'],
    ['Zahlungsaussicht', 'aussichtDa'],
    ['Plan', 'einkommen'],
  ]),
  seite('versorger', 'Versorger und Vertrag', VERSORGER, [
    ['Vertrag', 'sparte'],
    ['Anschrift', 'versorgerZusatz'],
    ['Nummern', 'kundennummer'],
  ]),
  ...ANSCHRIFTARTEN.map(art => ({
    ...seite(anschriftseite(art), ANSCHRIFTTITEL[art], anschriftfelder(art), [
      ['Anschrift', `${art}Name`],
      ['Nummern', `${art}Zeichen`],
    ]),
    unterReiter: 'versorger',
    danach: 'briefe',
  })),
]
