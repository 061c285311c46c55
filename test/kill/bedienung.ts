import { Secret, TOTP } from 'otpauth'
import { GRUENDUNG, tokenIn } from '../desk.ts'

/** A person at a browser of a real server: founds the desk, takes in households, looks whether they are still there. */
export class Bedienung {
  adresse = ''
  /** The pages of the cases that the server has confirmed, with the name that must be on them. */
  readonly bestaetigt: { pfad: string; name: string }[] = []
  private readonly cookies = new Map<string, string>()
  private token = ''
  private zaehler = 0

  async gruende(link: string): Promise<void> {
    await this.hole(link)
    const gruendungscode = new URL(link, this.adresse).searchParams.get('code') ?? ''
    erwarte(303, await this.sende('/gruenden', { ...GRUENDUNG, code: gruendungscode }))
    const seite = await this.hole('/anmelden/einrichten')
    const feld = (muster: RegExp): string => muster.exec(seite)?.[1] ?? ''
    const geheimnis = Secret.fromBase32(feld(/<code class="geheimnis">([^<]+)</).replaceAll(' ', ''))
    const code = new TOTP({ secret: geheimnis }).generate()
    erwarte(
      200,
      await this.sende('/anmelden/einrichten', { siegel: feld(/name="siegel" value="([^"]+)"/), code }),
    )
    await this.hole('/anmelden/regeln')
    erwarte(303, await this.sende('/anmelden/regeln', { zugesagt: 'ja' }))
    await this.hole('/ich')
  }

  /** One intake after the other until the server is gone. */
  async nimmAufBisZumEnde(): Promise<void> {
    for (;;) {
      const name = `Kanne-${++this.zaehler}-Wolf`
      try {
        const antwort = await this.sende('/faelle', { ...AUFNAHME, nachname: name })
        erwarte(303, antwort)
        this.bestaetigt.push({ pfad: antwort.headers.get('location') ?? '', name })
      } catch (error) {
        if (error instanceof Unerwartet) throw error
        return
      }
    }
  }

  async fehlende(): Promise<string[]> {
    const fehlt: string[] = []
    for (const { pfad, name } of this.bestaetigt) {
      const seite = await this.hole(pfad)
      if (!seite.includes(name)) fehlt.push(pfad)
    }
    return fehlt
  }

  private async hole(pfad: string): Promise<string> {
    const seite = await (await this.schicke(pfad, { redirect: 'manual' })).text()
    this.token = tokenIn(seite) ?? this.token
    return seite
  }

  private sende(pfad: string, felder: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams({ _csrf: this.token, ...felder })
    return this.schicke(pfad, { method: 'POST', body, redirect: 'manual' })
  }

  private async schicke(pfad: string, anfrage: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, wert]) => `${name}=${wert}`).join('; ')
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    const antwort = await fetch(new URL(pfad, this.adresse), { ...anfrage, headers })
    for (const gesetzt of antwort.headers.getSetCookie()) {
      const [, name = '', wert = ''] = /^([^=]+)=([^;]*)/.exec(gesetzt) ?? []
      this.cookies.set(name, wert)
    }
    return antwort
  }
}

class Unerwartet extends Error {}

function erwarte(status: number, antwort: Response): void {
  if (antwort.status !== status) throw new Unerwartet(`${antwort.url} answered ${antwort.status}`)
}

const AUFNAHME = {
  umfang: 'fallakte',
  grund: 'ankuendigung',
  vorname: 'Test',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  androhungZugang: '6.11.2026',
  ankuendigungZugang: '20.11.2026',
  sperrtag: '1.12.2026',
}
