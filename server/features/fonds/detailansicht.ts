import type { Datum } from '../../recht/datum.ts'
import type { Fonds } from '../../recht/fonds/fonds.ts'
import { angabenJeFeld, quelle, quellenMit } from '../../recht/fonds/quelle.ts'
import { zeitpunkt } from '../../web/format.ts'
import { angaben, orte } from './angaben.ts'
import { standworte } from './listenansicht.ts'
import type { listPruefungen } from './pruefung-store.ts'
import { quellentag } from './quellentag.ts'
import type { Eintrag, listFassungen } from './store.ts'
import { BELEGART, FELD, kurz, STATUS, STRENGE } from './worte.ts'

/* One entry with everything that is known, and where it is written. */

type Fassung = Awaited<ReturnType<typeof listFassungen>>[number]
type Anruf = Awaited<ReturnType<typeof listPruefungen>>[number]

export function detail(
  eintrag: Eintrag,
  fassungen: readonly Fassung[],
  anrufe: readonly Anruf[],
  heute: Datum,
) {
  const { id, fonds } = eintrag
  return {
    titel: fonds.name,
    unter: `${fonds.traeger.name} · ${fonds.gebiet.wort}`,
    basis: `/fonds/${id}`,
    zweck: fonds.zweck,
    ...standworte(eintrag, heute),
    daten: [...kontakt(fonds), { name: 'Orte', wert: orte(fonds) }, ...angaben(fonds)].filter(
      ({ wert }) => wert !== '',
    ),
    bedingungen: fonds.bedingungen.map(({ worte, strenge, belege }) => ({
      worte,
      strenge: kurz(STRENGE, [strenge]),
      quellen: quellenMit(fonds, belege).map(alsWorte),
    })),
    fragen: fonds.fragen,
    unterlagen: fonds.unterlagen.map(({ was, wenn }) => (wenn === undefined ? was : `${was}, ${wenn}`)),
    felder: angabenJeFeld(fonds).map(({ feld, werte, widerspruch }) => ({
      feld: FELD[feld],
      widerspruch,
      werte: werte.map(({ wert, quelle: woher }) => ({ wert, quellen: [alsWorte(woher)] })),
    })),
    belege: fonds.belege.map(beleg => ({ ...alsWorte(quelle(beleg)), art: kurz(BELEGART, [beleg.art]) })),
    anrufe: anrufe.map(anruf => anrufzeile(anruf, heute)),
    fassungen: fassungen.map(({ nummer, am, anlass, name }) => ({
      nummer,
      href: `/fonds/${id}/fassungen/${nummer}`,
      wann: zeitpunkt(am, heute),
      von: name ?? 'mit dem Programm',
      anlass,
    })),
  }
}

const anrufzeile = ({ am, von, ergebnis, vermerk }: Anruf, heute: Datum) => ({
  wann: zeitpunkt(am, heute),
  von,
  ergebnis: ergebnis === 'spaeter' ? 'später wieder anrufen' : kurz(STATUS, [ergebnis]),
  vermerk,
})

const alsWorte = ({ titel, ort, tag, undatiert }: ReturnType<typeof quelle>) => ({
  titel,
  ort,
  wann: quellentag({ tag, undatiert }),
})

const kontakt = ({ traeger }: Fonds) => [
  { name: 'Telefon', wert: traeger.telefon ?? 'noch nicht bekannt' },
  { name: 'Sprechzeiten', wert: traeger.sprechzeiten ?? '' },
  { name: 'Anschrift', wert: traeger.anschrift ?? '' },
  { name: 'E-Mail', wert: traeger.email ?? '' },
  { name: 'Im Netz', wert: traeger.seite ?? '' },
]
