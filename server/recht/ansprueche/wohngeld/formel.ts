import { alsEuro, cent, groesster, summe, type Cent } from '../../geld.ts'
import {
  KOEFFIZIENTEN,
  MINDESTBETRAG,
  MINDESTWERTE_M,
  MINDESTWERTE_Y,
  ZUSCHLAG_AB_13,
  type Koeffizienten,
} from '../../parameter/wohngeld.ts'
import { ohneZeichen, schritt, wert, zeile, type Protokoll } from './protokoll.ts'

/*
 * § 19 WoGG with Anlagen 2 and 3. All decimals are fixed-point numbers with ten places (Anlage 3 Nr. 2); what falls
 * beyond the tenth is rounded half up, which the statute leaves open and which no published example depends on.
 */

/** Above this many persons § 19 Abs. 3 WoGG adds a fixed amount for each. */
export const FORMEL_BIS = 12
const PERSONEN = 'Zahl der Haushaltsmitglieder'

const STELLEN = 10n
const EINS = 10n ** STELLEN
const JE_CENT = EINS / 100n
/** a, b and c come in ten-millionths. */
const JE_ZEHNMILLIONSTEL = EINS / 10_000_000n

/** § 19 WoGG: a month's Wohngeld in full euros, 0 below the least amount paid (§ 21 Nr. 1 WoGG). */
export function wohngeld(protokoll: Protokoll, personen: number, miete: Cent, einkommen: Cent): Cent {
  if (!Number.isSafeInteger(personen)) throw new RangeError(`${PERSONEN}: ${personen} gibt es nicht`)
  const gerundet = nachFormel(protokoll, Math.min(personen, FORMEL_BIS), miete, einkommen)
  const betrag = personen > FORMEL_BIS ? mitZuschlag(protokoll, personen, gerundet, miete) : gerundet
  const mindestens = wert(MINDESTBETRAG, protokoll)
  if (betrag >= mindestens) return betrag
  schritt(
    protokoll,
    `${alsEuro(betrag)} sind weniger als ${alsEuro(mindestens)}: Es besteht kein Anspruch.`,
    '§ 21 Nr. 1 WoGG',
    cent(0),
  )
  return cent(0)
}

function nachFormel(protokoll: Protokoll, personen: number, miete: Cent, einkommen: Cent): Cent {
  const m = groesster(miete, zeile(wert(MINDESTWERTE_M, protokoll), personen, PERSONEN))
  const y = groesster(einkommen, zeile(wert(MINDESTWERTE_Y, protokoll), personen, PERSONEN))
  if (m > miete) ersetzt(protokoll, 'M', miete, m, personen)
  if (y > einkommen) ersetzt(protokoll, 'Y', einkommen, y, personen)
  const werte = zeile(wert(KOEFFIZIENTEN, protokoll), personen, PERSONEN)
  const z1 =
    JE_ZEHNMILLIONSTEL * BigInt(werte.a) +
    (JE_ZEHNMILLIONSTEL * (BigInt(werte.b) * BigInt(m) + BigInt(werte.c) * BigInt(y))) / 100n
  const z2 = geteilt(z1 * BigInt(y), 100n)
  const z3 = JE_CENT * BigInt(m) - z2
  const z4 = geteilt(z3 * 115n, 100n)
  const euro = z4 <= 0n ? 0n : geteilt(z4, EINS)
  schreibe(protokoll, werte, { m, y, z1, z2, z3, z4 }, cent(Number(euro) * 100))
  return cent(Number(euro) * 100)
}

const ersetzt = (protokoll: Protokoll, name: 'M' | 'Y', war: Cent, ist: Cent, personen: number): void =>
  schritt(
    protokoll,
    `${name} = ${alsEuro(war)} liegt unter dem Mindestwert für ${personenText(personen)}: ` +
      `Gerechnet wird mit ${alsEuro(ist)}.`,
    'Anlage 3 Nr. 1 WoGG',
    ist,
  )

/** `1 Person`, `4 Personen` */
export const personenText = (anzahl: number): string => (anzahl === 1 ? '1 Person' : `${anzahl} Personen`)

type Werte = { m: Cent; y: Cent; z1: bigint; z2: bigint; z3: bigint; z4: bigint }

function schreibe(protokoll: Protokoll, { a, b, c }: Koeffizienten, w: Werte, betrag: Cent): void {
  const [m, y] = [ohneZeichen(w.m), ohneZeichen(w.y)]
  const z1 = `z1 = ${koeffizient(a)} + ${koeffizient(b)} · ${m} + ${koeffizient(c)} · ${y} = ${festkomma(w.z1)}`
  schritt(protokoll, z1, 'Anlage 2 WoGG')
  schritt(protokoll, `z2 = z1 · ${y} = ${festkomma(w.z2)}`, 'Anlage 3 Nr. 2 WoGG')
  schritt(protokoll, `z3 = ${m} − z2 = ${festkomma(w.z3)}`, 'Anlage 3 Nr. 2 WoGG')
  schritt(protokoll, `z4 = 1,15 · z3 = ${festkomma(w.z4)}`, '§ 19 Abs. 1 WoGG')
  const text =
    w.z4 <= 0n ? 'Das Ergebnis liegt nicht über 0,00\u00a0€.' : `Auf volle Euro gerundet: ${alsEuro(betrag)}.`
  schritt(protokoll, text, 'Anlage 3 Nr. 3 WoGG', betrag)
}

function mitZuschlag(protokoll: Protokoll, personen: number, fuerZwoelf: Cent, miete: Cent): Cent {
  if (fuerZwoelf === 0) return fuerZwoelf
  const weitere = personen - FORMEL_BIS
  const jeWeitere = wert(ZUSCHLAG_AB_13, protokoll)
  const erhoeht = summe([fuerZwoelf, cent(weitere * jeWeitere)])
  const betrag = erhoeht > miete ? miete : erhoeht
  const deckel = erhoeht > miete ? `, höchstens die Miete M: ${alsEuro(miete)}` : ''
  schritt(
    protokoll,
    `${alsEuro(fuerZwoelf)} für 12 Personen + ${weitere} × ${alsEuro(jeWeitere)} = ${alsEuro(erhoeht)}${deckel}.`,
    '§ 19 Abs. 3 WoGG',
    betrag,
  )
  return betrag
}

/** Rounded half away from zero. */
function geteilt(zaehler: bigint, nenner: bigint): bigint {
  const halb = nenner / 2n
  return (zaehler < 0n ? zaehler - halb : zaehler + halb) / nenner
}

/** `0,3010822600` */
function festkomma(zahl: bigint): string {
  const ziffern = String(zahl < 0n ? -zahl : zahl).padStart(11, '0')
  const ganze = ziffern.slice(0, -10).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${zahl < 0n ? '−' : ''}${ganze},${ziffern.slice(-10)}`
}

/** Ten-millionths as the statute would write the number: `0,0004797`, `−0,12`. */
function koeffizient(wert: number): string {
  const ziffern = String(Math.abs(wert)).padStart(7, '0').replace(/0+$/, '')
  return `${wert < 0 ? '−' : ''}0${ziffern === '' ? '' : `,${ziffern}`}`
}
