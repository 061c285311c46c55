import { akte as aktenform } from '../../data/akte.ts'
import type { Datum } from '../../recht/datum.ts'
import { alsWorte } from '../../web/feldansicht.ts'
import { datum, tagVon, uhr } from '../../web/format.ts'
import { findBriefart } from '../briefe/katalog.ts'
import { UMFAENGE } from '../faelle/einwilligung.ts'
import { SEITEN } from '../faelle/felder.ts'
import { fristwort } from '../faelle/fristworte.ts'
import { art15, type Auskunftsstelle, type Zugriff } from './auskunft.ts'
import type { Falldaten } from './auskunft-store.ts'
import { grundworte } from './forms.ts'

type Zeile = Falldaten[string][number]

/** The file as sentences and tables, to be printed and read. */
export function auskunftsblatt(
  daten: Falldaten,
  zugriffe: readonly Zugriff[] | null,
  { name, strasse, plz, ort, telefon, monate }: Auskunftsstelle,
  heute: Datum,
) {
  const aus = <T>(tabelle: string, zeige: (zeile: Zeile) => T): T[] => (daten[tabelle] ?? []).map(zeige)
  return {
    titel: 'Auskunft',
    stelle: { name, anschrift: `${strasse}, ${plz} ${ort}`, telefon },
    am: datum(heute),
    nummer: aus('fall', ({ nummer }) => String(nummer)).join(),
    angaben: art15(monate),
    fassungen: fassungen(daten['fall_fassung'] ?? []),
    briefe: aus('brief', briefzeile),
    fristen: aus('frist', fristzeile).toSorted((a, b) => (a.iso < b.iso ? -1 : 1)),
    einwilligungen: aus('einwilligung', einwilligungszeile),
    aussetzungen: aus('aussetzung', ({ bis, grund, text }) => ({
      bis: tag(bis),
      was: [grundworte(String(grund)), text].filter(Boolean).join(': '),
    })),
    verlauf: (daten['ereignis'] ?? [])
      .toSorted((a, b) => Number(a['am']) - Number(b['am']))
      .map(({ am, text, personId }) => ({ wann: wann(am), was: String(text), wer: String(personId) })),
    zugriffe: zugriffe?.map(({ am, was }) => ({ wann: wann(am), was })) ?? null,
  }
}

/** The file as it stands, then what each earlier version said differently. */
function fassungen(zeilen: readonly Zeile[]) {
  const neueste = zeilen.toSorted((a, b) => Number(b['version']) - Number(a['version']))
  return neueste.map((fassung, i) => ({
    titel: `${i === 0 ? 'Ihre Akte, Fassung' : 'Frühere Fassung'} ${String(fassung['version'])}${i === 0 ? ' (gilt jetzt)' : ''}`,
    wann: wann(fassung['am']),
    jetzt: i === 0,
    zeilen: i === 0 ? aktenzeilen(fassung) : unterschied(fassung, neueste[i - 1]),
  }))
}

const briefzeile = ({ art, gedrucktAm, versandAm, versandWie }: Zeile) => ({
  was: findBriefart(String(art))?.titel ?? String(art),
  wann: wann(gedrucktAm),
  versand: versandAm ? `${String(versandWie)}, ${tag(versandAm)}` : 'nicht verschickt',
})

const fristzeile = ({ bis, code, text, erledigtAm }: Zeile) => ({
  iso: String(bis),
  bis: tag(bis),
  was: text === null ? fristwort(String(code)).was : String(text),
  stand: erledigtAm ? 'erledigt' : 'offen',
})

const einwilligungszeile = ({ am, umfang, widerrufenAm }: Zeile) => ({
  am: tag(am),
  was: UMFAENGE.filter(({ id }) => Array.isArray(umfang) && umfang.includes(id))
    .map(({ label }) => label)
    .join(', '),
  stand: widerrufenAm ? `widerrufen am ${tag(widerrufenAm)}` : 'nicht widerrufen',
})

const tag = (wert: unknown): string => datum(wert as Datum)
const wann = (am: unknown): string => (am instanceof Date ? `${datum(tagVon(am))}, ${uhr(am)}` : '')

const FELDER = SEITEN.flatMap(({ felder }) => felder).filter(
  (feld, i, alle) => alle.findIndex(({ pfad }) => pfad === feld.pfad) === i,
)

/** Every answer that is known, in the words of its question. */
function aktenzeilen({ akte }: Zeile) {
  const geprueft = aktenform.parse(akte)
  const zeilen = FELDER.map(feld => ({ name: feld.label, wert: alsWorte(feld, geprueft) }))
  return [...zeilen, { name: 'Notiz bei der Aufnahme', wert: geprueft.notiz ?? 'unbekannt' }].filter(
    ({ wert }) => wert !== 'unbekannt',
  )
}

/** What an earlier version said differently from the one after it (Art. 16 DSGVO: what was corrected). */
function unterschied(fassung: Zeile, danach: Zeile | undefined) {
  const [diese, naechste] = [aktenform.parse(fassung['akte']), aktenform.parse(danach?.['akte'])]
  return FELDER.filter(feld => alsWorte(feld, diese) !== alsWorte(feld, naechste)).map(feld => ({
    name: feld.label,
    wert: alsWorte(feld, diese),
  }))
}
