import { fluss, type Flusszeile, grundlinie, stuecke, zeichneZeile } from './fluss.ts'
import { datumszeile, type Schritt, type Schrittbogen } from './naechste-schritte.ts'
import { mm, Papier } from './pdf.ts'
import { messer, zeilen } from './satz.ts'
import { type Stilblatt, stilblatt } from './stil.ts'
import { Tags } from './tags.ts'
import type { Absatz } from './text.ts'

/* L47 on paper: one A4 page in large type. Too much text shortens the list; type never gets below 12 pt. */

const LINKS = mm(20)
const BREITE = mm(170)
const EINZUG = mm(11)
const OBEN = mm(28)
const FUSS = mm(57)
const UNTEN = mm(283)
/** Type sizes with the fewest steps to keep at that size, tried in this order. */
const VERSUCHE = [
  [15, 4],
  [14, 2],
  [13, 2],
  [12, 0],
] as const

type Teil = { readonly zeilen: readonly Flusszeile[]; readonly nummer: number | null }
type Entwurf = {
  readonly groesse: number
  readonly lage: readonly Flusszeile[]
  readonly teile: readonly Teil[]
}

export function bogenAlsPdf(bogen: Schrittbogen): Promise<Buffer> {
  const papier = new Papier(bogen.titel, bogen.datum)
  const entwurf = passend(papier, bogen)
  kopf(papier, bogen)
  let y = zeichne(papier, entwurf.lage, OBEN)
  for (const teil of entwurf.teile) y = zeichneTeil(papier, teil, y + entwurf.groesse * 0.85)
  fuss(papier, bogen)
  return papier.fertig()
}

/** The largest type with the longest list that leaves room for the foot. */
function passend(papier: Papier, bogen: Schrittbogen): Entwurf {
  for (const [groesse, mindestens] of VERSUCHE) {
    for (let anzahl = nummeriert(bogen.schritte); anzahl >= mindestens; anzahl--) {
      const versuch = entwurf(papier, bogen, groesse, anzahl)
      if (OBEN + hoehe(versuch) <= UNTEN - FUSS) return versuch
    }
  }
  // The situation itself does not fit: cut it, the phone number below matters more.
  const rest = entwurf(papier, { ...bogen, schritte: [] }, 12, 0)
  return { ...rest, lage: rest.lage.slice(0, 22) }
}

const nummeriert = (schritte: readonly Schritt[]): number => schritte.filter(s => s.nummer !== null).length

function entwurf(papier: Papier, bogen: Schrittbogen, groesse: number, anzahl: number): Entwurf {
  const titel: Absatz = { art: 'betreff', laeufe: [{ art: 'text', text: bogen.titel, stark: false }] }
  const stile = bogenstil(groesse)
  const gezeigt = bogen.schritte.filter(schritt => schritt.nummer === null || schritt.nummer <= anzahl)
  return {
    groesse,
    lage: fluss(papier, [titel, ...bogen.lage], stile, BREITE),
    teile: gezeigt.map(schritt => ({
      nummer: schritt.nummer,
      zeilen: fluss(papier, schritt.absaetze, eingerueckt(stile), BREITE - mm(8)),
    })),
  }
}

function bogenstil(groesse: number): Stilblatt {
  const stile = stilblatt(groesse, groesse * 0.3)
  return {
    ...stile,
    betreff: { ...stile.betreff, groesse: groesse * 1.9, zeile: groesse * 2.5 },
    ueberschrift: { ...stile.ueberschrift, groesse: groesse * 1.08, vor: groesse * 0.8 },
  }
}

function eingerueckt(stile: Stilblatt): Stilblatt {
  const rein = <T extends { einzug: number }>(stil: T): T => ({ ...stil, einzug: stil.einzug + EINZUG })
  return { ...stile, ueberschrift: rein(stile.ueberschrift), text: rein(stile.text), satz: rein(stile.satz) }
}

const summe = (liste: readonly Flusszeile[]): number =>
  liste.reduce((y, zeile, i) => y + (i === 0 ? 0 : zeile.vor) + zeile.hoehe, 0)

const hoehe = ({ lage, teile, groesse }: Entwurf): number =>
  teile.reduce((y, teil) => y + groesse * 0.85 + summe(teil.zeilen), summe(lage))

function zeichne(
  papier: Papier,
  liste: readonly Flusszeile[],
  oben: number,
  tags = new Tags(papier),
): number {
  let y = oben
  liste.forEach((zeile, i) => {
    y += (i === 0 ? 0 : zeile.vor) + zeile.hoehe
    zeichneZeile(papier, tags, zeile, LINKS, y - grundlinie(zeile.stil))
    if (zeile.art === 'satz') {
      papier.artefakt(() => papier.linie(LINKS + EINZUG + 4, y - zeile.hoehe, LINKS + EINZUG + 4, y, 2.5))
    }
  })
  return y
}

/** A step: its number hangs at the left, the box to tick stands at the right. */
function zeichneTeil(papier: Papier, { zeilen: liste, nummer }: Teil, oben: number): number {
  const [erste] = liste
  const tags = new Tags(papier)
  if (erste && nummer !== null) {
    const { groesse } = erste.stil
    const y = oben + erste.hoehe - grundlinie(erste.stil)
    papier.inhalt(tags.von(erste), () => papier.text(`${nummer} `, LINKS, y, 'fett', groesse * 1.15))
    papier.artefakt(() =>
      papier.rahmen(LINKS + BREITE - groesse, y - groesse * 0.8, groesse * 0.9, groesse * 0.9, 1),
    )
  }
  return zeichne(papier, liste, oben, tags)
}

function kopf(papier: Papier, bogen: Schrittbogen): void {
  const rechts = datumszeile(bogen)
  const x = LINKS + BREITE - papier.breite(rechts, 'normal', 11)
  const [links = []] = einzeilig(papier, `Ihre Beratung · ${bogen.stelle.name}`, 11, x - LINKS - mm(6))
  const element = papier.element('P')
  papier.inhalt(element, () => stuecke(papier, links, LINKS, mm(20), 11))
  papier.inhalt(papier.element('P'), () => papier.text(rechts, x, mm(20), 'normal', 11))
  papier.artefakt(() => papier.linie(LINKS, mm(23), LINKS + BREITE, mm(23), 1.5))
}

function fuss(papier: Papier, { stelle, termin }: Schrittbogen): void {
  const oben = UNTEN - FUSS + mm(6)
  const spalte = mm(84)
  papier.artefakt(() => {
    papier.linie(LINKS, oben, LINKS + BREITE, oben, 1.5)
    papier.rahmen(LINKS + mm(92), oben + mm(5), mm(78), UNTEN - oben - mm(5))
  })
  let groesse = 24
  while (groesse > 12 && papier.breite(stelle.telefon, 'fett', groesse) > spalte) groesse -= 1
  zeile(papier, 'So erreichen Sie uns', oben + mm(9), 12)
  papier.inhalt(papier.element('P'), () => papier.text(stelle.telefon, LINKS, oben + mm(19), 'fett', groesse))
  const zeiten = einzeilig(papier, stelle.sprechzeiten, 12, spalte).slice(0, 2)
  papier.inhalt(papier.element('P'), () =>
    zeiten.forEach((teil, i) => stuecke(papier, teil, LINKS, oben + mm(26 + i * 6), 12)),
  )
  zeile(papier, 'Ihr nächster Termin bei uns:', oben + mm(38), 12)
  if (termin !== null) {
    const [eine = []] = einzeilig(papier, termin, 12, spalte)
    papier.inhalt(papier.element('P'), () => stuecke(papier, eine, LINKS, oben + mm(47.5), 12))
  }
  papier.artefakt(() => papier.linie(LINKS, oben + mm(49.5), LINKS + spalte, oben + mm(49.5), 0.75))
  papier.inhalt(papier.element('P'), () =>
    papier.text('Platz für Notizen', LINKS + mm(95), oben + mm(11), 'normal', 12),
  )
}

const zeile = (papier: Papier, text: string, y: number, groesse: number): void =>
  papier.inhalt(papier.element('P'), () => papier.text(text, LINKS, y, 'normal', groesse))

const einzeilig = (papier: Papier, text: string, groesse: number, breite: number) =>
  zeilen([{ art: 'text', text, stark: false }], breite, messer(papier, groesse))
