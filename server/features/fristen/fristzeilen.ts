import { type Datum, plusTage, tageZwischen } from '../../recht/datum.ts'
import { FRISTREGELN, type Fristregel } from '../../recht/parameter/fristen.ts'
import type { Frist, Sperrpruefung } from '../../recht/sperre/antwort.ts'
import { datum, tag } from '../../web/format.ts'
import { findBriefart } from '../briefe/katalog.ts'
import type { listBriefe } from '../briefe/store.ts'
import type { Fall } from '../faelle/fall.ts'
import { fristwort, istWartezeit } from '../faelle/fristworte.ts'
import { wort } from '../faelle/worte.ts'
import { WESSEN } from './forms.ts'
import type { Fallfrist } from './store.ts'

type Briefe = Awaited<ReturnType<typeof listBriefe>>

/** A deadline as the table of a case shows it (`templates/partials/fristtabelle.hbs`). */
export type Fristzeile = {
  readonly id: string
  readonly iso: Datum
  readonly bis: string
  readonly was: string
  /** What the judgement says about it. */
  readonly satz: string | null
  readonly norm: string | null
  readonly quelle: string
  readonly quelleHref: string | null
  readonly wer: string
  readonly zustand: string
  readonly versaeumt: boolean
  readonly ziel: string | null
  readonly erledigt: boolean
  readonly ics: string | null
}

/** Everything that has a day in this case: the cut itself first among its day, then what must be done until then. */
export function fristzeilen(
  fall: Fall,
  pruefung: Sperrpruefung,
  fristen: readonly Fallfrist[],
  briefe: Briefe,
  heute: Datum,
): Fristzeile[] {
  const zeilen = fristen.map(frist => zeile(fall, pruefung, frist, briefe, heute))
  return [...sperrtagszeile(fall, heute), ...zeilen].sort((a, b) =>
    a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0,
  )
}

/** The day of the cut is a fact of the file: it ends when the file says so. */
function sperrtagszeile({ id, sperrtag, gesperrt, brenntAb, status }: Fall, heute: Datum): Fristzeile[] {
  if (sperrtag === null || gesperrt || brenntAb === null) return []
  return [
    {
      id: 'sperrtag',
      iso: sperrtag,
      bis: tag(sperrtag),
      was: fristwort('sperrtag').was,
      satz: null,
      norm: null,
      quelle: 'Schreiben',
      quelleHref: `/faelle/${id}/schreiben`,
      wer: 'Versorger',
      zustand: zustand('sperrtag', sperrtag, null, heute),
      versaeumt: sperrtag < heute,
      ziel: null,
      erledigt: false,
      ics: status === 'offen' ? `/faelle/${id}/fristen/sperrtag.ics` : null,
    },
  ]
}

function zeile(
  fall: Fall,
  { fristen }: Sperrpruefung,
  frist: Fallfrist,
  briefe: Briefe,
  heute: Datum,
): Fristzeile {
  const { id, code, bis, erledigtAm } = frist
  const geprueft = fristen.find(f => f.code === code && f.bis === bis)
  const adresse = `/faelle/${fall.id}/fristen/${id}`
  return {
    id,
    iso: bis,
    bis: tag(bis),
    was: frist.text ?? fristwort(code).was,
    satz: geprueft?.text ?? null,
    norm: norm(code, geprueft),
    ...quelle(fall.id, frist, briefe),
    wer: werMuss(frist),
    zustand: zustand(code, bis, erledigtAm, heute),
    versaeumt: erledigtAm === null && bis < heute && !istWartezeit(code),
    ziel: `${adresse}/erledigung`,
    erledigt: erledigtAm !== null,
    ics: fall.status === 'offen' && erledigtAm === null ? `${adresse}.ics` : null,
  }
}

/** Where the judgement does not name it any more (the day has passed): the norm of the rule in force. */
function norm(code: string, geprueft: Frist | undefined): string | null {
  const regeln: Readonly<Record<string, Fristregel>> = FRISTREGELN
  const normen = geprueft?.norm ?? regeln[code]?.fassungen[0]?.norm ?? []
  return normen.length === 0 ? null : normen.join(', ')
}

function quelle(fallId: string, { herkunft, briefId }: Fallfrist, briefe: Briefe) {
  if (herkunft === 'eigen') return { quelle: 'selbst eingetragen', quelleHref: null }
  if (herkunft === 'pruefung') return { quelle: 'Prüfung', quelleHref: null }
  const brief = briefe.find(({ id }) => id === briefId)
  return {
    quelle: `Brief: ${(brief && findBriefart(brief.art)?.titel) ?? 'nicht mehr da'}`,
    quelleHref: brief ? `/faelle/${fallId}/briefe/${brief.id}` : null,
  }
}

/** The objections are the household's, also where a letter started the month. */
export const werMuss = ({ code, wessen }: Pick<Fallfrist, 'code' | 'wessen'>): string =>
  wort(WESSEN, code === 'av.einwaende' ? 'haushalt' : wessen)

/** `offen, noch 3 Tage`, `versäumt seit 21.11.2026`, `erledigt am 20.11.2026` */
export function zustand(code: string, bis: Datum, erledigtAm: Date | null, heute: Datum): string {
  if (erledigtAm !== null) return `erledigt am ${datum(BERLIN.format(erledigtAm) as Datum)}`
  const tage = tageZwischen(heute, bis)
  if (tage === 0) return 'offen, heute'
  if (tage > 0) return tage === 1 ? 'offen, morgen' : `offen, noch ${tage} Tage`
  if (istWartezeit(code)) return `abgelaufen am ${datum(bis)}`
  return code === 'sperrtag' ? `verstrichen am ${datum(bis)}` : `versäumt seit ${datum(plusTage(bis, 1))}`
}

const BERLIN = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' })
