import { alsEuro, cent } from '../geld.ts'
import type { Antragslage, Schrittangaben } from './antragslage.ts'

/** Messages by the field of the step; `schritt` where no field of it can help. */
export type Maengel = Readonly<Record<string, string>>

type Pruefer = (lage: Antragslage, angaben: Schrittangaben) => Maengel

const wenn = (mangel: boolean, feld: string, text: string): Maengel => (mangel ? { [feld]: text } : {})

/** These go without a letter of their own. */
const OHNE_ANSCHREIBEN: readonly (string | undefined)[] = ['online', 'telefon', 'link']

const PRUEFER = {
  einwilligung: ({ einwilligung }) =>
    wenn(
      !einwilligung,
      'schritt',
      'Der Haushalt hat für diesen Fonds nicht eingewilligt, oder die Angaben haben sich seitdem geändert. Es geht nichts hinaus.',
    ),
  unterlagen: ({ fehlendeUnterlagen }) =>
    wenn(fehlendeUnterlagen.length > 0, 'schritt', `Es fehlt noch: ${fehlendeUnterlagen.join(', ')}.`),
  erbeten: ({ erbetenCent, offenCent }) =>
    erbetenCent === null || erbetenCent <= 0
      ? { schritt: 'Tragen Sie ein, wie viel vom Fonds erbeten wird.' }
      : wenn(
          offenCent !== null && erbetenCent > offenCent,
          'schritt',
          `Erbeten ist mehr, als nach Abzug anderer Zusagen offen ist (${alsEuro(cent(offenCent ?? 0))}).`,
        ),
  zweitePerson: ({ person, vorgelegtVon }, { ausnahme }) =>
    wenn(
      (vorgelegtVon === null || vorgelegtVon === person) && !ausnahme,
      'ausnahme',
      'Freigeben soll eine zweite Person. Ist heute keine da, schreiben Sie den Grund auf.',
    ),
  antragsteller: ({ weitergabe, selbstErlaubt }) =>
    wenn(
      !weitergabe && !selbstErlaubt,
      'schritt',
      'Bei diesem Fonds darf die Beratungsstelle den Antrag nicht stellen. Geben Sie den Fall an einen Verband weiter.',
    ),
  fondsOffen: ({ fondsOffen }, { ausnahme }) =>
    wenn(
      !fondsOffen && !ausnahme,
      'ausnahme',
      'Ob der Fonds noch Anträge annimmt, ist nicht geprüft. Rufen Sie an, oder schreiben Sie den Grund auf.',
    ),
  wiederholung: ({ wiederholung }, { ausnahme }) =>
    wenn(
      wiederholung !== null && !ausnahme,
      'ausnahme',
      `${wiederholung ?? ''} Hat der Träger es trotzdem zugesagt, schreiben Sie auf, wer und wann.`,
    ),
  anschreiben: ({ anschreiben, weitergabe }, { weg }) =>
    wenn(
      !anschreiben && !weitergabe && !OHNE_ANSCHREIBEN.includes(weg),
      'schritt',
      'Das Anschreiben an den Fonds (L50) ist noch nicht gedruckt.',
    ),
  weg: (_lage, { weg }) => wenn(weg === undefined, 'weg', 'Wählen Sie aus, wie der Antrag hinausgeht.'),
  wegWennEingereicht: ({ eingereicht }, { weg }) =>
    wenn(eingereicht && weg === undefined, 'weg', 'Wählen Sie aus, wie der Träger davon erfahren hat.'),
  tag: ({ heute }, { am }) =>
    am === undefined
      ? { am: 'Tragen Sie den Tag ein.' }
      : wenn(am > heute, 'am', 'Der Tag liegt in der Zukunft.'),
  tagBekannt: (_lage, { am }) => wenn(am === undefined, 'am', 'Tragen Sie den Tag der Zahlung ein.'),
  text: (_lage, { text }) => wenn(!text, 'text', 'Schreiben Sie auf, worum es geht.'),
  grund: (_lage, { grund, text }) =>
    grund === undefined
      ? { grund: 'Wählen Sie aus, warum abgelehnt wurde.' }
      : wenn(grund === 'anderer' && !text, 'text', 'Schreiben Sie den Grund auf.'),
  betrag: (_lage, { betragCent }) =>
    wenn(betragCent === undefined || betragCent <= 0, 'betrag', 'Tragen Sie den Betrag ein.'),
  ganzerBetrag: ({ erbetenCent }, { betragCent }) =>
    wenn(
      betragCent !== undefined && erbetenCent !== null && betragCent < erbetenCent,
      'betrag',
      'Das ist weniger als erbeten. Wählen Sie „zum Teil bewilligt“.',
    ),
  teilbetrag: ({ erbetenCent }, { betragCent }) =>
    wenn(
      betragCent !== undefined && erbetenCent !== null && betragCent >= erbetenCent,
      'betrag',
      'Das ist nicht weniger als erbeten. Wählen Sie „bewilligt“.',
    ),
  hoechstensBewilligt: ({ bewilligtCent }, { betragCent }) =>
    wenn(
      betragCent !== undefined && (bewilligtCent === null || betragCent > bewilligtCent),
      'betrag',
      'Das ist mehr als bewilligt.',
    ),
  nichtGezahlt: ({ gezahlt }) => wenn(gezahlt, 'schritt', 'Die Zahlung ist schon eingetragen.'),
  anVersorger: ({ anVersorger }) =>
    wenn(!anVersorger, 'schritt', 'Das Geld geht nicht an den Versorger; er bestätigt nichts.'),
  nichtAnVersorger: ({ anVersorger }) =>
    wenn(anVersorger, 'schritt', 'Fertig ist es erst, wenn der Versorger die Zahlung bestätigt hat.'),
} satisfies Readonly<Record<string, Pruefer>>

export type Waechter = keyof typeof PRUEFER
export const WAECHTER: Readonly<Record<Waechter, Pruefer>> = PRUEFER
