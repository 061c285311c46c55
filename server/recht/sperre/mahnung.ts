import { mitWochentag } from '../datum.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, type Befund } from './befund.ts'
import { faelligkeit, mahnstand, type Dreiwert } from './faelligkeit.ts'
import type { Lage } from './lage.ts'
import { fehlendeFaelligkeit, istHauptforderung, type Postenlage } from './posten.ts'

/** „Trotz Mahnung“ (§ 41f Abs. 1 S. 1 EnWG): reminded, and only after something had fallen due (§ 286 Abs. 1 S. 1 BGB). */
export function mahnung(lage: Lage, posten: readonly Postenlage[]): Befund {
  if (!lage.regeln.norm['mahnung.fehlt']) return LEER
  const stand = mahnstand(lage)
  const eigene = posten.some(einer => einer.posten.gemahntAm)
  if (stand === 'keine' && !eigene) {
    const text = 'Es gab keine Mahnung. Erst nach einer Mahnung darf gesperrt werden.'
    return gefunden(feststellung(lage, 'mahnung.fehlt', text))
  }
  if (stand === 'unbekannt' && (!eigene || haengtAnMahnung(lage, posten)))
    return fraglich(frageNachMahnung(lage))
  return nachFaelligkeit(lage, posten)
}

/** A claim without a Mahnung of its own counts; an Abschlag needs none once another claim was reminded of in time. */
function haengtAnMahnung(lage: Lage, posten: readonly Postenlage[]): boolean {
  const haupt = posten.filter(einer => istHauptforderung(einer) && einer.fremd !== 'ja')
  const gemahnt = haupt.some(einer => einer.posten.gemahntAm && faelligBeiMahnung(lage, einer) === 'ja')
  return haupt.some(
    ({ posten: { art, gemahntAm }, verzug, ausnahme }) =>
      gemahntAm === undefined &&
      verzug !== 'nein' &&
      ausnahme.ausgenommen !== 'ja' &&
      (art === 'rechnung' || !gemahnt),
  )
}

/** One own principal claim that was due is enough; costs and claims from elsewhere do not make the reminder void. */
function nachFaelligkeit(lage: Lage, posten: readonly Postenlage[]): Befund {
  // Which claims there are is asked for with the arrears; until then nothing can be said about their due days.
  if (lage.angaben.rueckstand !== null && !lage.angaben.rueckstand?.posten) return LEER
  const haupt = posten.filter(einer => istHauptforderung(einer) && einer.fremd !== 'ja')
  const faellig = haupt.map(einer => faelligBeiMahnung(lage, einer))
  if (haupt.length === 0 || faellig.includes('ja')) return gefunden(erfuellt(lage))
  if (faellig.includes('offen'))
    return fraglich(...haupt.flatMap((einer, i) => (faellig[i] === 'offen' ? frage(einer) : [])))
  const text =
    'Als die Mahnung kam, war noch nichts fällig. Eine Rechnung ist frühestens zwei Wochen nach ihrer Ankunft ' +
    'fällig. Die Mahnung wirkt deshalb nicht.'
  return gefunden(feststellung(lage, 'mahnung.vorFaelligkeit', text, { schritte: haupt.map(schritt) }))
}

function faelligBeiMahnung(lage: Lage, { posten }: Postenlage): Dreiwert {
  const tag = posten.gemahntAm ?? mahnstand(lage)
  const faellig = faelligkeit(posten)
  if (faellig === 'nie' || tag === 'keine') return 'nein'
  if (tag === 'unbekannt') return 'offen'
  const { fruehestens, genau } = faellig
  if (fruehestens && fruehestens >= tag) return 'nein'
  return genau ? 'ja' : 'offen'
}

const schritt = ({ posten }: Postenlage) => {
  const faellig = faelligkeit(posten)
  const am = faellig === 'nie' ? null : faellig.fruehestens
  return { text: am ? `Fällig am ${mitWochentag(am)}` : 'Keine Rechnung angekommen' }
}

function erfuellt(lage: Lage) {
  const { mahnung, androhung } = lage.angaben
  const zugleich = Boolean(mahnung?.zugang) && mahnung?.zugang === androhung?.zugang
  const am = mahnung?.zugang ? ` Sie kam am ${mitWochentag(mahnung.zugang)}.` : ''
  const dazu = zugleich && lage.regeln.mahnungMitAndrohung ? [lage.regeln.mahnungMitAndrohung] : []
  const brief = zugleich ? ' Mahnung und Androhung dürfen in einem Brief stehen.' : ''
  return feststellung(lage, 'mahnung.erfuellt', `Es wurde gemahnt, nachdem etwas fällig war.${am}${brief}`, {
    dazu,
  })
}

function frageNachMahnung({ angaben }: Lage) {
  const path = angaben.mahnung === undefined ? 'mahnung' : 'mahnung.zugang'
  const frage =
    path === 'mahnung'
      ? 'Kam vor der Androhung eine Mahnung? An welchem Tag?'
      : 'An welchem Tag kam die Mahnung an?'
  return luecke(path, frage, 'Ohne Mahnung darf nicht gesperrt werden.')
}

const FRAGEN = {
  zugang: 'Wann kam die Rechnung oder der Abschlagsplan an, in dem dieser Betrag steht?',
  faelligAm: 'Bis wann war dieser Betrag zu zahlen?',
} as const

const frage = (einer: Postenlage) =>
  fehlendeFaelligkeit(einer).map(feld =>
    luecke(
      `rueckstand.posten.${einer.index}.${feld}`,
      FRAGEN[feld],
      'Vor der Fälligkeit wirkt eine Mahnung nicht.',
    ),
  )
