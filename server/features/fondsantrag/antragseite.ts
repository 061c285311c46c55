import type { Datum } from '../../recht/datum.ts'
import { type Antragsschritt, AUSWEGE, gelesenerStand, moeglicheSchritte } from '../../recht/fonds/antrag.ts'
import { pruefeStand } from '../../recht/fonds/stand.ts'
import { alsEingaben, zeigeFelder } from '../../web/feldansicht.ts'
import { datum, euro, zeitpunkt } from '../../web/format.ts'
import type { Eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import type { Fall } from '../faelle/fall.ts'
import { kopf } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { wahlfelder } from './anlegen.ts'
import { briefansicht } from './briefansicht.ts'
import { ausblick } from './ausblick.ts'
import type { Antragsbild } from './lage.ts'
import { linkansicht } from './linkansicht.ts'
import type { Link } from './link-store.ts'
import { antragszeile } from './teile.ts'
import { unterlagenansicht } from './unterlagenansicht.ts'
import { SCHRITT, STAND } from './worte.ts'
import { schrittzeile } from './zeilen.ts'

type Seitenwunsch = {
  readonly links: readonly Link[]
  readonly werte: Eingaben | undefined
  readonly fehler: Meldungen
  /** Of a link that was made right now; shown once. */
  readonly adresse: string | null
  readonly jetzt: Date
  readonly heute: Datum
}

/** The page of one application. */
export function antragseite(fall: Fall, bild: Antragsbild, wunsch: Seitenwunsch) {
  const { antrag, lage, unterlagen, umfang } = bild
  const { heute, fehler } = wunsch
  const basis = `/faelle/${fall.id}/fondsantrag/${antrag.id}`
  const [art, wort] = STAND[gelesenerStand(lage)]
  const { zustimmung } = antrag.inhalt
  const entwurf = antrag.stand === 'entwurf'
  const { zeilen, bruecken } = ausblick(fall, bild, heute)
  return {
    ...kopf(fall, antrag.fonds.name),
    titel: `${antrag.fonds.name}: ${fall.nummer}`,
    ueberschrift: antrag.weitergabe ? `Weitergabe: ${antrag.fonds.name}` : `Antrag: ${antrag.fonds.name}`,
    fehlerliste: fehlerliste(fehler),
    basis,
    fallbasis: `/faelle/${fall.id}`,
    stand: { art, wort },
    daten: [...daten(bild, heute), ...zeilen],
    bruecken,
    andere: bild.andere.map(einer => antragszeile(einer, bild.dokumente, heute)),
    auszug: antrag.inhalt.eingereichtAm === null ? bild.auszug : (zustimmung?.auszug ?? null),
    umfang,
    einwilligung: lage.einwilligung,
    zugestimmt: zustimmung && `${datum(zustimmung.am)}, erklärt von ${zustimmung.von}`,
    entwurf,
    vorher: !lage.eingereicht,
    fehler: fehler['zustimmung'] ?? null,
    zustimmungstext: `Der Haushalt hat diese Angaben${lage.anschreiben ? ' und das Anschreiben' : ''} gesehen und ist einverstanden, dass genau das an ${antrag.fonds.traeger.name} geht.`,
    felder: entwurf ? angabenfelder(fall, bild, wunsch) : [],
    unterlagen: unterlagenansicht(fall.id, unterlagen),
    briefe: briefansicht(bild, fall),
    widerruf: antrag.stand === 'einwilligungWiderrufen' ? widerrufstext(bild) : null,
    schritte: schrittwege(bild, basis, schritt => !AUSWEGE.includes(schritt)),
    auswege: schrittwege(bild, basis, schritt => AUSWEGE.includes(schritt)),
    link: linkansicht(bild, wunsch),
    verlauf: bild.schritte.map(eine => schrittzeile(eine, heute)),
  }
}

const schrittwege = ({ lage }: Antragsbild, basis: string, welche: (schritt: Antragsschritt) => boolean) =>
  moeglicheSchritte(lage.stand)
    .filter(schritt => schritt !== 'einreichen' || lage.selbstErlaubt || lage.weitergabe)
    .filter(welche)
    .map(schritt => ({ href: `${basis}/schritt/${schritt}`, text: SCHRITT[schritt][0] }))

function daten({ antrag, eintrag, lage }: Antragsbild, heute: Datum) {
  const { inhalt, fonds } = antrag
  const betrag = (cent: number | null): string => (cent === null ? 'noch offen' : euro(cent))
  return [
    { name: 'Träger', wert: fonds.traeger.name },
    {
      name: 'Fassung',
      wert: `${antrag.fassung}${eintrag && eintrag.fassung !== antrag.fassung ? `; im Verzeichnis steht inzwischen Fassung ${eintrag.fassung}` : ''}`,
    },
    {
      name: 'Fonds heute',
      wert: eintrag ? pruefeStand(eintrag.stand, heute).grund : 'nicht mehr im Verzeichnis',
    },
    { name: 'Erbeten', wert: betrag(inhalt.betragCent) },
    {
      name: 'Ohne Zusage offen',
      wert: lage.offenCent === null ? 'unbekannt' : euro(lage.offenCent),
    },
    { name: 'Bewilligt', wert: betrag(inhalt.bewilligtCent) },
    { name: 'Gezahlt', wert: betrag(inhalt.gezahltCent) },
    { name: 'Begonnen', wert: `${zeitpunkt(antrag.angelegtAm, heute)}, ${antrag.angelegtName}` },
  ]
}

function angabenfelder(fall: Fall, { antrag }: Antragsbild, { werte, fehler, heute }: Seitenwunsch) {
  const felder = wahlfelder(fall, heute)
  const gezeigt = zeigeFelder(felder, werte ?? alsEingaben(felder, antrag.inhalt), fehler)
  return felder.map(({ name }) => gezeigt[name])
}

/** What is said to the carrier when the household takes its word back. */
function widerrufstext({ antrag, lage }: Antragsbild) {
  return {
    traeger: antrag.fonds.traeger.name,
    telefon: antrag.fonds.traeger.telefon ?? null,
    noetig: lage.eingereicht,
    am: antrag.inhalt.eingereichtAm && datum(antrag.inhalt.eingereichtAm),
  }
}
