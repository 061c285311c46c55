import { type Akte, LEERE_AKTE } from '../../data/akte.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Bundesland } from '../../recht/sperre/angaben.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import type { Feld } from '../../web/feld.ts'
import type { Eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { BETRAG_ART, liesAufnahme } from './aufnahme.ts'
import { EINWILLIGUNG_FELDER } from './einwilligung.ts'
import { pruefe } from './fall.ts'
import { fehlerliste } from './fehler.ts'
import { AUFNAHME } from './felder.ts'
import type { Fallteile } from './teile.ts'
import { warnungen } from './warnungen.ts'
import { GRUND } from './worte.ts'

type Stand = {
  readonly werte: Eingaben
  readonly fehler: Meldungen
  readonly meldung?: string
  /** The id of the draft, which becomes the id of the case. */
  readonly entwurf: string
  readonly anbieter: readonly string[]
  readonly bundesland: Bundesland
}

const GRUNDFELD = {
  name: 'grund',
  label: 'Was ist passiert?',
  pfad: 'grund',
  art: 'wahl',
  optionen: GRUND,
} as const

/** Every question of the Schnellaufnahme. */
export const AUFNAHMEFELDER: readonly Feld[] = [...AUFNAHME, BETRAG_ART, GRUNDFELD, ...EINWILLIGUNG_FELDER]

/** The page of the Schnellaufnahme with what was typed, what looks odd, and the deadlines so far. */
export function aufnahmeseite(
  { werte, fehler, bundesland, ...stand }: Stand,
  teile: Fallteile,
  heute: Datum,
) {
  const akte = vorlaeufig(werte, bundesland, heute)
  const pruefung = pruefe(akte, heute)
  return {
    titel: 'Schnellaufnahme',
    ...stand,
    fehlerliste: fehlerliste(fehler),
    warnungen: warnungen(akte, pruefung, heute),
    f: zeigeFelder(AUFNAHMEFELDER, werte, fehler),
    kasten: teile.kasten(akte, pruefung, heute),
  }
}

/** What can be read so far: unreadable fields count as empty, nothing is stored of it. */
function vorlaeufig(werte: Eingaben, bundesland: Bundesland, heute: Datum): Akte {
  const ganz = liesAufnahme({ ...werte, umfang: ['fallakte', 'gesundheit'] }, bundesland, heute)
  return ganz.ok ? ganz.akte : wendeAn(LEERE_AKTE, AUFNAHME, liesFormular(AUFNAHME, werte, heute))
}
