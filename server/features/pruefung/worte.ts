import { type Datum, tageZwischen, wochentag } from '../../recht/datum.ts'
import type { Sperrsachverhalt } from '../../recht/sperre/angaben.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import { anzahl, euro, tagUndMonat, wochentagLang } from '../../web/format.ts'

/** What the sentences are made of. */
export type Lage = {
  readonly pruefung: Sperrpruefung
  readonly sachverhalt: Sperrsachverhalt
  /** The announced or planned day, the executed one after a cut. */
  readonly sperrtag: Datum | null
  readonly vollzogen: boolean
}

type Worte = { readonly kurz: string; readonly satz: string | ((lage: Lage) => string) }

/** For every code that can decide: a few words for the list and the one sentence above the judgement. */
export const WORTE: Readonly<Record<string, Worte>> = {
  'androhung.fristUnterschritten': { kurz: 'Frist der Androhung nicht eingehalten.', satz: zuFrueh },
  'ankuendigung.fristUnterschritten': { kurz: 'Frist der Ankündigung nicht eingehalten.', satz: zuFrueh },
  'sozialhilfe.fristUnterschritten': {
    kurz: 'Frist nach der Meldung ans Sozialamt nicht eingehalten.',
    satz: zuFrueh,
  },
  'sozialhilfe.nichtInformiert': {
    kurz: 'Sozialamt nicht informiert.',
    satz: 'Das Sozialamt ist noch nicht informiert.',
  },
  'androhung.fehlt': { kurz: 'Keine Androhung.', satz: 'Es gibt keine Androhung.' },
  'ankuendigung.fehlt': { kurz: 'Keine Ankündigung.', satz: 'Der Sperrtag wurde nicht angekündigt.' },
  'ankuendigung.nichtBrieflich': { kurz: 'Kein Brief.', satz: 'Die Ankündigung kam nicht als Brief.' },
  'mahnung.fehlt': { kurz: 'Keine Mahnung.', satz: 'Es wurde nicht gemahnt.' },
  'mahnung.vorFaelligkeit': {
    kurz: 'Zu früh gemahnt.',
    satz: 'Gemahnt wurde, bevor die Forderung fällig war.',
  },
  'schwelle.unterschritten': { kurz: 'Schwelle nicht erreicht.', satz: unterSchwelle },
  'haerte.konkreteGefahr': { kurz: 'Konkrete Gefahr.', satz: 'Die Sperre brächte jemanden in Gefahr.' },
  'haerte.beideMerkmale': {
    kurz: 'Unverhältnismäßig, Zahlung absehbar.',
    satz: 'Die Folgen wiegen zu schwer, und die Zahlung ist absehbar.',
  },
  'aussicht.dargelegt': { kurz: 'Zahlung zugesagt.', satz: 'Die Zahlung ist zugesagt.' },
  'av.angenommen': { kurz: 'Raten vereinbart.', satz: 'Die Raten sind vereinbart, das hält die Sperre auf.' },
  'av.bruchOhneNeueAnkuendigung': {
    kurz: 'Keine neue Ankündigung.',
    satz: 'Nach der ausgefallenen Rate fehlt eine neue Ankündigung.',
  },
  'av.pauseWirksam': { kurz: 'Ratenpause wirksam.', satz: 'Die Ratenpause gilt, keine Rate ist versäumt.' },
  'vormieter.keinGrund': {
    kurz: 'Fremde Schulden.',
    satz: 'Schulden von Vormietern sind kein Grund für eine Sperre.',
  },
  'vermieter.gebrauchspflicht': {
    kurz: 'Pflicht des Vermieters.',
    satz: 'Der Vermieter darf die Versorgung nicht abstellen.',
  },

  'rechtsstand.uebergang': {
    kurz: 'Recht geändert.',
    satz: 'Zwischen Brief und Sperrtag hat sich das Recht geändert.',
  },
  'vertrag.massgeblich': { kurz: 'Der Vertrag entscheidet.', satz: 'Hier entscheidet der Vertrag.' },
  'manipulation.verdacht': {
    kurz: 'Nur Verdacht.',
    satz: 'Ein bloßer Verdacht trägt die Sperre wohl nicht.',
  },
  'vermieter.keinLiefervertrag': {
    kurz: 'Vertrag liegt beim Vermieter.',
    satz: 'Gegen den Versorger hilft wenig, gegen den Vermieter mehr.',
  },
  'schwelle.nurMitNebenkosten': {
    kurz: 'Nur mit Nebenkosten.',
    satz: 'Ohne Mahn- und Sperrkosten ist die Schwelle nicht erreicht.',
  },
  'schwelle.elfAbschlaege': {
    kurz: 'Zählweise des Abschlags.',
    satz: 'Ob die Schwelle erreicht ist, hängt davon ab, wie der Abschlag zählt.',
  },
  'schwelle.erstNachAndrohung': {
    kurz: 'Bei der Androhung zu wenig.',
    satz: 'Bei der Androhung war die Schwelle noch nicht erreicht.',
  },
  'schwelle.nurMitFremderForderung': {
    kurz: 'Nur mit fremden Forderungen.',
    satz: 'Ohne Forderungen aus anderen Verträgen ist die Schwelle nicht erreicht.',
  },
  'verhaeltnis.geringerRueckstand': {
    kurz: 'Kleiner Rückstand.',
    satz: 'Der Rückstand ist klein, es bleibt die Abwägung.',
  },
  'haerte.gefahrUngeklaert': {
    kurz: 'Gefahr nicht geklärt.',
    satz: 'Es kann jemand in Gefahr geraten, geklärt ist das noch nicht.',
  },
  'haerte.ohneKonkreteGefahr': {
    kurz: 'Schutzgrund ohne Gefahr.',
    satz: 'Es gibt einen Schutzgrund, aber keine konkrete Gefahr.',
  },
  'haerte.schutzbeduerftig': {
    kurz: 'Besonderer Schutz.',
    satz: 'Im Haushalt lebt jemand, der besonderen Schutz braucht.',
  },
  'haerte.nichtGlaubhaft': { kurz: 'Nachweis fehlt.', satz: 'Der verlangte Nachweis zur Gefahr fehlt noch.' },
  'haerte.nichtMitgeteilt': {
    kurz: 'Noch nicht mitgeteilt.',
    satz: 'Der Versorger weiß noch nichts vom Schutzgrund.',
  },
  'aussicht.moeglich': { kurz: 'Zahlung möglich.', satz: 'Die Zahlung ist in Aussicht, aber nicht sicher.' },
  'ankuendigung.terminVerstrichen': {
    kurz: 'Termin verstrichen.',
    satz: 'Der angekündigte Tag ist ohne Sperre verstrichen.',
  },
  'zugang.bestritten': {
    kurz: 'Zugang bestritten.',
    satz: 'Der Versorger muss beweisen, dass sein Brief angekommen ist.',
  },
  'frist.achterWerktag': { kurz: 'Am achten Werktag.', satz: amLetztenWerktag },
  'frist.nurMitSamstag': {
    kurz: 'Nur mit Samstag.',
    satz: 'Die Frist reicht nur, wenn Samstage mitzählen.',
  },
  'zeitpunkt.wochenende': { kurz: 'Sperre am freien Tag.', satz: amFreienTag },
  'inhalt.fehlt': { kurz: 'Inhalt fehlt.', satz: 'In den Briefen fehlt, was das Gesetz verlangt.' },
  'av.angenommenAmSperrtag': {
    kurz: 'Annahme am Sperrtag.',
    satz: 'Es zählt, was zuerst da war: die Zusage zu den Raten oder die Sperre.',
  },
  'av.angebotFehlt': { kurz: 'Kein Ratenangebot.', satz: 'Das Ratenangebot fehlt.' },
  'av.angebotVerspaetet': { kurz: 'Ratenangebot zu spät.', satz: 'Das Ratenangebot kam zu spät.' },
  'av.laufzeitUnzulaessig': {
    kurz: 'Laufzeit der Raten.',
    satz: 'Die Laufzeit der Raten passt nicht zum Gesetz.',
  },
  'av.ersatzversorgungOffen': {
    kurz: 'Ratenangebot offen.',
    satz: 'Ob ein Ratenangebot nötig war, ist offen.',
  },
  'wiederherstellung.verspaetet': {
    kurz: 'Zu spät.',
    satz: 'Die Versorgung hätte schon wieder laufen müssen.',
  },
  'wiederherstellung.kostennachweisFehlt': {
    kurz: 'Kosten nicht nachgewiesen.',
    satz: 'Die Kosten der Wiederherstellung sind nicht nachgewiesen.',
  },
}

/** The sentence for a code, or undefined for a code that has none: then the finding's own text stands. */
export function satz(code: string, lage: Lage): string | undefined {
  const worte = WORTE[code]?.satz
  return typeof worte === 'function' ? worte(lage) : worte
}

function zuFrueh({ pruefung, sperrtag, vollzogen }: Lage): string {
  const frei = pruefung.fruehesteSperre?.untergrenze
  if (!sperrtag || !frei || frei <= sperrtag) return 'Die Frist vor der Sperre ist nicht eingehalten.'
  const tage = anzahl(tageZwischen(sperrtag, frei), 'einen Tag', 'Tage')
  return vollzogen ? `Gesperrt wurde ${tage} zu früh.` : `Der ${tagUndMonat(sperrtag)} liegt ${tage} zu früh.`
}

function unterSchwelle({ pruefung: { rueckstand } }: Lage): string {
  const { anrechenbarCent, schwelleCent } = rueckstand
  if (anrechenbarCent === null || schwelleCent === null) return 'Der Rückstand erreicht die Schwelle nicht.'
  if (anrechenbarCent === 0) return 'Vom Rückstand zählt im Augenblick nichts.'
  return `Der Rückstand erreicht die Schwelle nicht: ${euro(anrechenbarCent)} von ${euro(schwelleCent)}.`
}

function amLetztenWerktag({ pruefung, vollzogen }: Lage): string {
  const zahl = pruefung.regelwerk === 'gvv-19-2012' ? 'dritten' : 'achten'
  return `Gesperrt ${vollzogen ? 'wurde' : 'werden soll'} schon am ${zahl} Werktag selbst.`
}

function amFreienTag({ sperrtag }: Lage): string {
  if (!sperrtag) return 'Der Sperrtag ist kein Werktag.'
  const frei = wochentag(sperrtag) % 6 === 0 ? wochentagLang(sperrtag) : 'Feiertag'
  return `Der ${tagUndMonat(sperrtag)} ist ein ${frei}.`
}
