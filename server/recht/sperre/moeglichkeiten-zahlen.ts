import { mitWochentag, plusTage, type Datum } from '../datum.ts'
import { alsEuro, type Cent } from '../geld.ts'
import { istFreierTag } from '../werktage.ts'
import type { Sperrsachverhalt } from './angaben.ts'
import type { Lage } from './lage.ts'
import { normen } from './regelwerk/regeln.ts'
import { teilzahlung } from './teilzahlung.ts'
import type { Moeglichkeitscode, Vorschlag } from './was-waere-wenn.ts'

/** The smallest payment that stops the cut for certain, the one that makes it doubtful, and everything. */
export function zahlen(lage: Lage): readonly Vorschlag[] {
  const wege = teilzahlung(lage)
  if (!wege) return []
  const { sicher, streitig, alles, schritte } = wege
  const rest = (betrag: Cent): string =>
    betrag < alles ? `Der Rest bleibt offen und muss danach bezahlt oder vereinbart werden. ${ZWECK}` : ZWECK
  const weg = (code: Moeglichkeitscode, betrag: Cent, folge: string): Vorschlag => ({
    code,
    was: `Der Haushalt zahlt bis ${mitWochentag(letzterTag(lage))} ${alsEuro(betrag)}. ${folge}`,
    voraussetzung: `Das Geld muss an diesem Tag beim Versorger sein. ${rest(betrag)}`,
    betragCent: betrag,
    norm: normen(lage.regeln, 'schwelle.unterschritten'),
    schritte,
    anders: mitZahlung(lage, betrag),
  })
  return [
    ...(sicher < alles ? [weg('zahlen.mindestbetrag', sicher, UNTER_DER_SCHWELLE)] : []),
    ...(streitig ? [weg('zahlen.streitig', streitig, STREITIG)] : []),
    weg('zahlen.alles', alles, 'Dann ist nichts mehr offen.'),
  ]
}

const UNTER_DER_SCHWELLE = 'Damit liegt der Rückstand auf jeden Fall unter der Schwelle.'
const STREITIG = 'Damit ist die Schwelle nach einer von mehreren Lesarten nicht mehr erreicht.'
const ZWECK =
  'Als Zweck den Rückstand angeben. Abschläge, die bis zur Sperre neu fällig werden, kommen hinzu.'

/** The last day Monday to Friday before the cut on which something can still arrive; today at the earliest. */
export function letzterTag({ sperrtag, stichtag, land }: Lage): Datum {
  if (!sperrtag) return stichtag
  let day = plusTage(sperrtag, -1)
  while (day > stichtag && istFreierTag(day, land)) day = plusTage(day, -1)
  return day > stichtag ? day : stichtag
}

function mitZahlung(lage: Lage, betragCent: Cent): Sperrsachverhalt {
  const { rueckstand } = lage.angaben
  const zahlungen = [...(rueckstand?.zahlungen ?? []), { am: letzterTag(lage), betragCent }]
  return { rueckstand: { ...rueckstand, zahlungen } }
}
