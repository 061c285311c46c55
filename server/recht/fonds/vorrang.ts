import { ja, nein, weissNicht, type Befund } from './bedingungen.ts'
import type { VORRANGIGE } from './fonds.ts'
import type { Fondslage } from './lage.ts'

type Vorrangig = (typeof VORRANGIGE)[number]

/** Whom the fund wants to have been asked before. */
export const VORRANGWORT: Readonly<Record<Vorrangig, string>> = {
  amt: 'Zuerst Jobcenter oder Sozialamt fragen',
  jobcenter: 'Zuerst das Jobcenter fragen',
  sozialamt: 'Zuerst das Sozialamt fragen',
  wohngeld: 'Zuerst Wohngeld beantragen',
  versorger: 'Zuerst mit dem Versorger über Raten sprechen',
}

/** Whether that was done. */
export function pruefeVorrang(wer: Vorrangig, lage: Fondslage): Befund {
  if (wer === 'versorger') return raten(lage)
  return wer === 'wohngeld' ? wohngeld(lage) : amt(wer, lage)
}

function raten({ selbsthilfe }: Fondslage): Befund {
  if (selbsthilfe === undefined)
    return weissNicht('Wurde mit dem Versorger schon über Raten gesprochen?', 'selbsthilfe')
  return selbsthilfe ? ja('Raten sind versucht.') : nein('Raten sind noch nicht versucht.')
}

/** Who gets a benefit that rules Wohngeld out has nothing to ask for. */
const OHNE_WOHNGELD: ReadonlySet<string> = new Set([
  'grundsicherungsgeld',
  'sgb12',
  'asylblg',
  'asylblgAnalog',
])

function wohngeld({ leistungen }: Fondslage): Befund {
  if (leistungen?.includes('wohngeld')) return ja('Der Haushalt bekommt Wohngeld.')
  if (leistungen?.some(eine => OHNE_WOHNGELD.has(eine)))
    return ja('Neben dieser Leistung gibt es kein Wohngeld.')
  return weissNicht('Ist Wohngeld beantragt oder abgelehnt?', 'leistungen')
}

const AMTSWORT = { amt: 'Jobcenter oder Sozialamt', jobcenter: 'Jobcenter', sozialamt: 'Sozialamt' } as const

function amt(wer: keyof typeof AMTSWORT, { antraege }: Fondslage): Befund {
  const name = AMTSWORT[wer]
  if (antraege === undefined) return weissNicht(`Ist beim ${name} schon ein Antrag gestellt?`, 'antraege')
  return antraege.some(({ stelle }) => wer === 'amt' || stelle === wer)
    ? ja(`Beim ${name} ist ein Antrag gestellt.`)
    : nein(`Beim ${name} ist noch kein Antrag gestellt.`)
}
