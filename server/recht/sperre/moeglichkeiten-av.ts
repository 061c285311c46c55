import { mitWochentag, plusWochen } from '../datum.ts'
import { nach193 } from '../werktage.ts'
import { mitGesetz, nochKeine } from './abwendungsstand.ts'
import { angebotGemacht } from './angebot.ts'
import { hatEingewilligt, nachWerktagen } from './dreitage.ts'
import type { Lage } from './lage.ts'
import type { Pruefung } from './pruefung.ts'
import { normen } from './regelwerk/regeln.ts'
import type { Vorschlag } from './was-waere-wenn.ts'

/** The offer is accepted in Textform today, before the cut. */
export function annehmen(lage: Lage, { stand }: Pruefung): readonly Vorschlag[] {
  if (!nochKeine(lage, stand) || angebotGemacht(lage) !== 'ja') return []
  if (mitGesetz(lage)) return [abwendungsvereinbarung(lage)]
  return lage.angaben.abwendungsvereinbarung?.angebotZugang ? [ratenzahlung(lage)] : []
}

/** § 41g Abs. 1 S. 10 EnWG: accepted before the cut, it bars it. */
const abwendungsvereinbarung = (lage: Lage): Vorschlag => ({
  code: 'av.annehmen',
  was: 'Der Haushalt nimmt heute das Angebot der Abwendungsvereinbarung in Textform an.',
  voraussetzung: RATEN,
  betragCent: null,
  norm: normen(lage.regeln, 'av.angenommen'),
  schritte: [{ text: 'Fällt eine Rate aus, darf der Versorger nach einer neuen Ankündigung sperren.' }],
  anders: angenommen(lage),
})

/** Without a statute behind it the agreement only defers what it covers. */
const ratenzahlung = (lage: Lage): Vorschlag => ({
  code: 'raten.annehmen',
  was: 'Der Haushalt nimmt heute das Angebot der Ratenzahlung in Textform an.',
  voraussetzung: RATEN,
  betragCent: null,
  norm: normen(lage.regeln, 'rueckstand.gestundet'),
  schritte: [{ text: 'Was in Raten vereinbart ist, zählt nicht zum Rückstand.' }],
  anders: angenommen(lage),
})

const RATEN = 'Die Raten und die neuen Abschläge werden danach pünktlich bezahlt.'

const angenommen = ({ angaben, stichtag }: Lage) => ({
  abwendungsvereinbarung: {
    ...angaben.abwendungsvereinbarung,
    angenommenAm: stichtag,
    angenommenVorSperre: true,
    gebrochenAm: null,
  },
})

/** § 41g Abs. 1 S. 1, 2 EnWG: the demand alone stops nothing; the offer it brings can be accepted before the cut. */
export function verlangen(lage: Lage, { stand }: Pruefung): readonly Vorschlag[] {
  if (!nochKeine(lage, stand) || !kannVerlangen(lage) || angebotGemacht(lage) === 'ja') return []
  const bis = mitWochentag(nach193(plusWochen(lage.stichtag, 1), lage.land))
  return [
    {
      code: 'av.verlangen',
      was: 'Der Haushalt verlangt heute das Angebot einer Abwendungsvereinbarung.',
      voraussetzung:
        'Das Verlangen allein verhindert die Sperre nicht. Das Angebot muss vor der Sperre angenommen werden.',
      betragCent: null,
      norm: normen(lage.regeln, 'av.angebotFehlt'),
      schritte: [
        { text: `Der Versorger muss das Angebot bis ${bis} schicken.` },
        { text: 'Nimmt der Haushalt es vor der Sperre an, darf nicht gesperrt werden.' },
      ],
      anders: verlangt(lage),
    },
  ]
}

/** „There was none“ stays known while the demand is out. */
const verlangt = ({ angaben: { abwendungsvereinbarung: av }, stichtag }: Lage) => ({
  abwendungsvereinbarung: {
    ...(av === null ? { angebotZugang: null, angenommenAm: null, gebrochenAm: null } : av),
    verlangtZugang: stichtag,
  },
})

/** After the Androhung, once; on the day of the Ankündigung the offer is owed anyway, a demand would only lengthen it. */
function kannVerlangen({ angaben, regeln, vertrag, stichtag }: Lage): boolean {
  const { androhung, ankuendigung, abwendungsvereinbarung: av } = angaben
  if (!regeln.abwendung?.aufVerlangen || regeln.abwendung.geschuldet(vertrag) !== 'ja') return false
  return Boolean(androhung?.zugang) && ankuendigung?.zugang !== stichtag && !av?.verlangtZugang
}

/** § 41g Abs. 4 EnWG: judged as if the supplier told the office this very day; until it does, nothing may be cut. */
export function einwilligen(lage: Lage): readonly Vorschlag[] {
  const { regeln, vertrag, stichtag, land, angaben } = lage
  if (!regeln.sozialhilfe || vertrag !== 'grundversorgung' || hatEingewilligt(lage)) return []
  if (!angaben.androhung?.zugang) return []
  const { untergrenze, sicher } = nachWerktagen(stichtag, regeln.sozialhilfe.werktage, land)
  return [
    {
      code: 'einwilligung.zuruecksenden',
      was: 'Der Haushalt schickt heute die unterschriebene Einwilligung zum Kontakt mit dem Sozialamt zurück.',
      voraussetzung: 'Die Einwilligung muss vor der Sperre beim Versorger sein.',
      betragCent: null,
      norm: normen(regeln, 'sozialhilfe.fristUnterschritten'),
      schritte: [
        { text: 'Solange der Versorger das Amt nicht informiert hat, darf er nicht sperren.' },
        {
          text:
            `Informiert er das Amt noch heute, darf er vor ${mitWochentag(untergrenze)} nicht sperren. ` +
            `Sicher vorbei ist die Frist am ${mitWochentag(sicher)}.`,
        },
      ],
      anders: { sozialhilfetraeger: { einwilligungZugang: stichtag, informiertAm: stichtag } },
    },
  ]
}
