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

/** § 36 SGB XII: the Sozialamt takes over energy debts, as a grant or a loan; also for who works (§ 21 S. 2 SGB XII). */
export const L21: Briefart = {
  id: 'L21',
  titel: 'Antrag auf Übernahme von Energieschulden (Sozialamt)',
  zweck: 'Der Antrag bittet das Sozialamt um eine Beihilfe; er geht auch für Menschen, die arbeiten.',
  wann: 'Passt, wenn gesperrt ist oder eine Sperre droht und der Haushalt kein Grundsicherungsgeld bekommt.',
  empfaenger: () => 'sozialamt',
  vorrang: 23,
  normen: ['§ 36 Abs. 1 SGB XII', '§ 21 Satz 2 SGB XII', '§ 18 Abs. 1 SGB XII'],
  form: 'Keine Form vorgeschrieben. Nachweisbar einreichen: abgeben mit Eingangsstempel oder Fax.',
  freigabe: () => 'gelb',
  felder: NOTLAGE_FELDER,
  pflichtangaben: [LEISTUNGEN_BEKANNT, ...NOTLAGE_PFLICHT],
  hindernis: fakten => erstes(ohneNotlage(fakten), beimJobcenter(fakten), imAsylbezug(fakten)),
  hinweise,
  passt: fakten =>
    beiSgb2(fakten) === false && istNotlage(fakten) && antragBei(fakten, 'sozialamt') === null
      ? 'Eine Sperre droht, der Haushalt bekommt kein Grundsicherungsgeld, und ein Antrag ist noch nicht gestellt.'
      : null,
  anlagen: schreibenDesVersorgers,
  fristen: fakten => [
    antwortfrist(antwortBis(fakten), 'über die Schulden entscheiden; sonst Eilantrag (L29)'),
    untaetigkeit(fakten, 'antrag'),
  ],
  werte: fakten => ({
    ...amtWerte(fakten, 'sozialamt'),
    ...notlageWerte(fakten),
    bezug: bezieht(fakten, 'sgb12') === true,
    ohneSgb2: beiSgb2(fakten) === false && bezieht(fakten, 'sgb12') === false,
  }),
}

const ohneNotlage = (fakten: BriefFakten): string | null =>
  istNotlage(fakten)
    ? null
    : 'Es ist keine Sperre angedroht. Ohne Notlage werden Schulden nicht übernommen (§ 36 Abs. 1 Satz 1 SGB XII). Jetzt hilft L03 oder L10.'

const beimJobcenter = (fakten: BriefFakten): string | null =>
  beiSgb2(fakten) === true
    ? 'Der Haushalt ist nach dem SGB II hilfebedürftig. § 21 Satz 2 SGB XII öffnet die Hilfe nur für andere. Den Antrag beim Jobcenter stellen (L20).'
    : null

const imAsylbezug = (fakten: BriefFakten): string | null =>
  bezieht(fakten, 'asylblg') === true
    ? 'Der Haushalt bekommt Leistungen nach dem Asylbewerberleistungsgesetz. Auf § 36 SGB XII kann sich dieser Brief nicht ohne Prüfung stützen; mit der juristischen Anleitung sprechen.'
    : null

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Beihilfe oder Darlehen steht im Ermessen des Amts (§ 36 Abs. 1 Satz 3 SGB XII). Der Brief verlangt die Beihilfe und hilfsweise das Darlehen; ein Darlehen ist zurückzuzahlen.',
    'Die Hilfe setzt ein, sobald das Amt von der Notlage weiß (§ 18 Abs. 1 SGB XII). Heute anrufen und das Gespräch notieren.',
    ...notlageHinweise(fakten),
  ]
  if (beiSgb2(fakten) === null)
    liste.unshift(
      'Offen ist, ob das Jobcenter zuständig ist. Zugleich L20 an das Jobcenter schicken; das falsche Amt muss weiterleiten (§ 16 Abs. 2 SGB I).',
    )
  return liste
}
