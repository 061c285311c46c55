import { mitWochentag, type Datum } from '../datum.ts'
import { luecke, type Luecke } from './befund.ts'
import type { Frage } from './lage.ts'

/**
 * Facts that cannot all be true. Each is asked for by name; until it is cleared up no cut is called lawful or
 * doubtful on their strength. A bar that stands is not taken away by them.
 */
export function widersprueche(angaben: Frage): readonly Luecke[] {
  return [
    ...briefe(angaben),
    ...sperre(angaben),
    ...vereinbarung(angaben),
    ...abschlag(angaben),
    ...wiederherstellung(angaben),
  ]
}

const BRIEFE = {
  mahnung: 'Die Mahnung',
  androhung: 'Die Androhung',
  ankuendigung: 'Die Ankündigung',
} as const

function briefe(angaben: Frage): readonly Luecke[] {
  return (['mahnung', 'androhung', 'ankuendigung'] as const).flatMap(brief => {
    const zugang = angaben[brief]?.zugang
    if (!zugang) return []
    const datiert = brief === 'mahnung' ? null : angaben[brief]?.datiert
    return [
      ...(zugang > angaben.stichtag
        ? [
            unmoeglich(
              `${brief}.zugang`,
              `${BRIEFE[brief]} soll erst am ${mitWochentag(zugang)} angekommen sein, also nach heute.`,
            ),
          ]
        : []),
      ...(datiert && zugang < datiert
        ? [
            unmoeglich(
              `${brief}.datiert`,
              `${BRIEFE[brief]} ist am ${mitWochentag(zugang)} angekommen, trägt aber das Datum ${mitWochentag(datiert)}.`,
            ),
          ]
        : []),
    ]
  })
}

function sperre({ sperre, stichtag }: Frage): readonly Luecke[] {
  if (sperre?.vollzogen !== true) return []
  if (sperre.datum === null)
    return [unmoeglich('sperre.datum', 'Es ist schon gesperrt, aber es soll keinen Tag der Sperre geben.')]
  return sperre.datum && sperre.datum > stichtag
    ? [
        unmoeglich(
          'sperre.vollzogen',
          `Es soll schon gesperrt sein, der Tag der Sperre ist aber erst ${mitWochentag(sperre.datum)}.`,
        ),
      ]
    : []
}

function vereinbarung({ abwendungsvereinbarung: av }: Frage): readonly Luecke[] {
  return nacheinander(
    av?.angebotZugang,
    av?.angenommenAm,
    'abwendungsvereinbarung.angenommenAm',
    'Die Abwendungsvereinbarung soll angenommen sein, bevor sie angeboten wurde',
  )
}

/** More months than a year has. */
function abschlag({ rueckstand }: Frage): readonly Luecke[] {
  const { monate = 1, proJahr = 1 } = rueckstand?.abschlag ?? {}
  return monate * proJahr > 12
    ? [
        unmoeglich(
          'rueckstand.abschlag.proJahr',
          `${proJahr} Abschläge im Jahr für je ${monate} Monate sind mehr als ein Jahr.`,
        ),
      ]
    : []
}

function wiederherstellung({ sperre, wiederherstellung }: Frage): readonly Luecke[] {
  const erfolgtAm = wiederherstellung?.erfolgtAm
  if (erfolgtAm && sperre?.vollzogen === false)
    return [
      unmoeglich('sperre.vollzogen', 'Die Versorgung läuft wieder, gesperrt worden sein soll aber nicht.'),
    ]
  return nacheinander(
    sperre?.datum,
    erfolgtAm,
    'wiederherstellung.erfolgtAm',
    'Die Versorgung soll schon vor der Sperre wieder gelaufen sein',
  )
}

function nacheinander(
  erst: Datum | null | undefined,
  dann: Datum | null | undefined,
  path: string,
  text: string,
): readonly Luecke[] {
  if (!erst || !dann || dann >= erst) return []
  return [unmoeglich(path, `${text} (${mitWochentag(dann)} und ${mitWochentag(erst)}).`)]
}

const unmoeglich = (path: string, text: string): Luecke =>
  luecke(
    path,
    `Das passt nicht zusammen: ${text} Was stimmt?`,
    'Solange das nicht geklärt ist, gilt die Sperre nicht als zulässig.',
  )
