import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as warte } from 'node:timers/promises'
import type { Test } from 'tap'

/** A TCP proxy on loopback that misbehaves as told: late, deaf, or gone. */
export class Leitung {
  /** Every answer arrives so many milliseconds late. */
  verzug = 0
  /** Nothing gets through any more, and nobody hangs up: what a broken network looks like. */
  stumm = false
  private readonly paare = new Set<Socket>()
  private readonly server: Server

  constructor(ziel: URL) {
    this.server = createServer(vorne => {
      const hinten = connect(Number(ziel.port), ziel.hostname)
      this.reiche(vorne, hinten, () => 0)
      this.reiche(hinten, vorne, () => this.verzug)
    })
  }

  /** Listens, and answers the address of `ziel` that leads through here. */
  async oeffne(t: Test, ziel: URL): Promise<string> {
    await new Promise<void>(bereit => this.server.listen(0, '127.0.0.1', bereit))
    t.teardown(() => {
      this.schneide()
      this.server.close()
    })
    const adresse = this.server.address()
    const hier = new URL(ziel)
    hier.port = String(typeof adresse === 'object' && adresse ? adresse.port : 0)
    return hier.href
  }

  /** Cuts every connection at once. */
  schneide(): void {
    for (const socket of this.paare) socket.destroy()
  }

  get offen(): number {
    return this.paare.size / 2
  }

  private reiche(von: Socket, nach: Socket, verzug: () => number): void {
    this.paare.add(von)
    let nacheinander = Promise.resolve()
    von.on('data', stueck => {
      const bis = Date.now() + verzug()
      nacheinander = nacheinander.then(async () => {
        if (bis > Date.now()) await warte(bis - Date.now())
        if (!this.stumm && !nach.destroyed) nach.write(stueck)
      })
    })
    von.on('error', () => undefined)
    von.on('close', () => {
      this.paare.delete(von)
      nach.destroy()
    })
  }
}

export async function leitungZu(t: Test, url: string): Promise<{ leitung: Leitung; url: string }> {
  const ziel = new URL(url)
  const leitung = new Leitung(ziel)
  return { leitung, url: await leitung.oeffne(t, ziel) }
}
