import type { Haushalt } from '../../recht/ansprueche/angaben.ts'
import type { Ansprueche, Leistung, Leistungsantwort } from '../../recht/ansprueche/antwort.ts'
import type { FehlendeAngabe } from '../../recht/sperre/antwort.ts'
import { feldname } from '../../web/formular.ts'
import { RECHNUNG } from './felder.ts'

export type Frage = {
  readonly frage: string
  readonly warum: string
  /** Anchor of the field that answers it; null where no field does. */
  readonly feld: string | null
}

/** Every missing fact once, with the way to its field; a person is named by its number on the page. */
export function fragen(antworten: readonly Leistungsantwort[]): readonly Frage[] {
  const alle = antworten.flatMap(({ fehlendeAngaben }) => fehlendeAngaben)
  return alle.filter(({ path }, i) => alle.findIndex(andere => andere.path === path) === i).map(frage)
}

function frage({ path, frage: text, warum }: FehlendeAngabe): Frage {
  const name = feldname(RECHNUNG, pfad(path))
  const person = /^personen\.(\d+)/.exec(path)?.[1]
  return {
    frage:
      person === undefined || text.includes(`Person ${Number(person) + 1}`)
        ? text
        : `Person ${Number(person) + 1}: ${text}`,
    warum,
    feld: name === undefined ? null : `f-${name}`,
  }
}

/** The place in the file behind a path of the interface. */
function pfad(path: string): string {
  if (path.startsWith('angemessenCent')) return 'rechnung.angemessen.bruttokaltmiete'
  if (path === 'plz') return 'rechnung.gemeinde'
  return `rechnung.${path.replace(/^heizkostenforderung\.(?!\d)/, 'heizkostenforderung.0.')}`
}

/** Benefits that hang on a fact nobody was asked for: without it they are not refused but open. */
const NUR_MIT: readonly (readonly [feld: keyof Haushalt, frage: string, leistungen: readonly Leistung[]])[] =
  [
    [
      'energieschulden',
      'Gibt es Energieschulden?',
      ['energieschuldenDarlehen', 'darlehenUnabweisbar', 'schuldenuebernahmeSgb12'],
    ],
    ['heizkostenforderung', 'Ist eine Rechnung für Heizung offen?', ['einmaligerHeizkostenbedarf']],
  ]

/** The answers with „not known“ in place of a refusal that only rests on a question nobody has answered. */
export function mitOffenem(haushalt: Haushalt, ansprueche: Ansprueche): Ansprueche {
  const offen = NUR_MIT.filter(([feld]) => haushalt[feld] === undefined)
  const leistungen = ansprueche.leistungen.map((antwort): Leistungsantwort => {
    const grund = offen.find(([, , betroffen]) => betroffen.includes(antwort.leistung))
    if (!grund) return antwort
    const [path, text] = grund
    return {
      ...antwort,
      status: 'unklar',
      schritte: [],
      fehlendeAngaben: [{ path, frage: text, warum: 'Davon hängt ab, ob es diese Hilfe gibt.' }],
    }
  })
  return { ...ansprueche, leistungen }
}
