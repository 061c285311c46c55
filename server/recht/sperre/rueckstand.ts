import { mitWochentag } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro } from '../geld.ts'
import type { Feststellung } from './antwort.ts'
import type { Unbeachtlich } from './ausnahme.ts'
import { feststellung, type Befund } from './befund.ts'
import type { Code } from './codes.ts'
import { gvvName, istGrundversorgung, type Lage } from './lage.ts'
import type { Postenlage } from './posten.ts'

/** What stays out of the count, and which objection does not help: one finding per reason, with the claims it covers. */
export function rueckstand(lage: Lage, posten: readonly Postenlage[]): Befund {
  const ausgenommen = GRUENDE.flatMap(code => ausnahmesatz(lage, code, posten))
  return { feststellungen: [...ausgenommen, ...unbeachtlich(lage, posten)], luecken: [] }
}

const GRUENDE = [
  'rueckstand.beanstandet',
  'rueckstand.gestundet',
  'rueckstand.preiserhoehung',
  'rueckstand.schlichtung',
] as const satisfies readonly Code[]

const SAETZE: Record<(typeof GRUENDE)[number], string> = {
  'rueckstand.beanstandet':
    'Dieser Forderung wurde mit Gründen widersprochen, und es gibt kein Urteil darüber. Sie zählt nicht mit.',
  'rueckstand.gestundet': 'Dieser Betrag ist nach einer Vereinbarung noch nicht fällig. Er zählt nicht mit.',
  'rueckstand.preiserhoehung':
    'Dieser Betrag kommt aus einer Preiserhöhung, über die noch gestritten wird. Er zählt nicht mit.',
  'rueckstand.schlichtung':
    'Dieser Betrag lag schon bei der Schlichtungsstelle, als die Androhung kam. Er zählt nicht mit.',
}

function ausnahmesatz(
  lage: Lage,
  code: (typeof GRUENDE)[number],
  posten: readonly Postenlage[],
): Feststellung[] {
  const betroffen = posten.filter(({ ausnahme }) => ausnahme.grund === code)
  if (betroffen.length === 0) return []
  // The right to withhold payment of the Grundversorgung stands beside it.
  const dazu =
    code === 'rueckstand.beanstandet' && hatZurueckbehaltung(lage)
      ? [`§ 17 Abs. 1 S. 2 Nr. 2 ${gvvName(lage)}`]
      : []
  return [feststellung(lage, code, SAETZE[code], { schritte: betroffen.map(zeile), dazu })]
}

const hatZurueckbehaltung = (lage: Lage): boolean =>
  istGrundversorgung(lage) && (lage.sparte === 'strom' || lage.sparte === 'gas')

const zeile = ({ posten, betrag }: Postenlage): Schritt => ({
  text: `${ART[posten.art]}${betrag === undefined ? '' : ` über ${alsEuro(betrag)}`}`,
  ...(betrag !== undefined && { betragCent: betrag }),
})

const ART = { abschlag: 'Abschlag', rechnung: 'Rechnung', nebenkosten: 'Nebenkosten' } as const

function unbeachtlich(lage: Lage, posten: readonly Postenlage[]): Feststellung[] {
  const betroffen = posten.filter(({ ausnahme }) => ausnahme.unbeachtlich.length > 0)
  if (betroffen.length === 0) return []
  const gruende = [...new Set(betroffen.flatMap(({ ausnahme }) => ausnahme.unbeachtlich))]
  const schlichtung = gruende.includes('schlichtungZuSpaet') ? ['§ 41f Abs. 3 S. 5 EnWG'] : []
  const text = `Der Einwand nimmt die Forderung nicht heraus: ${gruende.map(grund => warum(lage, grund)).join(' ')}`
  return [
    feststellung(lage, 'rueckstand.einwandUnbeachtlich', text, {
      schritte: betroffen.map(zeile),
      dazu: schlichtung,
    }),
  ]
}

function warum({ angaben }: Lage, grund: Unbeachtlich): string {
  if (grund === 'tituliert') return 'Es gibt schon ein Urteil oder einen Vollstreckungsbescheid.'
  if (grund === 'nichtSchluessig') return 'Der Widerspruch nennt keine nachvollziehbaren Gründe.'
  const androhung = angaben.androhung?.zugang
  return `Die Schlichtungsstelle wurde erst nach der Androhung vom ${androhung && mitWochentag(androhung)} eingeschaltet.`
}
