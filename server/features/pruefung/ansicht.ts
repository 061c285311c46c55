import type { Datum } from '../../recht/datum.ts'
import type { Sperrsachverhalt } from '../../recht/sperre/angaben.ts'
import type {
  Feststellung,
  Regelwerk,
  Sperrpruefung,
  Tendenz,
  Wiederherstellungsurteil,
} from '../../recht/sperre/antwort.ts'
import { anzahl, datum, tag } from '../../web/format.ts'
import { type Befund, befunde } from './befunde.ts'
import { type DreiTageTabelle, dreiTageTabelle } from './dreitage.ts'
import { type Frage, fragen } from './fragen.ts'
import { type Fristband, fristband } from './fristband.ts'
import { landVon, laeufe, passtZu } from './fristrechnung.ts'
import { type Fristzeile, fristzeile } from './fristzeile.ts'
import { heuteZuTun, type Tun } from './raete.ts'
import { type Stand, standArt, urteilInWorten, urteilStand } from './stand.ts'
import { type Lage, satz } from './worte.ts'

/** What the case page shows of a judgement; a volunteer can read it to the family from the top down. */
export type Urteilsansicht = {
  readonly stand: Stand
  readonly ueberschrift: string
  readonly warum: readonly string[]
  readonly frist: Fristzeile
  readonly fristband: Fristband | null
  readonly tage: DreiTageTabelle | null
  readonly befunde: readonly Befund[]
  readonly schritte: readonly Tun[]
  readonly fragen: readonly Frage[]
  readonly fristen: readonly Fristeintrag[]
  readonly recht: { readonly text: string; readonly warnung: string | null }
  readonly wiederherstellung: Wiederansicht | null
}

export type Wiederansicht = {
  readonly stand: Stand
  readonly ueberschrift: string
  readonly befunde: readonly Befund[]
}
export type Fristeintrag = {
  readonly iso: Datum
  readonly tag: string
  readonly wer: string
  readonly text: string
  readonly norm: readonly string[]
}

export function urteilsansicht(
  pruefung: Sperrpruefung,
  sachverhalt: Sperrsachverhalt,
  heute: Datum,
): Urteilsansicht {
  const lage = lageVon(pruefung, sachverhalt)
  const alle = laeufe(sachverhalt, heute)
  const tage = pruefung.fruehesteSperre
  return {
    stand: nochNicht(lage) ? NOCH_NICHT : urteilStand(pruefung, lage.vollzogen),
    ueberschrift: ueberschrift(lage),
    warum: warum(lage),
    frist: fristzeile(lage, heute),
    fristband: tage && fristband(alle, tage, lage, heute),
    tage: tage && passtZu(alle, tage) ? dreiTageTabelle(tage, alle, landVon(sachverhalt), heute) : null,
    befunde: befunde(pruefung.feststellungen),
    schritte: heuteZuTun(pruefung.schritte),
    fragen: fragen(pruefung.fehlendeAngaben),
    fristen: fristen(pruefung),
    recht: recht(pruefung),
    wiederherstellung: pruefung.wiederherstellung && wieder(pruefung.wiederherstellung, lage),
  }
}

export const lageVon = (pruefung: Sperrpruefung, sachverhalt: Sperrsachverhalt): Lage => ({
  pruefung,
  sachverhalt,
  sperrtag: sachverhalt.sperre?.datum ?? sachverhalt.ankuendigung?.beginn ?? null,
  vollzogen: sachverhalt.sperre?.vollzogen === true,
})

/** The one sentence: the reason that decides, told plainly. */
export function ueberschrift(lage: Lage): string {
  const { ergebnis, fehlendeAngaben } = lage.pruefung
  if (ergebnis === 'angabenFehlen') {
    const offen = fragen(fehlendeAngaben).length
    return `Noch ${offen === 1 ? 'fehlt' : 'fehlen'} ${anzahl(offen, 'eine Angabe', 'Angaben')}.`
  }
  if (nochNicht(lage)) return 'Der Versorger hat noch nicht alle Schritte getan. Er kann sie nachholen.'
  const [grund] = gruende(lage.pruefung.feststellungen)
  if (grund) return satz(grund.code, lage) ?? grund.text
  return lage.vollzogen
    ? 'Nach diesen Angaben durfte gesperrt werden.'
    : 'Nach diesen Angaben darf gesperrt werden.'
}

const NOCH_NICHT: Stand = { art: 'rechtswidrig', wort: 'Noch darf nicht gesperrt werden' }

/** Steps that only have to follow: no day is announced, and nothing else speaks against a cut. */
function nochNicht({ pruefung, sperrtag, vollzogen }: Lage): boolean {
  const sperrt = pruefung.feststellungen.filter(f => f.wirkung === 'sperrt')
  return !vollzogen && sperrtag === null && sperrt.length > 0 && sperrt.every(f => NACHHOLBAR.has(f.code))
}

const NACHHOLBAR = new Set([
  'androhung.fehlt',
  'ankuendigung.fehlt',
  'androhung.fristUnterschritten',
  'ankuendigung.fristUnterschritten',
])

/** Danger first, then what a calendar or a sum proves; the order of the law for the rest. */
const ZUERST = ['haerte.konkreteGefahr', 'av.angenommen']
const TENDENZEN: readonly (Tendenz | undefined)[] = ['eherRechtswidrig', 'offen', 'eherRechtmaessig']

function gruende(list: readonly Feststellung[]): Feststellung[] {
  const sperrt = list.filter(f => f.wirkung === 'sperrt')
  if (sperrt.length > 0) {
    return [...sperrt.filter(f => ZUERST.includes(f.code)), ...sperrt.filter(f => !ZUERST.includes(f.code))]
  }
  const zweifel = list.filter(f => f.wirkung === 'zweifel')
  return TENDENZEN.flatMap(tendenz => zweifel.filter(f => f.tendenz === tendenz))
}

function warum(lage: Lage): string[] {
  const { pruefung } = lage
  if (pruefung.ergebnis === 'angabenFehlen')
    return fragen(pruefung.fehlendeAngaben)
      .slice(0, 1)
      .map(f => `${f.frage} ${f.warum}`)
  const [grund, ...weitere] = gruende(pruefung.feststellungen)
  if (!grund) return [ohneGrund(lage)]
  const saetze = [...new Set(weitere.map(f => satz(f.code, lage) ?? f.text))].filter(
    s => s !== ueberschrift(lage),
  )
  return [
    ohneAnfang(grund.text, ueberschrift(lage)),
    saetze.length > 0 ? `Außerdem: ${saetze.slice(0, 3).join(' ')}` : '',
  ].filter(text => text !== '')
}

/** The finding without the sentence that already stands above it. */
const ohneAnfang = (text: string, ueberschrift: string): string =>
  text.startsWith(ueberschrift) ? text.slice(ueberschrift.length).trim() : text

/** What helps when the cut is allowed. */
function ohneGrund({ pruefung, vollzogen }: Lage): string {
  const manipulation = pruefung.feststellungen.find(f => f.code === 'manipulation.nachgewiesen')
  if (manipulation) return manipulation.text
  return vollzogen
    ? 'Jetzt hilft, was die Versorgung zurückbringt: die Zahlung, Raten oder eine Zusage vom Amt.'
    : 'Jetzt hilft, was die Sperre abwendet: eine angenommene Abwendungsvereinbarung, eine Zusage vom Amt, ein tragfähiger Ratenplan oder die Zahlung.'
}

const WER = { haushalt: 'Haushalt', versorger: 'Versorger', behoerde: 'Amt', gericht: 'Gericht' } as const

const fristen = (pruefung: Sperrpruefung): Fristeintrag[] =>
  [...pruefung.fristen]
    .sort((a, b) => (a.bis < b.bis ? -1 : 1))
    .map(({ bis, text, norm, wessen }) => ({ iso: bis, tag: tag(bis), wer: WER[wessen], text, norm }))

function wieder({ ergebnis, tendenz, feststellungen }: Wiederherstellungsurteil, lage: Lage): Wiederansicht {
  const [grund] = gruende(feststellungen)
  if (!grund && !lage.sachverhalt.wiederherstellung?.erfolgtAm) return NOCH_DUNKEL
  const sonst =
    ergebnis === 'angabenFehlen'
      ? 'Ob schon wieder angeschlossen sein müsste, ist noch offen.'
      : 'An der Wiederherstellung ist nichts zu beanstanden.'
  return {
    stand: { art: standArt(ergebnis), wort: `Wiederherstellung: ${urteilInWorten(ergebnis, tendenz)}` },
    ueberschrift: grund ? (satz(grund.code, lage) ?? grund.text) : sonst,
    befunde: befunde(feststellungen),
  }
}

/** While it is dark nothing is „in order“: the claim arises with the payment, or because the cut was not allowed. */
const NOCH_DUNKEL: Wiederansicht = {
  stand: { art: 'fehlt', wort: 'Wiederherstellung: noch nicht angeschlossen' },
  ueberschrift:
    'Der Versorger muss wieder anschließen, sobald der Grund entfallen ist und die Kosten bezahlt sind, oder wenn er gar nicht sperren durfte.',
  befunde: [],
}

const NAMEN: Record<Regelwerk, string> = {
  'enwg-41f': '§§ 41f, 41g EnWG',
  'enwg-41b-2021': '§ 41b EnWG (Fassung 2021)',
  'enwg-41b-2024': '§ 41b EnWG (Fassung 2024)',
  'enwg-118b': '§ 118b EnWG',
  'gvv-19-2012': '§ 19 StromGVV/GasGVV (Fassung 2012)',
  'gvv-19-2021': '§ 19 StromGVV/GasGVV (Fassung 2021)',
  'gvv-19-2022': '§ 19 StromGVV/GasGVV (Fassung 2022)',
  'gvv-19-2025': '§ 19 StromGVV/GasGVV',
  'avbfernwaerme-33': '§ 33 AVBFernwärmeV',
  'avbwasser-33': '§ 33 AVBWasserV',
  'bgb-vermieter': 'Mietrecht, § 535 BGB',
}

function recht({ regelwerk, regelwerkBeiAndrohung, rechtsstand }: Sperrpruefung): Urteilsansicht['recht'] {
  const vorher = regelwerkBeiAndrohung && `, bei der Androhung galt ${NAMEN[regelwerkBeiAndrohung]}`
  return {
    text: `Geprüft nach ${NAMEN[regelwerk]}${vorher ?? ''}. Rechtsstand ${datum(rechtsstand.geprueftAm)}.`,
    warnung: rechtsstand.warnung,
  }
}
