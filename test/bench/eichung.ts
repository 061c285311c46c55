import { createHash } from 'node:crypto'
import { jeSekunde, type Zeile, zahl } from './tabelle.ts'

/** A yardstick: figures of two machines compare after dividing by it. */
export async function eichung(): Promise<Zeile[]> {
  const block = Buffer.alloc(64 * 1024, 'x')
  const n = await jeSekunde(1, () => createHash('sha256').update(block).digest())
  return [{ was: 'SHA-256 über 64 KiB', wert: `${zahl(n)}/s` }]
}
