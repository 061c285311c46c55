import { suchkennung, suchworte } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { zeitpunkt } from '../../web/format.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { hinweiseFuer } from '../faelle/hinweise.ts'
import { liesFrage } from './forms.ts'
import { type Eintrag, listAufzeichnung, listPersonen } from './store.ts'
import { DINGE, satz } from './worte.ts'

const SEITE = '/verwaltung/aufzeichnung'
const JE_SEITE = 100
const FELDER = ['person', 'tag', 'ding', 'wort', 'bezug'] as const

/** The record of the desk with its filter. That somebody read it is recorded as well. */
export async function aufzeichnungsseite(z: Stellenzugriff, roh: Eingaben, heute: Datum) {
  const { filter, wort, seite, fehler } = liesFrage(roh, heute)
  // One word at a time, and only whoever knows it can ask for it.
  const [erstes] = suchworte(wort)
  const frage = erstes === undefined ? filter : { ...filter, bezug: suchkennung(z.schluessel.suche, erstes) }
  const eintraege = await listAufzeichnung(z, frage, { ab: seite * JE_SEITE, anzahl: JE_SEITE + 1 })
  z.merkzettel.vermerke.push({ aktion: 'aufzeichnung.gesehen', bezug: filter.bezug ?? null, felder: [] })
  const werte = Object.fromEntries(FELDER.map(name => [name, text(roh, name)]))
  return {
    titel: 'Aufzeichnung',
    hinweise: await hinweiseFuer(z, heute),
    personen: (await listPersonen(z)).map(({ id, name }) => ({ wert: id, label: name })),
    dinge: DINGE,
    eintraege: eintraege.slice(0, JE_SEITE).map(eintrag => zeile(eintrag, heute)),
    werte,
    fehler,
    fehlerliste: fehlerliste(fehler),
    seiten: blaettern(werte, seite, eintraege.length > JE_SEITE),
  }
}

/** A case is named by the start of its random reference, the same in all its entries. */
const zeile = (eintrag: Eintrag, heute: Datum) => ({
  wann: zeitpunkt(eintrag.am, heute),
  iso: eintrag.am.toISOString(),
  wer: eintrag.name ?? 'ohne Namen',
  was: satz(eintrag),
  bezug:
    eintrag.bezug === null
      ? null
      : { href: `${SEITE}?bezug=${eintrag.bezug}`, text: eintrag.bezug.slice(0, 8) },
})

/** Null where everything is on one page. */
function blaettern(werte: Readonly<Record<string, string>>, seite: number, weitere: boolean) {
  if (seite === 0 && !weitere) return null
  const zu = (nummer: number): string => {
    const gefuellt = Object.entries(werte).filter(([, wert]) => wert !== '')
    return `${SEITE}?${new URLSearchParams([...gefuellt, ['seite', String(nummer)]]).toString()}`
  }
  return {
    zurueck: seite > 0 ? zu(seite) : null,
    weiter: weitere ? zu(seite + 2) : null,
    text: `Seite ${seite + 1}`,
  }
}
