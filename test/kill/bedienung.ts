import { v7 as uuid } from 'uuid'
import { GRUENDUNG } from '../desk.ts'
import { Netzbrowser } from '../netzbrowser.ts'

type Aufnahme = { readonly id: string; readonly name: string }

/** A person at a browser of a real server: founds the desk, takes in households, looks whether they are still there. */
export class Bedienung extends Netzbrowser {
  /** The cases that the server has confirmed, with the name that must be on their page. */
  readonly bestaetigt: Aufnahme[] = []
  /** Sent, and no answer came: stored or not, nobody knows. */
  private offen: Aufnahme[] = []
  private zaehler = 0

  async gruende(link: string): Promise<void> {
    await this.hole(link)
    const code = new URL(link, this.adresse).searchParams.get('code') ?? ''
    erwarte(303, await this.sende('/gruenden', { ...GRUENDUNG, code }))
    await this.richteEin()
  }

  /** One intake after the other, each with its sheet as PDF, until the server is gone. */
  async nimmAufBisZumEnde(): Promise<void> {
    for (;;) {
      const aufnahme = { id: uuid(), name: `Kanne-${++this.zaehler}-Wolf` }
      this.offen.push(aufnahme)
      try {
        await this.nimmAuf(aufnahme)
        erwarte(200, await this.sende(`/faelle/${aufnahme.id}/naechste-schritte`, {}))
      } catch (error) {
        if (error instanceof Unerwartet) throw error
        return
      }
    }
  }

  /** What a person does who got no answer: sends the same form again. How many there were, and which are there twice. */
  async sendeNochmal(): Promise<{ wieviele: number; doppelt: string[] }> {
    const nochmal = this.offen
    const doppelt: string[] = []
    for (const aufnahme of nochmal) {
      await this.nimmAuf(aufnahme)
      const { text } = await this.hole(`/faelle?q=${aufnahme.name}`)
      const zeilen = text
        .split('<tr')
        .filter(zeile => zeile.includes(`/faelle/`) && zeile.includes(aufnahme.name))
      if (zeilen.length !== 1) doppelt.push(`${aufnahme.name}: ${zeilen.length}`)
    }
    return { wieviele: nochmal.length, doppelt }
  }

  async fehlende(): Promise<string[]> {
    const fehlt: string[] = []
    for (const { id, name } of this.bestaetigt) {
      const { text } = await this.hole(`/faelle/${id}`)
      if (!text.includes(name)) fehlt.push(id)
    }
    return fehlt
  }

  private async nimmAuf(aufnahme: Aufnahme): Promise<void> {
    const felder = { ...AUFNAHME, entwurf: aufnahme.id, nachname: aufnahme.name }
    erwarte(303, await this.sende('/faelle', felder))
    this.bestaetigt.push(aufnahme)
    this.offen = this.offen.filter(({ id }) => id !== aufnahme.id)
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
