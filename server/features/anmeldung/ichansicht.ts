import type { FastifyRequest } from 'fastify'
import { liesAnmeldung } from '../../data/zugriff.ts'
import { anzahl, zeitpunkt } from '../../web/format.ts'
import { listSitzungen } from '../../web/sitzungen/store.ts'
import { listEinweisungen } from './einweisung-store.ts'
import { einweisungszeile } from './einweisungen.ts'
import { rollenworte } from './rollen.ts'
import { findKontoVon } from './store.ts'
import { findFaktoren } from './zweitfaktor/store.ts'
import { angemeldete } from './zutritt.ts'

/** The page under one's own name: account, second factor, devices, training. */
export async function ichansicht(request: FastifyRequest) {
  const { name, stelle, rollen, personId, stelleId } = angemeldete(request)
  const { db, heute } = request.server
  const { konto, faktoren, sitzungen, einweisungen } = await liesAnmeldung(db, async trx => ({
    konto: await findKontoVon(trx, personId),
    faktoren: await findFaktoren(trx, personId),
    sitzungen: await listSitzungen(trx, personId),
    einweisungen: await listEinweisungen(trx, stelleId, personId),
  }))
  return {
    titel: name,
    anmeldename: konto?.anmeldename ?? '',
    zeilen: [
      { name: 'Anmeldename', wert: konto?.anmeldename ?? '' },
      { name: 'Beratungsstelle', wert: stelle },
      { name: 'Rollen', wert: rollenworte(rollen) },
      { name: 'Zweiter Faktor', wert: faktorworte(faktoren) },
    ],
    sitzungen: sitzungen.map(sitzung => ({
      kennung: sitzung.idHash.toString('base64url'),
      geraet: sitzung.geraet,
      seit: zeitpunkt(sitzung.erstelltAm, heute()),
      zuletzt: zeitpunkt(sitzung.zuletztAm, heute()),
      diese: request.sitzung?.equals(sitzung.idHash) ?? false,
    })),
    einweisungen: einweisungen.map(einweisungszeile),
  }
}

function faktorworte({ app, passkeys, codes }: { app: boolean; passkeys: number; codes: number }): string {
  const teile = [
    ...(app ? ['App auf dem Telefon'] : []),
    ...(passkeys > 0 ? [anzahl(passkeys, 'ein Passkey', 'Passkeys')] : []),
    codes === 0 ? 'keine Notfallcodes mehr' : anzahl(codes, 'ein Notfallcode', 'Notfallcodes'),
  ]
  return teile.join(', ')
}
