import { datum, tagVon } from '../../../web/format.ts'
import { fluss, zeichneFluss } from '../../briefe/fluss.ts'
import { mm, Papier } from '../../briefe/pdf.ts'
import { BLATTSTIL } from '../../briefe/stil.ts'
import { absaetze } from '../../briefe/text.ts'
import type { Abruf } from '../abruf.ts'
import { zahlwort } from '../balken.ts'
import { blattzahlen } from '../kacheln.ts'
import { oeffentlich } from '../schutz/ableitung.ts'
import type { Wert } from '../schutz/schuetze.ts'
import { codewort, tabellenwort, zeitraumwort } from '../worte.ts'
import type { Profil } from './zeilen.ts'

/* One A4 page: five figures, one chart, and how far they can be trusted. */

const RAND = { links: mm(25), breite: mm(160), oben: mm(22), folgeseite: mm(22), unten: mm(275) }
const BILD = 'anlass'
const ZEILE = mm(9)
const SPALTE = mm(68)
const LAENGSTER = mm(75)

export function blatt(abruf: Abruf, profil: Profil): Promise<Buffer> {
  const { kopf, bereich } = abruf
  const am = tagVon(kopf.am)
  const papier = new Papier('Zahlen der Beratung', am)
  const werte = profil === 'intern' ? abruf.werte : abruf.werte.map(gerundet)
  const fuer = profil === 'intern' ? 'Intern, nicht weitergeben.' : 'Öffentlich.'
  let y = schreibe(papier, RAND.oben, [
    `# Beratung bei Energiesperren: ${bereich.name}, ${zeitraumwort(kopf.zeitraum)}`,
    `Freigegeben am ${datum(am)}. ${fuer}`,
  ])
  y = zeichneKacheln(papier, werte, y + mm(8))
  y = zeichneBild(papier, werte, y + mm(6))
  schreibe(papier, y + mm(4), [
    'Zum Schutz der Haushalte sind Zahlen leicht verändert (höchstens ±5). Summen können deshalb abweichen. Beträge sind verändert und auf 50 Euro gerundet.',
    profil === 'intern'
      ? `Cell-Key-Methode, Programm ${kopf.programm}.`
      : `Zahlen unter 10 heißen „<10“, die anderen sind auf 5 gerundet. Cell-Key-Methode, Programm ${kopf.programm}. Datenlizenz Deutschland – Namensnennung – Version 2.0, ${abruf.herausgeber.name}.`,
  ])
  return papier.fertig()
}

/** Below 10 there is no number any more; a figure that needs it is left out. */
const gerundet = (eine: Wert): Wert =>
  eine.art === 'anzahl' && eine.wert !== null ? { ...eine, wert: oeffentlich(eine.wert) } : eine

const schreibe = (papier: Papier, oben: number, bloecke: readonly string[]): number =>
  zeichneFluss(
    papier,
    fluss(papier, absaetze(bloecke.join('\n\n')), BLATTSTIL, RAND.breite),
    { ...RAND, oben },
    () => undefined,
  )

function zeichneKacheln(papier: Papier, werte: readonly Wert[], oben: number): number {
  let y = oben
  for (const { name, wert, unter } of blattzahlen(werte)) {
    papier.inhalt(papier.element('P'), () => {
      papier.text(`${name}: `, RAND.links, y, 'normal', 11)
      papier.text(`${wert} `, RAND.links + SPALTE, y, 'fett', 13)
      papier.text(unter, RAND.links + SPALTE, y + mm(4.6), 'normal', 9)
    })
    y += mm(12)
  }
  return y - mm(4)
}

function zeichneBild(papier: Papier, werte: readonly Wert[], oben: number): number {
  const eigene = werte
    .filter(({ tabelle, art, auspraegung }) => tabelle === BILD && art === 'anzahl' && auspraegung !== '')
    .map(({ auspraegung, wert }) => ({ text: codewort(BILD, auspraegung), wert }))
    .sort((a, b) => (b.wert ?? 0) - (a.wert ?? 0))
  if (eigene.length === 0) return oben
  const y = schreibe(papier, oben, [`## ${tabellenwort(BILD)}`]) + mm(3)
  const groesster = Math.max(1, ...eigene.map(({ wert }) => wert ?? 0))
  const wort = (wert: number | null): string => (wert === null ? '<10' : zahlwort(wert))
  const alt = eigene.map(({ text, wert }) => `${text}: ${wort(wert)}`).join('; ')
  papier.figur(alt, () =>
    eigene.forEach(({ text, wert }, k) => {
      const [zeile, lang] = [y + k * ZEILE, ((wert ?? 0) / groesster) * LAENGSTER]
      papier.text(text, RAND.links, zeile + mm(5), 'normal', 10)
      if (lang > 0) papier.flaeche(RAND.links + SPALTE, zeile + mm(1), lang, mm(5.5))
      papier.text(wort(wert), RAND.links + SPALTE + lang + mm(2), zeile + mm(5), 'fett', 10)
    }),
  )
  return y + eigene.length * ZEILE
}
