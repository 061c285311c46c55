import { plusTage } from '../../../recht/datum.ts'
import { tagVon } from '../../../web/format.ts'
import type { Abruf } from '../abruf.ts'
import { ersterTag, tagDanach } from '../faellig.ts'
import { zeitraumwort } from '../worte.ts'
import { HINWEISE } from './zeilen.ts'

/*
 * The record of a public table for a data portal: DCAT-AP.de 3.0 as Turtle. Who may enter it there, and where the file
 * will lie, only the publisher knows; both lines say so.
 */

const LIZENZ = 'http://dcat-ap.de/def/licenses/dl-by-de/2.0'
const THEMA = 'http://publications.europa.eu/resource/authority/data-theme'
const HIER = 'urn:sperrstopp:'

export function dcat({ kopf, bereich, herausgeber }: Abruf, name: string): string {
  const am = tagVon(kopf.am)
  const [von, bis] = [ersterTag(kopf.zeitraum), plusTage(tagDanach(kopf.zeitraum), -1)]
  const titel = `Beratung bei Energiesperren: ${bereich.name}, ${zeitraumwort(kopf.zeitraum)}`
  const [stufe, ort] =
    bereich.ebene === 'kreis'
      ? ['administrativeDistrict', `districtKey/${bereich.id}`]
      : ['state', `stateKey/${LANDESNUMMER[bereich.id] ?? ''}`]
  return `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatde: <http://dcat-ap.de/def/dcatde/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

# Vor dem Einstellen ergänzen: dcatde:contributorID (vergibt das Datenportal) und dcat:accessURL (wo die Datei liegt).
<${HIER}${name}> a dcat:Dataset ;
  dct:title ${wort(titel)}@de ;
  dct:description ${wort(HINWEISE.join(' '))}@de ;
  dct:identifier ${wort(name)} ;
  dct:publisher <${HIER}herausgeber> ;
  dcat:contactPoint [ a vcard:Organization ; vcard:fn ${wort(herausgeber.name)}${telefon(herausgeber.telefon)} ] ;
  dcat:theme <${THEMA}/SOCI>, <${THEMA}/ENER> ;
  dcat:keyword "Stromsperre"@de, "Energiearmut"@de, "Sozialberatung"@de ;
  dcatde:politicalGeocodingLevelURI <http://dcat-ap.de/def/politicalGeocoding/Level/${stufe}> ;
  dcatde:politicalGeocodingURI <http://dcat-ap.de/def/politicalGeocoding/${ort}> ;
  dct:issued "${am}"^^xsd:date ;
  dct:modified "${am}"^^xsd:date ;
  dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "${von}"^^xsd:date ; dcat:endDate "${bis}"^^xsd:date ] ;
  dcat:distribution <${HIER}${name}.csv> .

<${HIER}herausgeber> a foaf:Organization ;
  foaf:name ${wort(herausgeber.name)} .

<${HIER}${name}.csv> a dcat:Distribution ;
  dct:title ${wort(`${name}.csv`)} ;
  dcat:accessURL <${HIER}${name}.csv> ;
  dct:license <${LIZENZ}> ;
  dcatde:licenseAttributionByText ${wort(herausgeber.name)}@de ;
  dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ;
  dcat:mediaType <http://www.iana.org/assignments/media-types/text/csv> .
`
}

/** A literal; nothing in it ends the quotes. */
const wort = (text: string): string => JSON.stringify(text)

/** Only what is a number: the address of a telephone takes nothing else. */
function telefon(nummer: string): string {
  const ziffern = nummer.replace(/[^+\d]/g, '')
  return ziffern === '' ? '' : ` ; vcard:hasTelephone <tel:${ziffern}>`
}

/** The first two digits of the official key of municipalities. */
const LANDESNUMMER: Readonly<Record<string, string>> = {
  SH: '01',
  HH: '02',
  NI: '03',
  HB: '04',
  NW: '05',
  HE: '06',
  RP: '07',
  BW: '08',
  BY: '09',
  SL: '10',
  BE: '11',
  BB: '12',
  MV: '13',
  SN: '14',
  ST: '15',
  TH: '16',
}
