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

  async meldeAn(anmeldename: string, passwort: string): Promise<void> {
    await this.hole('/anmelden')
    const { status } = await this.sende('/anmelden', { anmeldename, passwort })
    if (status !== 303) throw new Error(`sign-in answered ${status}`)
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
