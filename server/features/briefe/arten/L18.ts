import type { Briefart, Empfaenger } from '../briefart.ts'
import { eigenerText, eigenesFeld, eigenesJa } from '../eigene.ts'
import { antwortBis, type BriefFakten, istGesperrt } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import { text, type Werte } from '../werte.ts'
import { erstes, TEXTFORM, VERTRAGSKENNZEICHEN } from './gemeinsam.ts'

const GEZAHLT = eigenesFeld({
  name: 'mieteGezahlt',
  label: 'Miete und Nebenkosten sind bezahlt',
  art: 'jaNein',
} as const)
const WOHNUNG = eigenesFeld({
  name: 'mietWohnung',
  label: 'Lage der Wohnung im Haus',
  art: 'text',
  max: 120,
} as const)

/** § 535 Abs. 1 S. 2 BGB: the landlord keeps the flat fit for living; his debts are not the tenant's. */
export const L18: Briefart = {
  id: 'L18',
  titel: 'Aufforderung an den Vermieter',
  zweck:
    'Der Brief verlangt vom Vermieter, dass die Wohnung versorgt bleibt oder sofort wieder versorgt wird.',
  wann: 'Passt, wenn der Vermieter den Liefervertrag hat und die Versorgung fehlt oder in Gefahr ist.',
  empfaenger: (): Empfaenger => 'vermieter',
  vorrang: 12,
  normen: ['§ 535 Abs. 1 Satz 2 BGB'],
  form: TEXTFORM,
  freigabe: () => 'gelb',
  felder: [WOHNUNG, GEZAHLT],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN.filter(({ path }) => path === 'sachverhalt.sparte'),
    {
      path: 'sachverhalt.vermieter.wer',
      label: 'Wer stellt ab',
      fehlt: ({ akte }) => !akte.sachverhalt.vermieter?.wer,
    },
  ],
  hindernis: fakten => erstes(eigenerVertrag(fakten), mietvertragBeendet(fakten)),
  hinweise,
  passt: () => 'Der Vermieter hat den Liefervertrag. Er muss die Wohnung versorgen.',
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.vermieter',
      bis: antwortBis(fakten),
      text: `Der Vermieter soll die Versorgung bis ${mitWochentag(antwortBis(fakten))} sichern. Sonst am selben Tag die juristische Anleitung rufen (L30).`,
    },
  ],
  werte,
}

function eigenerVertrag({ akte: { sachverhalt } }: BriefFakten): string | null {
  if (sachverhalt.vertrag === 'vermieter') return null
  return 'Der Brief passt nur, wenn der Vermieter den Liefervertrag hat. Nach der Akte hat ihn der Haushalt, oder es ist nicht eingetragen.'
}

function mietvertragBeendet({ akte: { sachverhalt } }: BriefFakten): string | null {
  if (sachverhalt.vermieter?.mietverhaeltnis !== 'beendet') return null
  return 'Das Mietverhältnis ist beendet. § 535 Abs. 1 Satz 2 BGB gilt für die Mietzeit; was danach noch geschuldet ist, klärt die juristische Anleitung oder der Mieterverein.'
}

function werte(fakten: BriefFakten): Werte {
  const { vermieter } = fakten.akte.sachverhalt
  return {
    netzbetreiber: null,
    gesperrt: istGesperrt(fakten),
    selbst: vermieter?.wer === 'vermieterStelltAb',
    wegenSchulden: vermieter?.wer === 'versorgerSperrtWegenVermieter',
    versorger: text(fakten.akte.versorger.name),
    wohnung: eigenerText(fakten, WOHNUNG.name),
    gezahlt: eigenesJa(fakten, GEZAHLT.name) === true,
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Miete nicht ohne Rat kürzen oder selbst an den Versorger zahlen: erst die juristische Anleitung oder den Mieterverein fragen.',
    'Den Versorger zusätzlich anrufen: ob und wann er sperrt und ob er den Mietern einen Vertrag anbietet.',
  ]
  if (fakten.akte.sachverhalt.vermieter?.eigenerZaehler === true)
    liste.push(
      'Die Wohnung hat einen eigenen Zähler: Ein eigener Vertrag beim Grundversorger ist der schnellste Weg.',
    )
  if (eigenesJa(fakten, GEZAHLT.name) === false)
    liste.push('Die Miete ist nicht ganz bezahlt. Der Brief sagt dazu nichts.')
  return liste
}
