import type { Briefart } from '../briefart.ts'
import { eigenePflicht, eigenerTag, eigenerText, eigenesFeld, eigeneWahl } from '../eigene.ts'
import { antwortBis, type BriefFakten, istGesperrt } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import { oderNull, tagWerte, type Werte } from '../werte.ts'
import { absaetzeVon, geschuetzt } from '../zeichen.ts'
import { anDenVersorger, erstes, TEXTFORM, VERTRAGSKENNZEICHEN } from './gemeinsam.ts'

const AM = eigenesFeld({ name: 'gespraechAm', label: 'Gespräch am', art: 'datum' })
const UM = eigenesFeld({ name: 'gespraechUm', label: 'Uhrzeit', art: 'uhrzeit' })
const MIT = eigenesFeld({
  name: 'gespraechMit',
  label: 'Mit wem (Frau/Herr …)',
  art: 'text',
  max: 100,
})
const WER = eigenesFeld({
  name: 'gespraechWer',
  label: 'Wer hat gesprochen?',
  art: 'wahl',
  optionen: [
    ['haushalt', 'der Haushalt selbst'],
    ['stelle', 'die Beratungsstelle'],
  ] as const,
  leer: null,
})
const AUSSETZUNG = eigenesFeld({
  name: 'zusageBis',
  label: 'Sperre ausgesetzt bis',
  art: 'datum',
})
const INHALT = eigenesFeld({
  name: 'zusageInhalt',
  label: 'Was sonst zugesagt wurde',
  art: 'text',
  max: 2_000,
  mehrzeilig: true,
})

/** Confirms on paper what somebody promised in a talk: cheap evidence. */
export const L48: Briefart = {
  id: 'L48',
  titel: 'Bestätigung eines Gesprächs',
  zweck: 'Der Brief hält fest, was der Versorger in einem Gespräch zugesagt hat.',
  wann: 'Passt, wenn der Versorger in einem Gespräch etwas zugesagt hat.',
  empfaenger: anDenVersorger,
  vorrang: 55,
  normen: ['§ 126b BGB'],
  form: TEXTFORM,
  freigabe: () => 'gruen',
  felder: [AM, UM, MIT, WER, AUSSETZUNG, INHALT],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    eigenePflicht(AM),
    eigenePflicht(MIT),
    eigenePflicht(WER),
    {
      path: `angaben.${AUSSETZUNG.name}`,
      label: 'was zugesagt wurde',
      fehlt: f => eigenerTag(f, AUSSETZUNG.name) === null && inhalt(f).length === 0,
    },
  ],
  hindernis: fakten => erstes(gespraechInZukunft(fakten), aussetzungVorbei(fakten), schonGesperrt(fakten)),
  hinweise: () => [
    'Am selben Tag schicken, am besten vorab per Fax oder E-Mail.',
    'Nur aufschreiben, was wirklich gesagt wurde. Wer gesprochen hat, kann es als Zeugin oder Zeuge bestätigen.',
    'Die Zusage gilt nur bis zu dem genannten Tag. Sie ersetzt keinen der Briefe gegen die Sperre.',
  ],
  passt: () => null,
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Der Versorger soll die Zusage bis ${mitWochentag(antwortBis(fakten))} bestätigen.`,
    },
  ],
  werte,
}

const inhalt = (fakten: BriefFakten): string[] =>
  absaetzeVon(eigeneWahl(fakten, INHALT.name) ?? '').map(geschuetzt)

function gespraechInZukunft(fakten: BriefFakten): string | null {
  const am = eigenerTag(fakten, AM.name)
  return am !== null && am > fakten.heute ? 'Der Tag des Gesprächs liegt in der Zukunft. Bitte prüfen.' : null
}

function aussetzungVorbei(fakten: BriefFakten): string | null {
  const bis = eigenerTag(fakten, AUSSETZUNG.name)
  return bis !== null && bis < fakten.heute
    ? 'Der Tag, bis zu dem ausgesetzt ist, ist vorbei. Jetzt helfen die Briefe gegen die Sperre (L01 bis L05).'
    : null
}

const schonGesperrt = (fakten: BriefFakten): string | null =>
  istGesperrt(fakten) && eigenerTag(fakten, AUSSETZUNG.name) !== null
    ? 'Die Versorgung ist schon unterbrochen. Eine Zusage, nicht zu sperren, hilft nicht mehr; jetzt geht es um die Wiederherstellung (§ 41f Abs. 7 EnWG, L13).'
    : null

function werte(fakten: BriefFakten): Werte {
  return {
    netzbetreiber: null,
    am: tagWerte(eigenerTag(fakten, AM.name)),
    um: eigenerText(fakten, UM.name),
    mit: eigenerText(fakten, MIT.name),
    stelle: eigeneWahl(fakten, WER.name) === 'stelle',
    bis: oderNull(eigenerTag(fakten, AUSSETZUNG.name), mitWochentag),
    inhalt: inhalt(fakten),
  }
}
