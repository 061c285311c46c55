import type { Anspruchsangaben, Haushalt, Person } from '../../recht/ansprueche/angaben.ts'
import type { Ansprueche, Leistungsantwort } from '../../recht/ansprueche/antwort.ts'
import { type Datum, monatsanfang, plusMonate } from '../../recht/datum.ts'
import { cent } from '../../recht/geld.ts'
import { am } from '../../recht/parameter.ts'
import { KINDERGELD } from '../../recht/parameter/bkgg.ts'
import { euro } from '../../web/format.ts'
import { berechne } from './haushalt.ts'
import { betrag } from './leistungsworte.ts'
import { vergleichsansicht } from './vergleich.ts'
import type { Wunsch } from './wennfelder.ts'
import { NAME, STAND } from './worte.ts'

/* „Was wäre, wenn …“: the same reckoning twice, on the facts and on changed facts. */

/** The changed household and its day. */
export function geaendert(haushalt: Haushalt, wunsch: Wunsch, heute: Datum): Anspruchsangaben {
  const stichtag = wunsch.naechsterMonat ? monatsanfang(plusMonate(monatsanfang(heute), 1)) : heute
  const bleibt = wunsch.ohneLohn ? haushalt.personen.map(ohneLohn) : haushalt.personen
  const dazu = wunsch.person === undefined ? [] : [neuePerson(wunsch.person, haushalt, stichtag)]
  const { kaltmieteCent } = wunsch
  return {
    ...haushalt,
    stichtag,
    personen: [...bleibt, ...dazu],
    ...(kaltmieteCent === undefined
      ? {}
      : { wohnung: { ...haushalt.wohnung, kaltmieteCent: cent(kaltmieteCent) } }),
  }
}

/** Without wages there are no deductions from them. */
function ohneLohn(person: Person): Person {
  const { einkommen, zahlt, absetzungen, ...rest } = person
  if (!einkommen?.some(({ art }) => art === 'erwerb')) return person
  const andere = einkommen.filter(({ art }) => art !== 'erwerb')
  return { ...rest, einkommen: andere, ...(andere.length === 0 ? { zahlt: [] } : {}) }
}

function neuePerson(rolle: NonNullable<Wunsch['person']>, { personen }: Haushalt, stichtag: Datum): Person {
  const nichts = { rolle, merkmale: [], vermoegenCent: cent(0), zahlt: [], gdb: 0, absetzungen: null }
  if (rolle !== 'kind') {
    const geburtsdatum = personen.find(person => person.rolle === 'antragsteller')?.geburtsdatum
    return { ...nichts, einkommen: [], geburtsdatum }
  }
  const betragCent = am(KINDERGELD, stichtag)
  const kindergeld = { art: 'kindergeld', bruttoCent: betragCent, nettoCent: betragCent } as const
  return { ...nichts, einkommen: [kindergeld], geburtsdatum: stichtag }
}

/** Both reckonings side by side: what changes and what stays. */
export function wennansicht(haushalt: Haushalt, wunsch: Wunsch, heute: Datum) {
  const jetzt = berechne({ ...haushalt, stichtag: heute })
  const dann = berechne(geaendert(haushalt, wunsch, heute))
  const zeilen = jetzt.leistungen.map((vorher, i) => zeile(vorher, dann.leistungen[i] ?? vorher))
  return {
    geaendert: zeilen.filter(({ anders }) => anders),
    gleich: zeilen.filter(({ anders }) => !anders).map(({ name }) => name),
    jetzt: bester(jetzt),
    dann: bester(dann),
    warnung: dann.rechtsstand.warnung,
  }
}

const bester = (ansprueche: Ansprueche) => {
  const { text, wege } = vergleichsansicht(ansprueche)
  return { text, weg: wege[0] ?? null }
}

function zeile(vorher: Leistungsantwort, nachher: Leistungsantwort) {
  const [a, b] = [betrag(vorher), betrag(nachher)]
  const unterschied = differenz(vorher, nachher)
  return {
    name: NAME[vorher.leistung],
    jetzt: { stand: STAND[vorher.status], ...a },
    dann: { stand: STAND[nachher.status], ...b },
    unterschied,
    anders: vorher.status !== nachher.status || a.zahl !== b.zahl || a.unter !== b.unter,
  }
}

/** In words; two amounts are subtracted only where both are known. „Kein Anspruch“ pays nothing. */
function differenz(vorher: Leistungsantwort, nachher: Leistungsantwort): string {
  const [a, b] = [gezahlt(vorher), gezahlt(nachher)]
  if (a === null || b === null) return 'nicht bekannt'
  if (a === b) return 'gleich'
  return `${euro(Math.abs(b - a))} ${b > a ? 'mehr' : 'weniger'}`
}

const gezahlt = ({ status, betragCent, spanne }: Leistungsantwort): number | null => {
  if (status === 'keinAnspruch') return 0
  return status === 'unklar' || spanne !== null ? null : betragCent
}
