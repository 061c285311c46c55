import type { Tendenz, Wirkung } from './antwort.ts'

type Eigenschaft = { readonly wirkung: Wirkung; readonly tendenz?: Tendenz }

const sperrt: Eigenschaft = { wirkung: 'sperrt' }
const erfuellt: Eigenschaft = { wirkung: 'erfuellt' }
const hinweis: Eigenschaft = { wirkung: 'hinweis' }
const offen: Eigenschaft = { wirkung: 'zweifel', tendenz: 'offen' }
const eherRechtmaessig: Eigenschaft = { wirkung: 'zweifel', tendenz: 'eherRechtmaessig' }
const eherRechtswidrig: Eigenschaft = { wirkung: 'zweifel', tendenz: 'eherRechtswidrig' }

/** Every test that can be named, with the one effect it has and, for a doubt, the one side it leans to. */
export const CODES = {
  'rechtsstand.uebergang': offen,
  'vertrag.massgeblich': eherRechtmaessig,
  'manipulation.nachgewiesen': erfuellt,
  'manipulation.verdacht': eherRechtswidrig,
  'vormieter.keinGrund': sperrt,
  'vermieter.gebrauchspflicht': sperrt,
  'vermieter.keinLiefervertrag': eherRechtmaessig,

  'mahnung.fehlt': sperrt,
  'mahnung.vorFaelligkeit': sperrt,
  'mahnung.erfuellt': erfuellt,

  'rueckstand.beanstandet': hinweis,
  'rueckstand.gestundet': hinweis,
  'rueckstand.preiserhoehung': hinweis,
  'rueckstand.schlichtung': hinweis,
  'rueckstand.einwandUnbeachtlich': hinweis,

  'schwelle.erreicht': erfuellt,
  'schwelle.unterschritten': sperrt,
  'schwelle.nurMitNebenkosten': eherRechtswidrig,
  'schwelle.elfAbschlaege': offen,
  'schwelle.erstNachAndrohung': offen,
  'schwelle.nurMitFremderForderung': eherRechtswidrig,

  'verhaeltnis.keineGruende': erfuellt,
  'verhaeltnis.geringerRueckstand': offen,
  'haerte.konkreteGefahr': sperrt,
  'haerte.gefahrUngeklaert': eherRechtswidrig,
  'haerte.ohneKonkreteGefahr': eherRechtmaessig,
  'haerte.schutzbeduerftig': offen,
  'haerte.nichtGlaubhaft': eherRechtmaessig,
  'haerte.nichtMitgeteilt': eherRechtswidrig,
  'haerte.beideMerkmale': sperrt,
  'haerte.nurEinMerkmal': hinweis,
  'aussicht.dargelegt': sperrt,
  'aussicht.moeglich': offen,
  'aussicht.ungenuegend': hinweis,

  'androhung.fehlt': sperrt,
  'androhung.fristUnterschritten': sperrt,
  'ankuendigung.fehlt': sperrt,
  'ankuendigung.nichtBrieflich': sperrt,
  'ankuendigung.fristUnterschritten': sperrt,
  'ankuendigung.terminVerstrichen': eherRechtmaessig,
  'zugang.bestritten': eherRechtswidrig,
  'frist.achterWerktag': eherRechtswidrig,
  'frist.nurMitSamstag': eherRechtmaessig,
  'frist.gewahrt': erfuellt,
  'zeitpunkt.wochenende': eherRechtmaessig,
  'inhalt.fehlt': eherRechtswidrig,
  'inhalt.vollstaendig': erfuellt,

  'av.angenommen': sperrt,
  'av.angenommenAmSperrtag': offen,
  'av.annahmeNachSperre': hinweis,
  'av.bruchOhneNeueAnkuendigung': sperrt,
  'av.bruchNeuAngekuendigt': erfuellt,
  'av.pauseWirksam': sperrt,
  'av.pauseOhneRecht': hinweis,
  'av.angebotFehlt': eherRechtswidrig,
  'av.angebotVerspaetet': offen,
  'av.laufzeitUnzulaessig': eherRechtswidrig,
  'av.ersatzversorgungOffen': offen,
  'av.nichtGeschuldet': hinweis,

  'sozialhilfe.fristUnterschritten': sperrt,
  'sozialhilfe.nichtInformiert': sperrt,

  'wiederherstellung.verspaetet': eherRechtswidrig,
  'wiederherstellung.kostennachweisFehlt': eherRechtswidrig,
} as const satisfies Record<string, Eigenschaft>

export type Code = keyof typeof CODES
