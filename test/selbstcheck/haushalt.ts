import { plusTage } from '../../server/recht/datum.ts'
import type { Posten, Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import {
  mitAntwort,
  wegDurch,
  type Weg,
  type Antworten,
} from '../../server/features/selbstcheck/antworten.ts'
import type { FrageId } from '../../server/features/selbstcheck/fragen.ts'

/* What a household in a worked case would answer: only what it can know, in the words the self-check offers. */

type Antwort = string | readonly string[]
type Antwortet = (r: Sperrangaben, a: Antworten) => Antwort | null | undefined

const ANTWORTEN: Readonly<Record<FrageId, Antwortet>> = {
  energie: r => r.sparte,
  lage,
  vertrag: r => r.vertrag ?? (r.sparte === 'fernwaerme' || r.sparte === 'wasser' ? 'eigener' : undefined),
  wer: r => r.vermieter?.wer,
  miete: r => r.vermieter?.mietverhaeltnis,
  termin: r => r.sperre?.datum,
  grund: r => GRUND[r.anlass ?? 'zahlungsverzug'],
  mahnung: r => (r.mahnung === null ? null : r.mahnung?.zugang),
  // Who never saw a letter says so; that the supplier claims it is nothing the household can see.
  androhung: r => (r.androhung === null || r.androhung?.zugangBestritten ? null : r.androhung?.zugang),
  ankuendigung: r => (r.ankuendigung === null ? null : r.ankuendigung?.zugang),
  form: r => (r.ankuendigung?.form?.includes('brief') ? 'brief' : r.ankuendigung?.form && 'elektronisch'),
  angesagt: ({ ankuendigung, sperre }) => {
    if (!sperre?.datum || !ankuendigung?.beginn) return undefined
    if (ankuendigung.beginn === sperre.datum) return 'dieser'
    return ankuendigung.beginn < sperre.datum ? 'frueher' : 'spaeter'
  },
  offen: r => {
    const betraege = forderungen(r)
    if (r.rueckstand === null || betraege?.length === 0) return null
    if (!betraege || !r.rueckstand?.zahlungen || betraege.some(({ betragCent }) => !betragCent))
      return undefined
    const summe = betraege.reduce((bisher, { betragCent }) => bisher + (betragCent ?? 0), 0)
    return String(
      summe - r.rueckstand.zahlungen.reduce((bisher, { betragCent }) => bisher + (betragCent ?? 0), 0),
    )
  },
  abschlag: r => {
    const abschlag = r.rueckstand?.abschlag
    return abschlag === null ? null : abschlag?.betragCent ? String(abschlag.betragCent) : undefined
  },
  schutz: r => {
    const arten = r.schutzgruende?.map(({ art }) => art).filter(art => !NICHT_GEFRAGT.includes(art))
    return arten && (arten.length === 0 ? null : [...new Set(arten)])
  },
  gefahr: r => {
    const gefahren = r.schutzgruende?.map(({ konkreteGefahr }) => konkreteGefahr) ?? []
    if (gefahren.includes(true)) return 'ja'
    return gefahren.every(eine => eine === false) ? 'nein' : undefined
  },
  gewusst: r => (r.schutzgruende?.some(({ mitgeteiltAm }) => mitgeteiltAm) ? 'ja' : 'nein'),
  raten: ({ abwendungsvereinbarung: av }) => {
    if (av === undefined) return undefined
    if (av?.gebrochenAm) return 'gebrochen'
    if (av?.angenommenAm) return 'vereinbart'
    return av?.angebotZugang ? 'angebot' : 'nein'
  },
  artOffen: r => {
    const arten = new Set(forderungen(r)?.map(({ art }) => art))
    if (arten.size !== 1) return arten.size === 0 ? undefined : 'beides'
    return arten.has('nebenkosten') ? 'kosten' : [...arten][0]
  },
  abschlagWie: r => {
    const { monate, proJahr } = r.rueckstand?.abschlag ?? {}
    return monate === 2 ? 'zweiMonate' : { 11: 'elf', 12: 'monat' }[proJahr ?? 0]
  },
  jahr: r => {
    const cent = r.rueckstand?.jahresrechnungErwartetCent
    return cent ? String(cent) : undefined
  },
  seit: r =>
    forderungen(r)
      ?.map(({ faelligAm }) => faelligAm ?? '')
      .sort()[0],
  plan: r =>
    forderungen(r)?.every(
      ({ zugang, faelligAm }) => zugang && faelligAm && zugang <= plusTage(faelligAm, -14),
    )
      ? 'ja'
      : undefined,
  rechnungKam: r => forderungen(r)?.[0]?.zugang,
  streit: r => {
    const alle = forderungen(r)
    if (!alle || alle.some(posten => posten.beanstandung === undefined)) return undefined
    const ticks = Object.keys(EINWAENDE).filter(name => alle.some(posten => EINWAENDE[name]?.(posten, r)))
    return ticks.length === 0 ? null : ticks
  },
  streitAlles: (r, a) =>
    [a.streit ?? []].flat().every(name => forderungen(r)?.every(posten => EINWAENDE[name]?.(posten, r)))
      ? 'ja'
      : 'teil',
  nachweis: r => {
    const alle = r.schutzgruende?.map(({ glaubhaftmachung }) => glaubhaftmachung) ?? []
    return (['erbracht', 'verlangtNichtErbracht', 'nichtVerlangt'] as const).find(eine => alle.includes(eine))
  },
  ratenTag: r => r.abwendungsvereinbarung?.angenommenAm ?? r.abwendungsvereinbarung?.angebotZugang,
  rateFehlt: r => r.abwendungsvereinbarung?.gebrochenAm,
  ratenZahl: r => {
    const raten = r.abwendungsvereinbarung?.angebotRaten
    return raten ? String(raten) : undefined
  },
  verlangt: r => r.abwendungsvereinbarung?.verlangtZugang,
  aussicht: ({ zahlungsaussicht }) => {
    if (!zahlungsaussicht) return zahlungsaussicht === null ? 'nein' : undefined
    const { art, deckt } = zahlungsaussicht
    if (art === 'zusageLeistungstraeger') return deckt === 'voll' ? 'amtAlles' : 'amtTeil'
    return { zusageFonds: 'fonds', antragLaeuft: 'antrag', ratenplan: 'raten', versprechen: 'versprechen' }[
      art
    ]
  },
  aussichtGesagt: r => (r.zahlungsaussicht?.dargelegtAm ? 'ja' : 'nein'),
  einwilligung: r => (r.sozialhilfetraeger === null ? null : r.sozialhilfetraeger?.einwilligungZugang),
  informiert: r => r.sozialhilfetraeger?.informiertAm,
  inhaltAndrohung: (r, a) => {
    const fehlen = r.androhung?.fehlendeInhalte
    const gefragt = fehlen?.filter(
      eins => a.vertrag === 'grundversorgung' || a.vertrag === '?' || !NUR_GRUND.includes(eins),
    )
    return gefragt && (gefragt.length === 0 ? null : gefragt)
  },
  inhaltAnkuendigung: r => {
    const fehlen = r.ankuendigung?.fehlendeInhalte?.filter(eins => eins === 'grund' || eins === 'kosten')
    return fehlen && (fehlen.length === 0 ? null : fehlen)
  },
  land: r => r.bundesland,
  einkommen: () => undefined,
}

const GRUND = { zahlungsverzug: 'nichtBezahlt', manipulation: 'zaehler', vormieterschulden: 'fremd' }
const NICHT_GEFRAGT: readonly string[] = ['sonstiges', 'heizungAusfallImWinter']
const NUR_GRUND: readonly string[] = [
  'avHinweis',
  'antwortformular',
  'musterhinweis',
  'einwilligungsvordruck',
  'hinweisDatenweitergabe',
]

const EINWAENDE: Readonly<Record<string, (posten: Posten, r: Sperrangaben) => boolean>> = {
  falsch: ({ beanstandung }) => beanstandung?.schluessig === true,
  preis: ({ preiserhoehungStreitig }) => preiserhoehungStreitig === true,
  schlichtung: ({ schlichtungSeit }, { androhung }) =>
    Boolean(schlichtungSeit && androhung?.zugang && schlichtungSeit <= androhung.zugang),
  gestundet: ({ gestundet }) => gestundet === true,
  fremd: ({ sparteFremd, wohnungFremd }) => sparteFremd === true || wohnungFremd === true,
  urteil: ({ tituliert }) => tituliert === true,
}

/** The page asks for the money without costs, unless there is nothing else. */
function forderungen(r: Sperrangaben): readonly Posten[] | undefined {
  const alle = r.rueckstand?.posten
  const haupt = alle?.filter(({ art }) => art !== 'nebenkosten')
  return haupt && haupt.length > 0 ? haupt : alle
}

function lage({ mahnung, androhung, ankuendigung, sperre }: Sperrangaben): Antwort | undefined {
  if (sperre?.vollzogen) return 'gesperrt'
  if (sperre?.datum || ankuendigung) return 'termin'
  if (androhung) return 'androhung'
  return mahnung ? 'mahnung' : undefined
}

/** The whole way of a household through the questions; null is the second button, undefined „Weiß ich nicht“. */
export function beantworte(request: Sperrangaben): Weg {
  let weg = wegDurch({}, request.stichtag)
  for (let n = 0; weg.offen && n < 60; n += 1) {
    const antwort = ANTWORTEN[weg.offen.id](request, weg.antworten)
    const keine = antwort === null ? (weg.offen.keine?.(weg.antworten) ? '-' : '?') : undefined
    weg = wegDurch(mitAntwort(weg.antworten, weg.offen.id, keine ?? antwort ?? '?'), request.stichtag)
  }
  return weg
}
