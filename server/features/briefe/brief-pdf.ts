import type { Brief, Briefkopf } from './brief.ts'
import { anschrift, BLATT, FORM_B, FORMEN } from './din5008.ts'
import { fluss, stuecke, zeichneFluss } from './fluss.ts'
import { A4, mm, Papier } from './pdf.ts'
import { messer, zeilen } from './satz.ts'
import { OBERLAENGE } from './schrift.ts'
import { BLATTSTIL, BRIEFSTIL } from './stil.ts'
import { type Lauf, lauftext } from './text.ts'

/** A letter with every required fact in it; only such letters are printed. */
export type VollstaendigerBrief = Brief & { readonly fehlt: readonly [] }

export const istVollstaendig = (brief: Brief): brief is VollstaendigerBrief => brief.fehlt.length === 0

/** The letter as PDF/A-3a and PDF/UA-1, DIN 5008 form B or A. Same letter, same bytes. */
export function briefAlsPdf(brief: VollstaendigerBrief): Promise<Buffer> {
  if (!istVollstaendig(brief))
    throw new Error(`${(brief as Brief).id} has missing facts and cannot be printed`)
  const papier = new Papier(brief.titel, brief.datum)
  zeichneBrief(papier, brief)
  return papier.fertig()
}

/** Draws the letter from the page that is open; its page numbers are its own. */
export function zeichneBrief(papier: Papier, brief: Pick<Brief, 'kopf' | 'bloecke'>): void {
  const { kopf } = brief
  const rand = kopf === null ? BLATT : { ...FORMEN[kopf.form], oben: FORMEN[kopf.form].betreff }
  const text = fluss(papier, brief.bloecke, kopf === null ? BLATTSTIL : BRIEFSTIL, rand.breite)
  zeichneFluss(papier, text, rand, (seite, von) => {
    if (kopf !== null && seite === 1) zeichneKopf(papier, kopf)
    else if (kopf !== null) zeichneFolgekopf(papier, kopf)
    if (von > 1) seitenzahl(papier, seite, von)
  })
}

function zeichneKopf(papier: Papier, kopf: Briefkopf): void {
  faltmarken(papier, kopf)
  absender(papier, kopf)
  ruecksendezeile(papier, kopf)
  empfaenger(papier, kopf)
  infoblock(papier, kopf)
}

function faltmarken(papier: Papier, { form }: Briefkopf): void {
  papier.artefakt(() => {
    for (const y of FORMEN[form].falz) papier.linie(mm(5), y, mm(7.5), y, 0.4)
    papier.linie(mm(5), FORM_B.loch, mm(9), FORM_B.loch, 0.4)
  })
}

function absender(papier: Papier, kopf: Briefkopf): void {
  const element = papier.element('P')
  papier.inhalt(element, () =>
    kopf.absender.forEach((zeile, i) => {
      const y = FORMEN[kopf.form].absender + 11 + i * 14
      const [eine = []] = zeilen(zeile, FORM_B.breite, messer(papier, 10.5), i === 0 ? 'fett' : 'normal')
      stuecke(papier, mitLuecke(eine), FORM_B.links, y, 10.5)
    }),
  )
}

/** Repeats the sender in small print above the address; for the post, not for a reader. */
function ruecksendezeile(papier: Papier, { absender: teile, vermerk, form }: Briefkopf): void {
  const text = teile.map(lauftext).join(' · ')
  let groesse = 7.5
  while (groesse > 5 && papier.breite(text, 'normal', groesse) > FORM_B.anschriftBreite) groesse -= 0.5
  const laeufe: Lauf[] = [{ art: 'text', text, stark: false }]
  const [eine = []] = zeilen(laeufe, FORM_B.anschriftBreite, messer(papier, groesse))
  const oben = FORMEN[form].ruecksende - (vermerk === null ? 0 : mm(4.7))
  papier.artefakt(() => {
    stuecke(papier, eine, FORM_B.links, oben + OBERLAENGE * 7.5, groesse)
    papier.linie(FORM_B.links, oben + mm(4.2), FORM_B.links + FORM_B.anschriftBreite, oben + mm(4.2), 0.3)
  })
}

function empfaenger(papier: Papier, { empfaenger: teile, vermerk, form }: Briefkopf): void {
  if (vermerk !== null) {
    papier.inhalt(papier.element('P'), () =>
      papier.text(vermerk, FORM_B.links, FORMEN[form].vermerk + OBERLAENGE * 9, 'fett', 9),
    )
  }
  const feld = anschrift(papier, teile)
  papier.inhalt(papier.element('P'), () =>
    feld.zeilen.forEach((zeile, i) =>
      stuecke(
        papier,
        mitLuecke(zeile),
        FORM_B.links,
        FORMEN[form].anschrift + OBERLAENGE * feld.groesse + i * feld.abstand,
        feld.groesse,
      ),
    ),
  )
}

function infoblock(papier: Papier, { info, form }: Briefkopf): void {
  const { x, y, breite, marke } = FORMEN[form].info
  let grundlinie = y + OBERLAENGE * 9.5
  for (const { label, wert } of info) {
    const element = papier.element('P')
    papier.inhalt(element, () => papier.text(`${label}: `, x, grundlinie, 'normal', 8.5))
    // The right edge stays 10 mm from the edge of the sheet, as DIN 5008 asks for this block.
    for (const zeile of zeilen(wert, breite - marke, messer(papier, 9.5))) {
      papier.inhalt(element, () => stuecke(papier, zeile, x + marke, grundlinie, 9.5))
      grundlinie += 14
    }
  }
}

function zeichneFolgekopf(papier: Papier, kopf: Briefkopf): void {
  const datum = kopf.info.at(-1)
  const text = [kopf.absender[0], datum?.wert].map(teil => lauftext(teil ?? [])).join(' · ')
  const [eine = []] = zeilen([{ art: 'text', text, stark: false }], FORM_B.breite, messer(papier, 8.5))
  papier.artefakt(() => stuecke(papier, eine, FORM_B.links, mm(17), 8.5), 'Pagination')
}

export function seitenzahl(papier: Papier, seite: number, von: number): void {
  const text = `Seite ${seite} von ${von}`
  const x = A4.breite - mm(20) - papier.breite(text, 'normal', 8.5)
  papier.artefakt(() => papier.text(text, x, FORM_B.seitenzahl, 'normal', 8.5), 'Pagination')
}

/** A line of an address ends in a space, so that a reader does not glue it to the next. */
function mitLuecke(zeile: ReturnType<typeof zeilen>[number]) {
  return zeile.map((stueck, i) => (i === zeile.length - 1 ? { ...stueck, text: `${stueck.text} ` } : stueck))
}
