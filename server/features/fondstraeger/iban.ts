import { electronicFormatIBAN, friendlyFormatIBAN, isSEPACountry, isValidIBAN } from 'ibantools'
import type { Gelesen } from '../../web/eingabe.ts'

/** An account as people type it, with spaces or without; kept without. Only accounts a SEPA transfer reaches. */
export function liesIban(roh: string): Gelesen<string> {
  const iban = electronicFormatIBAN(roh) ?? ''
  if (iban === '') return { art: 'leer' }
  if (!isValidIBAN(iban))
    return {
      art: 'fehler',
      fehler: 'Diese IBAN gibt es nicht. Vergleichen Sie sie Ziffer für Ziffer mit dem Brief.',
    }
  if (!isSEPACountry(iban.slice(0, 2)))
    return { art: 'fehler', fehler: 'In dieses Land geht keine SEPA-Überweisung.' }
  return { art: 'wert', wert: iban }
}

/** `DE02 1203 0000 0000 2020 51` */
export const alsIban = (iban: string): string => friendlyFormatIBAN(iban) ?? iban
