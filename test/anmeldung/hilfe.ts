import { beiAnmeldung } from '../../server/data/zugriff.ts'
import { Browser, type Desk, tokenIn } from '../desk.ts'

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
