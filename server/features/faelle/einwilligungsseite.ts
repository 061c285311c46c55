import { datum } from '../../web/format.ts'
import { UMFAENGE } from './einwilligung.ts'
import type { listEinwilligungen } from './einwilligung-store.ts'

type Zeile = Awaited<ReturnType<typeof listEinwilligungen>>[number]

/** What holds, each part with the way to withdraw it, and everything that was ever said. */
export function einwilligungsliste(fallId: string, alle: readonly Zeile[]) {
  const jetzt = alle.find(({ widerrufenAm }) => widerrufenAm === null)
  return {
    jetzt: jetzt ? `Erklärt von ${jetzt.name} am ${datum(jetzt.am)}, auf ${jetzt.sprache}.` : null,
    gilt: UMFAENGE.filter(({ id }) => jetzt?.umfang.includes(id)).map(({ id, label, erklaerung }) => ({
      label,
      erklaerung,
      href: `/faelle/${fallId}/einwilligung/widerruf?umfang=${id}`,
    })),
    bisher: alle.map(zeile => ({
      am: datum(zeile.am),
      was: UMFAENGE.filter(({ id }) => zeile.umfang.includes(id))
        .map(({ label }) => label)
        .join(', '),
      fassung: `Fassung ${zeile.fassung}, ${zeile.sprache}`,
      wer: zeile.name,
      stand: standVon(zeile, jetzt),
    })),
  }
}

const standVon = (zeile: Zeile, jetzt: Zeile | undefined): string =>
  zeile === jetzt
    ? 'gilt'
    : zeile.widerrufenAm === null
      ? 'durch eine neuere ersetzt'
      : `widerrufen am ${datum(zeile.widerrufenAm)}`
