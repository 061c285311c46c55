import { mitWochentag, type Datum } from '../datum.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, zusammen, type Befund } from './befund.ts'
import type { Abwendungsstand } from './abwendungsstand.ts'
import type { Lage } from './lage.ts'
import { normen } from './regelwerk/regeln.ts'

export type Brief = 'androhung' | 'ankuendigung'

/** The two letters themselves: sent, by letter, received without dispute, for this day. */
export function schreiben(lage: Lage, stand: Abwendungsstand): Befund {
  return zusammen([
    androhung(lage),
    lage.regeln.ankuendigung ? ankuendigung(lage, stand) : LEER,
    bestritten(lage, 'androhung'),
    lage.regeln.ankuendigung ? bestritten(lage, 'ankuendigung') : LEER,
  ])
}

function androhung(lage: Lage): Befund {
  const { androhung } = lage.angaben
  if (androhung === null || androhung?.zugang === null) {
    const wochen = lage.regeln.androhung.wochen === 2 ? 'Zwei' : 'Vier'
    const text = `Es gibt keine Androhung der Sperre. ${wochen} Wochen vor einer Sperre muss sie angekommen sein.`
    return gefunden(feststellung(lage, 'androhung.fehlt', text))
  }
  if (androhung?.zugang) return LEER
  const path = androhung === undefined ? 'androhung' : 'androhung.zugang'
  const frage = 'An welchem Tag kam der Brief an, in dem die Sperre angedroht wird?'
  return fraglich(
    luecke(path, frage, 'Von diesem Tag an laufen die Wochen, in denen nicht gesperrt werden darf.'),
  )
}

function ankuendigung(lage: Lage, stand: Abwendungsstand): Befund {
  const { ankuendigung } = lage.angaben
  if (ankuendigung === null || ankuendigung?.zugang === null) {
    const text = 'Der Beginn der Sperre wurde nicht angekündigt. Ohne Ankündigung darf nicht gesperrt werden.'
    return gefunden(feststellung(lage, 'ankuendigung.fehlt', text))
  }
  return zusammen([
    ankuendigung?.zugang ? LEER : fraglich(frageNachAnkuendigung(lage)),
    form(lage),
    // After a breach the old announcement is used up; whether there is a new one is a finding of its own.
    stand.art === 'gebrochen' ? LEER : beginn(lage),
  ])
}

function frageNachAnkuendigung({ angaben }: Lage) {
  const path = angaben.ankuendigung === undefined ? 'ankuendigung' : 'ankuendigung.zugang'
  const frage = 'An welchem Tag kam der Brief an, in dem der Tag der Sperre angekündigt wird?'
  return luecke(path, frage, 'Zwischen diesem Brief und der Sperre müssen Werktage liegen.')
}

/** § 41f Abs. 5 S. 1 EnWG: „durch briefliche Mitteilung“; electronically only in addition. */
function form(lage: Lage): Befund {
  const { ankuendigung } = lage.angaben
  if (!lage.regeln.ankuendigung?.brieflich || !ankuendigung || formGaltNochNicht(lage)) return LEER
  if (!ankuendigung.form) {
    const frage = 'Kam die Ankündigung als Brief oder nur als E-Mail?'
    return fraglich(luecke('ankuendigung.form', frage, 'Eine Ankündigung nur per E-Mail genügt nicht.'))
  }
  if (ankuendigung.form.includes('brief')) return LEER
  const text = 'Die Ankündigung kam nicht als Brief. Eine E-Mail allein genügt nicht.'
  return gefunden(feststellung(lage, 'ankuendigung.nichtBrieflich', text))
}

/** The letter came under older rules that asked for no form: a question of transition, see inhalt.ts. */
export const formGaltNochNicht = ({ regelnBeiAnkuendigung }: Lage): boolean =>
  regelnBeiAnkuendigung === null || !regelnBeiAnkuendigung.ankuendigung?.brieflich

function beginn(lage: Lage): Befund {
  const angekuendigt = lage.angaben.ankuendigung?.beginn
  const { sperrtag } = lage
  if (!angekuendigt || !sperrtag || sperrtag === angekuendigt) return LEER
  return gefunden(
    sperrtag < angekuendigt
      ? zuFrueh(lage, angekuendigt, sperrtag)
      : verstrichen(lage, angekuendigt, sperrtag),
  )
}

/** The announcement is for a later day; for this one there is none. */
const zuFrueh = (lage: Lage, angekuendigt: Datum, sperrtag: Datum) =>
  feststellung(
    lage,
    'ankuendigung.fehlt',
    `Angekündigt ist die Sperre erst für ${mitWochentag(angekuendigt)}. Für ${mitWochentag(sperrtag)} gibt es keine Ankündigung.`,
  )

const verstrichen = (lage: Lage, angekuendigt: Datum, sperrtag: Datum) =>
  feststellung(
    lage,
    'ankuendigung.terminVerstrichen',
    `Angekündigt war die Sperre ${lage.angaben.ankuendigung?.beginnAb ? 'ab' : 'für'} ${mitWochentag(angekuendigt)}. ` +
      `Am ${mitWochentag(sperrtag)} ist dieser Tag vorbei. Wie lange eine Ankündigung gilt, ist nicht geregelt.`,
  )

/** § 130 Abs. 1 S. 1 BGB: a letter works from its receipt, and the supplier has to prove it. */
function bestritten(lage: Lage, welches: Brief): Befund {
  const brief = lage.angaben[welches]
  if (!brief?.zugang) return LEER
  const name = welches === 'androhung' ? 'der Androhung' : 'der Ankündigung'
  if (brief.zugangBestritten === undefined) {
    const frage = `Ist klar, dass der Brief mit ${name} angekommen ist, oder wird das bestritten?`
    return fraglich(
      luecke(`${welches}.zugangBestritten`, frage, 'Der Versorger muss die Ankunft beweisen.', 'zweifel'),
    )
  }
  if (!brief.zugangBestritten) return LEER
  const eigene = normen(lage.regeln, `${welches}.fehlt`)
  const text =
    `Die Ankunft ${name} ist bestritten. Der Versorger muss beweisen, dass der Brief angekommen ist. ` +
    'Gelingt ihm das nicht, hat die Frist nicht begonnen.'
  return gefunden(
    feststellung(lage, 'zugang.bestritten', text, { norm: eigene, dazu: ['§ 130 Abs. 1 S. 1 BGB'] }),
  )
}
