import { plusTage, tag, type Datum } from '../datum.ts'
import { laenge } from '../fristen.ts'
import type { Regelwerk } from '../sperre/antwort.ts'
import { regelwerkAm } from '../sperre/regelwerk/waehle.ts'
import { FEIERTAGE_GEPRUEFT_BIS } from './feiertage.ts'
import { FRISTEN_GEPRUEFT_BIS, FRISTNAMEN, FRISTREGELN, type Fristregel } from './fristen.ts'
import {
  AV_LAUFZEIT,
  MINDESTVERZUG,
  RATENPAUSE,
  RECHT_GEPRUEFT_AM,
  TAGE_BIS_FAELLIGKEIT,
  WERKTAGE_NACH_ANKUENDIGUNG,
  WERKTAGE_NACH_INFORMATION,
  WOCHEN_NACH_ANDROHUNG,
  WOCHEN_NACH_ANDROHUNG_AVB,
} from './sperre.ts'
import { SOZIALZAHLEN } from './sozialzahlen.ts'
import { tagVor, zahl, type Zahl } from './zahl.ts'

/*
 * Everything dated that the rules know, in one place: for the interface, the page „Recht“ and the list of what has to
 * be checked next. A new figure or body of law is added here, or test/rechtseiten/recht.test.ts fails.
 */

export const ZAHLEN: readonly Zahl[] = [
  zahl('cent', MINDESTVERZUG),
  zahl('wochen', WOCHEN_NACH_ANDROHUNG),
  zahl('wochen', WOCHEN_NACH_ANDROHUNG_AVB),
  zahl('werktage', WERKTAGE_NACH_ANKUENDIGUNG),
  zahl('werktage', WERKTAGE_NACH_INFORMATION),
  zahl('tage', TAGE_BIS_FAELLIGKEIT),
  zahl('monate', AV_LAUFZEIT),
  {
    name: 'Raten, die der Haushalt aussetzen durfte, in Monaten',
    einheit: 'monate',
    norm: RATENPAUSE.norm,
    geprueftBis: RATENPAUSE.geprueftBis,
    fassungen: RATENPAUSE.fenster
      .map(({ von, bis, nurGrundversorgung }) => ({
        ab: von,
        bis,
        wert: RATENPAUSE.hoechstensMonate,
        fundstelle: nurGrundversorgung
          ? '§ 23 S. 2 StromGVV/GasGVV (nur Grundversorgung)'
          : '§ 19 Abs. 5 S. 9 StromGVV/GasGVV, § 118b Abs. 7 S. 10 EnWG, BGBl. 2022 I S. 2512',
      }))
      .toReversed(),
  },
  ...SOZIALZAHLEN,
]

/** A rule of the list of deadlines with its versions, newest first. */
export const FRISTEN = FRISTNAMEN.map(regel => {
  const { ereignis, folge, fassungen }: Fristregel = FRISTREGELN[regel]
  return {
    regel,
    ereignis,
    folge,
    geprueftBis: FRISTEN_GEPRUEFT_BIS,
    fassungen: fassungen.map(({ ab, dauer, norm }, i) => ({
      ab,
      bis: tagVor(fassungen[i - 1]?.ab),
      laenge: laenge(dauer),
      norm,
    })),
  }
})

type Bezeichnung = { readonly name: string; readonly norm: string; readonly fundstelle: string }

const G2025 = 'BGBl. 2025 I Nr. 347'
const G2022 = 'BGBl. 2022 I S. 2512'

const BEZEICHNUNGEN: Readonly<Record<Regelwerk, Bezeichnung>> = {
  'enwg-41f': { name: 'Strom und Gas, jeder Vertrag', norm: '§§ 41f, 41g EnWG', fundstelle: G2025 },
  'gvv-19-2025': {
    name: 'Strom und Gas, Manipulation am Zähler',
    norm: '§ 19 StromGVV/GasGVV',
    fundstelle: G2025,
  },
  'gvv-19-2022': {
    name: 'Strom und Gas, Grundversorgung',
    norm: '§ 19 StromGVV/GasGVV',
    fundstelle: G2022,
  },
  'gvv-19-2021': {
    name: 'Strom und Gas, Grundversorgung',
    norm: '§ 19 StromGVV/GasGVV',
    fundstelle: 'BR-Drs. 724/21',
  },
  'gvv-19-2012': {
    name: 'Strom und Gas, Grundversorgung',
    norm: '§ 19 StromGVV/GasGVV',
    fundstelle: '§ 19 StromGVV/GasGVV in der bis 30.11.2021 geltenden Fassung',
  },
  'enwg-41b-2024': {
    name: 'Strom und Gas, Sondervertrag',
    norm: '§ 41b Abs. 2 EnWG',
    fundstelle: '§ 41b Abs. 2 EnWG in der bis 22.12.2025 geltenden Fassung',
  },
  'enwg-118b': { name: 'Strom und Gas, Sondervertrag', norm: '§ 118b EnWG', fundstelle: G2022 },
  'enwg-41b-2021': {
    name: 'Strom und Gas, Sondervertrag',
    norm: '§ 41b Abs. 2 EnWG',
    fundstelle: '§ 41b Abs. 2 EnWG in der ab 27.7.2021 geltenden Fassung',
  },
  'avbfernwaerme-33': {
    name: 'Fernwärme',
    norm: '§ 33 AVBFernwärmeV',
    fundstelle: '§ 33 AVBFernwärmeV, seit 1.4.1980',
  },
  'avbwasser-33': { name: 'Wasser', norm: '§ 33 AVBWasserV', fundstelle: '§ 33 AVBWasserV, seit 1.4.1980' },
  'bgb-vermieter': {
    name: 'Versorgung über den Vermieter',
    norm: '§ 535 Abs. 1 S. 2 BGB',
    fundstelle: '§ 535 BGB, seit 1.9.2001',
  },
}

/** Every kind of supply the rules tell apart. */
const ARTEN: readonly Parameters<typeof regelwerkAm>[0][] = [
  { sparte: 'strom', vertrag: 'grundversorgung', anlass: 'zahlungsverzug' },
  { sparte: 'strom', vertrag: 'sondervertrag', anlass: 'zahlungsverzug' },
  { sparte: 'strom', vertrag: 'grundversorgung', anlass: 'manipulation' },
  { sparte: 'fernwaerme', vertrag: undefined, anlass: 'zahlungsverzug' },
  { sparte: 'wasser', vertrag: undefined, anlass: 'zahlungsverzug' },
  { sparte: 'strom', vertrag: 'vermieter', anlass: 'zahlungsverzug' },
]

/** The bodies of law with first and last day, as the choice of the rules knows them. */
export const REGELWERKLISTE = ARTEN.flatMap(art => kette(art, null)).filter(
  ({ regelwerk }, i, liste) => liste.findIndex(anderes => anderes.regelwerk === regelwerk) === i,
)

type Eintrag = Bezeichnung & {
  readonly regelwerk: Regelwerk
  readonly ab: Datum
  readonly bis: Datum | null
  readonly geprueftBis: Datum
}

/** One after the other, newest first. */
function kette(art: (typeof ARTEN)[number], bis: Datum | null): Eintrag[] {
  const regeln = regelwerkAm(art, bis ?? tag('9999-12-31'))
  if (!regeln) return []
  const { id, gueltigAb } = regeln
  const eintrag = {
    regelwerk: id,
    ...BEZEICHNUNGEN[id],
    ab: gueltigAb,
    bis,
    geprueftBis: RECHT_GEPRUEFT_AM,
  }
  return [eintrag, ...kette(art, plusTage(gueltigAb, -1))]
}

export const FEIERTAGSQUELLE = {
  quelle:
    'Feiertagsgesetze der sechzehn Länder; verglichen mit einer unabhängigen Bibliothek und der Osterformel',
  von: tag('2012-01-01'),
  bis: tag('2035-12-31'),
  geprueftBis: FEIERTAGE_GEPRUEFT_BIS,
}

/** What a person has to check against the law, and up to which day somebody did. */
export const PRUEFLISTE: readonly {
  readonly was: string
  readonly norm: string
  readonly geprueftBis: Datum
}[] = [
  ...ZAHLEN.map(({ name, norm, geprueftBis }) => ({ was: name, norm, geprueftBis })),
  ...REGELWERKLISTE.filter(({ bis }) => bis === null).map(({ name, norm, geprueftBis }) => ({
    was: `Regelwerk: ${name}`,
    norm,
    geprueftBis,
  })),
  ...FRISTEN.map(({ regel, geprueftBis, fassungen }) => ({
    was: `Frist: ${regel}`,
    norm: fassungen
      .slice(0, 1)
      .flatMap(({ norm }) => norm)
      .join(', '),
    geprueftBis,
  })),
  { was: 'Feiertage', norm: FEIERTAGSQUELLE.quelle, geprueftBis: FEIERTAGSQUELLE.geprueftBis },
]

/** What is overdue or runs out within so many days, the oldest first. */
export const pruefbar = (heute: Datum, tage: number) =>
  PRUEFLISTE.filter(({ geprueftBis }) => geprueftBis < plusTage(heute, tage)).toSorted((a, b) =>
    a.geprueftBis.localeCompare(b.geprueftBis),
  )
