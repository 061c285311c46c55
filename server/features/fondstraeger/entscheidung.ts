import type { Traegerfonds } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { liesEuro } from '../../web/eingabe.ts'
import { euro } from '../../web/format.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import {
  type Antrag,
  listGrenzantraege,
  loescheDaten,
  updateAntrag,
  updateOhneVorschlag,
} from './antrag-store.ts'
import { istLoeschbar } from './antragsansicht.ts'
import { lockZeitraum, updateGebunden } from './fonds-store.ts'
import type { Antragsdaten } from './forms.ts'
import { kennzeichen } from './haushalt.ts'
import { type Ausgang, ERLEDIGT, nein } from './mit-fonds.ts'
import { type Bisher, bisherVon, ueberBudget, ueberGrenze } from './regeln.ts'
import { ABLEHNUNGSGRUENDE } from './worte.ts'
import { insertZahlung, updateZahlung } from './zahlung-store.ts'

/*
 * The steps of an application. Each runs in one transaction that has locked the application, and then, where money
 * is concerned, the period: so two people who decide at once come one after the other, and the second sees what the
 * first did. A step that was done already by the same person (double click) is done.
 */

type Schritt = {
  readonly z: Stellenzugriff
  readonly fonds: Traegerfonds
  /** Locked. */
  readonly antrag: Antrag
  readonly werte: Eingaben
  readonly am: Date
}

/** The first person: grant so much, or refuse for this reason. */
export async function schlageVor({ z, fonds, antrag, werte, am }: Schritt): Promise<Ausgang> {
  if (antrag.stand === 'vorgeschlagen' && antrag.vorschlagVon === z.personId) return ERLEDIGT
  if (antrag.stand !== 'offen' || veraltet(antrag, werte)) return INZWISCHEN
  if (antrag.daten === null) return nein('stand', 'Die Angaben dieses Antrags lassen sich nicht lesen.')
  const gelesen = liesVorschlag(antrag.daten, werte)
  if ('fehler' in gelesen) return gelesen
  if (gelesen.vorschlagCent !== null) {
    const grund = await hindernis(z, fonds, antrag, gelesen.vorschlagCent)
    if (grund !== undefined) return nein('betrag', grund)
  }
  const von = { vorschlagVon: z.personId, vorschlagAm: am }
  await updateAntrag(z, antrag, { ...gelesen, ...von, stand: 'vorgeschlagen' })
  return vermerkt(z, antrag, 'vorgeschlagen')
}

type Vorschlag = Pick<Antrag, 'vorschlag' | 'vorschlagCent' | 'grund'>

function liesVorschlag(daten: Antragsdaten, werte: Eingaben): Vorschlag | Ausgang {
  const was = text(werte, 'was')
  if (was === 'ablehnen') {
    const grund = ABLEHNUNGSGRUENDE.find(([wert]) => wert === text(werte, 'grund'))?.[0]
    if (grund === undefined) return nein('grund', 'Wählen Sie, warum der Antrag abgelehnt wird.')
    return { vorschlag: 'ablehnen', vorschlagCent: null, grund }
  }
  if (was !== 'bewilligen') return nein('was', 'Wählen Sie: bewilligen oder ablehnen?')
  const betrag = liesEuro(text(werte, 'betrag'))
  if (betrag.art === 'fehler') return nein('betrag', betrag.fehler)
  if (betrag.art === 'leer' || betrag.wert === 0) return nein('betrag', 'Wie viel soll bewilligt werden?')
  if (betrag.wert > daten.betragCent) return nein('betrag', `Beantragt sind nur ${euro(daten.betragCent)}.`)
  return { vorschlag: 'bewilligen', vorschlagCent: betrag.wert, grund: null }
}

/** The second person: agree, or hand the proposal back. */
export async function entscheide(schritt: Schritt): Promise<Ausgang> {
  const { z, antrag, werte } = schritt
  if (antrag.entschiedenVon === z.personId) return ERLEDIGT
  if (antrag.stand !== 'vorgeschlagen' || veraltet(antrag, werte)) return INZWISCHEN
  if (antrag.vorschlagVon === z.personId) return nein('stand', SELBST)
  if (text(werte, 'urteil') === 'zurueck') {
    await updateOhneVorschlag(z, antrag)
    return vermerkt(z, antrag, 'zurueckgegeben')
  }
  if (text(werte, 'urteil') !== 'zustimmen') return nein('stand', 'Stimmen Sie zu, oder geben Sie zurück?')
  return antrag.vorschlagCent === null ? lehneAb(schritt) : bewillige(schritt, antrag.vorschlagCent)
}

const SELBST = 'Sie haben den Vorschlag gemacht. Entscheiden muss eine zweite Person.'

async function lehneAb({ z, antrag, am }: Schritt): Promise<Ausgang> {
  await updateAntrag(z, antrag, { stand: 'abgelehnt', entschiedenVon: z.personId, entschiedenAm: am })
  return vermerkt(z, antrag, 'entschieden')
}

async function bewillige({ z, fonds, antrag, am }: Schritt, betragCent: number): Promise<Ausgang> {
  const grund = await hindernis(z, fonds, antrag, betragCent)
  if (grund !== undefined) return nein('stand', grund)
  await updateGebunden(z, antrag.zeitraumId, betragCent)
  await updateAntrag(z, antrag, { stand: 'bewilligt', entschiedenVon: z.personId, entschiedenAm: am })
  await insertZahlung(z, { antragId: antrag.id, fondsId: fonds.id, betragCent })
  return vermerkt(z, antrag, 'entschieden')
}

/** Locks the period; why it does not carry this grant, or undefined. */
async function hindernis(z: Stellenzugriff, fonds: Traegerfonds, antrag: Antrag, betrag: number) {
  const zeitraum = await lockZeitraum(z, antrag.zeitraumId)
  const bisher = await liesBisher(z, antrag)
  return ueberBudget(zeitraum, betrag) ?? ueberGrenze(fonds, bisher, betrag)
}

/** What the household of an application was granted in its period so far. */
export const liesBisher = async (z: Stellenzugriff, antrag: Antrag): Promise<Bisher> =>
  bisherVon(kennzeichen(z, antrag), await listGrenzantraege(z, antrag.zeitraumId))

/** Withdrawn, cancelled before it was paid, or paid and come back: what was bound is free again. */
export async function beende({ z, antrag, werte }: Schritt): Promise<Ausgang> {
  if (['zurueckgezogen', 'storniert'].includes(antrag.stand)) return ERLEDIGT
  if (veraltet(antrag, werte) || antrag.stand === 'abgelehnt') return INZWISCHEN
  if (antrag.stand !== 'bewilligt' || antrag.vorschlagCent === null) {
    await updateAntrag(z, antrag, { stand: 'zurueckgezogen' })
    return vermerkt(z, antrag, 'beendet')
  }
  const zurueck = antrag.zahlung === 'ausgegeben'
  const da = zurueck
    ? await updateZahlung(z, antrag.id, 'ausgegeben', 'zurueck')
    : await updateZahlung(z, antrag.id, 'offen', 'storniert')
  if (!da) return INZWISCHEN
  await updateGebunden(z, antrag.zeitraumId, -antrag.vorschlagCent)
  await updateAntrag(z, antrag, { stand: 'storniert' })
  return vermerkt(z, antrag, 'beendet')
}

/** Erases what a finished application says. */
export async function loesche({ z, antrag }: Schritt): Promise<Ausgang> {
  if (antrag.daten === null) return ERLEDIGT
  if (!istLoeschbar(antrag)) return nein('stand', 'Erst entscheiden und zahlen, dann löschen.')
  await loescheDaten(z, antrag)
  return vermerkt(z, antrag, 'geloescht')
}

/** The form was made from another state than there is now. */
const veraltet = ({ version }: Antrag, werte: Eingaben): boolean => text(werte, 'version') !== String(version)

const INZWISCHEN = nein(
  'stand',
  'Inzwischen hat jemand anderes an diesem Antrag gearbeitet. Sie sehen den neuen Stand; geändert haben Sie nichts.',
)

function vermerkt(z: Stellenzugriff, { id }: Antrag, was: string): Ausgang {
  z.merkzettel.vermerke.push({ aktion: `fondsantrag.${was}`, bezug: id, felder: [] })
  return ERLEDIGT
}
