import type { Akte } from '../server/data/akte.ts'
import { type Datum, plusTage } from '../server/recht/datum.ts'
import { cent } from '../server/recht/geld.ts'

/*
 * The invented households: tests, demo and pictures use the same small world. Names, suppliers, places and numbers
 * are made up. Days are relative to the day of use, so that the queue always has something that burns.
 */

export type Haushalt = {
  readonly wer: string
  readonly grund: string
  readonly umfang: readonly string[]
  readonly akte: Akte
}

const REVIERLICHT = {
  name: 'Revierlicht GmbH',
  zusatz: 'Kundenservice Sperrungen',
  strasse: 'Postfach 10 01 10',
  plz: '45001',
  ort: 'Emscherstadt',
  netzbetreiber: 'Emschernetz GmbH',
}
const GASWERK = { name: 'Gaswerk Emscher', strasse: 'Kokereiallee 3', plz: '45002', ort: 'Emscherstadt' }
const LUMINA = { name: 'Lumina Strom', strasse: 'Lichthof 8', plz: '40210', ort: 'Rheinhausen am See' }

/** A claim that somebody went through: nothing special about it. */
const UNSTREITIG = {
  tituliert: false,
  beanstandung: null,
  gestundet: false,
  preiserhoehungStreitig: false,
  schlichtungSeit: null,
  sparteFremd: false,
  wohnungFremd: false,
}

const ALLES = ['fallakte', 'gesundheit', 'brief']

/** The households as they stand on a day. */
export function haushalte(heute: Datum): readonly Haushalt[] {
  const am = (tage: number): Datum => plusTage(heute, tage)
  const abschlaege = (betrag: number, ...faellig: number[]) =>
    faellig.map(tage => ({
      ...UNSTREITIG,
      art: 'abschlag' as const,
      betragCent: cent(betrag),
      zugang: am(-170),
      faelligAm: am(tage),
    }))
  const zwoelf = (betrag: number) => ({ betragCent: cent(betrag), monate: 1, proJahr: 12 })
  const offenBis = {
    schutzgruende: [],
    zahlungsaussicht: null,
    sozialhilfetraeger: null,
    abwendungsvereinbarung: {},
  }

  return [
    {
      wer: 'Marlene Kowalik: die vier Wochen sind vom Briefdatum gerechnet, die Sperre käme zu früh',
      grund: 'ankuendigung',
      umfang: ALLES,
      akte: {
        haushalt: {
          vorname: 'Marlene',
          nachname: 'Kowalik',
          strasse: 'Ahornstraße 12',
          plz: '45000',
          ort: 'Emscherstadt',
          telefon: '0201 4711 020',
          anruf: 'codewort',
          codewort: 'Ahorn',
          anrufzeiten: 'nachmittags',
          erwachsene: 1,
          kinder: 0,
        },
        versorger: { ...REVIERLICHT, kundennummer: '2200 4711 05', zaehlernummer: '1 EMH 00 4711 2201' },
        sachverhalt: {
          bundesland: 'NW',
          sparte: 'strom',
          vertrag: 'grundversorgung',
          mahnung: { zugang: am(-33) },
          androhung: { zugang: am(-15), datiert: am(-19), zugangBestritten: false, fehlendeInhalte: [] },
          ankuendigung: { zugang: am(-1), form: ['brief'], zugangBestritten: false, fehlendeInhalte: [] },
          sperre: { datum: am(10), vollzogen: false },
          rueckstand: { posten: abschlaege(7000, -129, -98, -67), zahlungen: [], abschlag: zwoelf(7000) },
          ...offenBis,
          abwendungsvereinbarung: {
            angebotZugang: am(-1),
            angebotRaten: 6,
            angenommenAm: null,
            verlangtZugang: null,
            gebrochenAm: null,
          },
        },
        plan: {
          einkommenCent: cent(118000),
          fixkostenCent: cent(101000),
          rateCent: cent(3500),
          ersteRateAm: am(12),
          abschlagWirdGezahlt: true,
        },
      },
    },
    {
      wer: 'Familie Yıldız: Säugling im Haushalt, die Gefahr ist dem Versorger noch nicht mitgeteilt',
      grund: 'ankuendigung',
      umfang: ALLES,
      akte: {
        haushalt: {
          vorname: 'Elif',
          nachname: 'Yıldız',
          strasse: 'Zechenweg 4',
          plz: '45003',
          ort: 'Emscherstadt',
          telefon: '0171 4711 033',
          anruf: 'ja',
          sprache: 'Türkisch',
          erwachsene: 2,
          kinder: 2,
          leistungen: ['kinderzuschlag'],
          geraetOderSaeugling: true,
        },
        versorger: { ...REVIERLICHT, kundennummer: '2200 4711 19' },
        sachverhalt: {
          bundesland: 'NW',
          sparte: 'strom',
          vertrag: 'grundversorgung',
          mahnung: { zugang: am(-60) },
          androhung: { zugang: am(-45), zugangBestritten: false, fehlendeInhalte: [] },
          ankuendigung: { zugang: am(-12), form: ['brief'], zugangBestritten: false, fehlendeInhalte: [] },
          sperre: { datum: am(3), vollzogen: false },
          rueckstand: { posten: abschlaege(9500, -140, -110, -80), zahlungen: [], abschlag: zwoelf(9500) },
          ...offenBis,
          schutzgruende: [
            { art: 'saeugling', konkreteGefahr: true, mitgeteiltAm: null, glaubhaftmachung: 'nichtVerlangt' },
          ],
          abwendungsvereinbarung: {
            angebotZugang: am(-12),
            angebotRaten: 12,
            angenommenAm: null,
            verlangtZugang: null,
            gebrochenAm: null,
          },
        },
        plan: {
          einkommenCent: cent(214000),
          fixkostenCent: cent(190000),
          rateCent: cent(4000),
          ersteRateAm: am(9),
          abschlagWirdGezahlt: true,
        },
      },
    },
    {
      wer: 'Gerd Vogel: 84 Euro Rückstand, unter der Schwelle',
      grund: 'androhung',
      umfang: ['fallakte', 'brief'],
      akte: {
        haushalt: {
          vorname: 'Gerd',
          nachname: 'Vogel',
          strasse: 'Am Förderturm 1',
          plz: '45005',
          ort: 'Emscherstadt',
          kommtWieder: true,
          erwachsene: 1,
          kinder: 0,
          leistungen: ['sgb12'],
        },
        versorger: { ...LUMINA, kundennummer: 'L-77 4711' },
        sachverhalt: {
          bundesland: 'NW',
          sparte: 'strom',
          vertrag: 'sondervertrag',
          mahnung: { zugang: am(-25) },
          androhung: { zugang: am(-10), zugangBestritten: false },
          rueckstand: { posten: abschlaege(4200, -70, -40), zahlungen: [], abschlag: zwoelf(4200) },
        },
        plan: {},
      },
    },
    {
      wer: 'Ana Dragomir: der Strom ist seit drei Tagen weg',
      grund: 'gesperrt',
      umfang: ALLES,
      akte: {
        haushalt: {
          vorname: 'Ana',
          nachname: 'Dragomir',
          telefon: '0152 4711 44',
          anruf: 'ja',
          sprache: 'Rumänisch',
          erwachsene: 1,
          kinder: 1,
          leistungen: ['grundsicherungsgeld'],
        },
        versorger: { name: 'Revierlicht GmbH', kundennummer: '2200 4711 31' },
        sachverhalt: {
          bundesland: 'NW',
          sparte: 'strom',
          vertrag: 'grundversorgung',
          mahnung: { zugang: am(-80) },
          androhung: { zugang: am(-50) },
          ankuendigung: { zugang: am(-8), form: ['elektronisch'] },
          sperre: { datum: am(-3), vollzogen: true },
          rueckstand: { abschlag: zwoelf(6800) },
        },
        plan: { antraege: [{ stelle: 'jobcenter', name: 'Jobcenter Emscherstadt', am: am(-2) }] },
        verlangtCent: cent(54030),
      },
    },
    {
      wer: 'Kira Nowak: Gas, kaum etwas bekannt',
      grund: 'androhung',
      umfang: ['fallakte'],
      akte: {
        haushalt: { vorname: 'Kira', nachname: 'Nowak', telefon: '0160 4711 55', anruf: 'ja' },
        versorger: { name: 'Gaswerk Emscher' },
        sachverhalt: { bundesland: 'NW', sparte: 'gas', androhung: {} },
        plan: {},
        notiz: 'Hat den Brief nicht dabei. Tochter schickt ein Foto.',
      },
    },
    {
      wer: 'Familie Ferreira: Gas, alles eingehalten, Raten liegen vor',
      grund: 'ankuendigung',
      umfang: ALLES,
      akte: {
        haushalt: {
          vorname: 'Luís',
          nachname: 'Ferreira',
          strasse: 'Kanalstraße 77',
          plz: '45004',
          ort: 'Emscherstadt',
          telefon: '0201 4711 066',
          anruf: 'ja',
          erwachsene: 2,
          kinder: 3,
          leistungen: ['wohngeld', 'kinderzuschlag'],
        },
        versorger: { ...GASWERK, kundennummer: 'GE 4711 660', zaehlernummer: '7 GWE 4711' },
        sachverhalt: {
          bundesland: 'NW',
          sparte: 'gas',
          vertrag: 'grundversorgung',
          mahnung: { zugang: am(-70) },
          androhung: { zugang: am(-48), zugangBestritten: false, fehlendeInhalte: [] },
          ankuendigung: {
            zugang: am(-6),
            form: ['brief', 'elektronisch'],
            zugangBestritten: false,
            fehlendeInhalte: [],
          },
          sperre: { datum: am(20), vollzogen: false },
          rueckstand: { posten: abschlaege(14000, -130, -100, -72), zahlungen: [], abschlag: zwoelf(14000) },
          ...offenBis,
          abwendungsvereinbarung: {
            angebotZugang: am(-6),
            angebotRaten: 12,
            angenommenAm: null,
            verlangtZugang: null,
            gebrochenAm: null,
          },
        },
        plan: {
          einkommenCent: cent(262000),
          fixkostenCent: cent(230000),
          rateCent: cent(3500),
          ersteRateAm: am(10),
          abschlagWirdGezahlt: true,
        },
      },
    },
  ]
}
