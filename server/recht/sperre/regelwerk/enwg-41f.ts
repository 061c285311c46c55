import { tag } from '../../datum.ts'
import { am } from '../../parameter.ts'
import {
  AV_LAUFZEIT,
  MINDESTVERZUG,
  WERKTAGE_NACH_ANKUENDIGUNG,
  WERKTAGE_NACH_INFORMATION,
  WOCHEN_NACH_ANDROHUNG,
} from '../../parameter/sperre.ts'
import type { Vertrag } from '../angaben.ts'
import {
  alle,
  ANDROHUNG,
  ANKUENDIGUNG,
  HAERTEN,
  nurGrundversorgung,
  pflicht,
  SCHWELLE,
  VERHAELTNIS,
  type Gvv,
  type Normtafel,
  type Regeln,
} from './regeln.ts'

/** §§ 41f, 41g EnWG: every household with Strom or Gas, whatever the contract, since 23.12.2025. */
export function enwg41f(gvv: Gvv): Regeln {
  return {
    id: 'enwg-41f',
    gueltigAb: AB,
    art: 'frist',
    norm: normen(gvv),
    mahnungMitAndrohung: '§ 41f Abs. 1 S. 3 EnWG',
    androhung: { wochen: am(WOCHEN_NACH_ANDROHUNG, AB) },
    ankuendigung: { werktage: am(WERKTAGE_NACH_ANKUENDIGUNG, AB), brieflich: true },
    schwelle: {
      vielfaches: { doppelt: '§ 41f Abs. 3 S. 1 Nr. 1 EnWG', sechstel: '§ 41f Abs. 3 S. 1 Nr. 2 EnWG' },
      mindestens: '§ 41f Abs. 3 S. 2 EnWG',
      mindestbetrag: am(MINDESTVERZUG, AB),
    },
    haerte: 'oder',
    inhalte: INHALTE,
    abwendung: {
      geschuldet,
      aufVerlangen: true,
      unabhaengigVomVerlangen: false,
      einwaende: '§ 41g Abs. 1 S. 5 EnWG',
      laufzeiten: am(AV_LAUFZEIT, AB),
      laufzeitNormen: {
        darunter: ['§ 41g Abs. 1 S. 7 EnWG', '§ 41g Abs. 1 S. 8 EnWG'],
        darueber: ['§ 41g Abs. 1 S. 8 EnWG'],
      },
      pause: 'nie',
    },
    sozialhilfe: { werktage: am(WERKTAGE_NACH_INFORMATION, AB) },
  }
}

const AB = tag('2025-12-23')

/** § 41g Abs. 1 S. 1 EnWG names the Grundversorgung; for the Ersatzversorgung § 38 Abs. 1 S. 2 EnWG leaves it open. */
function geschuldet(vertrag: Vertrag | undefined): 'ja' | 'offen' | 'nein' {
  if (vertrag === 'ersatzversorgung') return 'offen'
  return vertrag === 'grundversorgung' ? 'ja' : 'nein'
}

const INHALTE: Regeln['inhalte'] = {
  androhung: {
    grund: pflicht('§ 41f Abs. 6 Nr. 1 EnWG'),
    kosten: pflicht('§ 41f Abs. 6 Nr. 2 EnWG'),
    haertehinweis: pflicht('§ 41f Abs. 1 S. 4 Nr. 1 EnWG'),
    kontaktadresse: pflicht('§ 41f Abs. 1 S. 4 Nr. 2 EnWG'),
    abwendungshinweise: pflicht('§ 41f Abs. 4 S. 1 EnWG'),
    avHinweis: nurGrundversorgung('§ 41g Abs. 2 S. 1 EnWG'),
    antwortformular: nurGrundversorgung('§ 41g Abs. 2 S. 1 EnWG'),
    musterhinweis: nurGrundversorgung('§ 41g Abs. 2 S. 2 EnWG'),
    einwilligungsvordruck: nurGrundversorgung('§ 41g Abs. 3 S. 2 EnWG'),
    hinweisDatenweitergabe: nurGrundversorgung('§ 41g Abs. 5 S. 2 EnWG'),
  },
  ankuendigung: {
    grund: pflicht('§ 41f Abs. 6 Nr. 1 EnWG'),
    kosten: pflicht('§ 41f Abs. 6 Nr. 2 EnWG'),
    avAngebot: nurGrundversorgung('§ 41g Abs. 1 S. 2 EnWG'),
  },
}

const normen = (gvv: Gvv): Normtafel => ({
  ...alle(['vormieter.keinGrund'], `§ 2 Abs. 5 ${gvv}`, '§ 36 Abs. 1 S. 1 EnWG'),
  ...alle(['mahnung.fehlt', 'mahnung.erfuellt'], '§ 41f Abs. 1 S. 1 EnWG'),
  ...alle(['mahnung.vorFaelligkeit'], '§ 41f Abs. 1 S. 1 EnWG', '§ 40c Abs. 1 EnWG', '§ 286 Abs. 1 S. 1 BGB'),
  ...alle(['rueckstand.beanstandet', 'rueckstand.einwandUnbeachtlich'], '§ 41f Abs. 3 S. 3 EnWG'),
  ...alle(['rueckstand.gestundet', 'rueckstand.preiserhoehung'], '§ 41f Abs. 3 S. 4 EnWG'),
  ...alle(['rueckstand.schlichtung'], '§ 41f Abs. 3 S. 5 EnWG', '§ 111b Abs. 1 S. 3 EnWG'),
  ...alle(SCHWELLE, '§ 41f Abs. 3 S. 1 Nr. 1 EnWG'),
  ...alle(['schwelle.nurMitNebenkosten'], '§ 41f Abs. 3 S. 2 EnWG'),
  ...alle(VERHAELTNIS, '§ 41f Abs. 1 S. 2 EnWG'),
  ...alle(HAERTEN, '§ 41f Abs. 2 S. 1 EnWG'),
  ...alle(['haerte.konkreteGefahr'], '§ 41f Abs. 2 S. 2 EnWG', '§ 41f Abs. 1 S. 2 EnWG'),
  ...alle(['haerte.gefahrUngeklaert'], '§ 41f Abs. 2 S. 2 EnWG'),
  ...alle(['haerte.nichtGlaubhaft'], '§ 41f Abs. 2 S. 3 EnWG'),
  ...alle(ANDROHUNG, '§ 41f Abs. 1 S. 1 EnWG'),
  ...alle(ANKUENDIGUNG, '§ 41f Abs. 5 S. 1 EnWG'),
  ...alle(['zugang.bestritten', 'frist.gewahrt'], '§ 41f Abs. 1 S. 1 EnWG', '§ 41f Abs. 5 S. 1 EnWG'),
  ...alle(['inhalt.vollstaendig'], '§ 41f Abs. 6 EnWG'),
  ...alle(['av.angenommen', 'av.angenommenAmSperrtag', 'av.annahmeNachSperre'], '§ 41g Abs. 1 S. 10 EnWG'),
  ...alle(
    ['av.bruchOhneNeueAnkuendigung', 'av.bruchNeuAngekuendigt'],
    '§ 41g Abs. 1 S. 11 EnWG',
    '§ 41f Abs. 5 S. 1 EnWG',
  ),
  ...alle(['av.pauseOhneRecht'], '§ 41g Abs. 1 S. 11 EnWG'),
  ...alle(['av.angebotFehlt', 'av.angebotVerspaetet'], '§ 41g Abs. 1 S. 2 EnWG'),
  ...alle(['av.laufzeitUnzulaessig'], '§ 41g Abs. 1 S. 8 EnWG'),
  ...alle(['av.ersatzversorgungOffen'], '§ 41g Abs. 1 S. 1 EnWG', '§ 38 Abs. 1 S. 2 EnWG'),
  ...alle(['av.nichtGeschuldet'], '§ 41g Abs. 1 S. 1 EnWG'),
  ...alle(['sozialhilfe.fristUnterschritten'], '§ 41g Abs. 4 S. 3 EnWG', '§ 41g Abs. 4 S. 1 EnWG'),
  ...alle(['sozialhilfe.nichtInformiert'], '§ 41g Abs. 4 S. 1 EnWG', '§ 41g Abs. 4 S. 3 EnWG'),
  ...alle(['wiederherstellung.verspaetet'], '§ 41f Abs. 7 S. 1 EnWG'),
  ...alle(['wiederherstellung.kostennachweisFehlt'], '§ 41f Abs. 7 S. 5 EnWG', '§ 41f Abs. 7 S. 7 EnWG'),
})
