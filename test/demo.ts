import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { readConfig } from '../server/config.ts'
import { oeffneHauptschluessel } from '../server/data/hauptschluessel.ts'
import { migriere } from '../server/data/migrate.ts'
import { type Datenbank, oeffneDatenbank } from '../server/data/postgres.ts'
import { type Schluesselbund, schluesselbund } from '../server/data/schluesselbund.ts'
import { Startfehler } from '../server/data/startfehler.ts'
import { beiAnmeldung, liesAnmeldung, mitStelle, type Wer } from '../server/data/zugriff.ts'
import { insertEinweisung } from '../server/features/anmeldung/einweisung-store.ts'
import { gruende, neuerGruendungscode } from '../server/features/anmeldung/gruendung.ts'
import { passwortdienst } from '../server/features/anmeldung/passwort.ts'
import { insertZustimmung } from '../server/features/anmeldung/store.ts'
import { VERHALTENSREGELN } from '../server/features/anmeldung/verhaltensregeln.ts'
import { legeCodesAn } from '../server/features/anmeldung/zweitfaktor/einrichtung.ts'
import { versiegeltesGeheimnis } from '../server/features/anmeldung/zweitfaktor/pruefen.ts'
import { replaceTotp } from '../server/features/anmeldung/zweitfaktor/store.ts'
import { alsText, neuesGeheimnis } from '../server/features/anmeldung/zweitfaktor/totp.ts'
import { FASSUNG } from '../server/features/faelle/einwilligung.ts'
import { insertFall } from '../server/features/faelle/store.ts'
import { insertEinwilligung, insertEreignis } from '../server/features/faelle/verlauf-store.ts'
import { type Datum, tag } from '../server/recht/datum.ts'
import { haushalte } from './haushalte.ts'

/*
 * npm run demo: fills an empty database with the invented households of haushalte.ts and tells how to sign in. Refuses
 * in production and wherever a real desk exists.
 */

const STELLE = {
  name: 'Beratungsstelle Emscherstadt-Mitte',
  strasse: 'Lindenallee 10',
  plz: '45000',
  ort: 'Emscherstadt',
  telefon: '0201 4711 555',
  sprechzeiten: 'Montag bis Samstag, 9 bis 18 Uhr',
  bundesland: 'NW',
} as const

async function demo(): Promise<void> {
  const config = readConfig(process.env)
  if (config.production)
    throw new Startfehler('npm run demo läuft nicht, solange NODE_ENV=production gesetzt ist.')
  const datenbank = await oeffneDatenbank({ url: config.databaseUrl, ordner: config.dataDir })
  try {
    await migriere(datenbank.db)
    await nurUebung(datenbank)
    const bund = schluesselbund((await oeffneHauptschluessel(datenbank.db, config.masterKey)).schluessel)
    const passwort = neuesPasswort()
    const wer = await gruendeUebung(datenbank, bund, passwort)
    await fuelle(
      datenbank,
      bund,
      wer,
      tag(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())),
    )
    const { geheimnis, codes } = await gibFaktor(datenbank, bund, wer)
    console.log(
      [
        'Übungsdaten sind angelegt. Starten Sie mit npm start und melden Sie sich an:',
        '  Name:          demo',
        `  Passwort:      ${passwort}`,
        `  Zweiter Schritt: einer dieser Codes, jeder gilt einmal`,
        ...codes.map(code => `                 ${code}`),
        `  oder eine Authenticator-App mit dem Geheimnis ${geheimnis}`,
      ].join('\n'),
    )
  } finally {
    await datenbank.schliesse()
  }
}

async function nurUebung({ db }: Datenbank): Promise<void> {
  const stellen = await liesAnmeldung(db, trx => trx.selectFrom('stelle').select('uebung').execute())
  if (stellen.some(({ uebung }) => !uebung))
    throw new Startfehler(
      'In dieser Datenbank gibt es eine echte Beratungsstelle. Übungsdaten kommen nicht dazu.',
    )
  if (stellen.length > 0) throw new Startfehler('Die Übungsdaten sind schon angelegt.')
}

async function gruendeUebung({ db }: Datenbank, bund: Schluesselbund, passwort: string): Promise<Wer> {
  const code = await neuerGruendungscode(db)
  const form = { ...STELLE, person: 'Aylin Demir', anmeldename: 'demo', passwort, passwort2: passwort }
  const wer =
    code === undefined ? undefined : await gruende({ db, schluesselbund: bund }, passwortdienst(), code, form)
  if (!wer) throw new Startfehler('Die Übungsstelle ließ sich nicht anlegen.')
  await beiAnmeldung(db, trx =>
    trx.updateTable('stelle').set({ uebung: true }).where('id', '=', wer.stelleId).execute(),
  )
  return wer
}

/** So that one can look around at once: a second factor, told below, and the rules accepted. */
const EINGEWIESEN = {
  art: 'einweisung',
  am: tag('2026-11-01'),
  thema: 'Übung',
  anleitung: 'Übung',
} as const

async function gibFaktor({ db }: Datenbank, bund: Schluesselbund, wer: Wer) {
  const geheimnis = neuesGeheimnis()
  const versiegelt = versiegeltesGeheimnis({ schluesselbund: bund }, wer.personId, geheimnis)
  const am = new Date()
  return beiAnmeldung(db, async trx => {
    await replaceTotp(trx, wer, { geheimnis: versiegelt, letzterSchritt: 0, erstelltAm: am })
    await insertZustimmung(trx, wer, { fassung: VERHALTENSREGELN.fassung, am })
    await insertEinweisung(trx, { ...wer, ...EINGEWIESEN, eingetragenVon: wer.personId, eingetragenAm: am })
    return { geheimnis: alsText(geheimnis), codes: await legeCodesAn(trx, wer) }
  })
}

async function fuelle({ db }: Datenbank, bund: Schluesselbund, wer: Wer, heute: Datum): Promise<void> {
  for (const { akte, umfang, wer: geschichte } of haushalte(heute)) {
    await mitStelle({ db, schluesselbund: bund }, wer, async z => {
      const fall = await insertFall(z, uuid(), akte, heute)
      await insertEinwilligung(z, fall.id, {
        fassung: FASSUNG,
        sprache: akte.haushalt.sprache ?? 'Deutsch',
        umfang: [...umfang],
        am: heute,
      })
      await insertEreignis(z, fall.id, 'aufnahme', `Fall aufgenommen. Übungsfall: ${geschichte}.`)
    })
  }
}

/** Four blocks of four letters: easy to type from one window into another. */
function neuesPasswort(): string {
  const zeichen = 'abcdefghkmnpqrstuvwxyz23456789'
  const block = (): string => Array.from({ length: 4 }, () => zeichen[randomInt(zeichen.length)]).join('')
  return [block(), block(), block(), block()].join('-')
}

try {
  await demo()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
