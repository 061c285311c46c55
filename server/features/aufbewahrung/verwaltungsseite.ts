import type { Datum } from '../../recht/datum.ts'
import { datum, zeitpunkt } from '../../web/format.ts'
import { grundworte } from './forms.ts'
import type { Laufstand } from './lauf-store.ts'
import { REGELN } from './regeln.ts'
import type { listLaufende, listTermine, Zahlen } from './verwaltung-store.ts'

type Stand = {
  readonly monate: number
  readonly termine: Awaited<ReturnType<typeof listTermine>>
  readonly laufende: Awaited<ReturnType<typeof listLaufende>>
  readonly zahlen: Zahlen
  readonly lauf: Laufstand
}

/** The page „Aufbewahrung“ of a desk. */
export function verwaltungsseite({ monate, termine, laufende, zahlen, lauf }: Stand, heute: Datum) {
  return {
    titel: 'Aufbewahrung',
    monate,
    regeln: REGELN.map(({ code, was, frist, ab, warnung, grund, norm }) => ({
      was,
      frist: code === 'fall' ? `${monate} Monate` : frist,
      ab,
      warnung,
      grund,
      norm,
    })),
    termine: nachTagen(termine),
    laufende: laufende.map(({ nummer, art, grund, bis }) => ({
      nummer,
      was: art === 'aussetzung' ? 'Löschung ausgesetzt' : 'Bearbeitung eingeschränkt',
      grund: grundworte(grund),
      bis: datum(bis),
    })),
    lauf: laufworte(lauf, heute),
    gescheitert: lauf.gescheitert > 0,
    zeilen: [
      { name: 'Offen', wert: faelle(zahlen.offen), unter: ruhend(zahlen.ruhend) },
      { name: 'Abgeschlossen', wert: faelle(zahlen.abgeschlossen) },
      {
        name: 'Angefangen',
        wert: `${zahlen.entwuerfe} ${zahlen.entwuerfe === 1 ? 'Aufnahme' : 'Aufnahmen'}`,
      },
      { name: 'Schon gelöscht', wert: faelle(zahlen.geloescht) },
    ],
  }
}

const faelle = (zahl: number): string => `${zahl} ${zahl === 1 ? 'Fall' : 'Fälle'}`

const ruhend = (zahl: number): string | null =>
  zahl === 0 ? null : `davon ${zahl} seit einem Jahr unverändert. Die Frist beginnt erst mit dem Abschluss.`

/** One line per day, with the numbers of the cases. */
function nachTagen(termine: Stand['termine']) {
  const tage = new Map<string, Stand['termine']>()
  for (const termin of termine) {
    const tag = `${termin.loeschungAm} ${termin.loeschungGrund}`
    tage.set(tag, [...(tage.get(tag) ?? []), termin])
  }
  return [...tage.values()].map(gruppe => {
    const [erster] = gruppe
    return {
      am: erster?.loeschungAm ? datum(erster.loeschungAm) : '',
      zahl: faelle(gruppe.length),
      nummern: gruppe.map(({ nummer }) => nummer).join(', '),
      warum: erster?.loeschungGrund === 'widerruf' ? 'Einwilligung widerrufen' : 'Frist zu Ende',
    }
  })
}

function laufworte({ zuletzt, gescheitert }: Laufstand, heute: Datum): string {
  const wann =
    zuletzt === null
      ? 'Die Löschung ist noch nie durchgelaufen.'
      : `Zuletzt durchgelaufen: ${zeitpunkt(zuletzt, heute)}.`
  if (gescheitert === 0) return wann
  return `${wann} Seitdem ${gescheitert === 1 ? 'ist sie einmal' : `ist sie ${gescheitert}-mal`} gescheitert.`
}
