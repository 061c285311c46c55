import { alsEuro, cent } from '../../geld.ts'
import { am } from '../../parameter.ts'
import { WOHNGELD_VERMOEGEN } from '../../parameter/wohngeld.ts'
import type { Wohngeldanfrage, Wohngeldmitglied } from './angaben.ts'
import { gesamteinkommen } from './gesamteinkommen.ts'
import { miete, type Koepfe } from './miete.ts'
import { frage, schritt, type Protokoll } from './protokoll.ts'
import { fest, type Spanne } from './spanne.ts'
import { betrag, type Teile } from './teile.ts'

/* A household from its members and its rent: who counts, what excludes all, then M, Y and the formula. */

export function ausHaushalt(
  protokoll: Protokoll,
  anfrage: Wohngeldanfrage,
  mitglieder: readonly Wohngeldmitglied[],
): Teile {
  const zaehlen = mitglieder.filter(({ beruecksichtigt = true }) => beruecksichtigt).length
  const koepfe = { alle: mitglieder.length, zaehlen }
  const grund = ausschluss(anfrage, mitglieder, koepfe)
  if (grund) {
    schritt(protokoll, ...grund, cent(0))
    return { miete: null, monat: null, freibetraege: null, betrag: fest(0) }
  }
  schreibeKoepfe(protokoll, koepfe)
  const einkommen = gesamteinkommen(protokoll, mitglieder, anfrage.unterhaltsleistungenJahrCent)
  const m = mieteOderFrage(protokoll, anfrage, koepfe)
  const spanne = betrag(protokoll, zaehlen, m, einkommen.monat)
  if (spanne !== null && spanne.bis > 0) erinnereAnVermoegen(protokoll, zaehlen)
  return { ...einkommen, miete: m, betrag: spanne }
}

/** Why nobody in this household can have Wohngeld, with the norm. */
function ausschluss(
  { bruttokaltmieteCent }: Wohngeldanfrage,
  mitglieder: readonly Wohngeldmitglied[],
  { zaehlen }: Koepfe,
): readonly [grund: string, norm: string] | null {
  if (zaehlen === 0) {
    return ['Alle im Haushalt sind vom Wohngeld ausgeschlossen: Es besteht kein Anspruch.', '§ 21 Nr. 2 WoGG']
  }
  if (mitglieder.every(bekommtBafoeg)) {
    return [
      'Allen im Haushalt steht BAföG zu: Es besteht kein Anspruch, außer es wird nur als Darlehen gewährt.',
      '§ 20 Abs. 2 WoGG',
    ]
  }
  return bruttokaltmieteCent === null || bruttokaltmieteCent === 0
    ? ['Ohne Miete oder Belastung gibt es kein Wohngeld.', '§ 4 Nr. 2 WoGG']
    : null
}

const bekommtBafoeg = ({ einkommen }: Wohngeldmitglied): boolean =>
  einkommen?.some(({ art, monatCent, jahrCent }) => art === 'bafoeg' && (jahrCent ?? monatCent ?? 0) > 0) ===
  true

function schreibeKoepfe(protokoll: Protokoll, { alle, zaehlen }: Koepfe): void {
  const ohne = alle - zaehlen
  const text =
    ohne === 0
      ? `Im Haushalt ${alle === 1 ? 'lebt 1 Person. Sie zählt mit.' : `leben ${alle} Personen. Alle zählen mit.`}`
      : `Im Haushalt leben ${alle} Personen. Davon zählen mit: ${zaehlen}. Wer nach §\u00a07 WoGG ausgeschlossen ist, zählt nicht.`
  schritt(protokoll, text, '§§ 5 bis 8 WoGG')
}

function mieteOderFrage(protokoll: Protokoll, anfrage: Wohngeldanfrage, koepfe: Koepfe): Spanne | null {
  const { bruttokaltmieteCent, mietenstufe } = anfrage
  if (bruttokaltmieteCent) return miete(protokoll, koepfe, bruttokaltmieteCent, mietenstufe)
  frage(
    protokoll,
    'bruttokaltmieteCent',
    'Wie hoch ist die Miete im Monat mit Nebenkosten, ohne Heizung, Warmwasser und Strom?',
    'Die Miete bestimmt, wie hoch das Wohngeld ist (§ 11 WoGG).',
  )
  return null
}

function erinnereAnVermoegen(protokoll: Protokoll, personen: number): void {
  const { erste, jeWeitere } = am(WOHNGELD_VERMOEGEN, protokoll.stichtag)
  const grenze = cent(erste + (personen - 1) * jeWeitere)
  schritt(
    protokoll,
    `Nicht geprüft ist das Vermögen. In der Regel schließen mehr als ${alsEuro(grenze)} das Wohngeld aus (WoGVwV Nr. 21.37).`,
    '§ 21 Nr. 3 WoGG',
  )
}
