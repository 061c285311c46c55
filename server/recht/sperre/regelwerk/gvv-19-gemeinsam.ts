import type { Datum } from '../../datum.ts'
import { am } from '../../parameter.ts'
import { MINDESTVERZUG, WERKTAGE_NACH_ANKUENDIGUNG, WOCHEN_NACH_ANDROHUNG } from '../../parameter/sperre.ts'
import {
  alle,
  ANDROHUNG,
  ANKUENDIGUNG,
  HAERTEN,
  OHNE_INHALTE,
  pflicht,
  SCHWELLE,
  VERHAELTNIS,
  type Gvv,
  type Normtafel,
  type Regeln,
} from './regeln.ts'

/** The frame of every version; each version fills in what it knows. */
export const rahmen = (ab: Datum, gvv: Gvv): Regeln => ({
  id: 'gvv-19-2022',
  gueltigAb: ab,
  art: 'frist',
  norm: {},
  mahnungMitAndrohung: `§ 19 Abs. 2 S. 6 ${gvv}`,
  androhung: { wochen: am(WOCHEN_NACH_ANDROHUNG, ab) },
  ankuendigung: { werktage: am(WERKTAGE_NACH_ANKUENDIGUNG, ab), brieflich: true },
  schwelle: null,
  haerte: 'oder',
  inhalte: OHNE_INHALTE,
  abwendung: null,
  sozialhilfe: null,
})

export const schwelle = (doppelt: string, mindestens: string, ab: Datum): Regeln['schwelle'] => ({
  vielfaches: { doppelt, sechstel: doppelt },
  mindestens,
  mindestbetrag: am(MINDESTVERZUG, ab),
})

export const androhungsinhalte = (gvv: Gvv, haertehinweis: string): Regeln['inhalte']['androhung'] => ({
  grund: pflicht(`§ 19 Abs. 6 ${gvv}`),
  kosten: pflicht(`§ 19 Abs. 6 ${gvv}`),
  haertehinweis: pflicht(haertehinweis),
  abwendungshinweise: pflicht(`§ 19 Abs. 3 S. 1 ${gvv}`),
  avHinweis: pflicht(`§ 19 Abs. 3 S. 3 ${gvv}`),
})

export const ankuendigungsinhalte = (gvv: Gvv, angebot: string): Regeln['inhalte']['ankuendigung'] => ({
  grund: pflicht(`§ 19 Abs. 6 ${gvv}`),
  kosten: pflicht(`§ 19 Abs. 6 ${gvv}`),
  avAngebot: pflicht(angebot),
})

/** What all versions of § 19 share, sentence for sentence. */
export const gemeinsam = (gvv: Gvv): Normtafel => ({
  ...alle(['manipulation.nachgewiesen', 'manipulation.verdacht'], `§ 19 Abs. 1 ${gvv}`),
  ...alle(['vormieter.keinGrund'], `§ 2 Abs. 5 ${gvv}`, '§ 36 Abs. 1 S. 1 EnWG'),
  ...alle(['mahnung.fehlt', 'mahnung.erfuellt', ...ANDROHUNG], `§ 19 Abs. 2 S. 1 ${gvv}`),
  ...alle(VERHAELTNIS, `§ 19 Abs. 2 S. 2 ${gvv}`),
  ...alle(ANKUENDIGUNG, `§ 19 Abs. 4 S. 1 ${gvv}`),
  ...alle(['zugang.bestritten', 'frist.gewahrt'], `§ 19 Abs. 2 S. 1 ${gvv}`, `§ 19 Abs. 4 S. 1 ${gvv}`),
  ...alle(['inhalt.vollstaendig'], `§ 19 Abs. 6 ${gvv}`),
  ...alle(['av.nichtGeschuldet'], `§ 19 Abs. 5 ${gvv}`),
  ...alle(['wiederherstellung.verspaetet'], `§ 19 Abs. 7 S. 1 ${gvv}`),
  ...alle(['wiederherstellung.kostennachweisFehlt'], `§ 19 Abs. 7 S. 4 ${gvv}`),
})

type Satznummern = {
  schwelle: number
  mindestens: number
  beanstandet: number
  gestundet: number
  haerte: number
}

/** The sentences of Abs. 2 moved with every version. */
export function saetze(gvv: Gvv, satz: Satznummern): Normtafel {
  const abs2 = (nummer: number): string => `§ 19 Abs. 2 S. ${nummer} ${gvv}`
  return {
    ...alle(SCHWELLE, abs2(satz.schwelle)),
    ...alle(['schwelle.nurMitNebenkosten'], abs2(satz.mindestens)),
    ...alle(['rueckstand.beanstandet', 'rueckstand.einwandUnbeachtlich'], abs2(satz.beanstandet)),
    ...alle(['rueckstand.gestundet', 'rueckstand.preiserhoehung'], abs2(satz.gestundet)),
    ...alle(HAERTEN, abs2(satz.haerte)),
  }
}
