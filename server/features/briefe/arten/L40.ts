import type { Briefart } from '../briefart.ts'
import { eigenePflicht, eigenerTag, eigenerText, eigenesFeld } from '../eigene.ts'
import { anschriftVon, EMPFAENGERNAME } from '../empfaenger.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum } from '../sprache.ts'
import { oderNull, text, type Werte } from '../werte.ts'
import { FORMULAR, haushaltWerte, oderLinie, stelleWerte } from './formular.ts'

const PERSON = eigenesFeld({
  name: 'vollmachtPerson',
  label: 'Bevollmächtigte Person',
  art: 'text',
  max: 100,
})
const ANLEITUNG = eigenesFeld({
  name: 'vollmachtAnleitung',
  label: 'Wer juristisch anleitet (Name, Beruf)',
  art: 'text',
  max: 120,
})
const BIS = eigenesFeld({ name: 'vollmachtBis', label: 'Vollmacht gilt bis', art: 'datum' })

/** Power of attorney out of court. Who is named in the case can be ticked by hand; nothing is ticked beforehand. */
export const L40: Briefart = {
  ...FORMULAR,
  id: 'L40',
  titel: 'Vollmacht',
  zweck: 'Die Familie bevollmächtigt eine Person der Stelle, sie außergerichtlich zu vertreten.',
  wann: 'Passt, wenn die Stelle für die Familie sprechen soll und ein Beistand nicht genügt.',
  vorrang: 90,
  normen: ['§ 13 SGB X', '§ 37 Abs. 1 SGB X', '§ 174 BGB', '§ 6 Abs. 2 RDG'],
  form: 'Schriftlich, mit eigenhändiger Unterschrift; die Behörde kann den schriftlichen Nachweis verlangen (§ 13 Abs. 1 Satz 3 SGB X).',
  freigabe: () => 'gruen',
  felder: [PERSON, ANLEITUNG, BIS],
  pflichtangaben: [eigenePflicht(PERSON), eigenePflicht(ANLEITUNG), eigenePflicht(BIS)],
  hindernis: fakten => {
    const bis = eigenerTag(fakten, BIS.name)
    return bis !== null && bis < fakten.heute
      ? 'Der letzte Tag der Vollmacht liegt in der Vergangenheit.'
      : null
  },
  hinweise: () => [
    'Meist genügt ein Beistand: Die Familie erscheint selbst, die Stelle kommt mit (§ 13 Abs. 4 SGB X).',
    'Mit Vollmacht muss sich die Behörde an die bevollmächtigte Person wenden (§ 13 Abs. 3 Satz 1 SGB X), und ein Bescheid kann ihr bekannt gegeben werden (§ 37 Abs. 1 Satz 2 SGB X). Dann läuft die Frist. Sieht die Stelle nicht täglich nach der Post, „Bescheide weiterhin an mich“ ankreuzen lassen.',
    'Kündigungen und anderen einseitigen Erklärungen die Urkunde selbst beilegen, keine Kopie (§ 174 BGB).',
    'Den Nachweis der Anleitung bereithalten: Wer ohne Befugnis nach § 3 RDG auftritt, wird zurückgewiesen (§ 13 Abs. 5 SGB X).',
  ],
  werte,
}

function werte(fakten: BriefFakten): Werte {
  return {
    haushalt: haushaltWerte(fakten),
    stelle: stelleWerte(fakten),
    person: oderLinie(eigenerText(fakten, PERSON.name)),
    anleitung: oderLinie(eigenerText(fakten, ANLEITUNG.name), 40),
    bis: oderLinie(oderNull(eigenerTag(fakten, BIS.name), langesDatum), 20),
    an: benannte(fakten),
  }
}

const MOEGLICHE = [
  'versorger',
  'netzbetreiber',
  'jobcenter',
  'sozialamt',
  'vermieter',
  'schlichtungsstelle',
  'fonds',
] as const

/** Those the case knows by name; on a blank sheet all, with lines. The last line is always free. */
function benannte({ akte }: BriefFakten): Werte[] {
  const alle = MOEGLICHE.map(wer => ({ wer: EMPFAENGERNAME[wer], name: text(anschriftVon(akte, wer).name) }))
  const bekannt = alle.filter(({ name }) => name !== null)
  return [...(bekannt.length > 0 ? bekannt : alle), { wer: 'Andere', name: null }].map(({ wer, name }) => ({
    wer,
    name: oderLinie(name, 44),
  }))
}
