import { type Akte, LEERE_AKTE } from '../../data/akte.ts'
import { MERKMALE } from '../../data/merkmale.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Bundesland } from '../../recht/sperre/angaben.ts'
import type { Feld } from '../../web/feld.ts'
import { type Eingaben, text, texte } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { SCOPES } from './einwilligung.ts'
import { AUFNAHME } from './felder.ts'
import { GRUND } from './worte.ts'

/** What the amount consists of; a mixture stays open until the claims are written down one by one. */
export const BETRAG_ART: Feld = {
  name: 'betragArt',
  label: 'Der Betrag sind',
  pfad: 'betragArt',
  art: 'wahl',
  optionen: [
    ['abschlag', 'nur Abschläge'],
    ['rechnung', 'nur eine Rechnung'],
    ['gemischt', 'gemischt oder mit Gebühren'],
  ],
}

export type Aufnahme =
  | {
      readonly ok: true
      readonly akte: Akte
      readonly grund: string
      readonly umfang: readonly string[]
      readonly sprache: string
    }
  | { readonly ok: false; readonly fehler: Meldungen }

/**
 * Reads the one-page intake. Only the reason for coming and the consent to keep a file are needed; everything else
 * may be unknown. Without the consent for health nothing about health is taken in.
 */
export function liesAufnahme(body: Eingaben, bundesland: Bundesland, heute: Datum): Aufnahme {
  const gelesen = liesFormular(AUFNAHME, body, heute)
  const grund = text(body, 'grund')
  const umfang = SCOPES.filter(scope => texte(body, 'umfang').includes(scope))
  const fehler = { ...pflicht(grund, umfang, body), ...gelesen.fehler }
  if (Object.keys(fehler).length > 0) return { ok: false, fehler }
  const getippt = wendeAn(LEERE_AKTE, AUFNAHME, gelesen)
  const akte = mitSchutzgrund(mitGrund(mitAbschlag(mitBetrag(getippt, text(body, 'betragArt'))), grund))
  const sachverhalt = { bundesland, ...akte.sachverhalt }
  return {
    ok: true,
    akte: { ...akte, sachverhalt },
    grund,
    umfang,
    sprache: text(body, 'einwilligungSprache').slice(0, 60) || 'Deutsch',
  }
}

function pflicht(grund: string, umfang: readonly string[], body: Eingaben): Meldungen {
  const fehler: Record<string, string> = {}
  if (!umfang.includes('fallakte')) {
    fehler['umfang'] =
      'Ohne Einwilligung in die Fallakte darf nichts gespeichert werden. Lesen Sie den Satz vor und fragen Sie.'
  }
  if (!GRUND.some(([wert]) => wert === grund)) fehler['grund'] = 'Wählen Sie, warum die Person kommt.'
  if (text(body, 'geraetOderSaeugling') === 'ja' && !umfang.includes('gesundheit')) {
    fehler['geraetOderSaeugling'] = 'Für Angaben zur Gesundheit fehlt oben die Einwilligung.'
  }
  return fehler
}

/** The reason for coming tells which letters exist; those it does not name stay unknown, not „there was none“. */
function mitGrund(akte: Akte, grund: string): Akte {
  const { mahnung, androhung, ankuendigung, sperre } = akte.sachverhalt
  const da = {
    mahnung: { mahnung: mahnung ?? {} },
    androhung: { androhung: androhung ?? {} },
    ankuendigung: { ankuendigung: ankuendigung ?? {} },
    gesperrt: { sperre: { ...sperre, vollzogen: true } },
    gekuendigt: {},
    anderes: {},
  }[grund]
  const stand = MERKMALE.stand.find(code => code === grund) ?? 'unbekannt'
  return {
    ...akte,
    herkunft: { ...akte.herkunft, stand },
    sachverhalt: { ...akte.sachverhalt, ...da },
  }
}

/** „Gerät oder Säugling: ja“ is a reason against the cut whose kind is still to be asked; it must count at once. */
function mitSchutzgrund(akte: Akte): Akte {
  if (akte.haushalt.geraetOderSaeugling !== true) return akte
  const schutzgruende = [{ art: 'sonstiges' as const, konkreteGefahr: 'unklar' as const }]
  return { ...akte, sachverhalt: { ...akte.sachverhalt, schutzgruende } }
}

/** The intake asks for the Abschlag of one month. */
function mitAbschlag(akte: Akte): Akte {
  const { rueckstand } = akte.sachverhalt
  if (!rueckstand?.abschlag) return akte
  return {
    ...akte,
    sachverhalt: {
      ...akte.sachverhalt,
      rueckstand: { ...rueckstand, abschlag: { ...rueckstand.abschlag, monate: 1 } },
    },
  }
}

function mitBetrag(akte: Akte, art: string): Akte {
  const betragCent = akte.verlangtCent
  if (betragCent === undefined || (art !== 'abschlag' && art !== 'rechnung')) return akte
  const { rueckstand } = akte.sachverhalt
  return {
    ...akte,
    sachverhalt: { ...akte.sachverhalt, rueckstand: { ...rueckstand, posten: [{ art, betragCent }] } },
  }
}
