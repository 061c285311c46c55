import type { Briefart } from '../briefart.ts'
import { eigenerText, eigenesFeld } from '../eigene.ts'
import { FORMULAR, oderLinie, stelleWerte } from './formular.ts'

const GERICHT = eigenesFeld({
  name: 'beratungshilfeGericht',
  label: 'Amtsgericht am Wohnort',
  art: 'text',
  max: 120,
  tipp: 'Name und Anschrift; leer: eine Linie zum Ausfüllen',
})

/** How a household gets a lawyer out of court for little or no money. */
export const L46: Briefart = {
  ...FORMULAR,
  id: 'L46',
  titel: 'Merkblatt Beratungshilfe',
  zweck:
    'Das Blatt erklärt, wie die Familie beim Amtsgericht Hilfe durch eine Anwältin oder einen Anwalt bekommt.',
  wann: 'Passt, wenn der Haushalt eine Anwältin oder einen Anwalt braucht und nicht bezahlen kann.',
  vorrang: 82,
  normen: ['§§ 1, 2, 4 und 6 BerHG'],
  form: 'Merkblatt; nichts zu unterschreiben.',
  freigabe: () => 'gruen',
  felder: [GERICHT],
  hinweise: () => [
    'Beratungshilfe gilt nur außerhalb eines Gerichtsverfahrens (§ 1 Abs. 1 BerHG). Für einen Eilantrag ist sie nicht da.',
    'Bevor eine Kanzlei ohne Schein beginnt: Der Antrag muss spätestens vier Wochen nach Beginn der Beratungshilfetätigkeit gestellt sein (§ 6 Abs. 2 BerHG).',
    'Mitgeben, was schon versucht wurde: Das Gericht prüft, ob andere Hilfe zumutbar ist (§ 1 Abs. 1 Nr. 2 BerHG).',
  ],
  werte: fakten => ({
    stelle: stelleWerte(fakten),
    gericht: oderLinie(eigenerText(fakten, GERICHT.name), 60),
  }),
}
