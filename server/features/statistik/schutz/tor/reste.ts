import { type Basis, BASEN } from '../../../../data/merkmale.ts'
import { monatsname } from '../bestand.ts'
import { monate, type Zeitraum } from '../zeitraum.ts'
import { anzahlen, einheiten, gruppeVon, type Probe } from './probe.ts'

/** Nobody may isolate fewer cases than these. */
const MINDESTENS = 15

type Gruppe = {
  readonly felder: ReadonlySet<string>
  readonly faelle: number
  readonly neu: boolean
  readonly jahreszahl: boolean
}

/**
 * A5, residuals: somebody takes shown groups away from a shown group, the largest first, the smallest first, or in the
 * order of time. Whatever is left on the way has no case, or 15. Groups of earlier periods were tried when they came out.
 */
export const bleibtZuWenig = (probe: Probe): boolean =>
  BASEN.some(basis => {
    const gruppen = gezeigte(probe, basis)
    return gruppen.some(eine => eine.neu && (!istGross(eine, gruppen) || laesstZuWenig(eine, gruppen)))
  })

/** The one number that a very small Land is given each year is meant to be known. */
const istGross = ({ faelle, jahreszahl }: Gruppe, gruppen: readonly Gruppe[]): boolean =>
  faelle === 0 || faelle >= MINDESTENS || (jahreszahl && gruppen.length === 1)

function laesstZuWenig(ganz: Gruppe, gruppen: readonly Gruppe[]): boolean {
  const drin = gruppen.filter(
    eine => eine !== ganz && eine.felder.size < ganz.felder.size && hat(ganz.felder, eine),
  )
  const nachGroesse = drin.toSorted((a, b) => b.felder.size - a.felder.size)
  return [nachGroesse, nachGroesse.toReversed(), drin].some(reihe => {
    const rest = new Set(ganz.felder)
    let uebrig = ganz.faelle
    return reihe.some(({ felder, faelle }) => {
      if (!hat(rest, { felder })) return false
      for (const feld of felder) rest.delete(feld)
      uebrig -= faelle
      return uebrig > 0 && uebrig < MINDESTENS
    })
  })
}

const hat = (felder: ReadonlySet<string>, { felder: teil }: Pick<Gruppe, 'felder'>): boolean =>
  [...teil].every(feld => felder.has(feld))

const zaehle = (felder: Iterable<string>, basis: Basis, { auftrag: { bestand } }: Probe): number =>
  [...felder].reduce((summe, feld) => {
    const [stelle = '', monat = ''] = feld.split('|')
    return summe + (bestand.monate.get(monatsname(stelle, monat as Zeitraum, basis))?.i ?? 0)
  }, 0)

/** Every shown group inside this period, as desks and months; those of the same cases once. */
function gezeigte(probe: Probe, basis: Basis): readonly Gruppe[] {
  const stellen = new Map(einheiten(probe).map(({ ebene, id, stellen }) => [`${ebene}|${id}`, stellen]))
  const jetzt = new Set(monate(probe.auftrag.zeitraum))
  const nachName = new Map(
    anzahlen(probe)
      .filter(wert => wert.basis === basis)
      .map(wert => [gruppeVon(wert), wert]),
  )
  const gruppen = new Map<string, Gruppe>()
  for (const { ebene, einheit, zeitraum } of nachName.values()) {
    if (!monate(zeitraum).every(monat => jetzt.has(monat))) continue
    const felder = (stellen.get(`${ebene}|${einheit}`) ?? []).flatMap(stelle =>
      monate(zeitraum).map(monat => `${stelle}|${monat}`),
    )
    const jahreszahl = ebene === 'land' && zeitraum.length === 4
    const neu = zeitraum === probe.auftrag.zeitraum
    gruppen.set(felder.join(), {
      felder: new Set(felder),
      faelle: zaehle(felder, basis, probe),
      neu,
      jahreszahl,
    })
  }
  return [...gruppen.values()]
}
