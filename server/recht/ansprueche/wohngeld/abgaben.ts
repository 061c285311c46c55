import { GERINGFUEGIGKEITSGRENZE } from '../../parameter/wohngeld.ts'
import { ABGABEN, type Abgabe, type Wohngeldeinkommen, type Wohngeldmitglied } from './angaben.ts'
import type { Einnahmen } from './einkommen.ts'
import { frage, schritt, spanneText, wert, type Protokoll } from './protokoll.ts'
import { fest, istFest, type Spanne } from './spanne.ts'

/* § 16 WoGG: ten percent of a person's income each for tax, health insurance and pension insurance that is paid. */

const NAMEN: Readonly<Record<Abgabe, string>> = {
  steuer: 'Steuern vom Einkommen',
  kv: 'Kranken- und Pflegeversicherung',
  rv: 'Rentenversicherung',
}

/**
 * What can be paid by somebody who has this income. Arbeitslosengeld: tax-free, contributions are borne by the agency
 * (§ 16 S. 4 WoGG). Unterhaltsvorschuss: goes to children. A flat-taxed Minijob: the employer pays the tax.
 */
const MOEGLICH: Readonly<Record<Wohngeldeinkommen, readonly Abgabe[]>> = {
  lohn: ABGABEN,
  minijobPauschal: ['kv', 'rv'],
  rente: ABGABEN,
  alg1: [],
  krankengeld: ['kv', 'rv'],
  elterngeld: ['kv', 'rv'],
  bafoeg: ['kv', 'rv'],
  unterhalt: ABGABEN,
  unterhaltsvorschuss: [],
  kapital: ABGABEN,
  sonstiges: ABGABEN,
}

type Abgabenstand = { readonly sicher: readonly Abgabe[]; readonly moeglich: readonly Abgabe[] }

/** What is left of a year's income after § 16 WoGG, in parts of a cent. */
export function nachAbgaben(
  protokoll: Protokoll,
  mitglied: Wohngeldmitglied,
  einnahmen: Einnahmen,
  betrag: number,
  nummer: number,
): Spanne {
  const { sicher, moeglich } = abgabenstand(protokoll, mitglied, einnahmen)
  const spanne = { von: ohneZehntel(betrag, moeglich.length), bis: ohneZehntel(betrag, sicher.length) }
  if (betrag === 0 || moeglich.length === 0) return fest(betrag)
  const wer = `Person ${nummer + 1}`
  if (istFest(spanne)) {
    const wofuer = sicher.map(abgabe => NAMEN[abgabe]).join(', ')
    schritt(
      protokoll,
      `${wer}: davon ${sicher.length * 10}\u00a0% ab (${wofuer}). Es bleiben ${spanneText(spanne)}.`,
      '§ 16 S. 1 WoGG',
    )
    return spanne
  }
  const pflicht = sicher.length === 0 ? '' : ' Kranken- und Rentenversicherung sind bei diesem Lohn Pflicht.'
  schritt(
    protokoll,
    `${wer}: davon ${sicher.length * 10} bis ${moeglich.length * 10}\u00a0% ab, je nachdem, was gezahlt wird.${pflicht} ` +
      `Es bleiben ${spanneText(spanne)}.`,
    '§ 16 S. 1 WoGG',
  )
  frage(
    protokoll,
    `mitglieder.${nummer}.zahlt`,
    `Zahlt ${wer} Steuern vom Einkommen, Beiträge zur Kranken- und Pflegeversicherung, Beiträge zur Rentenversicherung?`,
    'Für jedes davon werden 10\u00a0% vom Einkommen abgezogen (§ 16 WoGG).',
  )
  return spanne
}

const ohneZehntel = (betrag: number, zehntel: number): number => (betrag / 10) * (10 - zehntel)

function abgabenstand(
  protokoll: Protokoll,
  { zahlt, alter }: Wohngeldmitglied,
  einnahmen: Einnahmen,
): Abgabenstand {
  if (zahlt !== undefined) {
    const gezahlt = ABGABEN.filter(abgabe => zahlt?.includes(abgabe))
    return { sicher: gezahlt, moeglich: gezahlt }
  }
  const arten = [...einnahmen.keys()].filter(art => art !== 'unterhalt' || alter === undefined || alter >= 18)
  const moeglich = ABGABEN.filter(abgabe => arten.some(art => MOEGLICH[art].includes(abgabe)))
  const lohn = einnahmen.get('lohn')?.brutto ?? 0
  const versichert = lohn > 0 && lohn > 12 * wert(GERINGFUEGIGKEITSGRENZE, protokoll)
  return { sicher: versichert ? ['kv', 'rv'] : [], moeglich }
}
