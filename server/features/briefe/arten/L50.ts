import { alsEuro } from '../../../recht/geld.ts'
import type { Briefart } from '../briefart.ts'
import {
  eigenePflicht,
  eigenerBetrag,
  eigenerTag,
  eigenerText,
  eigenesFeld,
  eigenesJa,
  eigeneWahl,
} from '../eigene.ts'
import { antwortBis, type BriefFakten, hatBefund, istGesperrt, tageBisSperre } from '../fakten.ts'
import { ohneStelle } from '../zahlungsplan.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { euro, oderNull, text, type Werte } from '../werte.ts'
import { absaetzeVon, geschuetzt } from '../zeichen.ts'
import { BEHOERDE, BETRAG, EIGEN, ERLASS, fondsantragAm, FORDERUNG, forderung, luecke } from './fonds.ts'
import { erstes, schreibenDesVersorgers, VERTRAGSKENNZEICHEN } from './gemeinsam.ts'

const URSACHE = eigenesFeld({
  name: 'fondsUrsache',
  label: 'Wie der Rückstand entstanden ist',
  art: 'text',
  max: 2_000,
  mehrzeilig: true,
  tipp: 'kurz, ohne Angaben zur Gesundheit',
})
const SICHERUNG = eigenesFeld({
  name: 'fondsSicherung',
  label: 'Wie die Abschläge künftig gezahlt werden',
  art: 'text',
  max: 300,
})
const AMT = eigenesFeld({
  name: 'fondsAmt',
  label: 'Jobcenter oder Sozialamt',
  art: 'wahl',
  optionen: [
    ['abgelehnt', 'hat abgelehnt'],
    ['darlehen', 'bietet nur ein Darlehen an'],
    ['teil', 'übernimmt einen Teil'],
    ['offen', 'hat noch nicht entschieden'],
    ['keinAnspruch', 'kein Anspruch'],
  ] as const,
})
const AMT_AM = eigenesFeld({
  name: 'fondsAmtAm',
  label: 'Schreiben des Amts vom',
  art: 'datum',
})
const ANDERE = eigenesFeld({
  name: 'fondsAndere',
  label: 'Andere Fonds',
  art: 'wahl',
  optionen: [
    ['nein', 'bei keinem anderen beantragt'],
    ['ja', 'auch bei einem anderen beantragt'],
  ] as const,
})
const ANDERE_WER = eigenesFeld({
  name: 'fondsAndereWer',
  label: 'Bei welchem anderen Fonds?',
  art: 'text',
  max: 120,
})
const EINMALIG = eigenesFeld({
  name: 'fondsEinmalig',
  label: 'Einmalige Notlage, die Ursache besteht nicht fort',
  art: 'haken',
})
const KONTO = eigenesFeld({
  name: 'fondsKonto',
  label: 'Konto des Versorgers (IBAN)',
  art: 'text',
  max: 40,
})

/** Application to a relief fund: need, cause, what was tried, the gap, and to whom the money goes. */
export const L50: Briefart = {
  id: 'L50',
  titel: 'Anschreiben an einen Hilfsfonds',
  zweck: 'Der Brief bittet einen Hilfsfonds um Geld für den Teil des Rückstands, den sonst niemand trägt.',
  wann: 'Passt, wenn Amt und Versorger nicht alles übernehmen und ein Fonds den Rest zahlen kann.',
  empfaenger: () => 'fonds',
  vorrang: 45,
  normen: [],
  form: 'Was der Fonds verlangt; dieser Brief ersetzt kein vorgeschriebenes Formular.',
  freigabe: () => 'gelb',
  felder: [
    BETRAG,
    FORDERUNG,
    BEHOERDE,
    ERLASS,
    EIGEN,
    URSACHE,
    EINMALIG,
    AMT,
    AMT_AM,
    ANDERE,
    ANDERE_WER,
    SICHERUNG,
    KONTO,
  ],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    { path: 'versorger.name', label: 'Name (Versorger)', fehlt: f => !text(f.akte.versorger.name) },
    eigenePflicht(BETRAG),
    {
      path: `angaben.${FORDERUNG.name}`,
      label: FORDERUNG.label,
      fehlt: f => forderung(f) === null,
    },
  ],
  hindernis: fakten => erstes(zuViel(fakten), nichtsErbeten(fakten)),
  hinweise,
  passt,
  anlagen: fakten => [
    ...schreibenDesVersorgers(fakten),
    ...(['abgelehnt', 'darlehen', 'teil'].includes(eigeneWahl(fakten, AMT.name) ?? '')
      ? ['Schreiben des Jobcenters oder Sozialamts (Kopie)']
      : []),
  ],
  fristen: fakten => [
    {
      code: 'antwort.fonds',
      bis: antwortBis(fakten),
      text: `Der Fonds ist bis ${mitWochentag(antwortBis(fakten))} um Antwort gebeten.`,
    },
  ],
  werte,
}

function zuViel(fakten: BriefFakten): string | null {
  const betrag = eigenerBetrag(fakten, BETRAG.name)
  const rest = luecke(fakten)
  if (betrag === null || rest === null || betrag <= rest) return null
  const offen = rest > 0 ? alsEuro(rest) : 'nichts'
  return `Erbeten sind ${alsEuro(betrag)}. Nach Abzug dessen, was andere zahlen, ist aber ${offen} offen. Mehr als die Lücke bezahlt kein Fonds; bitte die Beträge prüfen.`
}

const nichtsErbeten = (fakten: BriefFakten): string | null =>
  eigenerBetrag(fakten, BETRAG.name) === 0 ? 'Der erbetene Betrag ist null.' : null

/** A fund was chosen, nothing was asked of it yet, and no office is still deciding. */
function passt(fakten: BriefFakten): string | null {
  const { anschriften, plan } = fakten.akte
  const amtEntscheidet = (plan.antraege ?? []).some(({ stelle, am }) => stelle !== 'fonds' && am)
  if (!text(anschriften?.fonds?.name) || fondsantragAm(fakten) !== null || amtEntscheidet) return null
  return 'Ein Hilfsfonds ist eingetragen, und dort ist noch nichts beantragt.'
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Vorher die Einwilligung „Hilfsfonds“ unterschreiben lassen (L42).',
    'Zuerst anrufen: Gibt es den Fonds noch, ist Geld da, wer darf den Antrag stellen, gibt es ein Formular?',
    'Nimmt der Fonds nur Anträge eines Wohlfahrtsverbands an, den Fall mit der Familie dorthin übergeben.',
    'Keine Angaben zur Gesundheit und keine geschätzte Rechnung, solange der Fonds sie nicht verlangt.',
  ]
  const amt = eigeneWahl(fakten, AMT.name)
  if (amt === null || amt === 'offen')
    liste.push(
      'Die meisten Fonds wollen zuerst die Entscheidung von Jobcenter oder Sozialamt sehen (L20, L21).',
    )
  if (eigeneWahl(fakten, URSACHE.name) === null)
    liste.push('Aufschreiben, wie der Rückstand entstanden ist. Danach fragt jeder Fonds.')
  if (hatBefund(fakten, 'schwelle.unterschritten'))
    liste.push(
      'Nach der Prüfung darf wegen dieses Betrags nicht gesperrt werden. Zuerst die Beanstandung L01.',
    )
  const tage = tageBisSperre(fakten)
  if (tage !== null && tage >= 0 && tage <= 14)
    liste.push('Bis zur Sperre bleiben höchstens zwei Wochen. Den Versorger um Aufschub bitten (L51).')
  return liste
}

function werte(fakten: BriefFakten): Werte {
  const { akte } = fakten
  const betrag = (feld: { readonly name: string }) => euro(eigenerBetrag(fakten, feld.name) || null)
  return {
    netzbetreiber: null,
    ...lage(fakten),
    betrag: betrag(BETRAG),
    forderung: euro(forderung(fakten)),
    behoerde: betrag(BEHOERDE),
    erlass: betrag(ERLASS),
    eigen: betrag(EIGEN),
    versorger: text(akte.versorger.name),
    kundennummer: text(akte.versorger.kundennummer),
    zaehlernummer: text(akte.versorger.zaehlernummer),
    konto: eigenerText(fakten, KONTO.name),
    ...versucht(fakten),
  }
}

/** The household and what threatens it. */
function lage(fakten: BriefFakten): Werte {
  const { haushalt, plan } = fakten.akte
  const { erwachsene, kinder } = haushalt
  return {
    gesperrt: istGesperrt(fakten),
    haushalt:
      erwachsene !== undefined && kinder !== undefined && erwachsene + kinder > 0
        ? {
            erwachsene: anzahl(erwachsene, 'Erwachsener', 'Erwachsene'),
            kinder: anzahl(kinder, 'Kind', 'Kinder'),
          }
        : null,
    rechnung:
      plan.einkommenCent !== undefined && plan.fixkostenCent !== undefined
        ? { einkommen: euro(plan.einkommenCent), fixkosten: euro(plan.fixkostenCent) }
        : null,
    ursache: absaetzeVon(eigeneWahl(fakten, URSACHE.name) ?? '').map(geschuetzt),
    einmalig: eigenesJa(fakten, EINMALIG.name) === true,
    abschlagWirdGezahlt: plan.abschlagWirdGezahlt === true,
    sicherung: eigenerText(fakten, SICHERUNG.name),
  }
}

const anzahl = (zahl: number, eins: string, viele: string): string | null =>
  zahl === 0 ? null : `${zahl} ${zahl === 1 ? eins : viele}`

/** What was asked of others, and what they said. */
function versucht(fakten: BriefFakten): Werte {
  const { plan, sachverhalt } = fakten.akte
  const amt = eigeneWahl(fakten, AMT.name)
  const av = sachverhalt.abwendungsvereinbarung
  return {
    antraege: (plan.antraege ?? []).flatMap(({ stelle, name, am }) =>
      am && stelle !== 'fonds'
        ? [{ wo: STELLE[stelle], name: text(ohneStelle(name)), am: langesDatum(am) }]
        : [],
    ),
    amt: {
      abgelehnt: amt === 'abgelehnt',
      darlehen: amt === 'darlehen',
      teil: amt === 'teil',
      keinAnspruch: amt === 'keinAnspruch',
    },
    amtAm: oderNull(eigenerTag(fakten, AMT_AM.name), langesDatum),
    avVerlangt: oderNull(
      av?.verlangtZugang ?? fakten.versandt.find(({ art }) => art === 'L04')?.am,
      langesDatum,
    ),
    vorschlag: oderNull(fakten.versandt.find(({ art }) => art === 'L03')?.am, langesDatum),
    andere: {
      nein: eigeneWahl(fakten, ANDERE.name) === 'nein',
      ja: eigeneWahl(fakten, ANDERE.name) === 'ja',
    },
    andereWer: eigenerText(fakten, ANDERE_WER.name),
  }
}

const STELLE = {
  jobcenter: 'beim Jobcenter',
  sozialamt: 'beim Sozialamt',
  sonstige: 'bei einer anderen Stelle',
} as const
