import type { Beratungsstelle } from '../../data/tables.ts'
import { type Datum, plusMonate } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { datum } from '../../web/format.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { LISTENFELDER, ZEITFELDER } from './felder.ts'

/** An entry that nobody has compared with the place for a year says so. */
export const istVeraltet = ({ eigen, profil }: Beratungsstelle, heute: Datum): boolean =>
  !eigen && (profil.geprueftAm === undefined || plusMonate(profil.geprueftAm, 12) < heute)

/** The list: the desk itself, whether or not it has a profile, and the other places. */
export function listenansicht(alle: readonly Beratungsstelle[], heute: Datum) {
  const eigene = alle.find(({ eigen }) => eigen)
  return {
    titel: 'Beratungsstellen',
    eigene: {
      name: eigene?.profil.name ?? null,
      gezeigt: eigene?.oeffentlich ?? false,
      impressum: eigene?.profil.verantwortlich !== undefined && eigene.profil.traeger !== undefined,
    },
    weitere: alle
      .filter(({ eigen }) => !eigen)
      .map(stelle => ({
        href: `/verwaltung/stellen/${stelle.id}`,
        name: stelle.profil.name,
        ort: `${stelle.profil.plz} ${stelle.profil.ort}`,
        gezeigt: stelle.oeffentlich,
        geprueft: stelle.profil.geprueftAm === undefined ? 'nie' : datum(stelle.profil.geprueftAm),
        veraltet: istVeraltet(stelle, heute),
      })),
  }
}

/** The form of a profile with what was typed. */
export function profilansicht(felder: readonly Feld[], werte: Eingaben, fehler: Meldungen) {
  const zeiten = ZEITFELDER.map(({ feld }) => feld)
  const alle = zeigeFelder([...felder, ...zeiten, ...LISTENFELDER], werte, fehler)
  return {
    f: alle,
    verantwortlich: alle['verantwortlich'] ?? null,
    geprueftAm: alle['geprueftAm'] ?? null,
    zeiten: zeiten.map(({ name }) => alle[name]),
    oeffentlich: text(werte, 'oeffentlich') !== '',
    fehlerliste: Object.entries(fehler).map(([feld, meldung]) => ({ feld, text: meldung })),
  }
}
