import type { Briefart } from '../briefart.ts'
import { eigenePflicht, eigenerTag, eigenerText, eigenesFeld, eigeneWoerter } from '../eigene.ts'
import { anschriftVon } from '../empfaenger.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum } from '../sprache.ts'
import { oderNull, text, type Werte } from '../werte.ts'
import { FORMULAR, haushaltWerte, oderLinie, stelleWerte } from './formular.ts'

const WER = [
  ['praxis', 'Arztpraxis'],
  ['versorger', 'Versorger'],
  ['jobcenter', 'Jobcenter'],
  ['sozialamt', 'Sozialamt'],
  ['schuldnerberatung', 'Schuldnerberatung'],
  ['fonds', 'Hilfsfonds'],
] as const

const AN = eigenesFeld({
  name: 'entbindungAn',
  label: 'Wer Auskunft geben oder bekommen soll',
  art: 'mehrfach',
  optionen: WER,
})
const PRAXIS = eigenesFeld({
  name: 'entbindungPraxis',
  label: 'Name der Arztpraxis',
  art: 'text',
  max: 120,
})
const BERATUNG = eigenesFeld({
  name: 'entbindungBeratung',
  label: 'Name der Schuldnerberatung',
  art: 'text',
  max: 120,
})
const THEMA = eigenesFeld({
  name: 'entbindungThema',
  label: 'Worüber gesprochen werden darf',
  art: 'text',
  max: 200,
  tipp: 'so eng wie möglich, keine Diagnose',
})
const BIS = eigenesFeld({ name: 'entbindungBis', label: 'Entbindung gilt bis', art: 'datum' })

/** Release from secrecy: one addressee each, each direction a tick of its own, made by hand. */
export const L41: Briefart = {
  ...FORMULAR,
  id: 'L41',
  titel: 'Entbindung von der Schweigepflicht',
  zweck: 'Die Familie erlaubt einzelnen Stellen, mit der Beratung über einen bestimmten Punkt zu sprechen.',
  wann: 'Passt, wenn die Stelle bei einer Praxis, einem Amt oder dem Versorger nachfragen soll.',
  vorrang: 88,
  normen: ['§ 203 StGB'],
  form: 'Schriftlich, mit Unterschrift; für jede volljährige Person, um die es geht, ein eigenes Blatt.',
  freigabe: () => 'gruen',
  felder: [AN, PRAXIS, BERATUNG, THEMA, BIS],
  pflichtangaben: [eigenePflicht(AN), eigenePflicht(THEMA), eigenePflicht(BIS)],
  hindernis: fakten => {
    const bis = eigenerTag(fakten, BIS.name)
    return bis !== null && bis < fakten.heute
      ? 'Der letzte Tag der Entbindung liegt in der Vergangenheit.'
      : null
  },
  hinweise: () => [
    'Die Kästchen kreuzt die Familie selbst an, jede Richtung einzeln. Was leer bleibt, ist nicht erlaubt.',
    'Die Entbindung ersetzt nicht die Einwilligung in das Speichern von Angaben zur Gesundheit (L42).',
    'Meist genügt eine Bescheinigung, die die Familie selbst holt. Dann ist dieses Blatt nicht nötig.',
  ],
  passt: ({ akte }) =>
    akte.sachverhalt.schutzgruende?.some(grund => grund.glaubhaftmachung === 'verlangtNichtErbracht')
      ? 'Der Versorger verlangt einen Nachweis; mit der Entbindung kann die Stelle bei der Praxis nachfragen.'
      : null,
  werte,
}

function werte(fakten: BriefFakten): Werte {
  const gewaehlt = eigeneWoerter(fakten, AN.name)
  const wer = gewaehlt.length > 0 ? WER.filter(([wort]) => gewaehlt.includes(wort)) : WER
  return {
    haushalt: haushaltWerte(fakten),
    stelle: stelleWerte(fakten),
    thema: oderLinie(eigenerText(fakten, THEMA.name), 60),
    bis: oderLinie(oderNull(eigenerTag(fakten, BIS.name), langesDatum), 20),
    an: wer.map(([wort, label]) => ({ wer: label, name: oderLinie(nameVon(fakten, wort), 50) })),
  }
}

function nameVon(fakten: BriefFakten, wort: (typeof WER)[number][0]): string | null {
  if (wort === 'praxis') return eigenerText(fakten, PRAXIS.name)
  if (wort === 'schuldnerberatung') return eigenerText(fakten, BERATUNG.name)
  return text(anschriftVon(fakten.akte, wort).name)
}
