import { type Datum, plusTage } from '../../recht/datum.ts'
import { datum, tagkurz, tagVon, zeitpunkt } from '../../web/format.ts'
import { text } from '../../web/forms.ts'
import { type Entwurf, ENTWURF_TAGE } from './entwurf-store.ts'
import type { Listenfall } from './listen-store.ts'
import { faelligInWorten } from './warteschlange.ts'
import { SPARTE, VERTRAG, wort } from './worte.ts'

type Zeile = {
  readonly href: string
  readonly kennung: string
  readonly kuerzel: string
  readonly frist: {
    readonly wort: string
    readonly iso: string | null
    readonly unter: string | null
    readonly rot: boolean
  }
  readonly zuTun: { readonly titel: string; readonly unter: string | null }
  readonly energie: string
  readonly anbieter: string
  readonly stand: { readonly art: string; readonly wort: string }
  readonly wer: string
  readonly ueberfaellig: boolean
}

export type Falltabelle = {
  readonly titel: string
  readonly gruppen: readonly {
    readonly titel: string | null
    readonly unter: string | null
    readonly zeilen: readonly Zeile[]
  }[]
}

export const gruppe = (
  titel: string | null,
  unter: string | null,
  faelle: readonly Listenfall[],
  heute: Datum,
  rot = false,
) => ({
  titel,
  unter,
  zeilen: faelle.map(fall => zeile(fall, heute, rot)),
})

function zeile(fall: Listenfall, heute: Datum, rot: boolean): Zeile {
  const { titel, unter } = faelligInWorten(fall.faelligWas)
  const ueberfaellig =
    fall.status === 'offen' && fall.faelligAm !== null && fall.faelligAm < heute && !fall.gesperrt
  return {
    href: `/faelle/${fall.id}`,
    kennung: fall.nummer,
    kuerzel: fall.kuerzel,
    frist: {
      wort:
        fall.faelligAm === null
          ? 'ohne Tag'
          : fall.faelligAm === heute
            ? 'heute'
            : tagkurz(fall.faelligAm, heute),
      iso: fall.faelligAm,
      unter: ueberfaellig ? `überfällig: ${unter}` : unter,
      rot: rot && (ueberfaellig || fall.gesperrt),
    },
    zuTun: {
      titel: fall.status === 'offen' ? titel : 'abgeschlossen',
      unter: fall.status === 'offen' ? rat(fall) : loeschtag(fall),
    },
    energie: energie(fall),
    anbieter: fall.anbieter,
    stand: standwort(fall, heute),
    wer: fall.zustaendigName ?? 'niemand',
    ueberfaellig,
  }
}

/** What the judgement suggests, in three words; the page of the case says it in full. */
const rat = ({ ergebnis, gesperrt }: Listenfall): string | null => (gesperrt ? null : RAT[ergebnis])

const RAT = {
  rechtswidrig: 'Beanstandung schreiben',
  zweifelhaft: 'Urteil lesen, Brief wählen',
  rechtmaessig: 'Raten, Zusage vom Amt oder Zahlung',
  angabenFehlen: 'Offene Fragen klären',
} as const

const loeschtag = ({ loeschungAm }: Listenfall): string | null =>
  loeschungAm && `wird am ${datum(loeschungAm)} gelöscht`

function energie({ sparte, vertrag }: Listenfall): string {
  const was = sparte === null ? 'unbekannt' : wort(SPARTE, sparte)
  return vertrag === 'vermieter' ? `${was} ${wort(VERTRAG, vertrag)}` : was
}

function standwort({ gesperrt, sperrtag, ergebnis, tendenz }: Listenfall, heute: Datum): Zeile['stand'] {
  if (gesperrt)
    return { art: 'gesperrt', wort: sperrtag ? `gesperrt seit ${tagkurz(sperrtag, heute)}` : 'gesperrt' }
  switch (ergebnis) {
    case 'rechtswidrig':
      return { art: 'rechtswidrig', wort: 'rechtswidrig' }
    case 'rechtmaessig':
      return { art: 'rechtmaessig', wort: 'rechtmäßig' }
    case 'angabenFehlen':
      return { art: 'fehlt', wort: 'Angaben fehlen' }
    case 'zweifelhaft':
      return { art: 'zweifelhaft', wort: TENDENZ[tendenz ?? 'offen'] }
  }
}

const TENDENZ = {
  eherRechtswidrig: 'eher rechtswidrig',
  eherRechtmaessig: 'eher rechtmäßig',
  offen: 'zweifelhaft',
} as const

/** An unfinished intake, so that its author finds it again. */
export function entwurfszeile({ id, felder, geaendertAm }: Entwurf, heute: Datum) {
  const name = [text(felder, 'vorname'), text(felder, 'nachname')].filter(Boolean).join(' ')
  return {
    href: `/faelle/neu?entwurf=${id}`,
    wann: zeitpunkt(geaendertAm, heute),
    was: name || text(felder, 'anbieter') || 'ohne Namen',
    geloescht: tagkurz(plusTage(tagVon(geaendertAm), ENTWURF_TAGE), heute),
  }
}
