import type { Briefart } from '../briefart.ts'
import {
  type BriefFakten,
  einwandBefunde,
  hatBefund,
  istGesperrt,
  sperrtag,
  tageBisSperre,
} from '../fakten.ts'
import { alsNormen, mitWochentag } from '../sprache.ts'
import { oderNull, text, type Werte } from '../werte.ts'
import { lieferwerte } from '../behoerde/notlage.ts'
import { erstes } from './gemeinsam.ts'

const HOECHSTENS = 4

/** A sheet for the way to the Amtsgericht (§ 41f EnWG, § 102 Abs. 3 EnWG, § 23 Nr. 1 GVG); no brief to the court. */
export const L30: Briefart = {
  id: 'L30',
  titel: 'Merkblatt: einstweilige Verfügung beim Amtsgericht',
  zweck:
    'Das Blatt bereitet den Haushalt darauf vor, beim Amtsgericht selbst einen Eilantrag gegen den Versorger zu stellen.',
  wann: 'Passt, wenn die Sperre nicht erlaubt ist und Briefe zu spät kämen.',
  empfaenger: () => null,
  vorrang: 16,
  normen: ['§ 41f Abs. 1 Satz 2 EnWG', '§ 102 Abs. 3 EnWG', '§ 23 Nr. 1 GVG', '§§ 1, 4, 6 BerHG'],
  form: 'Merkblatt für den Haushalt; es wird nicht verschickt.',
  freigabe: () => 'rot',
  pflichtangaben: [
    {
      path: 'sachverhalt.sparte',
      label: 'Strom oder Gas',
      fehlt: f => f.akte.sachverhalt.sparte === undefined,
    },
    { path: 'versorger.name', label: 'Name des Versorgers', fehlt: f => !text(f.akte.versorger.name) },
  ],
  hindernis: fakten => erstes(anderesRecht(fakten), vermieter(fakten), ohneGrund(fakten)),
  hinweise: () => [
    'Nur nach Rücksprache mit der juristischen Anleitung ausgeben. Das Verfahren kann Geld kosten.',
    'Vorher beanstanden und eine Antwort verlangen (L01, L02). Ohne Aufforderung fehlt dem Gericht oft die Eile.',
    'Geht es um Geld vom Amt, ist das Sozialgericht zuständig (L29); dort ist das Verfahren kostenfrei.',
  ],
  passt: fakten =>
    rietZumGericht(fakten) && (istGesperrt(fakten) || (tageBisSperre(fakten) ?? 99) <= 3)
      ? 'Nach der Prüfung ist die Sperre nicht erlaubt, und die Zeit reicht für Briefe nicht mehr.'
      : null,
  anlagen: () => [],
  fristen: () => [],
  werte,
}

const rietZumGericht = ({ pruefung }: BriefFakten): boolean =>
  pruefung.schritte.some(({ brief }) => brief === 'L30')

const anderesRecht = ({ pruefung }: BriefFakten): string | null =>
  pruefung.regelwerk === 'enwg-41f'
    ? null
    : 'Für diesen Fall gelten die §§ 41f, 41g EnWG nicht. Das Merkblatt nennt dann das falsche Gericht (§ 102 Abs. 3 EnWG).'

const vermieter = ({ akte }: BriefFakten): string | null =>
  akte.sachverhalt.vertrag === 'vermieter'
    ? 'Der Vermieter ist Vertragspartner des Versorgers. Der Haushalt hat keinen Anspruch aus § 41f EnWG; mit der juristischen Anleitung sprechen.'
    : null

const ohneGrund = (fakten: BriefFakten): string | null =>
  gruende(fakten).length > 0
    ? null
    : 'Die Prüfung hat nichts ergeben, was gegen die Sperre spricht (§ 41f EnWG). Ein Eilantrag würde nur Kosten machen.'

/** What speaks against the cut; the weak side of the household is not shown to a court. */
const gruende = (fakten: BriefFakten) =>
  hatBefund(fakten, 'haerte.nichtGlaubhaft') ? nurHarte(fakten) : einwandBefunde(fakten)

const nurHarte = (fakten: BriefFakten) => einwandBefunde(fakten).filter(({ wirkung }) => wirkung === 'sperrt')

function werte(fakten: BriefFakten): Werte {
  const { akte, stelle } = fakten
  return {
    ...lieferwerte(fakten),
    versorger: text(akte.versorger.name),
    gesperrt: istGesperrt(fakten),
    sperrtag: oderNull(sperrtag(fakten), mitWochentag),
    gruende: gruende(fakten)
      .slice(0, HOECHSTENS)
      .map(befund => ({
        text: text(befund.text),
        norm: alsNormen(befund.norm),
      })),
    stelle: text(stelle.name),
    telefon: text(stelle.telefon),
  }
}
