import http from 'node:http'
import { setTimeout as warte } from 'node:timers/promises'

/*
 * People in front of the self-check, in a process of their own: `besucher.ts <address> <seconds> <people> <think ms> [<path> <cookie>]`.
 * Each answers question after question over real HTTP and starts again at the result. Sends back how long every page
 * took and how many answers were errors. Without think time: one page again and again, and its address is the path.
 */

const [adresse = '', sekunden = '', personen = '', denkzeit = '', pfad = '', angefangen = ''] =
  process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true, maxSockets: 512 })
const zeiten: number[] = []
let fehler = 0

type Antwort = { readonly code: number; readonly ort: string; readonly keks: string }

function frage(weg: string, keks: string, body?: string): Promise<Antwort> {
  const ab = performance.now()
  return new Promise((fertig, kaputt) => {
    const anfrage = http.request(
      adresse + weg,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(keks && { cookie: keks }),
          ...(body !== undefined && {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body)),
            'sec-fetch-site': 'same-origin',
          }),
        },
      },
      antwort => {
        antwort.resume().once('end', () => {
          zeiten.push(performance.now() - ab)
          const code = antwort.statusCode ?? 0
          if (code >= 400) fehler++
          const neu = antwort.headers['set-cookie']?.[0]?.split(';')[0]
          fertig({ code, ort: antwort.headers.location ?? '', keks: neu ?? keks })
        })
      },
    )
    anfrage.once('error', kaputt)
    anfrage.end(body)
  })
}

const ANFANG = '/selbstcheck/de/frage/energie'
const ANTWORT: Readonly<Record<string, string>> = {
  energie: 'antwort=strom',
  lage: 'antwort=termin',
  vertrag: 'antwort=grundversorgung',
  termin: 'tag=4&monat=12&jahr=2026',
  grund: 'antwort=nichtBezahlt',
}

async function geheDurch(bis: number): Promise<void> {
  let keks = ''
  let wo = ANFANG
  while (performance.now() < bis) {
    const gesehen = await frage(wo, keks)
    await warte(Number(denkzeit) * (0.5 + Math.random()))
    const id = /\/frage\/(\w+)$/.exec(wo)?.[1]
    if (id === undefined || gesehen.code !== 200) {
      if (gesehen.code === 303) wo = gesehen.ort
      else if (wo.endsWith('/pruefen')) wo = '/selbstcheck/de/ergebnis'
      else [wo, keks] = [ANFANG, '']
      continue
    }
    const gesagt = await frage(wo, keks, ANTWORT[id] ?? 'kurz=%3F')
    keks = gesagt.keks
    wo = gesagt.ort || ANFANG
  }
}

async function haemmere(bis: number): Promise<void> {
  while (performance.now() < bis) await frage(pfad, angefangen)
}

process.once('message', () => {
  const bis = performance.now() + Number(sekunden) * 1000
  const einer = (n: number) =>
    pfad ? haemmere(bis) : warte((n * Number(denkzeit)) / Number(personen)).then(() => geheDurch(bis))
  void Promise.all(Array.from({ length: Number(personen) }, (_, n) => einer(n))).then(() => {
    process.send?.({ zeiten: zeiten.toSorted((a, b) => a - b), fehler }, () => process.exit(0))
  })
})
process.send?.('bereit')
