import { Secret, TOTP } from 'otpauth'
import { beiAnmeldung } from '../../server/data/zugriff.ts'
import { neueNotfallcodes, notfallhash } from '../../server/features/anmeldung/zweitfaktor/notfallcodes.ts'
import { findKonto } from '../../server/features/anmeldung/store.ts'
import { Browser, type Desk, GEHEIMNIS, PASSWORT, tokenIn } from '../desk.ts'

/** Tries to sign in from a fresh browser. */
export async function versuche(app: Desk['app'], anmeldename: string, passwort: string, ip = '127.0.0.1') {
  const browser = new Browser(app, ip)
  return browser.sende('/anmelden', { anmeldename, passwort }, '/anmelden')
}

/** A page without what differs from one answer to the next: the token. */
export const ohneToken = (html: string): string => html.replace(/name="_csrf" value="[^"]+"/g, '')

export const KEINER = { stelleId: '', personId: '' }

export const sitzungen = (db: Desk['db']) =>
  beiAnmeldung(db, trx => trx.selectFrom('sitzung').selectAll().execute())

/** A token of the sign-in page, fetched without the session. */
export async function anonymesToken(browser: Browser): Promise<string> {
  const sitzung = browser.cookies.get('sperrstopp') ?? ''
  browser.cookies.delete('sperrstopp')
  const token = tokenIn((await browser.hole('/anmelden')).body) ?? ''
  browser.cookies.set('sperrstopp', sitzung)
  return token
}

/** What the app on the phone shows at this moment. */
export const appcode = (jetzt: Date, geheimnis: Buffer = GEHEIMNIS): string =>
  new TOTP({ secret: new Secret({ buffer: new Uint8Array(geheimnis).buffer }) }).generate({
    timestamp: jetzt.getTime(),
  })

/** An emergency code nobody has used, put there for this very test. */
export async function notfallcode({ app }: Pick<Desk, 'app'>, anmeldename: string): Promise<string> {
  const [code = ''] = neueNotfallcodes()
  await beiAnmeldung(app.db, async trx => {
    const konto = await findKonto(trx, anmeldename)
    if (!konto) throw new Error('no such account')
    const { stelleId, personId } = konto
    await trx
      .insertInto('notfallcode')
      .values({ stelleId, personId, codeHash: notfallhash(code), verbrauchtAm: null })
      .execute()
  })
  return code
}

/** The whole way in through the pages: password and an emergency code. Answers what the second step answered. */
export async function ganzAnmelden(
  browser: Browser,
  werte: Record<string, string>,
  anmeldename = 'aylin',
): Promise<Awaited<ReturnType<Browser['sende']>>> {
  const erst = await browser.sende('/anmelden', { anmeldename, passwort: PASSWORT, ...werte }, '/anmelden')
  if (erst.statusCode === 303) await browser.hole(String(erst.headers.location))
  const { ziel = '', felder = '' } = werte
  return browser.sende('/anmelden/faktor', { code: await notfallcode(browser, anmeldename), ziel, felder })
}
