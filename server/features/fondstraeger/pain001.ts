import { Document } from 'sepa'
import type { Traegerfonds } from '../../data/tables.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Antragsdaten } from './forms.ts'

/** One payment as the bank gets it. */
export type Zahlungsposten = {
  /** Comes back on the statement; at most 35 characters. */
  readonly kennung: string
  readonly betragCent: number
  readonly daten: Antragsdaten
}

type Auftrag = {
  readonly id: string
  readonly am: Date
  readonly ausfuehrung: Datum
  readonly posten: readonly Zahlungsposten[]
}

/**
 * The payments of one file as a SEPA transfer (pain.001.001.09). The same file gives the same bytes, so a bank that gets
 * it twice sees the same message number twice.
 */
export function ueberweisung(fonds: Traegerfonds, { id, am, ausfuehrung, posten }: Auftrag): string {
  const doc = new Document('pain.001.001.09')
  // Leaves room below 35 characters for what the library appends: the numbers of the block and of the payment.
  doc.grpHdr.id = `NH${id.replaceAll('-', '').slice(0, 22)}`
  doc.grpHdr.created = am
  doc.grpHdr.initiatorName = bankworte(fonds.kontoInhaber, 70)
  const block = doc.createPaymentInfo()
  block.requestedExecutionDate = new Date(`${ausfuehrung}T12:00:00`)
  block.debtorName = bankworte(fonds.kontoInhaber, 70)
  block.debtorIBAN = fonds.iban
  block.batchBooking = false
  doc.addPaymentInfo(block)
  for (const { kennung, betragCent, daten } of posten) {
    const zahlung = block.createTransaction()
    zahlung.end2endId = kennung
    zahlung.creditorName = bankworte(daten.empfaenger, 70)
    zahlung.creditorIBAN = daten.iban
    zahlung.amount = betragCent / 100
    zahlung.remittanceInfo = bankworte(daten.zweck, 140)
    block.addTransaction(zahlung)
  }
  return doc.toString()
}

const UMLAUTE: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  '&': '+',
}

/** Words in the letters every bank of the payment area accepts. Something is left of every text. */
export function bankworte(text: string, max: number): string {
  const latein = text
    .normalize('NFC')
    .replace(/[äöüÄÖÜß&]/g, zeichen => UMLAUTE[zeichen] ?? zeichen)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9/?:().,'+ -]/g, ' ')
    .replace(/\/{2,}/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/^[\s/]+/, '')
    .slice(0, max)
    .trim()
  return latein === '' ? '-' : latein
}
