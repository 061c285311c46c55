import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { chromium } from 'playwright-core'
import t from 'tap'
import { beiAnmeldung } from '../../server/data/zugriff.ts'
import { deleteTotp } from '../../server/features/anmeldung/zweitfaktor/store.ts'
import { freshDesk, PASSWORT } from '../desk.ts'

/* S-03: a passkey from setting up to signing in, with Chromium's virtual authenticator. */

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

async function freierPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(da => server.once('listening', da))
  const adresse = server.address()
  await new Promise(zu => server.close(zu))
  return typeof adresse === 'object' && adresse ? adresse.port : 0
}

if (CHROMIUM === undefined) {
  const satz = 'Chromium fehlt: der Weg mit einem Passkey bleibt ungeprüft'
  if (process.env['ALLE_TESTS'] === '1') t.fail(satz)
  else t.test(satz, { skip: satz }, async () => undefined)
} else {
  t.test('S-03: ein Passkey öffnet, eine Antwort gilt einmal, ein fremder Schlüssel nie', async t => {
    const port = await freierPort()
    const adresse = `http://localhost:${port}`
    const { app, wer, db } = await freshDesk(t, { env: { PORT: String(port), BASE_URL: adresse } })
    await app.listen({ port, host: '127.0.0.1' })
    await beiAnmeldung(db, trx => deleteTotp(trx, wer.personId))
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu'],
    })
    t.teardown(() => browser.close())
    const kontext = await browser.newContext()
    const seite = await kontext.newPage()
    const cdp = await kontext.newCDPSession(seite)
    await cdp.send('WebAuthn.enable')
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    const meldeAn = async (): Promise<void> => {
      await seite.goto(`${adresse}/anmelden`)
      await seite.fill('[name=anmeldename]', 'aylin')
      await seite.fill('[name=passwort]', PASSWORT)
      await seite.click('main button[type=submit]')
    }

    await meldeAn()
    await seite.click('text=Stattdessen einen Passkey')
    await seite.waitForSelector('text=Ich habe die Codes notiert')
    await seite.click('text=Ich habe die Codes notiert')
    await seite.waitForURL('**/heute')
    await seite.click('text=Abmelden')

    await meldeAn()
    let gesendet = ''
    seite.on('request', anfrage => {
      if (anfrage.url().endsWith('/anmelden/faktor/passkey')) gesendet = anfrage.postData() ?? ''
    })
    await seite.click('text=Mit dem Passkey bestätigen')
    await seite.waitForURL('**/heute')
    t.match(gesendet, 'antwort=%7B')
    await seite.click('text=Abmelden')

    await meldeAn()
    const alte = new URLSearchParams(gesendet).get('antwort') ?? ''
    await seite.evaluate(`(() => {
      const formular = document.querySelector('form[data-passkey]')
      formular.elements.antwort.value = ${JSON.stringify(alte)}
      formular.submit()
    })()`)
    await seite.waitForSelector('text=Der Passkey hat nicht gepasst.')

    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await seite.click('text=Mit dem Passkey bestätigen')
    await seite.waitForSelector('text=Abgebrochen. Sie können es noch einmal versuchen.')
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await seite.click('text=Mit dem Passkey bestätigen')
    await seite.waitForURL('**/heute')
  })
}
