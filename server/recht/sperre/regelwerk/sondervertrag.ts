import { tag, type Datum } from '../../datum.ts'
import { am } from '../../parameter.ts'
import {
  AV_LAUFZEIT,
  MINDESTVERZUG,
  WERKTAGE_NACH_ANKUENDIGUNG,
  WOCHEN_NACH_ANDROHUNG,
} from '../../parameter/sperre.ts'
import {
  alle,
  ANDROHUNG,
  ANKUENDIGUNG,
  HAERTEN,
  pflicht,
  SCHWELLE,
  VERHAELTNIS,
  type Gvv,
  type Normtafel,
  type Regeln,
} from './regeln.ts'

const AB = tag('2022-12-24')

/** § 118b EnWG from 24.12.2022 to 30.4.2024: nearly § 19 GVV for contracts outside the Grundversorgung. */
export const enwg118b = (gvv: Gvv): Regeln => ({
  id: 'enwg-118b',
  gueltigAb: AB,
  art: 'frist',
  norm: normen(gvv),
  mahnungMitAndrohung: '§ 118b Abs. 2 S. 2 EnWG',
  androhung: { wochen: am(WOCHEN_NACH_ANDROHUNG, AB) },
  ankuendigung: { werktage: am(WERKTAGE_NACH_ANKUENDIGUNG, AB), brieflich: true },
  schwelle: {
    vielfaches: { doppelt: '§ 118b Abs. 4 S. 1 Nr. 1 EnWG', sechstel: '§ 118b Abs. 4 S. 1 Nr. 2 EnWG' },
    mindestens: '§ 118b Abs. 4 S. 2 EnWG',
    mindestbetrag: am(MINDESTVERZUG, AB),
  },
  haerte: 'oder',
  inhalte: INHALTE_118B,
  abwendung: {
    geschuldet: () => 'ja',
    aufVerlangen: true,
    unabhaengigVomVerlangen: false,
    einwaende: '§ 118b Abs. 7 S. 4 EnWG',
    laufzeiten: am(AV_LAUFZEIT, AB),
    laufzeitNormen: {
      darunter: ['§ 118b Abs. 7 S. 6 EnWG', '§ 118b Abs. 7 S. 7 EnWG'],
      darueber: ['§ 118b Abs. 7 S. 7 EnWG'],
    },
    pause: 'sondervertrag',
  },
  sozialhilfe: null,
})

const INHALTE_118B: Regeln['inhalte'] = {
  androhung: {
    grund: pflicht('§ 118b Abs. 8 EnWG'),
    kosten: pflicht('§ 118b Abs. 8 EnWG'),
    haertehinweis: pflicht('§ 118b Abs. 2 S. 3 EnWG'),
    kontaktadresse: pflicht('§ 118b Abs. 2 S. 4 EnWG'),
    abwendungshinweise: pflicht('§ 118b Abs. 5 S. 1 EnWG'),
    avHinweis: pflicht('§ 118b Abs. 5 S. 3 EnWG'),
    antwortformular: pflicht('§ 118b Abs. 5 S. 3 EnWG'),
  },
  ankuendigung: {
    grund: pflicht('§ 118b Abs. 8 EnWG'),
    kosten: pflicht('§ 118b Abs. 8 EnWG'),
    avAngebot: pflicht('§ 118b Abs. 7 S. 2 EnWG'),
  },
}

const normen = (gvv: Gvv): Normtafel => ({
  ...alle(['vormieter.keinGrund'], `§ 2 Abs. 5 ${gvv}`, '§ 36 Abs. 1 S. 1 EnWG'),
  ...alle(['mahnung.fehlt', 'mahnung.erfuellt', ...ANDROHUNG], '§ 118b Abs. 2 S. 1 EnWG'),
  ...alle(
    ['mahnung.vorFaelligkeit'],
    '§ 118b Abs. 2 S. 1 EnWG',
    '§ 40c Abs. 1 EnWG',
    '§ 286 Abs. 1 S. 1 BGB',
  ),
  ...alle(['rueckstand.beanstandet', 'rueckstand.einwandUnbeachtlich'], '§ 118b Abs. 4 S. 3 EnWG'),
  ...alle(['rueckstand.gestundet', 'rueckstand.preiserhoehung'], '§ 118b Abs. 4 S. 4 EnWG'),
  ...alle(SCHWELLE, '§ 118b Abs. 4 S. 1 Nr. 1 EnWG'),
  ...alle(['schwelle.nurMitNebenkosten'], '§ 118b Abs. 4 S. 2 EnWG'),
  ...alle([...VERHAELTNIS, ...HAERTEN], '§ 118b Abs. 3 S. 1 EnWG'),
  ...alle(['haerte.nichtGlaubhaft'], '§ 118b Abs. 3 S. 2 EnWG'),
  ...alle(ANKUENDIGUNG, '§ 118b Abs. 6 S. 1 EnWG'),
  ...alle(['zugang.bestritten', 'frist.gewahrt'], '§ 118b Abs. 2 S. 1 EnWG', '§ 118b Abs. 6 S. 1 EnWG'),
  ...alle(['inhalt.vollstaendig'], '§ 118b Abs. 8 EnWG'),
  ...alle(['av.angenommen', 'av.angenommenAmSperrtag', 'av.annahmeNachSperre'], '§ 118b Abs. 7 S. 9 EnWG'),
  ...alle(
    ['av.bruchOhneNeueAnkuendigung', 'av.bruchNeuAngekuendigt', 'av.pauseOhneRecht'],
    '§ 118b Abs. 7 S. 13 EnWG',
  ),
  ...alle(['av.pauseWirksam'], '§ 118b Abs. 7 S. 10 EnWG', '§ 118b Abs. 7 S. 11 EnWG'),
  ...alle(['av.angebotFehlt', 'av.angebotVerspaetet'], '§ 118b Abs. 7 S. 2 EnWG', '§ 118b Abs. 1 S. 2 EnWG'),
  ...alle(['av.laufzeitUnzulaessig'], '§ 118b Abs. 7 S. 7 EnWG'),
  ...alle(['wiederherstellung.verspaetet'], '§ 118b Abs. 9 S. 1 EnWG'),
  ...alle(['wiederherstellung.kostennachweisFehlt'], '§ 118b Abs. 9 S. 5 EnWG'),
})

/** § 41b Abs. 2 EnWG: before and after § 118b only an information four weeks ahead; the rest is the contract. */
const enwg41b =
  (id: 'enwg-41b-2021' | 'enwg-41b-2024', gueltigAb: Datum): ((gvv: Gvv) => Regeln) =>
  gvv => ({
    id,
    gueltigAb,
    art: 'vertrag',
    norm: {
      ...alle([...ANDROHUNG, 'vertrag.massgeblich', 'zugang.bestritten', 'frist.gewahrt'], INFORMATION),
      ...alle(['inhalt.vollstaendig', 'zeitpunkt.wochenende'], INFORMATION),
      ...alle(['vormieter.keinGrund'], `§ 2 Abs. 5 ${gvv}`, '§ 36 Abs. 1 S. 1 EnWG'),
      // Beyond the information the supplier needs a claim that is due, as with any contract.
      ...alle(
        ['schwelle.unterschritten', 'rueckstand.gestundet'],
        '§ 273 Abs. 1 BGB',
        '§ 320 Abs. 1 S. 1 BGB',
      ),
    },
    mahnungMitAndrohung: null,
    androhung: { wochen: am(WOCHEN_NACH_ANDROHUNG, gueltigAb) },
    ankuendigung: null,
    schwelle: null,
    haerte: 'oder',
    inhalte: { androhung: { abwendungshinweise: pflicht(INFORMATION) }, ankuendigung: {} },
    abwendung: null,
    sozialhilfe: null,
  })

const INFORMATION = '§ 41b Abs. 2 S. 1 EnWG'

export const enwg41b2021 = enwg41b('enwg-41b-2021', tag('2021-07-27'))
export const enwg41b2024 = enwg41b('enwg-41b-2024', tag('2024-05-01'))
