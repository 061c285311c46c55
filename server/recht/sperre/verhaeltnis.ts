import { mitWochentag } from '../datum.ts'
import { alsEuro, cent } from '../geld.ts'
import { am } from '../parameter.ts'
import { MINDESTVERZUG } from '../parameter/sperre.ts'
import { aussichtsatz, zahlungsaussicht, type Aussicht } from './aussicht.ts'
import {
  feststellung,
  fraglich,
  gefunden,
  LEER,
  luecke,
  zusammen,
  type Befund,
  type Luecke,
} from './befund.ts'
import { haerten, type Haerte, type HaerteCode } from './haerte.ts'
import { betragsfragen } from './fragen.ts'
import type { Lage } from './lage.ts'
import type { Spanne } from './schwelle.ts'

/** § 41f Abs. 1 S. 2, Abs. 2 EnWG: out of proportion, or a sufficient prospect of payment. */
export function verhaeltnis(lage: Lage, spanne: Spanne): Befund {
  const gruende = haerten(lage)
  const aussicht = zahlungsaussicht(lage)
  if (lage.regeln.haerte === 'und') return beideMerkmale(lage, gruende, aussicht)
  return zusammen([
    fraglich(...frageSchutzgruende(lage)),
    ...gruende.map(grund => haertesatz(lage, grund)),
    aussichtsatz(lage, aussicht),
    gruende.length === 0 && lage.angaben.schutzgruende !== undefined && aussicht === 'keine'
      ? keineGruende(lage)
      : LEER,
    geringerRueckstand(lage, spanne),
  ])
}

function haertesatz(lage: Lage, haerte: Haerte): Befund {
  return 'offen' in haerte
    ? fraglich(haerte.offen)
    : gefunden(feststellung(lage, haerte.code, satz(lage, haerte.code, haerte)))
}

function satz(lage: Lage, code: HaerteCode, { index, art }: Haerte): string {
  const mitgeteilt = lage.angaben.schutzgruende?.[index]?.mitgeteiltAm
  const wann = mitgeteilt ? ` Das weiß der Versorger seit ${mitWochentag(mitgeteilt)}.` : ''
  return `${GRUENDE[art]}: ${SAETZE[code]}${wann}`
}

const GRUENDE = {
  lebenserhaltendesGeraet: 'Lebenserhaltendes Gerät',
  schwereErkrankung: 'Schwere Erkrankung',
  behinderung: 'Behinderung',
  pflegebeduerftig: 'Pflegebedürftigkeit',
  schwangerschaft: 'Schwangerschaft',
  saeugling: 'Säugling im Haushalt',
  kleinkind: 'Kleinkind im Haushalt',
  kind: 'Kind im Haushalt',
  hohesAlter: 'Hohes Alter',
  heizungAusfallImWinter: 'Die Heizung fiele im Winter aus',
  sonstiges: 'Besonderer Grund im Haushalt',
} as const

const SAETZE: Record<HaerteCode, string> = {
  'haerte.konkreteGefahr':
    'Durch die Sperre droht eine konkrete Gefahr für Leib oder Leben. Deshalb darf nicht gesperrt werden.',
  'haerte.gefahrUngeklaert':
    'Eine konkrete Gefahr liegt nahe, ist aber noch nicht festgestellt. Ein Nachweis, etwa ein Attest, hilft.',
  'haerte.ohneKonkreteGefahr':
    'Eine konkrete Gefahr ist nicht erkennbar. Es bleibt bei einer Abwägung im Einzelfall.',
  'haerte.schutzbeduerftig':
    'Die Person ist besonders schutzbedürftig. Ob das ohne eine festgestellte Gefahr genügt, ist noch nicht entschieden.',
  'haerte.nichtGlaubhaft':
    'Der Versorger hat einen Nachweis der Gefahr verlangt und nicht bekommen. Der Nachweis sollte nachgereicht werden.',
  'haerte.nichtMitgeteilt':
    'Der Versorger weiß noch nichts von diesem Grund. Er sollte ihm heute in Textform mitgeteilt werden.',
}

function frageSchutzgruende({ angaben }: Lage): readonly Luecke[] {
  if (angaben.schutzgruende !== undefined) return []
  const frage = 'Ist jemand im Haushalt krank, schwanger, pflegebedürftig, sehr alt oder ein kleines Kind?'
  return [luecke('schutzgruende', frage, 'Bei einer Gefahr für Leib oder Leben darf nicht gesperrt werden.')]
}

const keineGruende = (lage: Lage): Befund =>
  gefunden(
    feststellung(
      lage,
      'verhaeltnis.keineGruende',
      'Es sind keine besonderen Schutzgründe genannt und keine Aussicht auf Zahlung dargelegt.',
    ),
  )

/** § 33 Abs. 2 S. 2 AVB: disproportion and prospect of payment together; one of them alone is not enough. */
function beideMerkmale(lage: Lage, gruende: readonly Haerte[], aussicht: Aussicht): Befund {
  const haerte = staerkste(lage, gruende)
  const vorhanden = [
    haerte === 'ja' || haerte === 'zweifel',
    aussicht === 'dargelegt' || aussicht === 'moeglich',
  ]
  const ausgeschlossen = [haerte === 'keine', aussicht === 'keine' || aussicht === 'ungenuegend']
  if (!ausgeschlossen.includes(false)) return keineGruende(lage)
  if (ausgeschlossen.includes(true)) return vorhanden.includes(true) ? nurEines(lage) : LEER
  if (haerte === 'ja' && aussicht === 'dargelegt') {
    const text = 'Die Folgen wären unverhältnismäßig, und die Zahlung ist in Aussicht. Beides ist dargelegt.'
    return gefunden(feststellung(lage, 'haerte.beideMerkmale', text))
  }
  const luecken = [...frageSchutzgruende(lage), ...gruende.flatMap(g => ('offen' in g ? [g.offen] : []))]
  return zusammen([
    haerte === 'offen' ? fraglich(...luecken) : LEER,
    haerte === 'zweifel' ? gefunden(...gruende.flatMap(g => zweifelssatz(lage, g))) : LEER,
    aussicht === 'dargelegt' ? LEER : aussichtsatz(lage, aussicht),
  ])
}

function staerkste(lage: Lage, gruende: readonly Haerte[]): 'ja' | 'offen' | 'zweifel' | 'keine' {
  if (gruende.some(g => 'code' in g && g.code === 'haerte.konkreteGefahr')) return 'ja'
  if (lage.angaben.schutzgruende === undefined || gruende.some(g => 'offen' in g)) return 'offen'
  return gruende.some(istZweifel) ? 'zweifel' : 'keine'
}

/** § 33 AVB has the customer set the reasons out; what he kept to himself or could not show does not help him. */
const istZweifel = (haerte: Haerte): boolean =>
  'code' in haerte && (haerte.code === 'haerte.gefahrUngeklaert' || haerte.code === 'haerte.schutzbeduerftig')

const zweifelssatz = (lage: Lage, haerte: Haerte) =>
  'code' in haerte && istZweifel(haerte)
    ? [feststellung(lage, haerte.code, satz(lage, haerte.code, haerte))]
    : []

const nurEines = (lage: Lage): Befund =>
  gefunden(
    feststellung(
      lage,
      'haerte.nurEinMerkmal',
      'Bei Fernwärme und Wasser müssen zwei Dinge dargelegt sein: unverhältnismäßige Folgen und eine Aussicht auf ' +
        'Zahlung. Hier ist es nur eines.',
    ),
  )

/** GasGVV until 30.11.2021 knew no limit; below 100 € only the weighing remains. */
function geringerRueckstand(lage: Lage, { von, bis }: Spanne): Befund {
  const vergleichsbetrag = am(MINDESTVERZUG, lage.regeln.gueltigAb)
  if (lage.regeln.schwelle || !lage.regeln.norm['verhaeltnis.geringerRueckstand'] || von >= vergleichsbetrag)
    return LEER
  if (bis >= vergleichsbetrag) return fraglich(...betragsfragen(lage))
  if (bis === 0) return LEER
  const text =
    `Offen sind ${alsEuro(cent(bis))}. Eine Schwelle gab es für Gas damals nicht. ` +
    'Es kommt darauf an, ob die Sperre für einen so kleinen Betrag verhältnismäßig ist.'
  return gefunden(feststellung(lage, 'verhaeltnis.geringerRueckstand', text))
}
