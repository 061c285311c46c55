import type { Traegerfonds, Traegerzeitraum } from '../../data/tables.ts'
import { datum, euro } from '../../web/format.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { SEITE, wegZu } from './ansicht.ts'
import type { Antrag } from './antrag-store.ts'
import { alsIban } from './iban.ts'
import { type Bisher, frei } from './regeln.ts'
import { ABLEHNUNGSGRUENDE, grundwort, STANDWORT, ZAHLUNGSWORT } from './worte.ts'

const GELOESCHT = 'gelöscht'

/** One line of the list. */
export const antragszeile = ({ id, daten, eingang, stand, vorschlagCent }: Antrag, basis: string) => ({
  href: `${basis}/${id}`,
  zeichen: daten?.aktenzeichen ?? GELOESCHT,
  eingang: datum(eingang),
  betrag: daten ? euro(daten.betragCent) : GELOESCHT,
  stand: STANDWORT[stand],
  bewilligt: stand === 'bewilligt' && vorschlagCent !== null ? euro(vorschlagCent) : '',
})

export type Lage = {
  readonly fonds: Traegerfonds
  readonly antrag: Antrag
  readonly zeitraum: Traegerzeitraum
  readonly bisher: Bisher
  /** Who looks. */
  readonly personId: string
}

/** The page of an application: what it says, what is left, and the one step that comes next. */
export function antragsansicht(lage: Lage, werte: Eingaben, fehler: Meldungen) {
  const { fonds, antrag, personId } = lage
  const eigener = antrag.vorschlagVon === personId
  return {
    titel: `Antrag ${antrag.daten?.aktenzeichen ?? '(Angaben gelöscht)'}`,
    weg: [...wegZu(fonds), { href: `${SEITE}/${fonds.id}/antraege`, text: 'Anträge' }],
    basis: `${SEITE}/${fonds.id}/antraege/${antrag.id}`,
    version: antrag.version,
    zeilen: zeilen(lage),
    meldung: fehler['stand'] ?? null,
    fehlerliste: fehlerliste(ohneStand(fehler)),
    vorschlagen: antrag.stand === 'offen' ? vorschlagsformular(antrag, werte, fehler) : null,
    entscheiden: antrag.stand === 'vorgeschlagen' && !eigener,
    warten: antrag.stand === 'vorgeschlagen' && eigener,
    ende: ENDE[antrag.zahlung === 'offen' ? 'bewilligt' : (antrag.zahlung ?? antrag.stand)] ?? null,
    loeschbar: istLoeschbar(antrag),
  }
}

const ohneStand = ({ stand: _, ...rest }: Meldungen): Meldungen => rest

const ZURUECK = {
  knopf: 'Antrag zurückziehen',
  satz: 'Der Antrag wird zurückgezogen, niemand entscheidet mehr.',
}
/** How an application can end early, by where it or its payment stands. */
const ENDE: Readonly<Record<string, { knopf: string; satz: string }>> = {
  offen: ZURUECK,
  vorgeschlagen: ZURUECK,
  bewilligt: {
    knopf: 'Bewilligung stornieren',
    satz: 'Es wird nicht gezahlt. Im Budget ist das Geld dann wieder frei.',
  },
  ausgegeben: {
    knopf: 'Das Geld ist zurückgekommen',
    satz: 'Nur, wenn die Bank das Geld zurückgebucht hat. Im Budget ist es dann wieder frei.',
  },
}

/** What nobody needs any more for a decision or a payment. */
export const istLoeschbar = ({ daten, stand, zahlung }: Antrag): boolean =>
  daten !== null && !['offen', 'vorgeschlagen'].includes(stand) && zahlung !== 'offen'

function zeilen({ fonds, antrag, zeitraum, bisher }: Lage) {
  const { daten } = antrag
  const schon = `von höchstens ${euro(fonds.hoechstensCent)}; ${bisher.oft} von ${fonds.hoechstensOft} Hilfen`
  return [
    { name: 'Stand', wert: STANDWORT[antrag.stand] },
    ...vorschlagszeilen(antrag),
    ...(antrag.zahlung === null ? [] : [{ name: 'Zahlung', wert: ZAHLUNGSWORT[antrag.zahlung] }]),
    { name: 'Eingegangen', wert: datum(antrag.eingang) },
    ...(daten
      ? [
          { name: 'Beantragt', wert: euro(daten.betragCent) },
          { name: 'Empfänger', wert: daten.empfaenger },
          { name: 'IBAN', wert: alsIban(daten.iban) },
          { name: 'Zweck', wert: daten.zweck },
        ]
      : []),
    { name: 'Dieser Haushalt in diesem Zeitraum', wert: euro(bisher.cent), unter: schon },
    { name: 'Im Budget noch frei', wert: euro(frei(zeitraum)) },
  ]
}

function vorschlagszeilen({ vorschlag, vorschlagCent, grund, vorschlagName, entschiedenName }: Antrag) {
  if (vorschlag === null) return []
  const was = vorschlagCent === null ? `ablehnen: ${grundwort(grund)}` : `bewilligen: ${euro(vorschlagCent)}`
  return [
    { name: 'Vorschlag', wert: was, unter: `von ${vorschlagName ?? ''}` },
    ...(entschiedenName === null ? [] : [{ name: 'Zweite Person', wert: entschiedenName }]),
  ]
}

function vorschlagsformular({ daten }: Antrag, werte: Eingaben, fehler: Meldungen) {
  const beantragt = daten ? euro(daten.betragCent).replace(/[.\u00a0€]/g, '') : ''
  return {
    was: text(werte, 'was'),
    arten: [
      { wert: 'bewilligen', label: 'bewilligen' },
      { wert: 'ablehnen', label: 'ablehnen' },
    ],
    betrag: 'betrag' in werte ? text(werte, 'betrag') : beantragt,
    grund: text(werte, 'grund'),
    gruende: ABLEHNUNGSGRUENDE.map(([wert, label]) => ({ wert, label })),
    fehler: { was: fehler['was'], betrag: fehler['betrag'], grund: fehler['grund'] },
  }
}
