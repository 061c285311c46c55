import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'

/* S-76: the inventory of cryptography says what the source does, no more and no less. */

const WURZEL = path.join(import.meta.dirname, '../..')
const inventar = readFileSync(path.join(WURZEL, 'server/data/KRYPTO.md'), 'utf8')
const quellen = readdirSync(path.join(WURZEL, 'server'), { recursive: true, encoding: 'utf8' })
  .filter(datei => datei.endsWith('.ts'))
  .map(datei => ({
    datei: `server/${datei}`,
    text: readFileSync(path.join(WURZEL, 'server', datei), 'utf8'),
  }))

const benutzt = quellen.filter(({ text }) =>
  /from '(node:crypto|age-encryption|@node-rs\/argon2)'/.test(text),
)

/** First cells of the table under this heading. */
function spalte(ueberschrift: string, welche = 0): string[] {
  const abschnitt = inventar.split(`## ${ueberschrift}\n`)[1]?.split('\n## ')[0] ?? ''
  return abschnitt
    .split('\n')
    .filter(zeile => zeile.startsWith('|') && !/^[\s|-]+$/.test(zeile))
    .slice(1)
    .map(zeile => zeile.split('|')[welche + 1]?.trim() ?? '')
}

const inTicks = (zellen: readonly string[]): string[] =>
  zellen.flatMap(zelle => [...zelle.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))

t.test('jede Datei mit Kryptografie steht im Verzeichnis, und keine andere', async t => {
  t.same(benutzt.map(({ datei }) => datei).toSorted(), inTicks(spalte('Stellen im Quelltext')).toSorted())
})

t.test('was aus node:crypto benutzt wird, steht bei den Verfahren', async t => {
  const erlaubt = inTicks(spalte('Verfahren', 1))
  for (const { datei, text } of benutzt) {
    const namen = [...text.matchAll(/import \{([^}]+)\} from 'node:crypto'/g)]
      .flatMap(([, liste = '']) => liste.split(','))
      .map(name => name.trim())
      .filter(name => name !== '')
    for (const name of namen.filter(name => !/^createCipheriv$|^createDecipheriv$/.test(name))) {
      t.ok(erlaubt.includes(name), `${datei}: ${name}`)
    }
  }
  t.ok(erlaubt.length > 5)
})

t.test('kein Verfahren, das nicht im Verzeichnis steht', async t => {
  const erlaubt = inTicks(spalte('Verfahren', 1))
  const muster =
    /(?:create(?:Cipheriv|Decipheriv|Hash|Hmac)|hkdfSync|pbkdf2\w*|scrypt\w*|createSign|createVerify)\(\s*'([^']+)'/g
  let gefunden = 0
  for (const { datei, text } of quellen) {
    for (const [, name = ''] of text.matchAll(muster)) {
      gefunden++
      t.ok(erlaubt.includes(name), `${datei}: ${name}`)
    }
    t.notMatch(text, /['"`](md5|sha1|sha-1|des|rc4|aes-\d+-(?:cbc|ecb|ctr))['"`]/i, datei)
  }
  t.ok(gefunden > 8, `${gefunden} Stellen`)
})

t.test('jeder abgeleitete Schlüssel steht im Verzeichnis, mit dem, was beim Wechsel geschieht', async t => {
  const ohneRecht = quellen.filter(({ datei }) => !datei.startsWith('server/recht/'))
  const zwecke = ohneRecht.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:fuer\(|abgeleitet\([\w.]+,)\s*'([^']+)'/g)].map(([, zweck = '']) => zweck),
  )
  const genannt = inTicks(spalte('Schlüssel').filter(zelle => zelle.startsWith('abgeleitet')))
  t.same([...new Set(zwecke)].toSorted(), genannt.toSorted())
  for (const wechsel of spalte('Schlüssel', 4)) t.ok(wechsel.length > 2, wechsel)
})
