export {
  ABGABEN,
  WOHNGELDEINKOMMEN,
  type Abgabe,
  type Wohngeldanfrage,
  type Wohngeldantwort,
  type Wohngeldeinkommen,
  type Wohngeldmitglied,
  type Wohngeldposten,
} from './wohngeld/angaben.ts'
