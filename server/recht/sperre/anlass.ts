import type { RueckstandErgebnis } from './antwort.ts'
import { feststellung, fraglich, gefunden, luecke, type Befund } from './befund.ts'
import type { Lage } from './lage.ts'

/*
 * Reasons for a cut other than arrears of this household. Each has one question, no periods and no threshold.
 */

/** § 2 Abs. 5 GVV, § 36 Abs. 1 S. 1 EnWG: the debts of the household that lived here before. */
export const vormieterschulden = (lage: Lage): Befund =>
  gefunden(
    feststellung(
      lage,
      'vormieter.keinGrund',
      'Der Versorger verlangt Geld, das ein früherer Nutzer schuldet. Dafür darf er diesen Haushalt nicht sperren und die ' +
        'Belieferung nicht davon abhängig machen.',
    ),
  )

/** § 19 S. 1 GVV: tampering with the meter needs no threat and no period, but it must be a fact. */
export function manipulation(lage: Lage): Befund {
  const { manipulation: stand } = lage.angaben
  if (stand === undefined) {
    const frage =
      'Ist nachgewiesen, dass der Zähler umgangen oder beeinflusst wurde, oder ist es nur ein Verdacht?'
    return fraglich(
      luecke('manipulation', frage, 'Nur eine nachgewiesene Manipulation erlaubt die Sperre ohne Frist.'),
    )
  }
  if (stand === 'verdacht') {
    const text =
      'Es gibt nur einen Verdacht. Das Gesetz verlangt, dass der Zähler wirklich umgangen oder beeinflusst wurde, und ' +
      'zwar schuldhaft.'
    return gefunden(feststellung(lage, 'manipulation.verdacht', text))
  }
  // § 19 GVV binds the Grundversorgung only; elsewhere the contract says what follows from tampering.
  return gefunden(lage.vertrag === 'sondervertrag' ? nachVertrag(lage) : nachgewiesen(lage))
}

const nachgewiesen = (lage: Lage) =>
  feststellung(
    lage,
    'manipulation.nachgewiesen',
    'Es ist nachgewiesen, dass der Zähler umgangen oder beeinflusst wurde. Ist die Sperre nötig, um das zu beenden, darf ' +
      'ohne Androhung und ohne Frist gesperrt werden.',
  )

const nachVertrag = (lage: Lage) =>
  feststellung(
    lage,
    'vertrag.massgeblich',
    'Die Verordnung über die Grundversorgung gilt für diesen Vertrag nicht. Was bei einer Manipulation gilt, steht im Vertrag.',
    { norm: ['§ 273 Abs. 1 BGB', '§ 320 Abs. 1 S. 1 BGB'] },
  )

/** § 535 Abs. 1 S. 2 BGB: the landlord must keep the flat usable; the supplier owes the tenant nothing. */
export function vermieter(lage: Lage): Befund {
  const wer = werStelltAb(lage)
  if (wer === null) {
    const frage = 'Wer stellt ab: der Vermieter selbst, oder der Versorger, weil der Vermieter nicht zahlt?'
    const path = lage.angaben.vermieter ? 'vermieter.wer' : 'vermieter'
    return fraglich(luecke(path, frage, 'Gegen den Vermieter gibt es andere Rechte als gegen den Versorger.'))
  }
  if (wer === 'versorgerSperrtWegenVermieter') return gefunden(keinLiefervertrag(lage))
  return vermieterStelltAb(lage)
}

/** Without a word on it, no open claim means that the landlord himself turns off. */
function werStelltAb({ angaben }: Lage): 'vermieterStelltAb' | 'versorgerSperrtWegenVermieter' | null {
  const { vermieter, rueckstand } = angaben
  if (vermieter?.wer) return vermieter.wer
  if (rueckstand === null) return 'vermieterStelltAb'
  if (!rueckstand?.posten) return null
  return rueckstand.posten.length === 0 ? 'vermieterStelltAb' : 'versorgerSperrtWegenVermieter'
}

function vermieterStelltAb(lage: Lage): Befund {
  const { vermieter: angaben } = lage.angaben
  if (angaben && angaben.mietverhaeltnis === undefined) {
    const frage = 'Läuft das Mietverhältnis noch, oder ist es beendet?'
    return fraglich(
      luecke('vermieter.mietverhaeltnis', frage, 'Solange es läuft, darf der Vermieter nicht abstellen.'),
    )
  }
  if (angaben?.mietverhaeltnis === 'beendet') return gefunden(nachMietende(lage))
  const text =
    'Der Vermieter stellt selbst ab, obwohl das Mietverhältnis läuft. Das darf er nicht: Er muss die Wohnung in einem ' +
    'Zustand halten, in dem man darin wohnen kann.'
  return gefunden(feststellung(lage, 'vermieter.gebrauchspflicht', text))
}

const keinLiefervertrag = (lage: Lage) =>
  feststellung(
    lage,
    'vermieter.keinLiefervertrag',
    'Der Versorger sperrt, weil der Vermieter nicht zahlt. Der Mieter hat keinen Vertrag mit dem Versorger. Er hat aber ' +
      'Ansprüche gegen den Vermieter.',
  )

/** No code of its own: with the tenancy the duty of § 535 BGB ends, what is left is disputed. */
const nachMietende = (lage: Lage) =>
  feststellung(
    lage,
    'vermieter.keinLiefervertrag',
    'Das Mietverhältnis ist beendet. Ob der Vermieter noch versorgen muss, hängt vom Einzelfall ab; die Rechtsprechung ' +
      'ist nicht einheitlich (BGH XII ZR 137/07).',
  )

/** § 41b Abs. 2 EnWG: but for the information, the contract decides. */
export const vertragMassgeblich = (lage: Lage): Befund =>
  gefunden(
    feststellung(
      lage,
      'vertrag.massgeblich',
      'Für diesen Vertrag regelt das Gesetz an diesem Tag nur die Information vier Wochen vorher. Alles andere steht im ' +
        'Vertrag und im Bürgerlichen Gesetzbuch (§§ 273, 320). Der Vertrag muss geprüft werden.',
    ),
  )

export const KEIN_RUECKSTAND: RueckstandErgebnis = {
  anrechenbarCent: null,
  ohneNebenkostenCent: null,
  schwelleCent: null,
  erreicht: null,
}
