import { type Akte, LEERE_AKTE } from '../../data/akte.ts'
import type { Anfrage } from '../../data/anfrage.ts'
import { sachverhalt } from '../../data/sachverhalt.ts'
import type { Bundesland } from '../../recht/sperre/angaben.ts'
import { alsAngaben } from '../selbstcheck/angaben.ts'
import type { Antworten } from '../selbstcheck/antworten.ts'
import { deutscherName } from '../selbstcheck/gesprochen.ts'
import { betragAus, gefuellt } from '../selbstcheck/werte.ts'
import { erreichbar } from './worte.ts'

/** The first file of a case, from what a household sent: how to reach it, and the facts its answers tell. */
export function akteAus(anfrage: Anfrage, bundesland: Bundesland): Akte {
  const antworten: Antworten = anfrage.antworten ?? {}
  const offen = betragAus(antworten.offen)
  return {
    ...LEERE_AKTE,
    haushalt: { ...kontakt(anfrage), ...haushalt(antworten) },
    sachverhalt: { bundesland, ...(anfrage.antworten ? tatsachen(antworten, anfrage) : {}) },
    ...(offen ? { verlangtCent: offen } : {}),
  }
}

const kontakt = (anfrage: Anfrage): Akte['haushalt'] => ({
  ...gefuellt({ telefon: anfrage.telefon ?? undefined, email: anfrage.mail ?? undefined }),
  ...(anfrage.codewort === null
    ? { anruf: 'ja' as const }
    : { anruf: 'codewort' as const, codewort: anfrage.codewort }),
  anrufzeiten: erreichbar(anfrage),
  sprache: deutscherName(anfrage.sprache),
})

const LEISTUNG: Readonly<Record<string, NonNullable<Akte['haushalt']['leistungen']>[number]>> = {
  jobcenter: 'grundsicherungsgeld',
  sozialamt: 'sgb12',
  asyl: 'asylblg',
}

function haushalt({ einkommen, schutz }: Antworten): Akte['haushalt'] {
  const leistungen = [einkommen ?? []].flat().flatMap(von => LEISTUNG[von] ?? [])
  const dringend = [schutz ?? []].flat().some(art => art === 'lebenserhaltendesGeraet' || art === 'saeugling')
  return gefuellt({
    leistungen: leistungen.length > 0 ? leistungen : undefined,
    geraetOderSaeugling: dringend ? true : schutz === '-' ? false : undefined,
  })
}

/**
 * What the answers say, without what the judgement of the self-check only assumes: a file holds no day that nobody
 * named, because letters quote it.
 */
function tatsachen(a: Antworten, { am }: Anfrage): Akte['sachverhalt'] {
  const {
    stichtag: _stichtag,
    rueckstand,
    schutzgruende,
    zahlungsaussicht,
    ankuendigung,
    ...rest
  } = alsAngaben(a, am)
  return sachverhalt.parse({
    ...rest,
    ...gefuellt({
      rueckstand: rueckstand && forderung(a, rueckstand),
      schutzgruende: schutzgruende?.map(grund => nurNie(grund, 'mitgeteiltAm')),
      zahlungsaussicht: zahlungsaussicht && nurNie(zahlungsaussicht, 'dargelegtAm'),
      ankuendigung: ankuendigung && angekuendigt(ankuendigung, a),
    }),
    ...(rueckstand === null && { rueckstand }),
    ...(zahlungsaussicht === null && { zahlungsaussicht }),
    ...(ankuendigung === null && { ankuendigung }),
  })
}

/** „Noch nicht“ was said; a day was not. */
function nurNie<T extends object>(was: T, feld: keyof T): Partial<T> {
  const { [feld]: tag, ...rest } = was
  return (tag === null ? was : rest) as Partial<T>
}

function angekuendigt<T extends { beginn?: unknown }>(was: T, { angesagt }: Antworten): Partial<T> {
  const { beginn: _beginn, ...rest } = was
  return (angesagt === 'dieser' ? was : rest) as Partial<T>
}

/** One claim as it was told, where it is of one kind; how it spreads over months is for the desk to ask. */
function forderung(a: Antworten, { abschlag, jahresrechnungErwartetCent }: NonNullable<Rueckstand>) {
  const betragCent = betragAus(a.offen) ?? undefined
  const art = a.artOffen === 'abschlag' || a.artOffen === 'rechnung' ? a.artOffen : undefined
  return gefuellt({
    abschlag,
    jahresrechnungErwartetCent,
    posten: art && betragCent !== undefined ? [{ art, betragCent }] : undefined,
  })
}

type Rueckstand = ReturnType<typeof alsAngaben>['rueckstand']
