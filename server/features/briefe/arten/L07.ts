import type { Briefart } from '../briefart.ts'
import { antwortBis, type BriefFakten, tageBisSperre } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import { text, type Werte } from '../werte.ts'
import {
  anDenVersorger,
  erstes,
  gemeinsamesHindernis,
  nurBeiZahlungsverzug,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

/** § 41g Abs. 3, 4 EnWG: signed consent; no cut before eight Werktage after the supplier has informed. */
export const L07: Briefart = {
  id: 'L07',
  titel: 'Einwilligung: Kontakt zum Sozialhilfeträger',
  zweck:
    'Mit der Unterschrift muss der Grundversorger den Sozialhilfeträger informieren und danach acht Werktage warten.',
  wann: 'Passt in der Grundversorgung nach der Androhung, solange die Einwilligung nicht abgeschickt ist.',
  empfaenger: anDenVersorger,
  vorrang: 42,
  normen: ['§ 41g Abs. 3 EnWG', '§ 41g Abs. 4 EnWG', '§ 41g Abs. 6 EnWG'],
  form: 'Eigenhändige Unterschrift nötig (§ 41g Abs. 4 Satz 1 EnWG); nie ohne sie verschicken.',
  freigabe: () => 'gruen',
  pflichtangaben: [...VERTRAGSKENNZEICHEN, VERTRAG_BEKANNT],
  hindernis: fakten =>
    erstes(
      gemeinsamesHindernis(fakten),
      nurBeiZahlungsverzug(fakten),
      nichtGrundversorgt(fakten),
      nichtAngedroht(fakten),
      schonEingewilligt(fakten),
    ),
  hinweise,
  passt: fakten => {
    const { sachverhalt } = fakten.akte
    if (sachverhalt.vertrag !== 'grundversorgung' || !sachverhalt.androhung) return null
    if (sachverhalt.abwendungsvereinbarung?.angenommenAm || verschickt(fakten)) return null
    return 'Grundversorgung, die Androhung ist da, eine Einwilligung noch nicht.'
  },
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Der Versorger soll bis ${mitWochentag(antwortBis(fakten))} mitteilen, wann er den Sozialhilfeträger informiert hat. Den Tag eintragen: Von ihm an zählen die acht Werktage.`,
    },
  ],
  werte,
}

const verschickt = ({ versandt }: BriefFakten): boolean => versandt.some(({ art }) => art === 'L07')

function nichtGrundversorgt({ akte: { sachverhalt } }: BriefFakten): string | null {
  if (sachverhalt.vertrag === 'sondervertrag')
    return 'Im Sondervertrag löst die Einwilligung keine Wartezeit aus; § 41g Abs. 3 und 4 EnWG gilt nur in der Grundversorgung. Dort passt der Zahlungsvorschlag L03.'
  if (sachverhalt.vertrag === 'ersatzversorgung')
    return 'Ob § 41g EnWG in der Ersatzversorgung gilt, ist offen. Der Haushalt gäbe Daten frei, ohne dass die Wartezeit sicher ist. Stattdessen L03.'
  return null
}

const nichtAngedroht = ({ akte }: BriefFakten): string | null =>
  akte.sachverhalt.androhung === null
    ? 'Es gibt noch keine Androhung. Die Einwilligung bezieht sich auf sie (§ 41g Abs. 3 Satz 1 EnWG).'
    : null

function schonEingewilligt({ akte }: BriefFakten): string | null {
  const traeger = akte.sachverhalt.sozialhilfetraeger
  if (traeger?.informiertAm)
    return `Der Versorger hat den Sozialhilfeträger schon informiert, am ${mitWochentag(traeger.informiertAm)}. Die Wartezeit prüft die Sperrprüfung (§ 41g Abs. 4 Satz 3 EnWG).`
  if (traeger?.einwilligungZugang)
    return `Die unterschriebene Einwilligung ist dem Versorger schon zugegangen, am ${mitWochentag(traeger.einwilligungZugang)}. Jetzt nachfragen, wann er informiert hat; fehlt die Auskunft, beanstandet L01.`
  return null
}

function werte({ akte: { sachverhalt, anschriften } }: BriefFakten): Werte {
  return {
    netzbetreiber: null,
    ohneVordruck: sachverhalt.androhung?.fehlendeInhalte?.includes('einwilligungsvordruck') === true,
    sozialamt: text(anschriften?.sozialamt?.name),
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Der Brief ersetzt keinen Antrag: Er geht nicht an das Jobcenter. Den Antrag dort oder beim Sozialamt zusätzlich stellen (L20, L21).',
    'Vor der Unterschrift erklären: Name, Anschrift, Sperrtag, Androhung und Rückstand gehen an das Sozialamt.',
    'Ohne Einwilligung darf der Versorger bei der Ankündigung nur informieren, wenn keine Zahlungsaussicht dargelegt und keine Abwendungsvereinbarung angenommen oder eingehalten ist (§ 41g Abs. 5 EnWG).',
  ]
  if (!fakten.akte.sachverhalt.androhung?.fehlendeInhalte?.includes('einwilligungsvordruck'))
    liste.push(
      'Lag der Androhung der Vordruck bei, genügt auch er, unterschrieben (§ 41g Abs. 3 Satz 2 EnWG).',
    )
  const tage = tageBisSperre(fakten)
  if (tage !== null && tage >= 0 && tage <= 10)
    liste.unshift(
      'Bis zur Sperre ist wenig Zeit: Das unterschriebene Blatt heute vorab faxen oder als Bild mailen.',
    )
  return liste
}
