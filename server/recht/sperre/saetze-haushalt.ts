import type { Code } from './codes.ts'

/*
 * Every finding as the household reads it: plain German (design/ux.md section 2), no norm, one word per thing.
 * Versorger is „Anbieter“, Androhung „Warn-Brief“, Ankündigung „Termin-Brief“, Abwendungsvereinbarung „Raten-Zahlung“.
 */
export const HAUSHALT: Record<Code, string> = {
  'rechtsstand.uebergang': 'Das Gesetz ist jünger als Ihr Brief. Ob der Brief noch reicht, ist offen.',
  'vertrag.massgeblich': 'Hier gilt vor allem Ihr Vertrag. Bringen Sie ihn bitte mit.',
  'manipulation.nachgewiesen':
    'Jemand hat den Zähler gefälscht. Dann darf der Anbieter sofort sperren, wenn es nötig ist.',
  'manipulation.verdacht': 'Der Anbieter hat nur einen Verdacht. Das reicht wohl nicht für eine Sperre.',
  'vormieter.keinGrund':
    'Das sind Schulden von anderen Leuten. Dafür darf der Anbieter bei Ihnen nicht sperren.',
  'vermieter.gebrauchspflicht': 'Ihr Vermieter darf Strom, Gas oder Wasser nicht abstellen.',
  'vermieter.keinLiefervertrag':
    'Sie haben keinen eigenen Vertrag mit dem Anbieter. Wenden Sie sich an Ihren Vermieter.',

  'mahnung.fehlt': 'Es gab keine Mahnung. Ohne Mahnung darf der Anbieter nicht sperren.',
  'mahnung.vorFaelligkeit': 'Die Mahnung kam zu früh. Sie mussten da noch nichts zahlen. Sie gilt nicht.',
  'mahnung.erfuellt': 'Die Mahnung kam zur rechten Zeit.',

  'rueckstand.beanstandet': 'Sie haben gesagt, was an der Rechnung falsch ist. Dieses Geld zählt nicht mit.',
  'rueckstand.gestundet': 'Dieses Geld müssen Sie erst später zahlen. Es zählt nicht mit.',
  'rueckstand.preiserhoehung': 'Sie streiten über den neuen Preis. Dieses Geld zählt nicht mit.',
  'rueckstand.schlichtung': 'Über dieses Geld läuft schon eine Schlichtung. Es zählt nicht mit.',
  'rueckstand.einwandUnbeachtlich': 'Ihr Widerspruch hilft hier nicht. Dieses Geld zählt mit.',

  'schwelle.erreicht': 'Ihr Rückstand ist hoch genug für eine Sperre.',
  'schwelle.unterschritten': 'Ihr Rückstand ist zu klein. Der Anbieter darf nicht sperren.',
  'schwelle.nurMitNebenkosten':
    'Ohne die Kosten für Briefe ist Ihr Rückstand zu klein. Das spricht gegen die Sperre.',
  'schwelle.elfAbschlaege':
    'Man kann Ihren Abschlag auf zwei Arten rechnen. Nur bei einer reicht der Rückstand.',
  'schwelle.erstNachAndrohung':
    'Ein Teil vom Rückstand kam erst nach dem Warn-Brief. Ob er zählt, ist offen.',
  'schwelle.nurMitFremderForderung':
    'Ein Teil gehört nicht zu Strom oder Gas in dieser Wohnung. Das spricht gegen die Sperre.',

  'verhaeltnis.keineGruende': 'Wir kennen keinen Grund, der Sie besonders schützt.',
  'verhaeltnis.geringerRueckstand': 'Ihr Rückstand ist klein. Ob der Anbieter dann sperren darf, ist offen.',
  'haerte.konkreteGefahr': 'Die Sperre bringt bei Ihnen einen Menschen in Gefahr. Sie ist verboten.',
  'haerte.gefahrUngeklaert':
    'Die Sperre kann bei Ihnen gefährlich sein. Holen Sie einen Nachweis, etwa vom Arzt.',
  'haerte.ohneKonkreteGefahr': 'Wir sehen keine Gefahr für die Gesundheit. Ihr Schutz ist dann klein.',
  'haerte.schutzbeduerftig': 'Bei Ihnen lebt ein Mensch, der Schutz braucht. Ob das reicht, ist offen.',
  'haerte.nichtGlaubhaft': 'Der Anbieter will einen Nachweis für die Gefahr. Schicken Sie ihn bald.',
  'haerte.nichtMitgeteilt': 'Der Anbieter kennt Ihren Grund noch nicht. Schreiben Sie ihm heute.',
  'haerte.beideMerkmale':
    'Die Sperre wäre zu hart, und Sie können bald zahlen. Der Anbieter darf nicht sperren.',
  'haerte.nurEinMerkmal': 'Bei Wärme und Wasser brauchen Sie zwei Gründe. Sie haben nur einen.',
  'aussicht.dargelegt': 'Ein Amt oder ein Fonds zahlt den ganzen Rückstand. Der Anbieter darf nicht sperren.',
  'aussicht.moeglich': 'Vielleicht kommt bald Geld für den Rückstand. Sicher ist es noch nicht.',
  'aussicht.ungenuegend': 'Ein Versprechen reicht nicht. Zeigen Sie dem Anbieter, woher das Geld kommt.',

  'androhung.fehlt': 'Der Warn-Brief (Androhung) fehlt. Ohne ihn darf der Anbieter nicht sperren.',
  'androhung.fristUnterschritten':
    'Seit dem Warn-Brief ist zu wenig Zeit vorbei. Der Anbieter darf noch nicht sperren.',
  'ankuendigung.fehlt': 'Der Termin-Brief (Ankündigung) fehlt. Ohne ihn darf der Anbieter nicht sperren.',
  'ankuendigung.nichtBrieflich':
    'Der Termin kam nicht als Brief. Eine E-Mail reicht nicht. Der Anbieter darf nicht sperren.',
  'ankuendigung.fristUnterschritten':
    'Seit dem Termin-Brief ist zu wenig Zeit vorbei. Der Anbieter darf noch nicht sperren.',
  'ankuendigung.terminVerstrichen':
    'Der Tag im Termin-Brief ist schon vorbei. Der Brief gilt aber wohl noch.',
  'zugang.bestritten': 'Sie sagen: Der Brief kam nicht an. Der Anbieter muss das Gegenteil beweisen.',
  'frist.achterWerktag': 'Die Sperre fällt auf den letzten Tag der Frist. Das ist wohl zu früh.',
  'frist.nurMitSamstag': 'Die Frist ist nur vorbei, wenn auch der Samstag zählt. Das ist wohl so.',
  'frist.gewahrt': 'An diesem Tag sind alle Fristen vorbei.',
  'zeitpunkt.wochenende': 'Die Sperre fällt auf einen freien Tag. Verboten ist das wohl nicht.',
  'inhalt.fehlt': 'In einem Brief fehlt etwas, was das Gesetz verlangt. Das spricht gegen die Sperre.',
  'inhalt.vollstaendig': 'In den Briefen steht alles, was das Gesetz verlangt.',

  'av.angenommen':
    'Sie haben eine Raten-Zahlung. Solange Sie die Raten zahlen, darf der Anbieter nicht sperren.',
  'av.angenommenAmSperrtag':
    'Die Raten-Zahlung und die Sperre waren am selben Tag. Wichtig ist, was zuerst kam.',
  'av.annahmeNachSperre': 'Die Raten-Zahlung kam erst nach der Sperre. Der Anbieter muss nun wieder liefern.',
  'av.bruchOhneNeueAnkuendigung': 'Eine Rate fehlt. Vor der Sperre muss ein neuer Termin-Brief kommen.',
  'av.bruchNeuAngekuendigt':
    'Eine Rate fehlt, und der neue Termin-Brief ist da. Ein neuer Warn-Brief ist nicht nötig.',
  'av.pauseWirksam': 'Sie durften mit den Raten eine Pause machen. Der Anbieter darf nicht sperren.',
  'av.pauseOhneRecht': 'Ein Recht auf eine Pause gab es hier nicht. Die Rate fehlt also.',
  'av.angebotFehlt': 'Der Anbieter muss Ihnen eine Raten-Zahlung anbieten. Das hat er nicht getan.',
  'av.angebotVerspaetet': 'Das Angebot der Raten-Zahlung kam zu spät. Was daraus folgt, ist offen.',
  'av.laufzeitUnzulaessig': 'Das Angebot hat zu viele oder zu wenige Raten. Das spricht gegen die Sperre.',
  'av.ersatzversorgungOffen':
    'Es gab kein Angebot für eine Raten-Zahlung. Ob der Anbieter das muss, ist offen.',
  'av.nichtGeschuldet':
    'Der Anbieter muss Ihnen keine Raten-Zahlung anbieten. Fragen Sie ihn trotzdem danach.',

  'sozialhilfe.fristUnterschritten':
    'Das Sozialamt braucht noch Zeit für Ihren Fall. Der Anbieter darf noch nicht sperren.',
  'sozialhilfe.nichtInformiert':
    'Der Anbieter hat dem Sozialamt noch nicht geschrieben. Vorher darf er nicht sperren.',

  'wiederherstellung.verspaetet': 'Der Anbieter muss schnell wieder liefern. Er hat zu lange gewartet.',
  'wiederherstellung.kostennachweisFehlt':
    'Der Anbieter muss zeigen, wie er die Kosten rechnet. Das hat er nicht getan.',
}
