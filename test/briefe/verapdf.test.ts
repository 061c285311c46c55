import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { BLANKO, blanko } from '../../server/features/briefe/blanko.ts'
import { bogenAlsPdf } from '../../server/features/briefe/bogen.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import {
  briefAlsPdf,
  istVollstaendig,
  type VollstaendigerBrief,
} from '../../server/features/briefe/brief-pdf.ts'
import type { Briefart } from '../../server/features/briefe/briefart.ts'
import { einwilligungAlsPdf } from '../../server/features/briefe/einwilligung.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { BRIEFARTEN } from '../../server/features/briefe/katalog.ts'
import { naechsteSchritte } from '../../server/features/briefe/naechste-schritte.ts'
import { paketAlsPdf } from '../../server/features/briefe/paket/paket-pdf.ts'
import { handzettel, plakat } from '../../server/features/selbstcheck/aushang.ts'
import { papierformAlsPdf } from '../../server/features/selbstcheck/papierform-pdf.ts'
import { worte } from '../../server/features/selbstcheck/sprache.ts'
import { nimmAuf, trageEin } from '../ansprueche/fall.ts'
import { freshDesk } from '../desk.ts'
import { foto } from '../dokumente/korpus.ts'
import { fakten, HEUTE, STELLE } from './beispiel.ts'
import { DEMOBRIEFE, DEMOFAELLE, faktenVon } from './demofaelle.ts'
import { musterfall } from './muster.ts'
import { mitVierzig, schlimm, SCHLIMM } from './schlimmefaelle.ts'

/* The validator that archives and offices use reads every paper of the desk, all in one run for each standard. */

const VERAPDF = process.env['VERAPDF'] ?? ''
const SCHLIMME = BRIEFARTEN.filter(({ id }) => ['L01', 'L03', 'L28', 'L40'].includes(id))
const ZAHL =
  BRIEFARTEN.length +
  DEMOBRIEFE.length +
  SCHLIMME.length * (Object.keys(SCHLIMM).length + 1) +
  2 * DEMOFAELLE.length +
  BLANKO.length +
  6
const skip = VERAPDF === '' ? `VERAPDF nennt keinen Befehl (.ci/verapdf): ${ZAHL} Papiere ungeprüft` : false

// One start of Java for each standard.

type Papier = readonly [was: string, bytes: Buffer]

function vollstaendig(art: Briefart, fall: BriefFakten): VollstaendigerBrief {
  const brief = schreibe(art, fall)
  if (!istVollstaendig(brief)) throw new Error(`${art.id} ist nicht vollständig`)
  return brief
}

async function briefe(): Promise<Papier[]> {
  const papiere: Papier[] = []
  for (const art of BRIEFARTEN) {
    papiere.push([`${art.id} Muster`, await briefAlsPdf(vollstaendig(art, musterfall(art.id)))])
  }
  for (const art of SCHLIMME) {
    for (const was of Object.keys(SCHLIMM))
      papiere.push([`${art.id} ${was}`, await briefAlsPdf(vollstaendig(art, schlimm(art, was)))])
    papiere.push([`${art.id} vierzig Posten`, await briefAlsPdf(vollstaendig(art, mitVierzig(art)))])
  }
  for (const { was, brief } of DEMOBRIEFE) papiere.push([was, await briefAlsPdf(brief)])
  return papiere
}

async function blaetter(): Promise<Papier[]> {
  const papiere: Papier[] = [['L47 Muster', await bogenAlsPdf(naechsteSchritte(fakten()))]]
  for (const { wer, akte } of DEMOFAELLE) {
    const { vorname, nachname } = akte.haushalt
    papiere.push([`L47 ${wer}`, await bogenAlsPdf(naechsteSchritte(faktenVon(akte)))])
    papiere.push([`L42 ${wer}`, await einwilligungAlsPdf(STELLE, `${vorname} ${nachname}`, HEUTE)])
  }
  for (const { id } of BLANKO) papiere.push([`${id} leer`, await blanko(id, STELLE, HEUTE)])
  papiere.push(['Paket mit Deckblatt und Bildern', await paket()])
  papiere.push(['Papierform', await papierformAlsPdf(worte('de'), HEUTE)])
  papiere.push(['Plakat', await plakat(worte('de'), AUSHANG)])
  papiere.push(['Handzettel', await handzettel(worte('de'), worte('de'), AUSHANG)])
  return papiere
}

const { name, strasse, plz, ort, telefon } = STELLE
const AUSHANG = {
  profil: { name, strasse, plz, ort, telefon, zeiten: [], geschlossen: [], gebiet: [] },
  adresse: 'https://beratung.example/selbstcheck',
  datum: HEUTE,
}

async function paket(): Promise<Buffer> {
  const art = BRIEFARTEN[0]
  if (!art) throw new Error('no letters')
  const bild = await foto(800, 1100)
  const jpeg = await sharp(bild).jpeg().toBuffer()
  return paketAlsPdf({
    brief: vollstaendig(art, musterfall(art.id)),
    deckblatt: { an: 'Revierlicht GmbH', fax: '0209 1', von: 'Ayşe Probe', zeichen: '2200', datum: HEUTE },
    berechnung: null,
    anlagen: [{ titel: 'Dokument 1', seiten: [jpeg, jpeg] }],
  })
}

/** How many files pass `norm`, then those that do not, each with the rules it breaks. */
function urteil(ordner: string, norm: string): string[] {
  const args = ['--flavour', norm, '--format', 'text', '-v', '--recurse', ordner]
  const lauf = (): string => {
    try {
      return execFileSync(VERAPDF, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
    } catch (error) {
      // Its exit code is not 0 as soon as one file fails.
      return String((error as { stdout?: unknown }).stdout)
    }
  }
  const zeilen = lauf().split('\n')
  const bestanden = zeilen.filter(zeile => zeile.startsWith('PASS ')).length
  const rest = zeilen.filter(zeile => zeile.trim() !== '' && !zeile.startsWith('PASS '))
  return [`bestanden: ${bestanden}`, ...rest.map(zeile => zeile.trim().replace(`${ordner}/`, ''))]
}

void t.test('veraPDF bestätigt beide Normen für jedes Papier', { skip }, async t => {
  const { browser } = await freshDesk(t)
  const fall = await nimmAuf(browser)
  await trageEin(browser, fall)
  const berechnung = (await browser.hole(`${fall}/ansprueche/berechnung.pdf`)).rawPayload
  const papiere: Papier[] = [...(await briefe()), ...(await blaetter()), ['Berechnung', berechnung]]
  t.equal(papiere.length, ZAHL)
  const ordner = mkdtempSync(path.join(tmpdir(), 'verapdf-'))
  t.teardown(() => rmSync(ordner, { recursive: true }))
  for (const [was, bytes] of papiere)
    writeFileSync(path.join(ordner, `${was.replace(/[^\p{L}\d]+/gu, '-')}.pdf`), bytes)
  // The same letter without its mark as tagged shows that the validator looks.
  const unmarkiert = (papiere[0]?.[1].toString('latin1') ?? '').replace('/MarkInfo', '/MarkInfx')
  writeFileSync(path.join(ordner, 'Gegenprobe.pdf'), unmarkiert, 'latin1')
  for (const [norm, regel] of [
    ['3a', '6.7.2.2-1'],
    ['ua1', '6.2-1'],
  ] as const) {
    const erwartet = [`bestanden: ${ZAHL}`, `FAIL Gegenprobe.pdf ${norm}`, `FAIL ${regel}`]
    t.same(urteil(ordner, norm), erwartet, norm)
  }
})
