import type { Akte } from '../../data/akte.ts'
import { alterAm } from '../../recht/ansprueche/alter.ts'
import { LAUFENDE_LEISTUNGEN, type Person } from '../../recht/ansprueche/angaben.ts'
import type { Leistung } from '../../recht/ansprueche/antwort.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Fondslage } from '../../recht/fonds/lage.ts'
import { cent, type Cent, summe } from '../../recht/geld.ts'
import { gemeindenZurPlz } from '../../recht/parameter/postleitzahlen.ts'
import { wasWaereWenn } from '../../recht/sperre/was-waere-wenn.ts'
import { besteht } from '../ansprueche/ansicht.ts'
import { anspruecheVon } from '../ansprueche/haushalt.ts'
import { pruefe } from '../faelle/fall.ts'

/** The facts of a case that a fund can ask for. What the file does not say stays absent. */
export function fondslage(akte: Akte, heute: Datum): Fondslage {
  const stelle = schuldenstelle(akte, heute)
  return {
    stichtag: heute,
    ...wohnort(akte),
    versorger: akte.versorger.name,
    sparte: akte.sachverhalt.sparte,
    ...haushalt(akte, heute),
    ...stufe(akte),
    ...schulden(akte, heute),
    ...(stelle === undefined ? {} : { schuldenstelle: stelle }),
    selbsthilfe: selbsthilfe(akte),
    antraege: antraege(akte),
  }
}

/** Whom the reckoning names for the debts; undefined where it leaves both open. */
function schuldenstelle(akte: Akte, heute: Datum): Fondslage['schuldenstelle'] {
  const moeglich = (anspruecheVon({ akte }, heute)?.leistungen ?? []).filter(besteht)
  const gibt = (leistung: Leistung): boolean => moeglich.some(eine => eine.leistung === leistung)
  if (gibt('energieschuldenDarlehen')) return 'jobcenter'
  return gibt('schuldenuebernahmeSgb12') ? 'sozialamt' : undefined
}

function wohnort({ haushalt: { plz, ort }, rechnung, sachverhalt }: Akte) {
  const orte = plz === undefined ? [] : gemeindenZurPlz(plz)
  const gemeinde = rechnung?.gemeinde ?? (orte.length === 1 ? orte[0]?.ags : undefined)
  const inNrw = gemeinde !== undefined || orte.length > 0
  return { plz, ort, gemeinde, land: inNrw ? ('NW' as const) : sachverhalt.bundesland }
}

function haushalt(akte: Akte, heute: Datum) {
  const { haushalt: koepfe, rechnung, plan, sachverhalt } = akte
  const personen = rechnung?.personen
  return {
    leistungen: leistungen(akte),
    personen: personen?.length ?? anzahl(koepfe),
    alter: personen?.map(({ geburtsdatum }) => (geburtsdatum ? alterAm(geburtsdatum, heute) : undefined)),
    nettoCent: gesamt(personen?.flatMap(einkommenVon)) ?? plan.einkommenCent,
    energieCent: abschlag(sachverhalt),
    vermoegenCent: gesamt(personen?.map(({ vermoegenCent }) => vermoegenCent)),
    bekommtRente: personen && rente(personen),
    schwanger: schwanger(personen, sachverhalt),
  }
}

/** The reckoning knows more of them than the intake. */
function leistungen({ haushalt: { leistungen: genannt }, rechnung }: Akte) {
  const laufend = rechnung?.laufendeLeistungen
  if (laufend !== undefined) return (laufend ?? []).map(({ art }) => art)
  return genannt && LAUFENDE_LEISTUNGEN.filter(art => genannt.some(eine => eine === art))
}

const anzahl = ({ erwachsene, kinder }: Akte['haushalt']): number | undefined =>
  erwachsene === undefined || kinder === undefined ? undefined : erwachsene + kinder

/** The sum where every part is known; „there is none“ counts as nothing. */
function gesamt(teile: readonly (Cent | null | undefined)[] | undefined): Cent | undefined {
  return teile === undefined || teile.includes(undefined)
    ? undefined
    : summe(teile.map(teil => teil ?? cent(0)))
}

const einkommenVon = ({ einkommen }: Person): readonly (Cent | null | undefined)[] =>
  einkommen === undefined ? [undefined] : (einkommen ?? []).map(({ nettoCent }) => nettoCent)

function rente(personen: readonly Person[]): boolean | undefined {
  if (personen.some(({ einkommen }) => einkommen?.some(({ art }) => art === 'rente'))) return true
  return personen.every(({ einkommen }) => einkommen !== undefined) ? false : undefined
}

function schwanger(personen: readonly Person[] | undefined, { schutzgruende }: Akte['sachverhalt']) {
  if (personen?.some(({ merkmale }) => merkmale?.includes('schwangerAb13'))) return true
  if (schutzgruende?.some(({ art }) => art === 'schwangerschaft')) return true
  return schutzgruende === null ? false : undefined
}

/** Only what is paid every month is known for a month. */
function abschlag({ rueckstand }: Akte['sachverhalt']): Cent | undefined {
  const { betragCent, monate, proJahr } = rueckstand?.abschlag ?? {}
  return (monate ?? 1) === 1 && (proJahr ?? 12) === 12 ? (betragCent ?? undefined) : undefined
}

/** The furthest step that is entered, and whether every step after it is said not to have happened. */
function stufe({ sachverhalt: { sperre, ankuendigung, androhung, mahnung } }: Akte) {
  const gesperrt = sperre?.vollzogen
  if (gesperrt) return { stufe: 'gesperrt' as const, stufeSicher: true }
  const nicht = gesperrt === false || sperre === null
  if (ankuendigung) return { stufe: 'ankuendigung' as const, stufeSicher: nicht }
  const keine = nicht && ankuendigung === null
  if (androhung) return { stufe: 'androhung' as const, stufeSicher: keine }
  const garNicht = keine && androhung === null
  if (mahnung) return { stufe: 'mahnung' as const, stufeSicher: garNicht }
  return garNicht && mahnung === null ? { stufe: 'rechnung' as const, stufeSicher: true } : {}
}

/** What is open at most, and the smallest payment that keeps the supply on. */
function schulden(akte: Akte, heute: Datum) {
  const { sperre, ankuendigung } = akte.sachverhalt
  const wege = wasWaereWenn({ ...akte.sachverhalt, stichtag: heute })
  const betrag = (code: string): Cent | undefined =>
    wege.find(weg => weg.code === code)?.betragCent ?? undefined
  const alles = betrag('zahlen.alles')
  return {
    rueckstandCent: alles ?? verlangt(akte, heute),
    mindestensCent: betrag('zahlen.mindestbetrag') ?? alles,
    sperrtag: sperre?.datum ?? ankuendigung?.beginn ?? undefined,
    forderungVom: aeltester(akte),
  }
}

const verlangt = (akte: Akte, heute: Datum): Cent | undefined =>
  akte.verlangtCent ?? pruefe(akte, heute).rueckstand.anrechenbarCent ?? undefined

/** The first day of any claim, where every claim has one. */
function aeltester({ sachverhalt: { rueckstand } }: Akte): Datum | undefined {
  const tage = rueckstand?.posten?.map(({ faelligAm, zugang }) => faelligAm ?? zugang ?? undefined)
  return tage === undefined || tage.includes(undefined) ? undefined : tage.toSorted()[0]
}

function selbsthilfe({ rechnung, sachverhalt: { abwendungsvereinbarung } }: Akte): boolean | undefined {
  if (abwendungsvereinbarung?.verlangtZugang || abwendungsvereinbarung?.angebotZugang) return true
  const versucht = rechnung?.energieschulden?.selbsthilfe
  return versucht && versucht.length > 0
}

const antraege = ({ plan }: Akte) =>
  plan.antraege?.flatMap(({ stelle, ausgang }) =>
    stelle === 'jobcenter' || stelle === 'sozialamt' ? [{ stelle, ausgang }] : [],
  )
