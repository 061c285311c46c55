import type { Rolle } from '../../../data/tables.ts'
import { zeitpunkt } from '../../../web/format.ts'
import type { Freigabe } from '../briefart.ts'
import type { BriefFakten } from '../fakten.ts'
import { vergleich } from './worte.ts'
import type { Aenderung } from './entwurf.ts'
import type { Entwurf } from './entwurf-store.ts'
import { freigabeart } from './freigabe.ts'
import type { Vorlage } from './vorlage-store.ts'

/** What the page of a letter says about its release, and which buttons it shows. */

export const FREIGABE: Readonly<Record<Freigabe, string>> = {
  gruen: 'darf die Beratung allein verschicken',
  gelb: 'eine zweite Person liest mit',
  rot: 'die juristische Anleitung liest mit',
}

export const FREIGABEWORT = {
  beratung: 'von der Beratung',
  zweite: 'von einer zweiten Person',
  anleitung: 'von der Anleitung',
  ausnahme: 'als Ausnahme, ohne zweite Person',
} as const

/** Whose page it is, and what hinders that person. */
export type Betrachter = {
  readonly personId: string
  readonly rollen: readonly Rolle[]
  readonly einweisung: string | null
}

type Freigabestand = {
  readonly entwurf: Entwurf | undefined
  readonly klasse: Freigabe
  /** The released text is still the text. */
  readonly gilt: boolean
  readonly veraltet: readonly Aenderung[]
  readonly vorlage: Vorlage
  readonly wer: Betrachter
}

export function freigabeansicht(lage: Freigabestand, { heute }: Pick<BriefFakten, 'heute'>) {
  const { entwurf, klasse, gilt, veraltet, vorlage, wer } = lage
  return {
    klasse: FREIGABE[klasse],
    stand: stand(lage, heute),
    gespeichert: entwurf !== undefined,
    einweisung: wer.einweisung,
    vorlage: vorlagenstand(vorlage, heute),
    rueckgabe: entwurf?.stand === 'zurueckgegeben' ? entwurf.rueckgabe : null,
    ausnahmegrund: gilt ? (entwurf?.grund ?? null) : null,
    frei: klasse === 'gruen' || gilt,
    ...knoepfe(lage),
    aenderungen: (entwurf?.aenderungen ?? []).map(aenderung => ({
      passt: !veraltet.includes(aenderung),
      stuecke: vergleich(aenderung),
    })),
  }
}

/** Which buttons this person gets. */
function knoepfe({ entwurf, klasse, gilt, wer }: Freigabestand) {
  const istVerfasser = entwurf === undefined || entwurf.angelegtVon === wer.personId
  const als = freigabeart({ klasse, rollen: wer.rollen, istVerfasser })
  const offen = entwurf !== undefined && klasse !== 'gruen' && !gilt
  const liegtVor = entwurf?.stand === 'vorgelegt'
  return {
    vorlegen: offen && istVerfasser && !liegtVor,
    wartet: offen && istVerfasser && liegtVor,
    freigeben: offen && als !== 'ausnahme',
    zurueckgeben: offen && !istVerfasser,
    ausnahme: offen && als === 'ausnahme',
  }
}

function stand(
  { entwurf, klasse, gilt }: Pick<Freigabestand, 'entwurf' | 'klasse' | 'gilt'>,
  heute: BriefFakten['heute'],
): string {
  if (entwurf === undefined) return 'noch nicht gespeichert'
  const wer = `${entwurf.angelegtName}, ${zeitpunkt(entwurf.geaendertAm, heute)}`
  const { freigabe } = entwurf
  if (freigabe && gilt)
    return `freigegeben ${FREIGABEWORT[freigabe.art]}: ${freigabe.name}, ${zeitpunkt(freigabe.am, heute)}`
  if (freigabe) return 'Freigabe zurückgenommen: Der Brief hat sich seitdem geändert.'
  if (klasse !== 'gruen' && entwurf.stand === 'vorgelegt') return `wartet auf Freigabe (${wer})`
  if (entwurf.stand === 'zurueckgegeben') return 'zurückgegeben'
  return `Entwurf (${wer})`
}

const vorlagenstand = ({ fassung, geprueftAm, geprueftVon }: Vorlage, heute: BriefFakten['heute']): string =>
  geprueftAm === null
    ? `Fassung ${fassung}, juristisch ungeprüft`
    : `Fassung ${fassung}, geprüft von ${geprueftVon ?? 'der Anleitung'}, ${zeitpunkt(geprueftAm, heute)}`
