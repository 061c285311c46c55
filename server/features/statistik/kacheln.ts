import { summenwort, zahlwort } from './balken.ts'
import { BASIS_AB } from './schutz/ableitung.ts'
import { BEWILLIGT } from './schutz/programm.ts'
import type { Wert } from './schutz/schuetze.ts'
import { istAblehnung } from './fondsausgang.ts'
import { codewort } from './worte.ts'

export type Kachel = { readonly name: string; readonly wert: string; readonly unter: string }

/** The figures on top. They are made of protected values only; one that cannot be made says so. */
export const kacheln = (werte: readonly Wert[]): readonly Kachel[] => [...wichtigste(werte), dauer(werte)]

/** Five figures that there are, for a sheet of paper: what this level has none of, gives way to another. */
export const blattzahlen = (werte: readonly Wert[]): readonly Kachel[] =>
  [
    ...wichtigste(werte),
    rueckstand(werte),
    haeufigster('ergebnis', 'häufigstes Ergebnis', werte),
    dauer(werte),
    haeufigster('rueckstandsband', 'häufigster Rückstand', werte),
  ]
    .filter(({ wert }) => wert !== KEINE.wert)
    .slice(0, 5)

const wichtigste = (werte: readonly Wert[]): readonly Kachel[] => [
  faelle(werte),
  abwendungsquote(werte),
  hilfe(werte),
  haeufigster('anlass', 'häufigster Anlass', werte),
  vonFondsAbgelehnt(werte),
]

const dauer = (werte: readonly Wert[]): Kachel => haeufigster('dauer', 'häufigste Dauer', werte)

function rueckstand(werte: readonly Wert[]): Kachel {
  const wert = werte.find(({ art, tabelle }) => art === 'rueckstand' && tabelle === 'gesamt')?.wert ?? null
  const unter = 'auf 50\u00a0€ gerundet, geschützt'
  return { name: 'Rückstände', ...(wert === null ? KEINE : { wert: summenwort(wert), unter }) }
}

const KEINE = { wert: '–', unter: 'hier keine Aufgliederung' }
const GESCHUETZT = '±5, geschützt'

const zaehlungen = (werte: readonly Wert[], tabelle: string) =>
  werte.flatMap(eine =>
    eine.tabelle === tabelle && eine.art === 'anzahl' && eine.wert !== null
      ? [{ auspraegung: eine.auspraegung, wert: eine.wert }]
      : [],
  )

function faelle(werte: readonly Wert[]): Kachel {
  const [gesamt] = zaehlungen(werte, 'gesamt')
  return { name: 'Fälle', ...(gesamt ? { wert: zahlwort(gesamt.wert), unter: GESCHUETZT } : KEINE) }
}

/** Averted, of the households whose cut was threatened or announced when they came and whose case is closed. */
function abwendungsquote(werte: readonly Wert[]): Kachel {
  const name = 'Abwendungsquote'
  const angedroht = zaehlungen(werte, 'stand*ergebnis').filter(({ auspraegung }) =>
    /^(?:androhung|ankuendigung)\*/.test(auspraegung),
  )
  const summe = (liste: typeof angedroht): number => liste.reduce((bisher, { wert }) => bisher + wert, 0)
  const [alle, abgewendet] = [
    summe(angedroht),
    summe(angedroht.filter(({ auspraegung }) => auspraegung.endsWith('*abgewendet'))),
  ]
  if (alle < BASIS_AB) return { name, ...KEINE }
  const wert = `${Math.round((abgewendet / alle) * 100)}\u00a0%`
  return { name, wert, unter: `${zahlwort(abgewendet)} von ${zahlwort(alle)}, geschützt` }
}

/** Households that asked funds for money and got none, and what they lacked. */
function vonFondsAbgelehnt(werte: readonly Wert[]): Kachel {
  const name = 'von Fonds abgelehnt'
  const alle = zaehlungen(werte, 'fondsausgang')
  if (alle.length === 0) return { name, ...KEINE }
  const abgelehnt = alle.filter(({ auspraegung }) => istAblehnung(auspraegung))
  const fehlt = werte.filter(({ art, auspraegung }) => art === 'fehlbedarf' && istAblehnung(auspraegung))
  const summe = fehlt.reduce((bisher, { wert }) => bisher + (wert ?? 0), 0)
  return {
    name,
    wert: zahlwort(abgelehnt.reduce((bisher, { wert }) => bisher + wert, 0)),
    unter: summe > 0 ? `Fälle; es fehlen ${summenwort(summe)}, geschützt` : `Fälle, ${GESCHUETZT}`,
  }
}

/** What funds, offices and suppliers granted or waived; without the arrears themselves. */
function hilfe(werte: readonly Wert[]): Kachel {
  const name = 'bewilligte Hilfe'
  const bewilligt = new Set<string>(BEWILLIGT)
  const eigene = werte.filter(({ art, wert }) => bewilligt.has(art) && wert !== null)
  if (eigene.length === 0) return { name, ...KEINE }
  const summe = eigene.reduce((bisher, { wert }) => bisher + (wert ?? 0), 0)
  return { name, wert: summenwort(summe), unter: 'auf 50\u00a0€ gerundet, geschützt' }
}

function haeufigster(tabelle: string, name: string, werte: readonly Wert[]): Kachel {
  const [erster] = zaehlungen(werte, tabelle).sort((a, b) => b.wert - a.wert)
  if (!erster) return { name, ...KEINE }
  const unter = `${zahlwort(erster.wert)} Fälle, ${GESCHUETZT}`
  return { name, wert: codewort(tabelle, erster.auspraegung), unter }
}
