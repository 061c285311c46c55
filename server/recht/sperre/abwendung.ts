import { mitWochentag } from '../datum.ts'
import type { Abwendungsstand, OffeneFrage } from './abwendungsstand.ts'
import { angebot } from './angebot.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, zusammen, type Befund } from './befund.ts'
import type { Lage } from './lage.ts'
import type { Spanne } from './schwelle.ts'

/** § 41g Abs. 1 EnWG: an accepted agreement bars the cut, a broken one needs a new announcement, an offer is owed. */
export function abwendung(lage: Lage, stand: Abwendungsstand, spanne: Spanne): Befund {
  const regel = lage.regeln.abwendung
  // Rates agreed without a statute defer the debt (ausnahme.ts); whether there are any has still to be known.
  if (!regel || regel.geschuldet(lage.vertrag) === 'nein') {
    return zusammen([ohneGesetz(stand), regel ? angebot(lage, regel, stand, spanne) : LEER])
  }
  return zusammen([vereinbarung(lage, stand), angebot(lage, regel, stand, spanne)])
}

const ohneGesetz = (stand: Abwendungsstand): Befund =>
  stand.art === 'offen' ? fraglich(frage(stand.fehlt)) : LEER

function vereinbarung(lage: Lage, stand: Abwendungsstand): Befund {
  switch (stand.art) {
    case 'keine':
      return LEER
    case 'offen':
      return fraglich(frage(stand.fehlt))
    case 'laeuft':
      return gefunden(stand.pause ? pause(lage) : angenommen(lage))
    case 'amSperrtag':
      return gefunden(amSperrtag(lage))
    case 'nachSperre':
      return gefunden(nachSperre(lage))
    case 'gebrochen':
      return gebrochen(lage, stand)
  }
}

function angenommen(lage: Lage) {
  const angenommenAm = lage.angaben.abwendungsvereinbarung?.angenommenAm
  const klauseln = lage.angaben.abwendungsvereinbarung?.klauseln
  const wann = angenommenAm ? ` am ${mitWochentag(angenommenAm)}` : ''
  const trotzKlausel = klauseln?.includes('wirksamErstMitErsterRate')
    ? ' Dass sie erst mit der ersten Rate gelten soll, ist unwirksam (OLG Düsseldorf 20 UKl 7/24).'
    : ''
  const text = `Die Abwendungsvereinbarung wurde${wann} vor der Sperre angenommen. Solange sie läuft, darf nicht gesperrt werden.`
  return feststellung(lage, 'av.angenommen', text + trotzKlausel)
}

const amSperrtag = (lage: Lage) =>
  feststellung(
    lage,
    'av.angenommenAmSperrtag',
    'Die Abwendungsvereinbarung wurde am selben Tag angenommen, an dem gesperrt wurde. Kam die Annahme vorher an, war ' +
      'die Sperre unzulässig. Die Reihenfolge ist nicht bekannt.',
  )

const nachSperre = (lage: Lage) =>
  feststellung(
    lage,
    'av.annahmeNachSperre',
    'Die Abwendungsvereinbarung wurde erst nach der Sperre angenommen. Die Sperre wird dadurch nicht rückwirkend ' +
      'unzulässig. Die Versorgung ist aber wiederherzustellen.',
  )

const pause = (lage: Lage) =>
  feststellung(
    lage,
    'av.pauseWirksam',
    'Die fehlende Rate liegt in einer Ratenpause, die rechtzeitig mitgeteilt wurde. Die Abwendungsvereinbarung ist nicht ' +
      'gebrochen. Es darf nicht gesperrt werden.',
  )

function gebrochen(lage: Lage, stand: Abwendungsstand & { art: 'gebrochen' }): Befund {
  const befunde = stand.pauseOhneRecht ? [gefunden(ohneRecht(lage))] : []
  if (stand.neuAngekuendigt === null) return zusammen(befunde)
  const am = `Eine Rate war am ${mitWochentag(stand.am)} fällig und wurde nicht bezahlt.`
  const neu = stand.neuAngekuendigt
    ? feststellung(
        lage,
        'av.bruchNeuAngekuendigt',
        `${am} Danach wurde die Sperre neu angekündigt. Neue vier Wochen braucht es nicht.`,
      )
    : feststellung(
        lage,
        'av.bruchOhneNeueAnkuendigung',
        `${am} Danach wurde die Sperre nicht neu angekündigt. Der alte Termin gilt nicht mehr.`,
      )
  return zusammen([...befunde, gefunden(neu)])
}

const ohneRecht = (lage: Lage) =>
  feststellung(
    lage,
    'av.pauseOhneRecht',
    'Eine Ratenpause wurde verlangt, als es dieses Recht nicht gab, oder sie wurde zu spät mitgeteilt. Die fehlende Rate ' +
      'ist deshalb ein Bruch der Vereinbarung.',
  )

const FRAGEN: Readonly<Record<OffeneFrage, string>> = {
  abwendungsvereinbarung: 'Wurde eine Abwendungsvereinbarung oder Ratenzahlung angeboten oder abgeschlossen?',
  'abwendungsvereinbarung.angenommenAm':
    'Wurde das Angebot der Abwendungsvereinbarung angenommen? An welchem Tag?',
  'abwendungsvereinbarung.gebrochenAm':
    'Ist seit der Vereinbarung eine Rate ausgefallen? An welchem Tag war sie fällig?',
  'sperre.vollzogen': 'Ist schon gesperrt worden?',
}

const frage = (path: OffeneFrage) =>
  luecke(
    path,
    FRAGEN[path],
    'Eine vor der Sperre angenommene und eingehaltene Vereinbarung verhindert die Sperre.',
  )
