import type { Schritt } from '../ergebnis.ts'
import { alsEuro, cent, type Cent } from '../geld.ts'
import type { RueckstandErgebnis } from './antwort.ts'
import { feststellung, fraglich, gefunden, LEER, type Befund } from './befund.ts'
import type { Lage } from './lage.ts'
import { postenFragen, rueckstandFragen, schwellenFrage } from './fragen.ts'
import type { Postenlage } from './posten.ts'
import type { Schwellenregel } from './regelwerk/regeln.ts'
import { schwellenwerte, type Moeglich, type Schwellenluecke, type Schwellenwert } from './schwellenwert.ts'
import { anrechenbar, hoechstens, mindestens, type Summen } from './summen.ts'
import { gleich, vergleiche, type Vergleich, type Zweifel } from './vergleich.ts'

export type Schwellenurteil = {
  readonly befund: Befund
  readonly rueckstand: RueckstandErgebnis
  readonly spanne: Spanne
}

/** The arrears that are certain and the most they can be (Infinity: not known). */
export type Spanne = { readonly von: number; readonly bis: number }

/** § 41f Abs. 3 EnWG: below this arrears figure the supplier may not have the cut carried out. */
export function schwelle(lage: Lage, posten: readonly Postenlage[]): Schwellenurteil {
  const oben = hoechstens(lage, posten)
  const unten = mindestens(lage, posten)
  const { gesamt, ohneNeben } = anrechenbar(oben)
  const zahlen = { anrechenbarCent: gesamt, ohneNebenkostenCent: ohneNeben }
  const spanne = { von: offenerBetrag(unten), bis: gesamt ?? Infinity }
  if (!lage.regeln.schwelle) {
    return {
      befund: ohneSchwelle(lage, posten, oben, unten),
      rueckstand: { ...zahlen, schwelleCent: null, erreicht: null },
      spanne,
    }
  }
  const { moeglich, fehlt } = schwellenwerte(lage, lage.regeln.schwelle)
  const eindeutig = eindeutiges(moeglich)
  const vergleich = einigkeit(oben, unten, moeglich)
  return {
    befund: vergleich
      ? gefunden(...ergebnis(lage, lage.regeln.schwelle, oben, vergleich, eindeutig ?? moeglich[0]))
      : fraglich(...fragen(lage, posten, { oben, unten, moeglich, fehlt })),
    rueckstand: { ...zahlen, schwelleCent: eindeutig?.hoch ?? null, erreicht: erreicht(vergleich) },
    spanne,
  }
}

const offenerBetrag = ({ haupt, spaet, neben, zahlungen }: Summen): number =>
  Math.max(0, haupt + spaet + neben - zahlungen)

/** The comparison that holds whatever the missing answers are; null when they decide. */
function einigkeit(oben: Summen, unten: Summen, moeglich: Moeglich): Vergleich | null {
  const erster = vergleiche(oben, moeglich[0])
  const einig = moeglich.every(
    wert => gleich(erster, vergleiche(oben, wert)) && gleich(erster, vergleiche(unten, wert)),
  )
  return einig ? erster : null
}

const eindeutiges = (moeglich: Moeglich): Schwellenwert | undefined =>
  moeglich.every(({ hoch }) => hoch === moeglich[0].hoch) ? moeglich[0] : undefined

function erreicht(vergleich: Vergleich | null): RueckstandErgebnis['erreicht'] {
  if (vergleich === null) return null
  return typeof vergleich === 'string' ? vergleich : 'streitig'
}

type Spielraum = {
  readonly oben: Summen
  readonly unten: Summen
  readonly moeglich: Moeglich
  readonly fehlt: Schwellenluecke | null
}

/** Only the answers that decide: amounts when some threshold splits them, the threshold when some amount does. */
function fragen(lage: Lage, posten: readonly Postenlage[], { oben, unten, moeglich, fehlt }: Spielraum) {
  const betragEntscheidet = moeglich.some(wert => !gleich(vergleiche(oben, wert), vergleiche(unten, wert)))
  const schwelleEntscheidet = [oben, unten].some(summen => einigkeit(summen, summen, moeglich) === null)
  return [
    ...(betragEntscheidet ? [...rueckstandFragen(lage), ...postenFragen(posten)] : []),
    ...(schwelleEntscheidet && fehlt && lage.angaben.rueckstand !== undefined ? [schwellenFrage(fehlt)] : []),
  ]
}

function ergebnis(
  lage: Lage,
  regel: Schwellenregel,
  summen: Summen,
  vergleich: Vergleich,
  wert: Schwellenwert,
) {
  const schritte = [...rechnung(summen), ...wert.schritte]
  if (vergleich === 'nein') return [unterschritten(lage, regel, summen, wert, schritte)]
  if (vergleich === 'ja') return [erreichtSatz(lage, regel, summen, wert, schritte)]
  return vergleich.map(code => feststellung(lage, code, ZWEIFELSAETZE[code], { schritte }))
}

function erreichtSatz(
  lage: Lage,
  { mindestens }: Schwellenregel,
  summen: Summen,
  wert: Schwellenwert,
  schritte: readonly Schritt[],
) {
  const betrag = anrechenbar(summen).gesamt
  const text = betrag
    ? `Es zählen ${alsEuro(betrag)} Rückstand. Die Schwelle von ${alsEuro(wert.niedrig)} ist damit erreicht.`
    : `Der Rückstand erreicht die Schwelle von ${alsEuro(wert.niedrig)}.`
  return feststellung(lage, 'schwelle.erreicht', text, {
    schritte,
    norm: [...new Set([wert.norm, mindestens])],
  })
}

/** Which of the limits is missed decides the norm: twice the Abschlag (a sixth), or 100 €. */
function unterschritten(
  lage: Lage,
  { mindestens: norm100, mindestbetrag }: Schwellenregel,
  summen: Summen,
  wert: Schwellenwert,
  schritte: readonly Schritt[],
) {
  const betrag = cent(offenerBetrag(summen))
  const text =
    `Vom Rückstand zählen höchstens ${alsEuro(betrag)}. Gesperrt werden darf erst ab ${alsEuro(wert.niedrig)}. ` +
    'Die Schwelle ist nicht erreicht.'
  return feststellung(lage, 'schwelle.unterschritten', text, {
    schritte,
    norm: [
      ...(wert.niedrig > mindestbetrag ? [wert.norm] : []),
      ...(betrag < mindestbetrag ? [norm100] : []),
    ],
  })
}

const ZEILEN = [
  ['haupt', 'Fällig und gemahnt'],
  ['spaet', 'Erst nach der Androhung fällig'],
  ['neben', 'Mahn-, Inkasso- und Sperrkosten, Zinsen'],
  ['fremd', 'Andere Sparte oder frühere Wohnung'],
  ['zahlungen', 'Abzüglich Zahlungen'],
] as const satisfies readonly (readonly [keyof Summen, string])[]

function rechnung(summen: Summen): readonly Schritt[] {
  const schritte: Schritt[] = []
  for (const [haufen, text] of ZEILEN) {
    const betrag = summen[haufen]
    if (betrag > 0 && Number.isFinite(betrag))
      schritte.push({ text: `${text}: ${alsEuro(betrag as Cent)}`, betragCent: cent(betrag) })
  }
  return schritte
}

const ZWEIFELSAETZE: Record<Zweifel, string> = {
  'schwelle.elfAbschlaege':
    'Der Versorger verlangt nicht jeden Monat einen Abschlag. Je nach Rechenweise ist die Schwelle erreicht oder nicht.',
  'schwelle.erstNachAndrohung':
    'Die Schwelle ist nur mit Beträgen erreicht, die erst nach der Androhung fällig wurden. Ob das genügt, ist offen.',
  'schwelle.nurMitNebenkosten':
    'Die Schwelle ist nur mit Mahnkosten, Inkassokosten, Sperrkosten oder Zinsen erreicht. Ob diese zählen, sagt das ' +
    'Gesetz nicht. Das Amtsgericht Schöneberg (4 C 88/13) sagt nein.',
  'schwelle.nurMitFremderForderung':
    'Der Rückstand trägt die Sperre nur mit Forderungen aus einer anderen Sparte oder einer früheren Wohnung. Das ist ' +
    'streitig: Das Amtsgericht Nürnberg (21 C 8696/14 eV) sagt nein, das OLG Celle (13 U 241/11) ja.',
}

const EIN_CENT = cent(1)
const IRGENDETWAS: Schwellenwert = { niedrig: EIN_CENT, hoch: EIN_CENT, norm: '', schritte: [] }

/** No limit in these rules: still there must be an unpaid claim from this very supply. */
function ohneSchwelle(lage: Lage, posten: readonly Postenlage[], oben: Summen, unten: Summen): Befund {
  const vergleich = einigkeit(oben, unten, [IRGENDETWAS])
  if (vergleich === null) return fraglich(...rueckstandFragen(lage), ...postenFragen(posten))
  if (vergleich === 'nein') return gefunden(nichtsOffen(lage, oben))
  const fremd =
    typeof vergleich === 'string' ? [] : vergleich.filter(code => code === 'schwelle.nurMitFremderForderung')
  if (fremd.length === 0 || !lage.regeln.norm['schwelle.nurMitFremderForderung']) return LEER
  return gefunden(
    ...fremd.map(code => feststellung(lage, code, ZWEIFELSAETZE[code], { schritte: rechnung(oben) })),
  )
}

const nichtsOffen = (lage: Lage, summen: Summen) =>
  feststellung(
    lage,
    'schwelle.unterschritten',
    'Es ist nichts mehr offen, was angemahnt und fällig ist. Ohne Rückstand darf nicht gesperrt werden.',
    { schritte: rechnung(summen) },
  )
