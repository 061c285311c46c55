import { DRINGLICHKEITEN, type Rat } from '../../recht/sperre/antwort.ts'

/** A step for the box „Heute zu tun“ (`templates/partials/schritte.hbs`). */
export type Tun = { readonly titel: string; readonly text: string | null; readonly brief: string | null }

/** What to do in two or three words; the advice itself stands below. */
const TITEL: Readonly<Record<string, string>> = {
  'versorger.anrufen': 'Beim Versorger anrufen',
  'brief.L01': 'Sperre beanstanden',
  'brief.L17': 'Sperre beanstanden',
  'gericht.eilantrag': 'Eilantrag vorbereiten',
  'brief.L02': 'Schutzgrund mitteilen',
  'nachweis.beschaffen': 'Nachweis beschaffen',
  'av.annehmen': 'Raten annehmen',
  'av.verlangen': 'Raten verlangen',
  'einwilligung.zuruecksenden': 'Einwilligung für das Sozialamt',
  'zahlen.mindestbetrag': 'Unter die Schwelle kommen',
  'zahlen.alles': 'Zahlung klären',
  'brief.L03': 'Zahlung darlegen',
  'antrag.jobcenter': 'Antrag beim Jobcenter',
  'antrag.sozialamt': 'Antrag beim Sozialamt',
  'fonds.pruefen': 'Härtefonds prüfen',
  'wiederherstellung.verlangen': 'Wieder anschließen lassen',
  'brief.L14': 'Kosten bestreiten',
  'brief.L18': 'Vermieter auffordern',
}

const WANN = { heute: '', dieseWoche: 'Diese Woche: ', spaeter: 'Später: ' } as const

/** The most urgent first, at most five: more is read by nobody at a desk. When it is urgent stands there only where it differs. */
export function heuteZuTun(raete: readonly Rat[], hoechstens = 5): Tun[] {
  const list = DRINGLICHKEITEN.flatMap(wann => raete.filter(rat => rat.dringlichkeit === wann)).slice(
    0,
    hoechstens,
  )
  const gemischt = new Set(list.map(rat => rat.dringlichkeit)).size > 1
  return list.map(({ code, text, dringlichkeit, brief }) => {
    const wann = gemischt ? WANN[dringlichkeit] : ''
    const titel = TITEL[code]
    if (!titel) return { titel: wann + text.replace(/\.$/, ''), text: null, brief }
    return { titel: wann + titel, text, brief }
  })
}
