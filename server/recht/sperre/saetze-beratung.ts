import type { Code } from './codes.ts'

/*
 * Every finding in one sentence for the counsellor, in the words of the statute. The norm is added by saetze.ts,
 * because it changes with the rules.
 */
export const BERATUNG: Record<Code, string> = {
  'rechtsstand.uebergang':
    'Das Schreiben kam vor einer Rechtsänderung an, die Sperre liegt danach, und eine Übergangsregel gibt es nicht',
  'vertrag.massgeblich':
    'Das Gesetz verlangt nur die Information vier Wochen vorher, alles andere folgt aus dem Vertrag und §§ 273, 320 BGB',
  'manipulation.nachgewiesen':
    'Die Manipulation der Messeinrichtung ist nachgewiesen, deshalb braucht es keine Androhung und keine Frist',
  'manipulation.verdacht':
    'Es gibt nur einen Verdacht, das Gesetz verlangt aber eine Zuwiderhandlung, die wirklich vorliegt',
  'vormieter.keinGrund': 'Schulden eines früheren Nutzers tragen die Sperre dieses Haushalts nicht',
  'vermieter.gebrauchspflicht':
    'Der Vermieter muss die Wohnung gebrauchstauglich halten und darf nicht selbst abstellen',
  'vermieter.keinLiefervertrag':
    'Ohne Liefervertrag hat der Mieter Ansprüche nur gegen den Vermieter, nicht gegen den Versorger',

  'mahnung.fehlt': 'Die Mahnung fehlt, ohne die nicht gesperrt werden darf',
  'mahnung.vorFaelligkeit':
    'Bei Zugang der Mahnung war noch keine Hauptforderung fällig, deshalb wirkt die Mahnung nicht',
  'mahnung.erfuellt': 'Es wurde nach Fälligkeit gemahnt',

  'rueckstand.beanstandet':
    'Die schlüssig beanstandete, nicht titulierte Forderung bleibt bei der Schwelle außer Betracht',
  'rueckstand.gestundet': 'Der nach Vereinbarung noch nicht fällige Betrag bleibt außer Betracht',
  'rueckstand.preiserhoehung': 'Der Betrag aus der streitigen Preiserhöhung bleibt außer Betracht',
  'rueckstand.schlichtung':
    'Der Betrag lag bei der Androhung schon bei der Schlichtungsstelle und bleibt außer Betracht',
  'rueckstand.einwandUnbeachtlich':
    'Der Einwand nimmt die Forderung nicht heraus: tituliert, nicht schlüssig oder die Schlichtung kam zu spät',

  'schwelle.erreicht': 'Der anrechenbare Verzug erreicht die Schwelle',
  'schwelle.unterschritten': 'Der anrechenbare Verzug erreicht die Schwelle nicht',
  'schwelle.nurMitNebenkosten':
    'Die Schwelle ist nur mit Nebenkosten erreicht, die nach AG Schöneberg 4 C 88/13 nicht zählen',
  'schwelle.elfAbschlaege':
    'Der Verzug liegt zwischen den Lesarten des auf den Kalendermonat entfallenden Abschlags',
  'schwelle.erstNachAndrohung':
    'Die Schwelle ist nur mit Forderungen erreicht, die erst nach der Androhung fällig wurden',
  'schwelle.nurMitFremderForderung':
    'Die Schwelle ist nur mit Forderungen aus anderer Sparte oder Wohnung erreicht, was streitig ist',

  'verhaeltnis.keineGruende': 'Es gibt keine Schutzgründe und keine dargelegte Aussicht auf Zahlung',
  'verhaeltnis.geringerRueckstand':
    'Unter 100 € ohne gesetzliche Schwelle bleibt nur die Abwägung der Verhältnismäßigkeit',
  'haerte.konkreteGefahr':
    'Eine konkrete Gefahr für Leib oder Leben ist mitgeteilt und, soweit verlangt, glaubhaft gemacht',
  'haerte.gefahrUngeklaert': 'Eine konkrete Gefahr liegt nahe, ist aber nicht festgestellt',
  'haerte.ohneKonkreteGefahr': 'Ohne konkrete Gefahr bleibt es bei der Abwägung im Einzelfall',
  'haerte.schutzbeduerftig':
    'Eine besonders schutzbedürftige Person ist betroffen, Rechtsprechung zur Gefahr fehlt',
  'haerte.nichtGlaubhaft': 'Die verlangte Glaubhaftmachung der Gefahr ist nicht erbracht',
  'haerte.nichtMitgeteilt': 'Der Schutzgrund ist dem Versorger noch nicht in Textform mitgeteilt',
  'haerte.beideMerkmale': 'Unverhältnismäßige Folgen und Zahlungsaussicht sind zusammen dargelegt',
  'haerte.nurEinMerkmal': 'Nur eines der beiden Merkmale ist dargelegt, der Wortlaut verlangt beide',
  'aussicht.dargelegt': 'Die hinreichende Aussicht auf Zahlung des ganzen Rückstands ist dargelegt',
  'aussicht.moeglich': 'Die Aussicht auf Zahlung ist dargelegt, aber unsicher oder nur teilweise',
  'aussicht.ungenuegend': 'Die Aussicht auf Zahlung ist nicht mit Tatsachen oder nicht rechtzeitig dargelegt',

  'androhung.fehlt': 'Die Androhung fehlt',
  'androhung.fristUnterschritten': 'Die Wochen nach Zugang der Androhung sind noch nicht vorbei',
  'ankuendigung.fehlt': 'Für diesen Tag fehlt die Ankündigung des Beginns der Sperre',
  'ankuendigung.nichtBrieflich': 'Die Ankündigung kam nicht brieflich, elektronisch genügt nur zusätzlich',
  'ankuendigung.fristUnterschritten': 'Die Werktage nach Zugang der Ankündigung sind noch nicht vorbei',
  'ankuendigung.terminVerstrichen':
    'Der angekündigte Tag verstrich, und später wird ohne neue Ankündigung gesperrt',
  'zugang.bestritten': 'Der Zugang ist bestritten, der Versorger trägt die Beweislast (§ 130 BGB)',
  'frist.achterWerktag': 'Der Sperrtag ist selbst der letzte Werktag der Frist',
  'frist.nurMitSamstag': 'Die Frist ist nur gewahrt, wenn Samstage als Werktage zählen',
  'frist.gewahrt': 'Alle Fristen sind auch bei strengster Zählung gewahrt',
  'zeitpunkt.wochenende':
    'Die Sperre an einem freien Tag ist nicht verboten, aber ein Argument der Verhältnismäßigkeit',
  'inhalt.fehlt': 'Im Schreiben fehlt ein Pflichtinhalt, dessen Folge das Gesetz nicht regelt',
  'inhalt.vollstaendig': 'Die Schreiben enthalten alle Pflichtinhalte',

  'av.angenommen':
    'Die Abwendungsvereinbarung ist vor der Durchführung in Textform angenommen und nicht gebrochen',
  'av.angenommenAmSperrtag': 'Annahme und Sperre fallen auf einen Tag, die Reihenfolge ist nicht bekannt',
  'av.annahmeNachSperre':
    'Die Annahme nach der Sperre macht sie nicht rückwirkend unzulässig, begründet aber die Wiederherstellung',
  'av.bruchOhneNeueAnkuendigung': 'Nach dem Bruch der Abwendungsvereinbarung fehlt eine neue Ankündigung',
  'av.bruchNeuAngekuendigt':
    'Nach dem Bruch wurde neu angekündigt, eine neue Androhung und neue vier Wochen braucht es nicht',
  'av.pauseWirksam': 'Die ausgefallene Rate liegt in einer wirksamen Ratenpause, es gibt keinen Bruch',
  'av.pauseOhneRecht': 'Die Ratenpause war nicht wirksam, die ausgefallene Rate ist ein Bruch',
  'av.angebotFehlt':
    'Das geschuldete Angebot einer Abwendungsvereinbarung fehlt, die Folge ist nicht geregelt',
  'av.angebotVerspaetet': 'Das Angebot der Abwendungsvereinbarung kam zu spät, die Folge ist offen',
  'av.laufzeitUnzulaessig': 'Die angebotene Laufzeit liegt außerhalb des gesetzlichen Rahmens',
  'av.ersatzversorgungOffen':
    'Ob in der Ersatzversorgung eine Abwendungsvereinbarung anzubieten ist, lässt das Gesetz offen',
  'av.nichtGeschuldet': 'Ein Angebot ist außerhalb der Grundversorgung nicht geschuldet',

  'sozialhilfe.fristUnterschritten':
    'Die Werktage nach der Information des Sozialhilfeträgers sind noch nicht vorbei',
  'sozialhilfe.nichtInformiert':
    'Trotz unterschriebener Einwilligung ist der Sozialhilfeträger nicht informiert',

  'wiederherstellung.verspaetet': 'Die Versorgung wurde nicht unverzüglich wiederhergestellt',
  'wiederherstellung.kostennachweisFehlt':
    'Die Berechnung der Pauschale ist trotz Verlangens nicht nachgewiesen',
}
