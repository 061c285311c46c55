import { ANSCHRIFTARTEN } from '../../data/akte.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import { alsEingaben, zeigeFelder } from '../../web/feldansicht.ts'
import { datum, tag, zeitpunkt } from '../../web/format.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { zusammengehalten } from '../ansprueche/leistungsworte.ts'
import { anschriftseite, ANSCHRIFTTITEL } from '../faelle/anschriften.ts'
import type { Dokument } from '../dokumente/store.ts'
import type { Fall } from '../faelle/fall.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { kopf } from '../faelle/fallseite.ts'
import { verweis } from '../faelle/wegweiser.ts'
import { hatBlatt } from './blattworte.ts'
import type { Briefart, Fehlend } from './briefart.ts'
import type { Brief } from './brief.ts'
import { anschriftpfad, anschriftVon } from './empfaenger.ts'
import { ANGABEN, VERSAND, WEGE } from './forms.ts'
import type { Entwurf } from './freigabe/entwurf-store.ts'
import { FREIGABE, FREIGABEWORT } from './freigabe/freigabeansicht.ts'
import { type Briefvorschlag, briefeFuer, findBriefart, vorschlag } from './katalog.ts'
import type { Brieflage } from './lage.ts'
import { beweishinweis, NACHWEIS, type Nachweis, nachweiswort, zustand } from './versand/nachweis.ts'
import type { findBrief, listBriefe, listOffeneBrieffristen } from './store.ts'
import { briefansicht } from './vorschau.ts'

type Fristen = Awaited<ReturnType<typeof listOffeneBrieffristen>>
type Gedruckt = NonNullable<Awaited<ReturnType<typeof findBrief>>>

/** All letters of the catalogue for this case, and those already printed. */
export function briefliste(
  { fall, fakten }: Brieflage,
  {
    gedruckt,
    fristen,
    entwuerfe,
  }: {
    readonly gedruckt: Awaited<ReturnType<typeof listBriefe>>
    readonly fristen: Fristen
    readonly entwuerfe: readonly Entwurf[]
  },
) {
  const { heute } = fakten
  const vorschlaege = briefeFuer(fakten).map(v => vorschlagszeile(fall.id, v))
  return {
    ...kopf(fall, 'Briefe'),
    titel: `Briefe: ${fall.nummer}`,
    ueberschrift: 'Briefe',
    passend: vorschlaege.filter(({ passt }) => passt !== null),
    moeglich: vorschlaege.filter(({ passt, hindernis }) => passt === null && hindernis === null),
    falsch: vorschlaege.filter(({ hindernis }) => hindernis !== null),
    entwuerfe: entwuerfe.map(entwurf => entwurfszeile(fall.id, entwurf, heute)),
    anschriften: ANSCHRIFTARTEN.map(art => ({
      text: ANSCHRIFTTITEL[art],
      href: `/faelle/${fall.id}/${anschriftseite(art)}`,
      name: fakten.akte.anschriften?.[art]?.name ?? null,
    })),
    gedruckt: gedruckt.map(brief => gedruckteZeile(fall.id, brief, fristen, heute)),
    bogen: `/faelle/${fall.id}/naechste-schritte`,
  }
}

export function vorschlagszeile(
  fallId: string,
  { art, passt, hindernis, fehlt, freigabe, zuletzt }: Briefvorschlag,
) {
  return {
    titel: art.titel,
    zweck: art.zweck,
    wann: art.wann,
    zuletzt: zuletzt === null ? null : datum(zuletzt),
    href: `/faelle/${fallId}/briefe/neu/${art.id}`,
    passt,
    hindernis,
    fehlt: fehlt.map(({ label }) => label).join(', '),
    freigabe: FREIGABE[freigabe],
  }
}

const ENTWURFSTAND = {
  entwurf: 'Entwurf',
  vorgelegt: 'wartet auf Freigabe',
  zurueckgegeben: 'zurückgegeben',
  freigegeben: 'freigegeben, noch nicht gedruckt',
} as const

const entwurfszeile = (
  fallId: string,
  { id, art, stand, angelegtName, geaendertAm }: Entwurf,
  heute: Datum,
) => ({
  titel: findBriefart(art)?.titel ?? art,
  href: `/faelle/${fallId}/briefe/entwurf/${id}`,
  stand: ENTWURFSTAND[stand],
  wer: `${angelegtName}, ${zeitpunkt(geaendertAm, heute)}`,
})

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

type Gezeigt = {
  readonly art: Briefart
  readonly brief: Brief
  readonly werte: Eingaben
  readonly fehler: Meldungen
  readonly briefId: string
}

/** The letter as it would be printed, the address large, what it does, what is missing. */
export function pruefseite({ fall, fakten }: Brieflage, gezeigt: Gezeigt) {
  const { art, brief, werte, fehler, briefId } = gezeigt
  const { hindernis, fehlt, hinweise } = vorschlag(art, fakten)
  const wer = art.empfaenger(fakten)
  const basis = `/faelle/${fall.id}`
  return {
    ...kopf(fall, art.titel),
    titel: `${art.titel}: ${fall.nummer}`,
    ueberschrift: art.titel,
    art: art.id,
    briefId,
    basis,
    entwurfsziel: `${basis}/briefe/entwurf/${briefId}`,
    hindernis,
    fehlt: fehlt.map(({ path, label }: Fehlend) => ({ label, href: ort(fall.id, path) })),
    brief: briefansicht(brief, path => ort(fall.id, path)),
    anschrift: wer && anschrift(anschriftVon(fakten.akte, wer)),
    anschriftAendern: wer && verweis(fall.id, `${anschriftpfad(wer)}.strasse`),
    wirkung: wirkung(art, fakten),
    grund: text(werte, 'grund'),
    rueckgabegrund: text(werte, 'rueckgabe'),
    unveraenderlich: art.unveraenderlich === true,
    hinweise: hinweise.map(zusammengehalten),
    ersetzt: brief.ersetzt.join(' '),
    anlagen: art.anlagen(fakten),
    ...formular(gezeigt),
    druckbar: hindernis === null && fehlt.length === 0,
    blatt: hatBlatt(art.id) ? `${basis}/briefe/neu/${art.id}/blatt` : null,
    fehlerliste: fehlerliste(fehler),
  }
}

function formular({ art, werte, fehler }: Gezeigt) {
  const eigene = [...(art.felder ?? []), ...ANGABEN]
  const felder = zeigeFelder([...eigene, ...VERSAND], werte, fehler)
  // An acceptance stands alone: any added word could turn it into a new offer (§ 150 Abs. 2 BGB).
  const gefragt = eigene.filter(({ name }) => !art.unveraenderlich || name !== 'zusatz')
  return {
    felder: gefragt.map(({ name }) => felder[name]),
    versandfelder: VERSAND.map(({ name }) => felder[name]),
  }
}

/** Where a missing fact is entered: on a page of the case, or in the form beside the letter. */
const ort = (fallId: string, path: string): string =>
  path.startsWith('angaben.') ? `#f-${path.slice('angaben.'.length)}` : verweis(fallId, path)

const anschrift = ({ name, zusatz, strasse, plz, ort }: ReturnType<typeof anschriftVon>): string[] =>
  [name, zusatz, strasse, [plz, ort].filter(Boolean).join(' ')].filter(
    zeile => zeile !== undefined && zeile !== '',
  ) as string[]

function wirkung(art: Briefart, fakten: Brieflage['fakten']) {
  const fristen = art.fristen(fakten).map(({ bis, text }) => ({ name: 'Frist', wert: tag(bis), unter: text }))
  return [
    { name: 'Zweck', wert: art.zweck },
    ...fristen,
    { name: 'Form', wert: art.form },
    ...(art.normen.length > 0 ? [{ name: 'Normen', wert: art.normen.join(', ') }] : []),
  ]
}

const freigabewort = ({ freigabeArt, freigegebenName, fassung }: Gedruckt): string =>
  freigabeArt === null
    ? 'vor der Einführung der Freigabe gedruckt'
    : `${FREIGABEWORT[freigabeArt]} (${freigegebenName ?? ''}), Vorlage ${fassung ?? ''}`

type Druckstueck = {
  readonly fristen: Fristen
  readonly dokumente: readonly Dokument[]
  readonly nachweis: Nachweis | null
  readonly hatSatz: boolean
  readonly hatBerechnung: boolean
  readonly werte: Eingaben
  readonly fehler: Meldungen
  readonly heute: Datum
}

/** One printed letter: its PDF, how it went out, what proves it, what is awaited. */
export function briefseite(fall: Fall, brief: Gedruckt, stueck: Druckstueck) {
  const { fristen, nachweis, werte, fehler, heute } = stueck
  const zeile = gedruckteZeile(fall.id, brief, fristen, heute)
  const felder = {
    ...zeigeFelder(VERSAND, getippt(VERSAND, werte) ?? versandwerte(brief), fehler),
    ...zeigeFelder(NACHWEIS, getippt(NACHWEIS, werte) ?? alsEingaben(NACHWEIS, nachweis ?? {}), fehler),
  }
  return {
    ...kopf(fall, zeile.titel),
    titel: `${zeile.titel}: ${fall.nummer}`,
    ueberschrift: zeile.titel,
    basis: `/faelle/${fall.id}`,
    ziel: `/faelle/${fall.id}/briefe/${brief.id}`,
    verschickt: brief.versandAm !== null,
    blatt: hatBlatt(brief.art) ? `/faelle/${fall.id}/briefe/${brief.id}/blatt` : null,
    daten: [
      { name: 'Stand', wert: zustand({ ...brief, bis: offeneFrist(brief, fristen) }, heute) },
      { name: 'Gedruckt', wert: `${zeile.gedruckt}, ${zeile.wer}` },
      { name: 'Freigegeben', wert: freigabewort(brief) },
      { name: 'Verschickt', wert: zeile.versand },
      ...(nachweis === null ? [] : [{ name: 'Zugang', wert: nachweiswort(nachweis.art) }]),
      { name: 'Erwartet', wert: zeile.frist ?? 'nichts mehr' },
    ],
    wartet: zeile.frist !== null,
    beweis: beweishinweis(brief.versandWie),
    versandfelder: VERSAND.map(({ name }) => felder[name]),
    nachweisfelder: NACHWEIS.map(({ name }) => felder[name]),
    paket: stueck.hatSatz ? paketwahl(stueck) : null,
    fehlerliste: fehlerliste(fehler),
  }
}

/** What was typed into one of the forms; undefined where it was another one, and what is kept stands in this. */
const getippt = (felder: readonly Feld[], werte: Eingaben): Eingaben | undefined =>
  felder.some(({ name }) => name in werte) ? werte : undefined

/** How the letter went out, as it was recorded; the way is kept as its word. */
const versandwerte = ({ versandWie, versandAm }: Gedruckt): Eingaben =>
  alsEingaben(VERSAND, { wie: WEGE.find(([, wort]) => wort === versandWie)?.[0], am: versandAm })

const offeneFrist = ({ id }: Gedruckt, fristen: Fristen): Datum | null =>
  fristen.find(({ briefId }) => briefId === id)?.bis ?? null

const paketwahl = ({ dokumente, hatBerechnung }: Druckstueck) => ({
  dokumente: dokumente.map(({ id, nummer, seiten }) => ({
    id,
    text: `Dokument ${nummer} (${seiten.length === 1 ? 'eine Seite' : `${seiten.length} Seiten`})`,
  })),
  berechnung: hatBerechnung,
})
