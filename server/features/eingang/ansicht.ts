import type { Anfrage } from '../../data/anfrage.ts'
import type { Datum } from '../../recht/datum.ts'
import { uhr, zeitpunkt } from '../../web/format.ts'
import { type Antworten, wegDurch } from '../selbstcheck/antworten.ts'
import { zusammenfassung } from '../selbstcheck/frageansicht.ts'
import { deutscherName } from '../selbstcheck/gesprochen.ts'
import { worte } from '../selbstcheck/sprache.ts'
import { inHand } from './sperre.ts'
import type { Eintrag, Gruppe } from './store.ts'
import { vereint } from './uebernehmen.ts'
import { alter, STAND, zeiten } from './worte.ts'

type Jetzt = { readonly jetzt: Date; readonly heute: Datum; readonly personId: string }

/** A line of the list: what one must know before calling, and who has it; not yet the number itself. */
export function zeile(gruppe: Gruppe, { jetzt, heute, personId }: Jetzt) {
  const [erster] = gruppe
  const bei = inHand(gruppe, jetzt)
  return {
    href: `/eingang/${erster.id}`,
    alter: alter(erster.am, jetzt),
    iso: erster.am.toISOString(),
    wann: zeitpunkt(erster.am, heute),
    stand: STAND[gruppe.at(-1)?.stand ?? erster.stand],
    mehrfach: gruppe.length > 1 ? `${gruppe.length} Anfragen von derselben Nummer oder Adresse` : null,
    bei: bei && bei.personId !== personId ? `${bei.name}, bis ${uhr(bei.bis)}` : null,
    meine: bei?.personId === personId,
    ...sicherheit(vereint(gruppe)),
  }
}

const sicherheit = (anfrage: Anfrage | null) => ({
  lesbar: anfrage !== null,
  sprache: anfrage ? deutscherName(anfrage.sprache) : '',
  zeiten: anfrage ? zeiten(anfrage) : '',
  andere: anfrage ? (anfrage.andere ? 'ja' : 'nein') : '',
  codewort: anfrage?.codewort ?? null,
})

/** The page of one request: everything that was sent, of each time it was sent. */
export const einzeln = (gruppe: Gruppe, lage: Jetzt) => ({
  ...zeile(gruppe, lage),
  id: gruppe[0].id,
  sendungen: gruppe.map((eintrag, n) => ({ ...sendung(eintrag, lage.heute), nummer: n + 1 })),
})

/** What one envelope says. */
export function sendung({ id, am, inhalt }: Eintrag, heute: Datum) {
  return {
    id,
    wann: zeitpunkt(am, heute),
    kontakt: inhalt?.telefon ?? inhalt?.mail ?? '',
    istTelefon: Boolean(inhalt?.telefon),
    wahl: inhalt?.telefon?.replace(/[^\d+]/g, '') ?? '',
    ...sicherheit(inhalt),
    antworten: inhalt?.antworten ? antwortzeilen(inhalt.antworten, inhalt.am) : null,
  }
}

const antwortzeilen = (antworten: Antworten, am: Datum) =>
  zusammenfassung(worte('de'), wegDurch(antworten, am), '').map(({ frage, antworten: gesagt }) => ({
    frage,
    antwort: gesagt.join(', '),
  }))
