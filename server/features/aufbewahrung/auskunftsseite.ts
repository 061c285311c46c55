import { akte as aktenform } from '../../data/akte.ts'
import type { Stelle } from '../../data/tables.ts'
import type { Datum } from '../../recht/datum.ts'
import { alsWorte } from '../../web/feldansicht.ts'
import { datum, tagVon, uhr } from '../../web/format.ts'
import { findBriefart } from '../briefe/katalog.ts'
import { UMFAENGE } from '../faelle/einwilligung.ts'
import { SEITEN } from '../faelle/felder.ts'
import { fristwort } from '../faelle/fristworte.ts'
import { ART15, type Zugriff } from './auskunft.ts'
import type { Falldaten } from './auskunft-store.ts'
import { grundworte } from './forms.ts'

type Zeile = Falldaten[string][number]

/** The file as sentences and tables, to be printed and read. */
export function auskunftsblatt(
  daten: Falldaten,
  zugriffe: readonly Zugriff[] | null,
  stelle: Stelle,
  heute: Datum,
) {
  const zeilen = (tabelle: string): readonly Zeile[] => daten[tabelle] ?? []
  const fassungen = zeilen('fall_fassung').toSorted((a, b) => Number(b['version']) - Number(a['version']))
  return {
    titel: 'Auskunft',
    stelle: {
      name: stelle.name,
      anschrift: `${stelle.strasse}, ${stelle.plz} ${stelle.ort}`,
      telefon: stelle.telefon,
    },
    am: datum(heute),
    nummer: String(zeilen('fall')[0]?.['nummer'] ?? ''),
    angaben: ART15,
    fassungen: fassungen.map((fassung, i) => ({
      titel:
        i === 0
          ? `Ihre Akte, Fassung ${String(fassung['version'])} (gilt jetzt)`
          : `Frühere Fassung ${String(fassung['version'])}`,
      wann: wann(fassung['am']),
      jetzt: i === 0,
      ...(i === 0 ? { zeilen: aktenzeilen(fassung) } : { zeilen: unterschied(fassung, fassungen[i - 1]) }),
    })),
    briefe: zeilen('brief').map(brief => ({
      was: findBriefart(String(brief['art']))?.titel ?? String(brief['art']),
      wann: wann(brief['gedrucktAm']),
      versand: brief['versandAm']
        ? `${String(brief['versandWie'])}, ${datum(brief['versandAm'] as Datum)}`
        : 'nicht verschickt',
    })),
    fristen: zeilen('frist').map(frist => ({
      bis: datum(frist['bis'] as Datum),
      was: frist['text'] === null ? fristwort(String(frist['code'])).was : String(frist['text']),
      stand: frist['erledigtAm'] ? 'erledigt' : 'offen',
    })),
    einwilligungen: zeilen('einwilligung').map(e => ({
      am: datum(e['am'] as Datum),
      was: UMFAENGE.filter(({ id }) => (e['umfang'] as readonly string[]).includes(id))
        .map(({ label }) => label)
        .join(', '),
      stand: e['widerrufenAm'] ? `widerrufen am ${datum(e['widerrufenAm'] as Datum)}` : 'nicht widerrufen',
    })),
    aussetzungen: zeilen('aussetzung').map(a => ({
      bis: datum(a['bis'] as Datum),
      was: [grundworte(String(a['grund'])), a['text']].filter(Boolean).join(': '),
    })),
    verlauf: zeilen('ereignis')
      .toSorted((a, b) => Number(a['am']) - Number(b['am']))
      .map(ereignis => ({
        wann: wann(ereignis['am']),
        was: String(ereignis['text']),
        wer: String(ereignis['personId']),
      })),
    zugriffe: zugriffe?.map(({ am, was }) => ({ wann: wann(am), was })) ?? null,
  }
}

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
