import type { Datum } from '../../recht/datum.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { datum, tag, zeitpunkt } from '../../web/format.ts'
import type { Eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import type { Fall } from '../faelle/fall.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { kopf } from '../faelle/fallseite.ts'
import { verweis } from '../faelle/wegweiser.ts'
import { hatBlatt } from './blattworte.ts'
import type { Briefart, Fehlend, Freigabe } from './briefart.ts'
import { schreibe } from './brief.ts'
import { anschriftpfad, anschriftVon } from './empfaenger.ts'
import { ANGABEN, VERSAND } from './forms.ts'
import { type Briefvorschlag, briefeFuer, findBriefart, vorschlag } from './katalog.ts'
import type { Brieflage } from './lage.ts'
import type { findBrief, listBriefe, listOffeneBrieffristen } from './store.ts'
import { briefansicht } from './vorschau.ts'

type Fristen = Awaited<ReturnType<typeof listOffeneBrieffristen>>
type Gedruckt = NonNullable<Awaited<ReturnType<typeof findBrief>>>

/** All letters of the catalogue for this case, and those already printed. */
export function briefliste(
  { fall, fakten }: Brieflage,
  gedruckt: Awaited<ReturnType<typeof listBriefe>>,
  fristen: Fristen,
) {
  const { heute } = fakten
  return {
    ...kopf(fall, 'Briefe'),
    titel: `Briefe: ${fall.nummer}`,
    ueberschrift: 'Briefe',
    vorschlaege: briefeFuer(fakten).map(v => vorschlagszeile(fall.id, v)),
    gedruckt: gedruckt.map(brief => gedruckteZeile(fall.id, brief, fristen, heute)),
    bogen: `/faelle/${fall.id}/naechste-schritte`,
  }
}

export function vorschlagszeile(fallId: string, { art, passt, hindernis, fehlt, freigabe }: Briefvorschlag) {
  return {
    titel: art.titel,
    zweck: art.zweck,
    href: `/faelle/${fallId}/briefe/neu/${art.id}`,
    passt,
    hindernis,
    fehlt: fehlt.map(({ label }) => label).join(', '),
    freigabe: FREIGABE[freigabe],
  }
}

const FREIGABE: Readonly<Record<Freigabe, string>> = {
  gruen: 'darf die Beratung allein verschicken',
  gelb: 'eine zweite Person liest mit',
  rot: 'die juristische Anleitung liest mit',
}

export function gedruckteZeile(fallId: string, brief: Gedruckt, fristen: Fristen, heute: Datum) {
  const [frist] = fristen.filter(({ briefId }) => briefId === brief.id)
  return {
    titel: findBriefart(brief.art)?.titel ?? brief.art,
    href: `/faelle/${fallId}/briefe/${brief.id}`,
    gedruckt: zeitpunkt(brief.gedrucktAm, heute),
    wer: brief.name,
    versand:
      brief.versandAm === null
        ? 'noch nicht verschickt'
        : `${brief.versandWie ?? ''}, ${datum(brief.versandAm)}`,
    frist: frist ? `Antwort bis ${tag(frist.bis)}` : null,
  }
}

/** The letter as it would be printed, the address large, what it does, what is missing. */
export function pruefseite(
  { fall, fakten }: Brieflage,
  art: Briefart,
  werte: Eingaben,
  fehler: Meldungen,
  briefId: string,
) {
  const brief = schreibe(art, fakten)
  const { hindernis, fehlt, freigabe, hinweise } = vorschlag(art, fakten)
  const eigene = [...(art.felder ?? []), ...ANGABEN]
  const felder = zeigeFelder([...eigene, ...VERSAND], werte, fehler)
  const wer = art.empfaenger(fakten)
  return {
    ...kopf(fall, art.titel),
    titel: `${art.titel}: ${fall.nummer}`,
    ueberschrift: art.titel,
    art: art.id,
    briefId,
    basis: `/faelle/${fall.id}`,
    hindernis,
    fehlt: fehlt.map(({ path, label }: Fehlend) => ({ label, href: ort(fall.id, path) })),
    brief: briefansicht(brief, path => ort(fall.id, path)),
    anschrift: wer && anschrift(anschriftVon(fakten.akte, wer)),
    anschriftAendern: wer && verweis(fall.id, `${anschriftpfad(wer)}.strasse`),
    wirkung: wirkung(art, fakten, freigabe),
    hinweise,
    ersetzt: brief.ersetzt.join(' '),
    anlagen: art.anlagen(fakten),
    // An acceptance stands alone: any added word could turn it into a new offer (§ 150 Abs. 2 BGB).
    felder: eigene
      .filter(({ name }) => !art.unveraenderlich || name !== 'zusatz')
      .map(({ name }) => felder[name]),
    versandfelder: VERSAND.map(({ name }) => felder[name]),
    druckbar: hindernis === null && fehlt.length === 0,
    blatt: hatBlatt(art.id) ? `/faelle/${fall.id}/briefe/neu/${art.id}/blatt` : null,
    fehlerliste: fehlerliste(fehler),
  }
}

/** Where a missing fact is entered: on a page of the case, or in the form beside the letter. */
const ort = (fallId: string, path: string): string =>
  path.startsWith('angaben.') ? `#f-${path.slice('angaben.'.length)}` : verweis(fallId, path)

const anschrift = ({ name, zusatz, strasse, plz, ort }: ReturnType<typeof anschriftVon>): string[] =>
  [name, zusatz, strasse, [plz, ort].filter(Boolean).join(' ')].filter(
    zeile => zeile !== undefined && zeile !== '',
  ) as string[]

function wirkung(art: Briefart, fakten: Brieflage['fakten'], freigabe: Freigabe) {
  const fristen = art.fristen(fakten).map(({ bis, text }) => ({ name: 'Frist', wert: tag(bis), unter: text }))
  return [
    { name: 'Zweck', wert: art.zweck },
    ...fristen,
    { name: 'Form', wert: art.form },
    { name: 'Freigabe', wert: FREIGABE[freigabe] },
    { name: 'Normen', wert: art.normen.join(', ') },
  ]
}

/** One printed letter: its PDF, how it went out, what is awaited. */
export function briefseite(
  fall: Fall,
  brief: Gedruckt,
  fristen: Fristen,
  { werte, fehler, heute }: { readonly werte: Eingaben; readonly fehler: Meldungen; readonly heute: Datum },
) {
  const zeile = gedruckteZeile(fall.id, brief, fristen, heute)
  const felder = zeigeFelder(VERSAND, werte, fehler)
  return {
    ...kopf(fall, zeile.titel),
    titel: `${zeile.titel}: ${fall.nummer}`,
    ueberschrift: zeile.titel,
    basis: `/faelle/${fall.id}`,
    ziel: `/faelle/${fall.id}/briefe/${brief.id}`,
    verschickt: brief.versandAm !== null,
    blatt: hatBlatt(brief.art) ? `/faelle/${fall.id}/briefe/${brief.id}/blatt` : null,
    daten: [
      { name: 'Gedruckt', wert: `${zeile.gedruckt}, ${zeile.wer}` },
      { name: 'Verschickt', wert: zeile.versand },
      { name: 'Erwartet', wert: zeile.frist ?? 'nichts mehr' },
    ],
    wartet: zeile.frist !== null,
    versandfelder: VERSAND.map(({ name }) => felder[name]),
    fehlerliste: fehlerliste(fehler),
  }
}
