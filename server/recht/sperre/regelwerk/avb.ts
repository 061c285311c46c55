import { tag } from '../../datum.ts'
import { am } from '../../parameter.ts'
import { WOCHEN_NACH_ANDROHUNG_AVB } from '../../parameter/sperre.ts'
import { alle, ANDROHUNG, OHNE_INHALTE, type Normtafel, type Regeln } from './regeln.ts'

const AB = tag('1980-04-01')

/** § 33 AVBFernwärmeV: two weeks after the Androhung, no Ankündigung, no threshold, hardship only with prospect. */
export const avbFernwaerme = (): Regeln => avb('avbfernwaerme-33', 'AVBFernwärmeV')

/** § 33 AVBWasserV: the same sentences for water under private law. */
export const avbWasser = (): Regeln => avb('avbwasser-33', 'AVBWasserV')

const avb = (id: 'avbfernwaerme-33' | 'avbwasser-33', verordnung: string): Regeln => ({
  id,
  gueltigAb: AB,
  art: 'frist',
  norm: normen(verordnung),
  mahnungMitAndrohung: `§ 33 Abs. 2 S. 3 ${verordnung}`,
  androhung: { wochen: am(WOCHEN_NACH_ANDROHUNG_AVB, AB) },
  ankuendigung: null,
  schwelle: null,
  haerte: 'und',
  inhalte: OHNE_INHALTE,
  abwendung: null,
  sozialhilfe: null,
})

const normen = (verordnung: string): Normtafel => {
  const abs2 = (satz: number): string => `§ 33 Abs. 2 S. ${satz} ${verordnung}`
  return {
    ...alle(['manipulation.nachgewiesen', 'manipulation.verdacht'], `§ 33 Abs. 1 Nr. 2 ${verordnung}`),
    ...alle(['vormieter.keinGrund', 'mahnung.fehlt', 'mahnung.erfuellt', ...ANDROHUNG], abs2(1)),
    ...alle(['mahnung.vorFaelligkeit'], abs2(1), `§ 27 Abs. 1 ${verordnung}`, '§ 286 Abs. 1 S. 1 BGB'),
    ...alle(['schwelle.nurMitFremderForderung', 'schwelle.unterschritten', 'rueckstand.gestundet'], abs2(1)),
    ...alle(['zugang.bestritten', 'frist.gewahrt', 'frist.nurMitSamstag'], abs2(1)),
    ...alle(['verhaeltnis.keineGruende', 'zeitpunkt.wochenende', 'haerte.beideMerkmale'], abs2(2)),
    ...alle(
      ['haerte.nurEinMerkmal', 'haerte.gefahrUngeklaert', 'haerte.schutzbeduerftig', 'aussicht.moeglich'],
      abs2(2),
    ),
    ...alle(['wiederherstellung.verspaetet'], `§ 33 Abs. 3 S. 1 ${verordnung}`),
  }
}
