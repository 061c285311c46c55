import { abwendung } from './abwendung.ts'
import { abwendungsstand, type Abwendungsstand } from './abwendungsstand.ts'
import { KEIN_RUECKSTAND, manipulation, vermieter, vertragMassgeblich, vormieterschulden } from './anlass.ts'
import type { DreiTage, RueckstandErgebnis } from './antwort.ts'
import { LEER, zusammen, type Befund } from './befund.ts'
import { frist } from './frist.ts'
import { inhalt } from './inhalt.ts'
import type { Lage } from './lage.ts'
import { mahnung } from './mahnung.ts'
import { postenlagen } from './posten.ts'
import { rueckstand } from './rueckstand.ts'
import { schreiben } from './schreiben.ts'
import { schwelle } from './schwelle.ts'
import { sozialhilfe } from './sozialhilfe.ts'
import { verhaeltnis } from './verhaeltnis.ts'

/** All tests of one case under one body of law, in the order of the law. */
export type Pruefung = {
  readonly befund: Befund
  readonly rueckstand: RueckstandErgebnis
  readonly fruehesteSperre: DreiTage | null
  readonly stand: Abwendungsstand
}

export function pruefe(lage: Lage): Pruefung {
  const { anlass } = lage.angaben
  if (lage.regeln.art === 'vermieter') return ohneFristen(vermieter(lage))
  if (anlass === 'vormieterschulden') return ohneFristen(vormieterschulden(lage))
  if (anlass === 'manipulation') return wegenManipulation(lage)
  return wegenZahlungsverzugs(lage)
}

const ohneFristen = (befund: Befund, fruehesteSperre: DreiTage | null = null): Pruefung => ({
  befund,
  rueckstand: KEIN_RUECKSTAND,
  fruehesteSperre,
  stand: { art: 'keine' },
})

/** Proven tampering may be ended at once. */
function wegenManipulation(lage: Lage): Pruefung {
  const { stichtag } = lage
  const befund = manipulation(lage)
  const sofort = befund.feststellungen.some(({ code }) => code === 'manipulation.nachgewiesen')
  return ohneFristen(
    befund,
    sofort ? { untergrenze: stichtag, mitSamstag: stichtag, sicher: stichtag } : null,
  )
}

function wegenZahlungsverzugs(lage: Lage): Pruefung {
  const nachGesetz = lage.regeln.art === 'frist'
  const posten = postenlagen(lage)
  const schwellenurteil = schwelle(lage, posten)
  const stand = abwendungsstand(lage)
  const fristurteil = frist(lage, stand)
  const befund = zusammen([
    nachGesetz ? LEER : vertragMassgeblich(lage),
    mahnung(lage, posten),
    rueckstand(lage, posten),
    schwellenurteil.befund,
    nachGesetz ? verhaeltnis(lage, schwellenurteil.spanne) : LEER,
    schreiben(lage, stand),
    fristurteil.befund,
    inhalt(lage),
    nachGesetz ? abwendung(lage, stand, schwellenurteil.spanne) : LEER,
    sozialhilfe(lage),
  ])
  return {
    befund,
    rueckstand: schwellenurteil.rueckstand,
    fruehesteSperre: fristurteil.fruehesteSperre,
    stand,
  }
}
