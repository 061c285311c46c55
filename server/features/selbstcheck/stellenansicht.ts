import type { Beratungsstelle, OeffentlicheHilfe } from '../../data/tables.ts'
import { POSTLEITZAHLEN_QUELLE } from '../../recht/parameter/postleitzahlen.ts'
import { datum } from '../../web/format.ts'
import { istVeraltet } from '../stellen/ansicht.ts'
import { inDerNaehe, type Naehe } from '../stellen/naehe.ts'
import type { Wanduhr } from '../stellen/offen.ts'
import { satz, type Worte } from './sprache.ts'
import { westlich } from './ziffern.ts'
import { wochenansicht, zeitansicht } from './zeitworte.ts'

/** Longer text is no postcode; the page shows its beginning only. */
const ZEIGE = 10

/** What the public part knows: the places, and the offers each desk has checked. */
export type Bekannt = {
  readonly stellen: readonly Beratungsstelle[]
  readonly hilfen: readonly OeffentlicheHilfe[]
}

/** The list of places that help, as the page draws it; `roh` is what was typed as postcode. */
export function stellenansicht(worte: Worte, { stellen, hilfen }: Bekannt, roh: string, uhr: Wanduhr) {
  const plz = westlich(roh).replace(/\s/g, '')
  const falsch = plz !== '' && !/^\d{5}$/.test(plz)
  const gezeigt = stellen.filter(({ oeffentlich }) => oeffentlich)
  const gesucht = plz !== '' && !falsch
  const nahe = gesucht ? inDerNaehe(gezeigt, plz) : gezeigt.map(stelle => ({ stelle, naehe: null }))
  return {
    plz: plz.slice(0, ZEIGE),
    fehler: falsch ? satz(worte, 'stellen.plzFalsch') : null,
    gesucht,
    stellen: nahe.map(({ stelle, naehe }) => ({
      ...eintrag(worte, stelle, naehe, uhr),
      hilfen: hilfen
        .filter(({ stelleId }) => stelle.eigen && stelleId === stelle.stelleId)
        .map(hilfe => hilfenzeile(worte, hilfe)),
    })),
    quelle: POSTLEITZAHLEN_QUELLE,
  }
}

function eintrag(worte: Worte, stelle: Beratungsstelle, naehe: Naehe | null, uhr: Wanduhr) {
  const { profil } = stelle
  return {
    name: profil.name,
    grund: naehe && satz(worte, `stellen.grund.${naehe}`),
    ...zeitansicht(worte, profil, uhr),
    woche: wochenansicht(worte, profil, uhr),
    ...kontakt(stelle),
    sprachen: profil.sprachen ?? null,
    barrierefrei: satz(worte, `stellen.barrierefrei.${jaNein(profil.barrierefrei)}`),
    hinweis: profil.hinweis ?? null,
    geprueft: profil.geprueftAm ? satz(worte, 'stellen.geprueft', { tag: datum(profil.geprueftAm) }) : null,
    veraltet: istVeraltet(stelle, uhr.tag) ? satz(worte, 'stellen.veraltet') : null,
  }
}

/** What everybody may know of an offer; its name stays German. */
const hilfenzeile = (worte: Worte, { name, deckt, telefon, geprueftAm }: OeffentlicheHilfe) => ({
  name,
  deckt: deckt.map(wort => satz(worte, `stellen.deckt.${wort}`)).join(worte.richtung === 'rtl' ? '، ' : ', '),
  telefon,
  telefonlink: telefon && telefonlink(telefon),
  geprueft: satz(worte, 'stellen.geprueft', { tag: datum(geprueftAm) }),
})

const jaNein = (wert: boolean | undefined): 'ja' | 'nein' | 'unbekannt' =>
  wert === undefined ? 'unbekannt' : wert ? 'ja' : 'nein'

/** How a place is reached, for the list and for the Impressum. */
export const kontakt = ({
  profil: { strasse, plz, ort, telefon, email },
}: Pick<Beratungsstelle, 'profil'>) => ({
  adresse: [...(strasse === undefined ? [] : [strasse]), `${plz} ${ort}`].join(', '),
  telefon,
  telefonlink: telefonlink(telefon),
  email: email ?? null,
})

export const telefonlink = (telefon: string): string => telefon.replace(/[^\d+]/g, '')
