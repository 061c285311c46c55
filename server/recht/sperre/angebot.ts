import { mitWochentag, plusWochen, type Datum } from '../datum.ts'
import { nach193 } from '../werktage.ts'
import type { Abwendungsstand } from './abwendungsstand.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, zusammen, type Befund } from './befund.ts'
import { bezugstag, type Lage } from './lage.ts'
import type { Abwendungsregel } from './regelwerk/regeln.ts'
import { laufzeit } from './laufzeit.ts'
import type { Spanne } from './schwelle.ts'

/** § 41g Abs. 1 S. 2, 7, 8 EnWG: an offer is owed, within a week of the demand, at the latest with the announcement. */
export function angebot(lage: Lage, regel: Abwendungsregel, stand: Abwendungsstand, spanne: Spanne): Befund {
  const geschuldet = regel.geschuldet(lage.vertrag)
  if (geschuldet === 'nein') return nichtGeschuldet(lage)
  if (stand.art !== 'keine' && stand.art !== 'offen') return laufzeit(lage, regel, spanne)
  const { ankuendigung, abwendungsvereinbarung: av } = lage.angaben
  const gemacht = angebotGemacht(lage)
  if (gemacht === 'offen') return ankuendigung && av !== undefined ? fraglich(frageAngebot(lage)) : LEER
  if (gemacht === 'nein') return ohneAngebot(lage, geschuldet)
  return geschuldet === 'ja' ? zusammen([verspaetet(lage), laufzeit(lage, regel, spanne)]) : LEER
}

/** An offer counts as made when the announcement contained it or another letter brought it before the cut. */
export function angebotGemacht(lage: Lage): 'ja' | 'nein' | 'offen' {
  const mitAnkuendigung = angebotInAnkuendigung(lage)
  const eigenes = eigenesAngebot(lage)
  if (mitAnkuendigung === 'ja' || eigenes === 'ja') return 'ja'
  return mitAnkuendigung === 'offen' || eigenes === 'offen' ? 'offen' : 'nein'
}

function angebotInAnkuendigung({ angaben: { ankuendigung } }: Lage): 'ja' | 'nein' | 'offen' {
  if (ankuendigung === null || ankuendigung?.zugang === null) return 'nein'
  if (!ankuendigung?.fehlendeInhalte) return 'offen'
  return ankuendigung.fehlendeInhalte.includes('avAngebot') ? 'nein' : 'ja'
}

function eigenesAngebot({
  angaben: { abwendungsvereinbarung: av },
  sperrtag,
}: Lage): 'ja' | 'nein' | 'offen' {
  if (av === undefined || (av && av.angebotZugang === undefined)) return 'offen'
  return av?.angebotZugang && (!sperrtag || av.angebotZugang <= sperrtag) ? 'ja' : 'nein'
}

function ohneAngebot(lage: Lage, geschuldet: 'ja' | 'offen'): Befund {
  const grenze = spaetestens(lage)
  // Neither announced nor demanded more than a week ago: the offer is not owed yet.
  if (!grenze || !istVorbei(lage, grenze)) return LEER
  if (geschuldet === 'offen') {
    const text =
      'In der Ersatzversorgung wurde keine Abwendungsvereinbarung angeboten. Ob der Versorger sie dort anbieten muss, ' +
      'ist nicht geklärt.'
    return gefunden(feststellung(lage, 'av.ersatzversorgungOffen', text))
  }
  // A letter from before the duty existed is a question of transition, see inhalt.ts.
  if (!lage.regelnBeiAnkuendigung?.inhalte.ankuendigung.avAngebot) return LEER
  const text =
    'Der Versorger hat keine Abwendungsvereinbarung angeboten. Er muss sie spätestens mit der Ankündigung anbieten. ' +
    'Welche Folge der Verstoß hat, sagt das Gesetz nicht ausdrücklich.'
  return gefunden(feststellung(lage, 'av.angebotFehlt', text))
}

/** The announcement brings the offer with it; the week of a demand ends with its last day. */
const istVorbei = (lage: Lage, grenze: Datum): boolean =>
  grenze === lage.angaben.ankuendigung?.zugang ? grenze <= bezugstag(lage) : grenze < bezugstag(lage)

function verspaetet(lage: Lage): Befund {
  const { ankuendigung, abwendungsvereinbarung: av } = lage.angaben
  const am = av?.angebotZugang ?? ankuendigung?.zugang
  if (!am) return LEER
  const grenze = spaetestens(lage)
  if (grenze && am > grenze) return gefunden(zuSpaet(lage, am, grenze))
  return verlangenOffen(lage, am) ? fraglich(frageVerlangen()) : LEER
}

/** The last day for the offer: a week after the demand (§ 193 BGB), „anderenfalls“ the day of the announcement. */
export function spaetestens(lage: Lage): Datum | null {
  const mitAnkuendigung = lage.angaben.ankuendigung?.zugang ?? null
  const verlangt = zaehlendesVerlangen(lage, mitAnkuendigung)
  if (!verlangt) return mitAnkuendigung
  const nachVerlangen = nach193(plusWochen(verlangt, 1), lage.land)
  const auchMitAnkuendigung = lage.regeln.abwendung?.unabhaengigVomVerlangen && mitAnkuendigung
  return auchMitAnkuendigung && mitAnkuendigung < nachVerlangen ? mitAnkuendigung : nachVerlangen
}

/** The right to demand begins with the Androhung; after the announcement the offer was owed already. */
function zaehlendesVerlangen({ angaben, regeln }: Lage, ankuendigung: Datum | null): Datum | null {
  const verlangt = angaben.abwendungsvereinbarung?.verlangtZugang
  const androhung = angaben.androhung?.zugang
  if (!verlangt || !regeln.abwendung?.aufVerlangen || (androhung && verlangt < androhung)) return null
  return ankuendigung && verlangt > ankuendigung ? null : verlangt
}

/** Whether a demand nobody told us of could make the offer late. */
function verlangenOffen({ angaben, regeln }: Lage, angebotAm: Datum): boolean {
  const { abwendungsvereinbarung: av, androhung } = angaben
  if (!av || av.verlangtZugang !== undefined || !regeln.abwendung?.aufVerlangen) return false
  return !androhung?.zugang || angebotAm > plusWochen(androhung.zugang, 1)
}

const zuSpaet = (lage: Lage, am: Datum, grenze: Datum) =>
  feststellung(
    lage,
    'av.angebotVerspaetet',
    `Das Angebot der Abwendungsvereinbarung kam am ${mitWochentag(am)}. Es musste bis ${mitWochentag(grenze)} da sein. ` +
      'Ob die Verspätung die Sperre verhindert, ist offen.',
  )

/** Outside the Grundversorgung nothing is missing when no agreement is offered. */
function nichtGeschuldet(lage: Lage): Befund {
  if (lage.angaben.abwendungsvereinbarung?.angebotZugang) return LEER
  const text =
    'In diesem Vertrag muss der Versorger keine Abwendungsvereinbarung anbieten. Das Recht darauf gibt es nur in der Grundversorgung.'
  return gefunden(feststellung(lage, 'av.nichtGeschuldet', text))
}

const frageAngebot = ({ angaben }: Lage) =>
  angaben.ankuendigung?.fehlendeInhalte
    ? luecke(
        'abwendungsvereinbarung.angebotZugang',
        'Hat der Versorger eine Abwendungsvereinbarung angeboten? An welchem Tag kam das Angebot an?',
        'Ohne Angebot ist die Sperre angreifbar.',
        'zweifel',
      )
    : luecke(
        'ankuendigung.fehlendeInhalte',
        'Lag der Ankündigung das Angebot einer Abwendungsvereinbarung bei?',
        'Ohne Angebot ist die Sperre angreifbar.',
        'zweifel',
      )

const frageVerlangen = () =>
  luecke(
    'abwendungsvereinbarung.verlangtZugang',
    'Wurde die Abwendungsvereinbarung vorher verlangt? Wann kam das Verlangen beim Versorger an?',
    'Nach dem Verlangen muss das Angebot in einer Woche kommen.',
    'zweifel',
  )
