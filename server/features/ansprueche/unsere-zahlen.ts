import type { Haushalt } from '../../recht/ansprueche/angaben.ts'
import { pruefeAnsprueche } from '../../recht/ansprueche/ansprueche.ts'
import type { Leistung, Leistungsantwort } from '../../recht/ansprueche/antwort.ts'
import type { Bedarf } from '../../recht/ansprueche/bedarf.ts'
import { haushaltslage, type Haushaltslage } from '../../recht/ansprueche/haushaltslage.ts'
import { AELTESTER_TAG } from '../../recht/ansprueche/stand.ts'
import { anerkannt } from '../../recht/ansprueche/unterkunft.ts'
import type { Bescheidart, Zahlen } from '../../recht/bescheid.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Cent, summe } from '../../recht/geld.ts'

/*
 * Our figures of one month in the lines of a notice. The household of today is taken for the months before, with the
 * ages and the law of then; what is only known within limits is not known here.
 */

/** Null where the month is older than the law kept here. */
export function unsereZahlen(haushalt: Haushalt, art: Bescheidart, monat: Datum): Zahlen | null {
  if (monat < AELTESTER_TAG) return null
  const angaben = { ...haushalt, stichtag: monat }
  if (art === 'wohngeld') return wohngeldzahlen(haushaltslage({ ...angaben, laufendeLeistungen: [] }))
  const { leistungen } = pruefeAnsprueche(angaben)
  if (art === 'grundsicherungsgeld')
    return {
      ...jobcenterzahlen(haushaltslage(angaben)),
      betrag: betragVon(leistungen, 'grundsicherungsgeld'),
    }
  const betraege = (['grundsicherungAlter', 'hilfeZumLebensunterhalt'] as const).map(leistung =>
    betragVon(leistungen, leistung),
  )
  const bekannt = betraege.filter(betrag => betrag !== null)
  return { betrag: bekannt.length === betraege.length ? summe(bekannt) : null }
}

/** The amount where it is certain; no claim pays nothing. */
function betragVon(leistungen: readonly Leistungsantwort[], gesucht: Leistung): Cent | null {
  const antwort = leistungen.find(({ leistung }) => leistung === gesucht)
  if (antwort?.status === 'keinAnspruch') return summe([])
  return antwort === undefined || antwort.status === 'unklar' || antwort.spanne !== null
    ? null
    : antwort.betragCent
}

function wohngeldzahlen(lage: Haushaltslage): Zahlen {
  const { betragCent, mieteCent, gesamteinkommenCent } = lage.wohngeld()
  return { betrag: betragCent, unterkunft: mieteCent, einkommen: gesamteinkommenCent }
}

/** The lines of need, where everybody in the flat is in the reckoning; a child that keeps itself stays out of it. */
function jobcenterzahlen({ grundsicherungsgeld, knapp }: Haushaltslage): Zahlen {
  const { mindestens, hoechstens } = grundsicherungsgeld
  if (mindestens === null || mindestens.betrag !== hoechstens?.betrag) return {}
  const bedarfe = [...mindestens.bedarfe.values()]
  const von = (teil: keyof Omit<Bedarf, 'schritte'>): Cent => summe(bedarfe.map(bedarf => bedarf[teil]))
  if (von('summe') !== mindestens.gesamtbedarf) return { einkommen: mindestens.einkommen }
  const wohnen = anerkannt(knapp.unterkunft, knapp.angemessen, knapp.karenzzeit, knapp.stichtag)
  const alle = bedarfe.length === Math.max(knapp.koepfe, knapp.alle.length)
  return {
    regelbedarf: von('regel'),
    mehrbedarf: von('mehr'),
    ...(alle ? { unterkunft: wohnen.bruttokalt, heizung: wohnen.heizung } : {}),
    einkommen: mindestens.einkommen,
  }
}
