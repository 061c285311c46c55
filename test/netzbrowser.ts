import { Secret, TOTP } from 'otpauth'
import { appcode } from './anmeldung/hilfe.ts'
import { tokenIn } from './desk.ts'

/** A browser without JavaScript on a real connection: keeps cookies and the token of the page last seen. */
export class Netzbrowser {
  readonly cookies = new Map<string, string>()
  readonly kopf: Record<string, string> = { 'sec-fetch-site': 'same-origin' }
  adresse: string
  private token = ''

  constructor(adresse = '') {
    this.adresse = adresse
  }

  /** Password and the code of the app; at most once in 30 seconds for one person. */
  async meldeAn(anmeldename: string, passwort: string): Promise<void> {
    await this.hole('/anmelden')
    erwarte(303, await this.sende('/anmelden', { anmeldename, passwort }))
    await this.hole('/anmelden/faktor')
    erwarte(303, await this.sende('/anmelden/faktor', { code: appcode(new Date()) }))
    await this.hole('/ich')
  }

  /** What follows founding: the second factor is set up, the rules are accepted. */
  async richteEin(): Promise<void> {
    const { text } = await this.hole('/anmelden/einrichten')
    const feld = (muster: RegExp): string => muster.exec(text)?.[1] ?? ''
    const geheimnis = Secret.fromBase32(feld(/<code class="geheimnis">([^<]+)</).replaceAll(' ', ''))
    const siegel = feld(/name="siegel" value="([^"]+)"/)
    const code = new TOTP({ secret: geheimnis }).generate()
    erwarte(200, await this.sende('/anmelden/einrichten', { siegel, code }))
    await this.hole('/anmelden/regeln')
    erwarte(303, await this.sende('/anmelden/regeln', { zugesagt: 'ja' }))
    await this.hole('/ich')
  }

  /** GET; redirects are not followed. The body is read, so that its token is known. */
  async hole(pfad: string): Promise<{ status: number; text: string }> {
    const antwort = await this.schicke(pfad, {})
    const text = await antwort.text()
    this.token = tokenIn(text) ?? this.token
    return { status: antwort.status, text }
  }

  /** POST of a form with the token of the page last seen. */
  sende(pfad: string, felder: Readonly<Record<string, string>>): Promise<Response> {
    return this.schicke(pfad, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: this.token, ...felder }),
    })
  }

  private async schicke(pfad: string, anfrage: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, wert]) => `${name}=${wert}`).join('; ')
    const antwort = await fetch(new URL(pfad, this.adresse), {
      ...anfrage,
      redirect: 'manual',
      headers: { ...this.kopf, cookie },
    })
    for (const gesetzt of antwort.headers.getSetCookie()) {
      const [, name = '', wert = ''] = /^([^=]+)=([^;]*)/.exec(gesetzt) ?? []
      this.cookies.set(name, wert)
    }
    return antwort
  }
}

function erwarte(status: number, antwort: Response): void {
  if (antwort.status !== status) throw new Error(`${antwort.url} answered ${antwort.status}`)
}
