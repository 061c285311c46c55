import type { Stellenzugriff } from '../../data/zugriff.ts'
import { type Datum, plusTage } from '../../recht/datum.ts'
import type { Fonds } from '../../recht/fonds/fonds.ts'
import { type Gelesen, liesDatum, liesZahl } from '../../web/eingabe.ts'
import type { Meldungen } from '../../web/formular.ts'
import type { Anruf } from './forms.ts'
import { insertPruefung } from './pruefung-store.ts'
import { type Eintrag, GILT_TAGE, updateAnrufen, updateFonds, updateStand } from './store.ts'

/** What was typed about a call, read. */
export type Gelesener = { readonly wieder: Datum; readonly tage: number | undefined }

const IN_EINER_WOCHE = 7

/** The day of the next call and the days a decision takes; or what is wrong at which field. */
export function liesAnruf(
  { wieder, tage }: Pick<Anruf, 'wieder' | 'tage'>,
  heute: Datum,
): { readonly ok: true; readonly anruf: Gelesener } | { readonly ok: false; readonly fehler: Meldungen } {
  const [am, dauer] = [liesDatum(wieder, heute), liesZahl(tage, 365)]
  const fehler = {
    ...meldung('wieder', am),
    ...meldung('tage', dauer),
    ...(am.art === 'wert' && am.wert <= heute ? { wieder: 'Der Tag muss nach heute liegen.' } : {}),
  }
  if (Object.keys(fehler).length > 0) return { ok: false, fehler }
  return {
    ok: true,
    anruf: {
      wieder: am.art === 'wert' ? am.wert : plusTage(heute, IN_EINER_WOCHE),
      tage: dauer.art === 'wert' ? dauer.wert : undefined,
    },
  }
}

const meldung = (name: string, gelesen: Gelesen<unknown>): Meldungen =>
  gelesen.art === 'fehler' ? { [name]: gelesen.fehler } : {}

/** Notes the call, what it says about the entry, and what it changed in it. A double click counts once. */
export async function pruefeEintrag(
  z: Stellenzugriff,
  eintrag: Eintrag,
  { pruefung: id, ergebnis, wie, vermerk, telefon }: Anruf,
  { wieder, tage }: Gelesener,
  { heute, jetzt }: { readonly heute: Datum; readonly jetzt: Date },
): Promise<void> {
  const spaeter = ergebnis === 'spaeter'
  const neu = await insertPruefung(z, {
    id,
    fondsId: eintrag.id,
    fassung: eintrag.fassung,
    am: jetzt,
    wie,
    ergebnis,
    anrufenAm: spaeter ? wieder : null,
    vermerk,
  })
  if (!neu) return
  const geaendert = erfahren(eintrag.fonds, telefon, tage, heute)
  if (geaendert) await updateFonds(z, eintrag, geaendert, 'bei der Prüfung erfahren', jetzt)
  if (spaeter) await updateAnrufen(z, eintrag.id, wieder)
  else await updateStand(z, eintrag.id, { status: ergebnis, geprueftAm: heute, giltTage: GILT_TAGE })
}

/** The entry with the number and the time that were learned, our own call as their source; null where nothing is new. */
function erfahren(fonds: Fonds, telefon: string, tage: number | undefined, heute: Datum): Fonds | null {
  const nummer = telefon !== '' && telefon !== fonds.traeger.telefon
  const dauer = tage !== undefined && tage !== fonds.entscheidung?.tage
  if (!nummer && !dauer) return null
  return {
    ...fonds,
    // A number learned in a call is not yet one for everybody.
    traeger: nummer ? { ...fonds.traeger, telefon, telefonOeffentlich: undefined } : fonds.traeger,
    entscheidung: dauer ? { ...fonds.entscheidung, tage } : fonds.entscheidung,
    belege: [
      ...fonds.belege,
      {
        id: `e${fonds.belege.length + 1}`,
        art: 'anruf',
        titel: 'Prüfung durch die Beratungsstelle',
        veroeffentlicht: heute,
        gesehenAm: heute,
        werte: [
          ...(nummer ? [{ feld: 'traeger' as const, wert: `Telefon ${telefon}` }] : []),
          ...(dauer ? [{ feld: 'entscheidung' as const, wert: `etwa ${tage} Tage` }] : []),
        ],
      },
    ],
  }
}
