import type { Antragsschritt, gelesenerStand } from '../../recht/fonds/antrag.ts'
import type { Ablehnungsgrund, Antragsweg } from '../../recht/fonds/antragslage.ts'

/* The words people read for the states and steps of an application. */

/** Mark and word. */
export const STAND: Readonly<
  Record<ReturnType<typeof gelesenerStand>, readonly [art: string, wort: string]>
> = {
  unterlagenOffen: ['offen', 'in Vorbereitung, Unterlagen offen'],
  entwurf: ['offen', 'in Vorbereitung'],
  pruefbereit: ['offen', 'wartet auf Freigabe'],
  freigegeben: ['offen', 'freigegeben'],
  eingereicht: ['pruefen', 'eingereicht'],
  rueckfrage: ['pruefen', 'Rückfrage des Trägers'],
  ergaenzt: ['pruefen', 'Rückfrage beantwortet'],
  inEntscheidung: ['pruefen', 'wird entschieden'],
  bewilligt: ['ja', 'bewilligt'],
  teilbewilligt: ['ja', 'zum Teil bewilligt'],
  bewilligtMitAuflage: ['pruefen', 'mit Auflage bewilligt'],
  auflageErfuellt: ['ja', 'Auflage erfüllt'],
  auflageVerfehlt: ['nein', 'Auflage verfehlt'],
  abgelehnt: ['nein', 'abgelehnt'],
  gegenvorstellung: ['pruefen', 'Gegenvorstellung läuft'],
  fondsErschoepft: ['nein', 'Geld verbraucht'],
  weitergeleitet: ['pruefen', 'an eine andere Stelle weitergeleitet'],
  zahlungAngekuendigt: ['ja', 'Zahlung angekündigt'],
  gezahlt: ['ja', 'gezahlt'],
  vomVersorgerBestaetigt: ['ja', 'vom Versorger bestätigt'],
  abgeschlossen: ['ja', 'abgeschlossen'],
  widerrufen: ['nein', 'Bewilligung widerrufen'],
  zurueckgezogen: ['nein', 'zurückgezogen'],
  einwilligungWiderrufen: ['nein', 'Einwilligung widerrufen'],
  verfristet: ['nein', 'abgelaufen'],
  erledigtAnderweitig: ['nein', 'anderweitig erledigt'],
  alternativerFonds: ['nein', 'anderer Fonds wird gefragt'],
}

/** What a step does (on its button), and what the timeline says of it. */
export const SCHRITT: Readonly<Record<Antragsschritt, readonly [tun: string, getan: string]>> = {
  vorlegen: ['Zur Freigabe vorlegen', 'zur Freigabe vorgelegt'],
  zurueckgeben: ['Zurückgeben', 'zurückgegeben'],
  freigeben: ['Freigeben', 'freigegeben'],
  einreichen: ['Als eingereicht eintragen', 'eingereicht'],
  nachfragen: ['Rückfrage des Trägers eintragen', 'Rückfrage des Trägers'],
  ergaenzen: ['Antwort auf die Rückfrage eintragen', 'Rückfrage beantwortet'],
  annehmen: ['Der Träger entscheidet jetzt', 'wird entschieden'],
  bewilligen: ['Bewilligt', 'bewilligt'],
  teilbewilligen: ['Zum Teil bewilligt', 'zum Teil bewilligt'],
  mitAuflageBewilligen: ['Mit Auflage bewilligt', 'mit Auflage bewilligt'],
  ablehnen: ['Abgelehnt', 'abgelehnt'],
  erschoepft: ['Das Geld ist verbraucht', 'Geld des Fonds verbraucht'],
  weiterleiten: ['An eine andere Stelle weitergeleitet', 'weitergeleitet'],
  auflageErfuellen: ['Auflage erfüllt', 'Auflage erfüllt'],
  auflageVerfehlen: ['Auflage verfehlt', 'Auflage verfehlt'],
  bewilligungWiderrufen: ['Der Träger widerruft die Bewilligung', 'Bewilligung widerrufen'],
  zahlungAnkuendigen: ['Zahlung ist angekündigt', 'Zahlung angekündigt'],
  zahlen: ['Zahlung eintragen', 'gezahlt'],
  bestaetigen: ['Der Versorger hat bestätigt', 'vom Versorger bestätigt'],
  gegenvorstellen: ['Gegenvorstellung eintragen', 'Gegenvorstellung erhoben'],
  andererFonds: ['Einen anderen Fonds fragen', 'ein anderer Fonds wird gefragt'],
  abschliessen: ['Abschließen', 'abgeschlossen'],
  ohneVersorgerAbschliessen: ['Abschließen', 'abgeschlossen'],
  zurueckziehen: ['Antrag zurückziehen', 'zurückgezogen'],
  einwilligungWiderrufen: ['Einwilligung für diesen Fonds widerrufen', 'Einwilligung widerrufen'],
  traegerInformieren: ['Der Träger ist informiert', 'Träger über den Widerruf informiert'],
  verfristen: ['Frist verpasst', 'abgelaufen'],
  anderweitigErledigen: ['Anderweitig erledigt', 'anderweitig erledigt'],
}

export const GRUND: readonly (readonly [Ablehnungsgrund, string])[] = [
  ['einkommen', 'Einkommen zu hoch'],
  ['vermoegen', 'Vermögen zu hoch'],
  ['leistung', 'wegen einer laufenden Leistung'],
  ['vorrang', 'Nachweis fehlt, dass andere nicht zahlen'],
  ['gebiet', 'falscher Wohnort'],
  ['versorger', 'anderer Versorger'],
  ['energie', 'andere Energie'],
  ['nichtDatiert', 'kein Sperrtag genannt'],
  ['wiederholung', 'schon einmal bekommen'],
  ['unvollstaendig', 'Unterlagen unvollständig'],
  ['budget', 'kein Geld mehr da'],
  ['ermessen', 'Ermessen'],
  ['anderer', 'anderer Grund'],
]

export const WEG: readonly (readonly [Antragsweg, string])[] = [
  ['post', 'Post'],
  ['vorOrt', 'abgegeben'],
  ['email', 'E-Mail'],
  ['fax', 'Fax'],
  ['online', 'Formular im Netz'],
  ['telefon', 'Telefon'],
  ['link', 'Link'],
]
