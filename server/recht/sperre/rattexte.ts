/** What to do, in one sentence, and the letter that does it. `{betrag}` is filled in where a sum belongs. */
export const RATTEXTE = {
  'versorger.anrufen': {
    text: 'Den Versorger heute anrufen und um Aussetzung der Sperre bitten. Das Gespräch notieren.',
    brief: 'L48',
  },
  'brief.L01': { text: 'Die Sperre schriftlich beanstanden und die Mängel nennen.', brief: 'L01' },
  'brief.L02': {
    text: 'Dem Versorger die Gefahr oder den besonderen Schutz in Textform mitteilen.',
    brief: 'L02',
  },
  'brief.L03': {
    text: 'Dem Versorger darlegen, wie der Rückstand bezahlt wird, mit Ratenplan und Belegen.',
    brief: 'L03',
  },
  'brief.L14': {
    text: 'Die Pauschale für Sperre und Wiederherstellung bestreiten und den Nachweis verlangen.',
    brief: 'L14',
  },
  'brief.L17': {
    text: 'Gegen die Einstellung Einwände erheben: unverhältnismäßige Folgen und Aussicht auf Zahlung zusammen darlegen.',
    brief: 'L17',
  },
  'brief.L18': {
    text: 'Den Vermieter schriftlich auffordern, die Versorgung sofort wiederherzustellen.',
    brief: 'L18',
  },
  'gericht.eilantrag': {
    text: 'Hilft das nicht, beim Amtsgericht eine einstweilige Verfügung beantragen.',
    brief: 'L30',
  },
  'nachweis.beschaffen': {
    text: 'Einen Nachweis beschaffen, etwa eine ärztliche Bescheinigung ohne Diagnose.',
    brief: null,
  },
  'av.annehmen': {
    text: 'Das Angebot der Abwendungsvereinbarung in Textform annehmen, wenn die Raten bezahlbar sind.',
    brief: 'L05',
  },
  'av.verlangen': { text: 'Vom Versorger das Angebot einer Abwendungsvereinbarung verlangen.', brief: 'L04' },
  'einwilligung.zuruecksenden': {
    text:
      'Die Einwilligung zum Kontakt mit dem Sozialamt unterschrieben zurücksenden. Danach muss der Versorger das Amt ' +
      'informieren und acht Werktage warten.',
    brief: 'L07',
  },
  'zahlen.mindestbetrag': {
    text: 'Wer vor der Sperre {betrag} bezahlt, kommt unter die Schwelle.',
    brief: null,
  },
  'zahlen.alles': {
    text: 'Sind {betrag} bezahlt oder verbindlich zugesagt, entfällt der Grund der Sperre.',
    brief: null,
  },
  'antrag.jobcenter': { text: 'Beim Jobcenter die Übernahme der Schulden beantragen.', brief: 'L20' },
  'antrag.sozialamt': {
    text: 'Wer kein Grundsicherungsgeld bekommt: beim Sozialamt die Übernahme beantragen.',
    brief: 'L21',
  },
  'fonds.pruefen': { text: 'Prüfen, ob ein Härtefonds hilft.', brief: 'L50' },
  'wiederherstellung.verlangen': { text: 'Die Wiederherstellung der Versorgung verlangen.', brief: 'L13' },
} as const

export type Ratcode = keyof typeof RATTEXTE
