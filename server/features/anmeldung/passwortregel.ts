const KUERZESTES = 12
const LAENGSTES = 128
/** What must be left, and how many different characters, once everything easy to guess is taken out. */
const REST = 8
const VERSCHIEDENE = 5

/** Words, names of this tool and rows of keys that a guesser tries first. */
const LEICHTES = [
  'sperrstopp',
  'energie',
  'menschenrecht',
  'beratungsstelle',
  'beratung',
  'stromsperre',
  'strom',
  'passwort',
  'password',
  'kennwort',
  'geheim',
  'willkommen',
  'welcome',
  'hallo',
  'login',
  'admin',
  'test',
  'letmein',
  'iloveyou',
  'ichliebedich',
  'schatz',
  'sommer',
  'winter',
  'fussball',
  'football',
  'superman',
  'abc123',
  '1234567890',
  '0987654321',
  '987654321',
  '123456789',
  '12345678',
  '123456',
  '12345',
  '1234',
  '123',
  'qwertzuiop',
  'qwertyuiop',
  'qwertz',
  'qwerty',
  'asdfghjkl',
  'asdfgh',
  'yxcvbnm',
  'zxcvbnm',
  '1q2w3e4r5t',
  '1qaz2wsx',
  '1q2w3e4r',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefghijkl',
  'abcdefgh',
  'abcdef',
  'abcd',
]

/**
 * What is wrong with a new password, as a sentence; undefined for a good one. Length decides, not which kinds of
 * characters; `bekannt` is what everybody at the desk knows (its name, the account name).
 */
export function passwortmangel(passwort: string, bekannt: readonly string[] = []): string | undefined {
  const laenge = [...passwort].length
  if (laenge === 0) return 'Tragen Sie ein Passwort ein.'
  if (laenge < KUERZESTES)
    return `Das Passwort hat ${laenge} Zeichen. Nötig sind ${KUERZESTES}, zum Beispiel vier Wörter.`
  if (laenge > LAENGSTES) return `Das Passwort hat ${laenge} Zeichen. Es gehen höchstens ${LAENGSTES}.`
  if (istLeicht(passwort, bekannt))
    return 'Dieses Passwort ist leicht zu erraten. Nehmen Sie vier Wörter ohne Zusammenhang.'
  return undefined
}

function istLeicht(passwort: string, bekannt: readonly string[]): boolean {
  const worte = [...LEICHTES, ...bekannt.flatMap(einzelworte)].sort((a, b) => b.length - a.length)
  const rest = worte.reduce((text, wort) => text.replaceAll(wort, ''), passwort.toLowerCase())
  const zeichen = [...rest]
  return zeichen.length < REST || new Set(zeichen).size < VERSCHIEDENE
}

const einzelworte = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(wort => wort.length >= 3)
