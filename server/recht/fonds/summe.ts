import { alsEuro, cent, type Cent } from '../geld.ts'
import type { Summe } from './antwort.ts'
import { DECKT_SCHULDEN, type Betrag, type Fonds } from './fonds.ts'
import type { Fondslage } from './lage.ts'
import { quellenMit, quellenZu } from './quelle.ts'

/** Whether what the sources name would end the emergency. Where they disagree, the smaller figure is the one to rely on. */
export function pruefeSumme(fonds: Fonds, lage: Fondslage): Summe {
  if (!fonds.deckt.some(eine => DECKT_SCHULDEN.has(eine)))
    return ohne(fonds, lage, 'nichtDafuer', 'Das Angebot zahlt keine Energieschulden.')
  const bis = fonds.betraege.map(eines => hoechstens(eines, lage))
  const [erstes, ...weitere] = bis
  if (erstes === undefined || bis.includes(null))
    return ohne(fonds, lage, 'unbekannt', ungenannt(fonds.betraege))
  const bisCent = cent(weitere.reduce<number>((a, b) => Math.min(a, b as number), erstes as number))
  const quellen = quellenMit(
    fonds,
    fonds.betraege.map(({ beleg }) => beleg),
  )
  return {
    bisCent,
    gebrauchtCent: lage.rueckstandCent ?? null,
    quellen,
    ...vergleich(bisCent, lage, [...new Set(bis)].length > 1),
  }
}

/** No sum to reckon with, and why. */
const ohne = (
  fonds: Fonds,
  { rueckstandCent }: Fondslage,
  reicht: 'nichtDafuer' | 'unbekannt',
  grund: string,
): Summe => ({
  reicht,
  bisCent: null,
  gebrauchtCent: rueckstandCent ?? null,
  grund,
  quellen: quellenZu(fonds, 'deckt'),
})

const ungenannt = (betraege: readonly Betrag[]): string =>
  betraege.length === 0
    ? 'Eine Höhe ist nicht veröffentlicht.'
    : 'Wie viel es höchstens gibt, lässt sich mit den bekannten Angaben nicht sagen.'

/** Null: this source names no limit, or a fact is missing that it depends on. */
function hoechstens({ hoechstensCent, alleinCent, prozent, je }: Betrag, lage: Fondslage): Cent | null {
  const { rueckstandCent, personen } = lage
  const oben = personen === 1 ? (alleinCent ?? hoechstensCent) : hoechstensCent
  if (je === 'person' && oben !== undefined && personen === undefined) return null
  const grenze = oben === undefined ? Infinity : oben * (je === 'person' ? (personen as number) : 1)
  if (prozent === undefined) return Number.isFinite(grenze) ? cent(grenze) : null
  if (rueckstandCent === undefined) return null
  return cent(Math.min(grenze, Math.floor((rueckstandCent * prozent) / 100)))
}

function vergleich(
  bisCent: Cent,
  { rueckstandCent, mindestensCent }: Fondslage,
  streit: boolean,
): Pick<Summe, 'reicht' | 'grund'> {
  const quellen = streit ? ' Die Quellen nennen verschiedene Beträge; gerechnet ist mit dem kleineren.' : ''
  const hoch = `Genannt sind höchstens ${alsEuro(bisCent)}`
  if (rueckstandCent === undefined)
    return { reicht: 'unbekannt', grund: `${hoch}. Wie viel offen ist, steht im Fall noch nicht.${quellen}` }
  const offen = `${hoch}, offen sind ${alsEuro(rueckstandCent)}.`
  if (bisCent >= rueckstandCent) return { reicht: 'alles', grund: `${offen}${quellen}` }
  if (mindestensCent !== undefined && bisCent >= mindestensCent)
    return {
      reicht: 'stoppt',
      grund: `${offen} Ab ${alsEuro(mindestensCent)} darf nicht mehr gesperrt werden.${quellen}`,
    }
  const fehlt = cent((mindestensCent ?? rueckstandCent) - bisCent)
  return { reicht: 'zuWenig', grund: `${offen} Es fehlen mindestens ${alsEuro(fehlt)}.${quellen}` }
}
