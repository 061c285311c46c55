import type { Leistungsantwort } from '../antwort.ts'
import { fehltGeburtsdatum } from '../fragen.ts'
import type { Kapitel } from '../grundsicherung-alter.ts'
import { monatsfragen } from '../grundsicherungsgeld/spanne.ts'
import { imAsylbezug, kommtVor, laeuft, type Haushaltslage } from '../haushaltslage.ts'
import { antwort, imMonat, KEIN_ANTRAG, keiner, monatVon, SOZIALAMT, spanneVon, unklar } from '../leistung.ts'
import { UNBEKANNT } from '../rechner/gemeinsam.ts'

const KAPITEL = {
  kapitel4: {
    leistung: 'grundsicherungAlter',
    norm: ['§ 41 SGB XII', '§ 42 SGB XII', '§ 43 SGB XII', '§ 82 SGB XII', '§ 82a SGB XII', '§ 90 SGB XII'],
    niemand: 'Niemand hat die Altersgrenze erreicht oder ist auf Dauer voll erwerbsgemindert.',
  },
  kapitel3: {
    leistung: 'hilfeZumLebensunterhalt',
    norm: ['§ 19 Abs. 1 SGB XII', '§ 21 SGB XII', '§ 27 SGB XII', '§ 82 SGB XII', '§ 90 SGB XII'],
    niemand:
      'Wer erwerbsfähig ist oder mit Erwerbsfähigen zusammenlebt, bekommt Grundsicherungsgeld; Grundsicherung im Alter geht vor.',
  },
} as const

/** Grundsicherung im Alter und bei Erwerbsminderung (§ 41 SGB XII). */
export const grundsicherungAlter = (lage: Haushaltslage): Leistungsantwort => sozialhilfe(lage, 'kapitel4')

/** Hilfe zum Lebensunterhalt (§ 27 SGB XII). */
export const hilfeZumLebensunterhalt = (lage: Haushaltslage): Leistungsantwort =>
  sozialhilfe(lage, 'kapitel3')

function sozialhilfe(lage: Haushaltslage, kapitel: Kapitel): Leistungsantwort {
  const { leistung, norm, niemand } = KAPITEL[kapitel]
  if (imAsylbezug(lage))
    return keiner(leistung, 'Wer nach § 1 AsylbLG berechtigt ist, bekommt keine Sozialhilfe.', [
      '§ 23 Abs. 2 SGB XII',
    ])
  const ohneAlter = fehltGeburtsdatum(lage.angaben.personen)
  if (ohneAlter.length > 0) return unklar(leistung, ohneAlter, norm)
  if (!kommtVor(lage, kapitel)) return keiner(leistung, niemand, norm)
  const { mindestens, hoechstens } = lage.sozialhilfe(kapitel)
  const fragen = monatsfragen(lage.monatslage)
  if (mindestens === null || hoechstens === null)
    return unklar(leistung, fragen, norm, { schritte: [{ text: UNBEKANNT }] })
  if (hoechstens.betrag === 0)
    return antwort(leistung, 'keinAnspruch', { schritte: hoechstens.schritte, norm })
  if (mindestens.betrag === 0) return unklar(leistung, fragen, norm)
  const gleich = mindestens.betrag === hoechstens.betrag
  const spanne = spanneVon(mindestens.betrag, hoechstens.betrag)
  return antwort(leistung, 'anspruch', {
    betragCent: gleich || spanne !== null ? mindestens.betrag : null,
    spanne,
    zeitraum: monatVon(lage.stichtag),
    schritte: mindestens.schritte,
    norm,
    antrag: laeuft(lage, 'sgb12') ? KEIN_ANTRAG : imMonat(SOZIALAMT, lage.stichtag, 'L26'),
    fehlendeAngaben: gleich ? [] : fragen,
  })
}
