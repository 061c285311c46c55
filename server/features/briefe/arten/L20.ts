import type { Briefart } from '../briefart.ts'
import { amtWerte, LEISTUNGEN_BEKANNT } from '../behoerde/amt.ts'
import { antragBei } from '../behoerde/antrag.ts'
import { antwortfrist, untaetigkeit } from '../behoerde/antwort.ts'
import { beiSgb2, bezieht } from '../behoerde/bezug.ts'
import {
  istNotlage,
  NOTLAGE_FELDER,
  NOTLAGE_PFLICHT,
  notlageHinweise,
  notlageWerte,
} from '../behoerde/notlage.ts'
import { antwortBis, type BriefFakten } from '../fakten.ts'
import { erstes, schreibenDesVersorgers } from './gemeinsam.ts'

/** § 22 Abs. 8 SGB II: the Jobcenter takes over energy debts, normally as a loan. */
export const L20: Briefart = {
  id: 'L20',
  titel: 'Antrag auf Übernahme von Energieschulden (Jobcenter)',
  zweck:
    'Der Antrag bittet das Jobcenter, die Schulden vor der Sperre unmittelbar an den Versorger zu zahlen.',
  wann: 'Passt, wenn gesperrt ist oder eine Sperre droht und der Haushalt Grundsicherungsgeld bekommt oder beanspruchen kann.',
  empfaenger: () => 'jobcenter',
  vorrang: 22,
  normen: ['§ 22 Abs. 8 SGB II', '§ 24 Abs. 1 SGB II', '§ 37 Abs. 1 SGB II', '§ 42a SGB II'],
  form: 'Keine Form vorgeschrieben. Nachweisbar einreichen: abgeben mit Eingangsstempel, Fax oder Postfach des Jobcenters.',
  freigabe: () => 'gelb',
  felder: NOTLAGE_FELDER,
  pflichtangaben: [LEISTUNGEN_BEKANNT, ...NOTLAGE_PFLICHT],
  hindernis: fakten => erstes(ohneNotlage(fakten), ohneSgb2(fakten)),
  hinweise,
  passt: fakten =>
    beiSgb2(fakten) === true && istNotlage(fakten) && antragBei(fakten, 'jobcenter') === null
      ? 'Eine Sperre droht, der Haushalt hat Anspruch auf Grundsicherungsgeld, und ein Antrag ist noch nicht gestellt.'
      : null,
  anlagen: schreibenDesVersorgers,
  fristen: fakten => [
    antwortfrist(antwortBis(fakten), 'über die Schulden entscheiden; sonst Eilantrag (L29)'),
    untaetigkeit(fakten, 'antrag'),
  ],
  werte: fakten => ({
    ...amtWerte(fakten, 'jobcenter'),
    ...notlageWerte(fakten),
    laeuft: bezieht(fakten, 'grundsicherungsgeld') === true,
  }),
}

const ohneNotlage = (fakten: BriefFakten): string | null =>
  istNotlage(fakten)
    ? null
    : 'Es ist keine Sperre angedroht. Ohne Notlage werden Schulden nicht übernommen (§ 22 Abs. 8 Satz 1 SGB II). Jetzt hilft L03 oder L10.'

function ohneSgb2(fakten: BriefFakten): string | null {
  if (beiSgb2(fakten) !== false) return null
  return 'Der Haushalt bekommt kein Grundsicherungsgeld für Unterkunft und Heizung. Das setzt § 22 Abs. 8 Satz 1 SGB II voraus. Den Antrag beim Sozialamt stellen (L21).'
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'In der Regel gibt es ein Darlehen (§ 22 Abs. 8 Satz 4 SGB II). Vorher erklären: Ab dem Monat nach der Auszahlung werden monatlich 5 Prozent des Regelbedarfs einbehalten (§ 42a Abs. 2 SGB II), am Ende des Bezugs ist der Rest sofort fällig (§ 42a Abs. 4 SGB II).',
    'Erspartes geht vor, auch das sonst geschützte (§ 22 Abs. 8 Satz 3, § 12 Abs. 2 Satz 1 SGB II).',
    'Nur wer das Darlehen aufnimmt, muss es zurückzahlen (§ 42a Abs. 1 Satz 3 SGB II). Kinder nicht als Darlehensnehmer eintragen lassen.',
    'Kontoauszüge nur vorlegen, wenn das Amt sie verlangt; was nichts mit der Sache zu tun hat, schwärzen.',
    ...notlageHinweise(fakten),
  ]
  if (bezieht(fakten, 'grundsicherungsgeld') !== true)
    liste.unshift(
      'Der Haushalt bekommt noch kein Grundsicherungsgeld. Der Brief beantragt es mit; steht der Anspruch nicht fest, zugleich L21 an das Sozialamt schicken (§ 16 Abs. 2 SGB I).',
    )
  return liste
}
