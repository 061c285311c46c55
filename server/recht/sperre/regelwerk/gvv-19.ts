import { tag } from '../../datum.ts'
import { am } from '../../parameter.ts'
import { AV_LAUFZEIT, MINDESTVERZUG, WERKTAGE_NACH_ANKUENDIGUNG } from '../../parameter/sperre.ts'
import {
  androhungsinhalte,
  ankuendigungsinhalte,
  gemeinsam,
  rahmen,
  saetze,
  schwelle,
} from './gvv-19-gemeinsam.ts'
import { alle, ANKUENDIGUNG, pflicht, SCHWELLE, type Gvv, type Normtafel, type Regeln } from './regeln.ts'

const JETZT = tag('2025-12-23')
const AB_2022 = tag('2022-12-24')
const AB_2021 = tag('2021-12-01')
const AB_2012 = tag('2012-01-01')

/** § 19 GVV since 23.12.2025: only tampering with the meter is left in it; arrears are in §§ 41f, 41g EnWG. */
export const gvv2025 = (gvv: Gvv): Regeln => ({
  ...rahmen(AB_2022, gvv),
  id: 'gvv-19-2025',
  gueltigAb: JETZT,
  art: 'manipulation',
  norm: alle(['manipulation.nachgewiesen', 'manipulation.verdacht'], `§ 19 S. 1 ${gvv}`),
})

/** § 19 GVV from 24.12.2022 to 22.12.2025: agreement on demand, longer for more than 300 €, at times with a pause. */
export const gvv2022 = (gvv: Gvv): Regeln => ({
  ...rahmen(AB_2022, gvv),
  id: 'gvv-19-2022',
  schwelle: schwelle(`§ 19 Abs. 2 S. 8 ${gvv}`, `§ 19 Abs. 2 S. 9 ${gvv}`, AB_2022),
  inhalte: {
    androhung: {
      ...androhungsinhalte(gvv, `§ 19 Abs. 2 S. 3 ${gvv}`),
      kontaktadresse: pflicht(`§ 19 Abs. 2 S. 4 ${gvv}`),
      antwortformular: pflicht(`§ 19 Abs. 3 S. 3 ${gvv}`),
    },
    ankuendigung: ankuendigungsinhalte(gvv, `§ 19 Abs. 5 S. 2 ${gvv}`),
  },
  abwendung: {
    geschuldet: () => 'ja',
    aufVerlangen: true,
    unabhaengigVomVerlangen: true,
    einwaende: `§ 19 Abs. 5 S. 4 ${gvv}`,
    laufzeiten: am(AV_LAUFZEIT, AB_2022),
    laufzeitNormen: {
      darunter: [`§ 19 Abs. 5 S. 6 ${gvv}`, `§ 19 Abs. 5 S. 7 ${gvv}`],
      darueber: [`§ 19 Abs. 5 S. 7 ${gvv}`],
    },
    pause: 'grundversorgung',
  },
  norm: normen2022(gvv),
})

const normen2022 = (gvv: Gvv): Normtafel => ({
  ...gemeinsam(gvv),
  ...saetze(gvv, { schwelle: 8, mindestens: 9, beanstandet: 10, gestundet: 11, haerte: 5 }),
  ...alle(
    ['mahnung.vorFaelligkeit'],
    `§ 19 Abs. 2 S. 1 ${gvv}`,
    '§ 40c Abs. 1 EnWG',
    '§ 286 Abs. 1 S. 1 BGB',
  ),
  // The text of these years does not say that acceptance bars the cut; a debt deferred by agreement does not count.
  ...alle(
    ['av.angenommen', 'av.angenommenAmSperrtag', 'av.annahmeNachSperre'],
    `§ 19 Abs. 2 S. 11 ${gvv}`,
    `§ 19 Abs. 5 S. 11 ${gvv}`,
  ),
  ...alle(
    ['av.bruchOhneNeueAnkuendigung', 'av.bruchNeuAngekuendigt'],
    `§ 19 Abs. 5 S. 11 ${gvv}`,
    `§ 19 Abs. 4 S. 1 ${gvv}`,
  ),
  ...alle(
    ['av.pauseWirksam', 'av.pauseOhneRecht'],
    `§ 19 Abs. 5 S. 9 ${gvv}`,
    `§ 19 Abs. 5 S. 10 ${gvv}`,
    `§ 23 S. 2 ${gvv}`,
  ),
  ...alle(['av.angebotFehlt', 'av.angebotVerspaetet'], `§ 19 Abs. 5 S. 2 ${gvv}`),
  ...alle(['av.laufzeitUnzulaessig'], `§ 19 Abs. 5 S. 7 ${gvv}`),
})

/** § 19 GVV from 1.12.2021 to 23.12.2022: twice the Abschlag, eight Werktage by letter, the agreement with the Ankündigung. */
export const gvv2021 = (gvv: Gvv): Regeln => ({
  ...rahmen(AB_2021, gvv),
  id: 'gvv-19-2021',
  mahnungMitAndrohung: `§ 19 Abs. 2 S. 4 ${gvv}`,
  schwelle: schwelle(`§ 19 Abs. 2 S. 6 ${gvv}`, `§ 19 Abs. 2 S. 7 ${gvv}`, AB_2021),
  inhalte: {
    androhung: androhungsinhalte(gvv, `§ 19 Abs. 2 S. 5 ${gvv}`),
    ankuendigung: ankuendigungsinhalte(gvv, `§ 19 Abs. 5 S. 1 ${gvv}`),
  },
  abwendung: {
    geschuldet: () => 'ja',
    aufVerlangen: false,
    unabhaengigVomVerlangen: true,
    einwaende: null,
    laufzeiten: am(AV_LAUFZEIT, AB_2021),
    laufzeitNormen: { darunter: [`§ 19 Abs. 5 S. 4 ${gvv}`], darueber: [`§ 19 Abs. 5 S. 4 ${gvv}`] },
    pause: 'nie',
  },
  norm: {
    ...gemeinsam(gvv),
    ...saetze(gvv, { schwelle: 6, mindestens: 7, beanstandet: 8, gestundet: 9, haerte: 3 }),
    ...alle(
      ['mahnung.vorFaelligkeit'],
      `§ 19 Abs. 2 S. 1 ${gvv}`,
      '§ 40c Abs. 1 EnWG',
      '§ 286 Abs. 1 S. 1 BGB',
    ),
    ...alle(['av.angenommen', 'av.angenommenAmSperrtag', 'av.annahmeNachSperre'], `§ 19 Abs. 5 S. 5 ${gvv}`),
    ...alle(
      ['av.bruchOhneNeueAnkuendigung', 'av.bruchNeuAngekuendigt', 'av.pauseOhneRecht'],
      `§ 19 Abs. 5 S. 6 ${gvv}`,
    ),
    ...alle(['av.angebotFehlt', 'av.angebotVerspaetet'], `§ 19 Abs. 5 S. 1 ${gvv}`),
    ...alle(['av.laufzeitUnzulaessig'], `§ 19 Abs. 5 S. 4 ${gvv}`),
  },
})

/** § 19 GVV until 30.11.2021: three Werktage without form, 100 € for Strom and no limit at all for Gas. */
export const gvv2012 = (gvv: Gvv): Regeln => ({
  ...rahmen(AB_2012, gvv),
  id: 'gvv-19-2012',
  mahnungMitAndrohung: `§ 19 Abs. 2 S. 3 ${gvv}`,
  ankuendigung: { werktage: am(WERKTAGE_NACH_ANKUENDIGUNG, AB_2012), brieflich: false },
  schwelle:
    gvv === 'StromGVV'
      ? {
          vielfaches: null,
          mindestens: `§ 19 Abs. 2 S. 4 ${gvv}`,
          mindestbetrag: am(MINDESTVERZUG, AB_2012),
        }
      : null,
  norm: {
    ...gemeinsam(gvv),
    ...saetze(gvv, { schwelle: 4, mindestens: 4, beanstandet: 5, gestundet: 6, haerte: 2 }),
    ...(gvv === 'GasGVV' && OHNE_SCHWELLE_GAS),
    ...alle(['verhaeltnis.geringerRueckstand'], `§ 19 Abs. 2 S. 2 ${gvv}`),
    ...alle(
      ['mahnung.vorFaelligkeit'],
      `§ 19 Abs. 2 S. 1 ${gvv}`,
      `§ 17 Abs. 1 S. 1 ${gvv}`,
      '§ 286 Abs. 1 S. 1 BGB',
    ),
    ...alle(ANKUENDIGUNG, `§ 19 Abs. 3 ${gvv}`),
    ...alle(['zugang.bestritten', 'frist.gewahrt'], `§ 19 Abs. 2 S. 1 ${gvv}`, `§ 19 Abs. 3 ${gvv}`),
    ...alle(['wiederherstellung.verspaetet'], `§ 19 Abs. 4 S. 1 ${gvv}`),
    ...alle(['wiederherstellung.kostennachweisFehlt'], `§ 19 Abs. 4 S. 4 ${gvv}`),
  },
})

// Without a limit nothing is counted; what may be refused or is deferred follows from the general rules.
const OHNE_SCHWELLE_GAS: Normtafel = {
  ...alle(['rueckstand.beanstandet', 'rueckstand.einwandUnbeachtlich'], '§ 17 Abs. 1 S. 2 GasGVV'),
  ...alle(['rueckstand.gestundet', 'rueckstand.preiserhoehung'], '§ 19 Abs. 2 S. 1 GasGVV'),
  ...alle(SCHWELLE, '§ 19 Abs. 2 S. 1 GasGVV'),
}
