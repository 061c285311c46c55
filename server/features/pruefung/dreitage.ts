import type { Datum } from '../../recht/datum.ts'
import type { Land } from '../../recht/parameter/feiertage.ts'
import type { DreiTage } from '../../recht/sperre/antwort.ts'
import { tagkurz } from '../../web/format.ts'
import { feiertageZwischen, type Lauf } from './fristrechnung.ts'

/** The table of the three days (`templates/partials/dreitage.hbs`). */
export type DreiTageTabelle = {
  readonly spalten: readonly { readonly titel: string; readonly unter: string }[]
  readonly zeilen: readonly {
    readonly name: string
    readonly unter: string
    readonly zellen: readonly {
      readonly tag: string
      readonly unter: string | null
      readonly massgeblich: boolean
    }[]
    readonly ergebnis: string
  }[]
  readonly fuss: readonly string[]
}

const ZAEHLWEISEN = [
  { key: 'untergrenze', name: 'Untergrenze', unter: 'davor sicher zu früh' },
  { key: 'mitSamstag', name: 'Mit Samstag', unter: 'üblicher Sprachgebrauch' },
  { key: 'sicher', name: 'Sicher', unter: 'nur Montag bis Freitag' },
] as const

export function dreiTageTabelle(
  tage: DreiTage,
  laeufe: readonly Lauf[],
  land: Land,
  heute: Datum,
): DreiTageTabelle {
  return {
    spalten: laeufe.map(({ dauer, anlass, art, ab }) => ({
      titel: `${dauer} ab ${anlass}`,
      unter: `${art === 'sozialhilfe' ? 'versandt' : 'angekommen'} ${tagkurz(ab, heute)}`,
    })),
    zeilen: ZAEHLWEISEN.map(({ key, name, unter }) => ({
      name,
      unter,
      zellen: laeufe.map(lauf => ({
        tag: tagkurz(lauf.tage[key], heute),
        unter: lauf.inWerktagen ? zaehlung(key, lauf.dauer) : null,
        massgeblich: lauf.tage[key] === tage[key],
      })),
      ergebnis: tagkurz(tage[key], heute),
    })),
    fuss: [
      ...(laeufe.length > 1 ? ['Es gilt immer der spätere Tag.'] : []),
      ...freieTage(laeufe, tage, land),
    ],
  }
}

function zaehlung(key: keyof DreiTage, dauer: string): string {
  const zahl = dauer.split(' ')[0] ?? ''
  if (key === 'untergrenze') return `am ${zahl}. Werktag selbst`
  return key === 'mitSamstag' ? `nach ${zahl} vollen Werktagen` : 'Samstage zählen nicht'
}

function freieTage(laeufe: readonly Lauf[], tage: DreiTage, land: Land): string[] {
  const von = laeufe.map(lauf => lauf.ab).sort()[0]
  if (!von) return []
  const list = feiertageZwischen(von, tage.sicher, land).map(day => tagkurz(day))
  return [`Feiertage ${LAENDER[land]} in dieser Zeit: ${list.length > 0 ? list.join(', ') : 'keine.'}`]
}

const LAENDER: Record<Land, string> = {
  BW: 'in Baden-Württemberg',
  BY: 'in Bayern',
  BE: 'in Berlin',
  BB: 'in Brandenburg',
  HB: 'in Bremen',
  HH: 'in Hamburg',
  HE: 'in Hessen',
  MV: 'in Mecklenburg-Vorpommern',
  NI: 'in Niedersachsen',
  NW: 'in NRW',
  RP: 'in Rheinland-Pfalz',
  SL: 'im Saarland',
  SN: 'in Sachsen',
  ST: 'in Sachsen-Anhalt',
  SH: 'in Schleswig-Holstein',
  TH: 'in Thüringen',
}
