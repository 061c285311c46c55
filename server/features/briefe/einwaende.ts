import { alsEuro } from '../../recht/geld.ts'
import { plusTage } from '../../recht/datum.ts'
import { INHALTE } from '../../recht/sperre/angaben.ts'
import type { Feststellung } from '../../recht/sperre/antwort.ts'
import { type BriefFakten, einwandBefunde, hatBefund } from './fakten.ts'
import { alsNormen, amWochentag, langesDatum } from './sprache.ts'
import { oderNull, type Werte } from './werte.ts'
import { geschuetzt } from './zeichen.ts'

/* From the findings of the judgement to the paragraphs of L01. The sentences are in L01.hbs. */

/** Findings with their own paragraph, in the order in which the letter argues. */
export const EIGENER_ABSATZ = [
  'av.angenommen',
  'vormieter.keinGrund',
  'manipulation.verdacht',
  'mahnung.fehlt',
  'mahnung.vorFaelligkeit',
  'androhung.fehlt',
  'androhung.fristUnterschritten',
  'ankuendigung.fehlt',
  'ankuendigung.nichtBrieflich',
  'ankuendigung.fristUnterschritten',
  'ankuendigung.terminVerstrichen',
  'zugang.bestritten',
  'frist.achterWerktag',
  'frist.nurMitSamstag',
  'sozialhilfe.fristUnterschritten',
  'sozialhilfe.nichtInformiert',
  'schwelle.unterschritten',
  'schwelle.nurMitNebenkosten',
  'schwelle.elfAbschlaege',
  'schwelle.erstNachAndrohung',
  'schwelle.nurMitFremderForderung',
  'av.bruchOhneNeueAnkuendigung',
  'av.angebotFehlt',
  'av.angebotVerspaetet',
  'av.laufzeitUnzulaessig',
  'av.ersatzversorgungOffen',
  'zeitpunkt.wochenende',
  'inhalt.fehlt',
] as const

/** Reasons of the household; L01 only recalls them once the supplier knows them, L02 and L03 state them. */
const HAERTE = ['haerte.konkreteGefahr', 'haerte.gefahrUngeklaert', 'haerte.schutzbeduerftig']
const AUSSICHT = ['aussicht.dargelegt', 'aussicht.moeglich']

/** Findings that would not help in an objection: the client's weak points, or other letters' matter. */
const NICHT_HIER = [
  'haerte.ohneKonkreteGefahr',
  'haerte.nichtGlaubhaft',
  'haerte.nichtMitgeteilt',
  'rechtsstand.uebergang',
  'vertrag.massgeblich',
  'av.angenommenAmSperrtag',
]

/** Items of § 41f Abs. 3 S. 3 to 5 that do not count; named only where the threshold is missed. */
const ABZUEGE = ['beanstandet', 'gestundet', 'preiserhoehung', 'schlichtung'] as const

/** The findings that L01 turns into objections. Empty: there is nothing to object to. */
export function einwaende(fakten: BriefFakten): Feststellung[] {
  return einwandBefunde(fakten).filter(({ code }) => {
    if (NICHT_HIER.includes(code)) return false
    if (HAERTE.includes(code)) return mitgeteiltAm(fakten) !== null
    if (AUSSICHT.includes(code)) return dargelegtAm(fakten) !== null
    return true
  })
}

export function einwandWerte(fakten: BriefFakten): Werte {
  const liste = einwaende(fakten)
  return {
    einwand: einwandNachCode(liste),
    sicher: liste.some(befund => befund.wirkung === 'sperrt'),
    haerteAm: liste.some(b => HAERTE.includes(b.code)) ? oderNull(mitgeteiltAm(fakten), amWochentag) : null,
    aussichtAm: liste.some(b => AUSSICHT.includes(b.code))
      ? oderNull(dargelegtAm(fakten), amWochentag)
      : null,
    weitere: liste.filter(istUnbekannt).map(befund => ({
      text: geschuetzt(befund.text),
      norm: oderNull(alsNormen(befund.norm), geschuetzt),
    })),
    vierWochenEnde: vierWochenEnde(fakten),
    ...betragWerte(fakten),
    abzug: Object.fromEntries(ABZUEGE.map(grund => [grund, hatBefund(fakten, `rueckstand.${grund}`)])),
    ...inhaltWerte(fakten),
    irgendeinAbzug: ABZUEGE.some(grund => hatBefund(fakten, `rueckstand.${grund}`)),
  }
}

/** `einwand.mahnung.fehlt` and so on: the norm as text where the finding exists, else null. */
function einwandNachCode(liste: readonly Feststellung[]): Werte {
  const bereiche: Record<string, Record<string, string | null>> = {}
  for (const code of EIGENER_ABSATZ) {
    const [bereich = '', befund = ''] = code.split('.')
    const norm = alsNormen(liste.filter(eintrag => eintrag.code === code).flatMap(eintrag => eintrag.norm))
    const da = liste.some(eintrag => eintrag.code === code)
    bereiche[bereich] = { ...bereiche[bereich], [befund]: da ? (norm ?? 'EnWG') : null }
  }
  return bereiche
}

const istUnbekannt = ({ code }: Feststellung): boolean =>
  ![...EIGENER_ABSATZ, ...HAERTE, ...AUSSICHT].includes(code)

/** What the supplier's letters lack, item by item; items of § 41g only where it applies. */
function inhaltWerte({ akte: { sachverhalt } }: BriefFakten): Werte {
  const genannt = [
    ...(sachverhalt.androhung?.fehlendeInhalte ?? []),
    ...(sachverhalt.ankuendigung?.fehlendeInhalte ?? []),
  ]
  const giltHier = (i: number) => i < 5 || sachverhalt.vertrag === 'grundversorgung'
  const fehlt = INHALTE.map((inhalt, i) => [inhalt, giltHier(i) && genannt.includes(inhalt)] as const)
  const ohneAngebot = fehlt.filter(([inhalt]) => inhalt !== 'avAngebot')
  return { inhalt: Object.fromEntries(fehlt), irgendeinInhalt: ohneAngebot.some(([, da]) => da) }
}

function vierWochenEnde({ akte }: BriefFakten): string | null {
  const androhung = akte.sachverhalt.androhung
  if (!androhung?.zugang || androhung.zugangBestritten === true) return null
  return langesDatum(plusTage(androhung.zugang, 28))
}

function betragWerte({ akte, pruefung: { rueckstand } }: BriefFakten): Werte {
  return {
    anrechenbar: oderNull(rueckstand.anrechenbarCent, alsEuro),
    ohneNebenkosten: oderNull(rueckstand.ohneNebenkostenCent, alsEuro),
    schwelle: oderNull(rueckstand.schwelleCent, alsEuro),
    ohneAbschlag: akte.sachverhalt.rueckstand?.abschlag === null,
  }
}

const mitgeteiltAm = ({ akte, heute }: BriefFakten) =>
  (akte.sachverhalt.schutzgruende ?? [])
    .flatMap(grund => grund.mitgeteiltAm ?? [])
    .filter(tag => tag <= heute)
    .sort()[0] ?? null

const dargelegtAm = ({ akte, heute }: BriefFakten) => {
  const tag = akte.sachverhalt.zahlungsaussicht?.dargelegtAm
  return tag && tag <= heute ? tag : null
}
