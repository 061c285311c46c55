import { monatsanfang, monatsende } from '../../../recht/datum.ts'
import type { Briefart } from '../briefart.ts'
import { amt, amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { antwortfrist, antwortIn, untaetigkeit } from '../behoerde/antwort.ts'
import { antwortZu, bezieht, stehtZu } from '../behoerde/bezug.ts'
import {
  alteAbschlaege,
  FAELLIG_AM,
  faelligAm,
  FUER_HEIZUNG,
  FUER_STROM,
  fuerHeizung,
  RECHNUNG_FELDER,
  RECHNUNG_VOM,
  RECHNUNG_VON,
} from '../behoerde/heizrechnung.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import { eigenerBetrag, eigenerTag, eigenerText, eigenePflicht } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { amWochentag, langesDatum, mitWochentag, monatJahr } from '../sprache.ts'
import { euro, oderNull } from '../werte.ts'

/** A bill for heating is need of the month in which it falls due (§ 22 Abs. 1 SGB II, § 35 Abs. 1 SGB XII). */
export const L22: Briefart = {
  id: 'L22',
  titel: 'Antrag: Heizkostennachforderung im Monat der Fälligkeit',
  zweck:
    'Der Antrag legt dem Amt die Rechnung im Monat ihrer Fälligkeit vor; er geht auch ohne laufende Leistung.',
  wann: 'Passt in dem Monat, in dem eine Rechnung für Heizung oder Betriebskosten fällig ist, die der Haushalt nicht bezahlen kann.',
  empfaenger: anDasAmt,
  vorrang: 35,
  normen: [
    '§ 22 Abs. 1 SGB II',
    '§ 37 Abs. 2 Satz 2 SGB II',
    '§ 35 Abs. 1 SGB XII',
    '§ 44 Abs. 2 SGB XII',
    '§ 18 Abs. 1 SGB XII',
  ],
  form: 'Keine Form vorgeschrieben. Der Eingang im Monat der Fälligkeit muss beweisbar sein.',
  freigabe: () => 'gruen',
  felder: [STELLE_AN, ...RECHNUNG_FELDER],
  pflichtangaben: [
    STELLE_BEKANNT,
    { path: `angaben.${FAELLIG_AM.name}`, label: FAELLIG_AM.label, fehlt: f => faelligAm(f) === null },
    { path: `angaben.${FUER_HEIZUNG.name}`, label: FUER_HEIZUNG.label, fehlt: f => !fuerHeizung(f) },
    eigenePflicht(RECHNUNG_VOM),
  ],
  hindernis: monatVorbei,
  hinweise,
  passt: fakten =>
    stehtZu(fakten, 'einmaligerHeizkostenbedarf') && verschicktAm(fakten, 'L22') === null
      ? 'Nach der Berechnung besteht in diesem Monat ein Anspruch wegen der Rechnung.'
      : null,
  anlagen: () => ['Rechnung (Kopie)'],
  fristen: fakten => [
    ...antragsfrist(fakten),
    antwortfrist(antwortIn(fakten, 2), 'über die Rechnung entscheiden'),
    untaetigkeit(fakten, 'antrag'),
  ],
  werte: fakten => {
    const tag = faelligAm(fakten)
    return {
      ...amtWerte(fakten),
      laeuft: laeuft(fakten),
      von: eigenerText(fakten, RECHNUNG_VON.name),
      vom: oderNull(eigenerTag(fakten, RECHNUNG_VOM.name), langesDatum),
      faellig: oderNull(tag, amWochentag),
      monat: oderNull(tag, monatJahr),
      heizung: euro(fuerHeizung(fakten)),
      haushaltsstrom: euro(eigenerBetrag(fakten, FUER_STROM.name)),
      antwortBis: mitWochentag(antwortIn(fakten, 2)),
    }
  },
}

/** The office pays already; then the bill is only put in. */
const laeuft = (fakten: BriefFakten): boolean =>
  bezieht(fakten, amt(fakten) === 'jobcenter' ? 'grundsicherungsgeld' : 'sgb12') === true

function monatVorbei(fakten: BriefFakten): string | null {
  const tag = faelligAm(fakten)
  if (tag === null || tag >= monatsanfang(fakten.heute) || laeuft(fakten)) return null
  const norm = amt(fakten) === 'jobcenter' ? '§ 37 Abs. 2 Satz 2 SGB II' : '§ 18 Abs. 1, § 44 Abs. 2 SGB XII'
  return `Die Rechnung war im ${monatJahr(tag)} fällig. Ein Antrag heute wirkt nicht so weit zurück (${norm}). Droht eine Sperre, die Übernahme der Schulden beantragen (L20, L21).`
}

/** Without running benefits the application must be there before the month ends. */
function antragsfrist(fakten: BriefFakten) {
  const tag = faelligAm(fakten)
  if (tag === null || laeuft(fakten)) return []
  const bis = monatsende(tag)
  return [
    {
      code: 'antrag.heizkosten',
      bis,
      text: `Der Antrag muss bis ${mitWochentag(bis)} beim Amt sein.`,
    },
  ]
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Haushaltsstrom gehört nicht hierher, er steckt im Regelbedarf. Strom für die Heizung (Nachtspeicher, Wärmepumpe) gehört dazu.',
    'Die Rechnung nicht vorher bezahlen, ohne darüber zu sprechen; nicht zu Schulden werden lassen.',
  ]
  if (!laeuft(fakten))
    liste.push(
      'Der Haushalt bekommt keine laufende Leistung von diesem Amt. Es prüft Einkommen und Vermögen dieses Monats. Wer Wohngeld oder Kinderzuschlag bekommt, vorher klären, ob davon etwas verloren geht.',
    )
  if (alteAbschlaege(fakten))
    liste.push(
      'In der Rechnung stecken nicht gezahlte Abschläge. Diesen Teil sehen viele Ämter als Schulden; dafür zugleich L20 oder L21.',
    )
  if (
    antwortZu(fakten, 'einmaligerHeizkostenbedarf')?.status === 'keinAnspruch' &&
    faelligAm(fakten) !== null
  )
    liste.unshift('Nach unserer Berechnung besteht kein Anspruch. Vor dem Absenden die Berechnung ansehen.')
  return liste
}
