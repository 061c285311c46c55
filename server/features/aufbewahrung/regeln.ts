import { ENTWURF_TAGE } from '../faelle/entwurf-store.ts'
import { EINGANG_TAGE, QUARANTAENE_TAGE } from '../eingang/ablauf-store.ts'
import { raeumeEingang } from './eingang-raeumen.ts'
import { raeumeDokumente, raeumeEntwuerfe, raeumeFaelle } from './faelle-raeumen.ts'
import type { Lauf } from './lauf.ts'
import { deleteAlteLaeufe } from './lauf-store.ts'
import { deleteAlteSitzungen, deleteAlteVersuche } from './konten-store.ts'
import { DOKUMENT_MONATE, FALLMONATE, LAUF_TAGE, SITZUNG_TAGE, VORLAUF_TAGE } from './zeiten.ts'

/**
 * One kind of thing that is not kept for ever. `raeume` erases what is due; it may run twice. What a new kind needs:
 * its entry here, and a function that erases it.
 */
export type Regel = {
  readonly code: string
  readonly was: string
  /** How long, in words; a period the desk chooses is put in by the page. */
  readonly frist: string
  readonly ab: string
  readonly warnung: string
  readonly grund: string
  readonly norm: string
  readonly raeume: (lauf: Lauf) => Promise<void>
}

const TAG_MS = 86_400_000
const vor = ({ jetzt }: Lauf, tage: number): Date => new Date(jetzt.getTime() - tage * TAG_MS)

/** What is erased, when and why. No statute sets a period for such a desk; these are chosen, and can be defended. */
export const REGELN: readonly Regel[] = [
  {
    code: 'fall',
    was: 'Abgeschlossene Fälle mit Akte, Fristen, Briefen, Verlauf und Einwilligungen',
    frist: `${FALLMONATE.vorgabe} Monate`,
    ab: 'ab dem Abschluss',
    warnung: `${VORLAUF_TAGE} Tage vorher angekündigt`,
    grund: 'Nachfragen des Haushalts, Antworten des Versorgers und die nächste Jahresrechnung',
    norm: 'Art. 5 Abs. 1 Buchst. e, Art. 17 Abs. 1 Buchst. a DSGVO',
    raeume: raeumeFaelle,
  },
  {
    code: 'dokument',
    was: 'Fotos und PDF in abgeschlossenen Fällen',
    frist: `${DOKUMENT_MONATE} Monate`,
    ab: 'ab dem Abschluss',
    warnung: 'Steht auf der Seite der Dokumente; eine Aussetzung hält auch sie',
    grund: 'Die Papiere selbst hat der Haushalt; für Nachfragen reichen Akte und Briefe',
    norm: 'Art. 5 Abs. 1 Buchst. c, e DSGVO',
    raeume: raeumeDokumente,
  },
  {
    code: 'entwurf',
    was: 'Angefangene Aufnahmen',
    frist: `${ENTWURF_TAGE} Tage`,
    ab: 'ab der letzten Änderung',
    warnung: 'Der Tag steht unter „Heute“ bei der Aufnahme',
    grund: 'Wer wiederkommt, soll weitermachen können',
    norm: 'Art. 5 Abs. 1 Buchst. c, e DSGVO',
    raeume: lauf => raeumeEntwuerfe(lauf, vor(lauf, ENTWURF_TAGE)),
  },
  {
    code: 'eingang',
    was: 'Anfragen aus dem Selbst-Check, und was ihr Code noch sagt',
    frist: `${EINGANG_TAGE} Tage, zurückgehaltene ${QUARANTAENE_TAGE} Tage`,
    ab: 'ab der letzten Änderung, zurückgehaltene ab dem Eingang',
    warnung: 'Steht auf der Seite, auf der der Haushalt seinen Code bekommt',
    grund: 'Wer um Rückruf bittet, soll nicht unbegrenzt in einer Liste stehen',
    norm: 'Art. 5 Abs. 1 Buchst. c, e DSGVO',
    raeume: lauf => raeumeEingang(lauf, vor(lauf, EINGANG_TAGE), vor(lauf, QUARANTAENE_TAGE)),
  },
  {
    code: 'sitzung',
    was: 'Sitzungen angemeldeter Personen',
    frist: `${SITZUNG_TAGE} Tage`,
    ab: 'ab der letzten Nutzung',
    warnung: 'ohne Ankündigung',
    grund: 'Eine Sitzung endet nach zehn Stunden; bleiben soll keine',
    norm: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    raeume: lauf => deleteAlteSitzungen(lauf.db, vor(lauf, SITZUNG_TAGE)),
  },
  {
    code: 'anmeldeversuch',
    was: 'Anmeldeversuche, als verschlüsselter Hash',
    frist: `${SITZUNG_TAGE} Tage`,
    ab: 'ab dem Versuch',
    warnung: 'ohne Ankündigung',
    grund: 'Bremse gegen das Raten von Passwörtern',
    norm: 'Art. 5 Abs. 1 Buchst. e, Art. 32 Abs. 1 DSGVO',
    raeume: lauf => deleteAlteVersuche(lauf.db, vor(lauf, SITZUNG_TAGE)),
  },
  {
    code: 'lauf',
    was: 'Aufzeichnung, wann diese Löschung lief',
    frist: `${LAUF_TAGE} Tage`,
    ab: 'ab dem Lauf',
    warnung: 'ohne Ankündigung',
    grund: 'Nachweis, dass gelöscht wird; enthält keine Angabe zu einem Haushalt',
    norm: 'Art. 5 Abs. 2 DSGVO',
    raeume: lauf => deleteAlteLaeufe(lauf.db, vor(lauf, LAUF_TAGE)),
  },
]
