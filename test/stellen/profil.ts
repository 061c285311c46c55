import type { Browser } from '../desk.ts'

/** What a coordinator types into the profile of the desk. */
export const PROFIL = {
  name: 'Energieberatung Emscherstadt',
  traeger: 'Verein Emscherhilfe e. V.',
  strasse: 'Zechenstraße 12',
  plz: '45899',
  ort: 'Gelsenkirchen',
  telefon: '0209 555 0100',
  zeit2: '9-12, 15–18:30',
  zeit6: '10-14',
  sprachen: 'Deutsch, Türkçe, العربية',
  barrierefrei: 'ja',
  geschlossen: '24.12.2026 – 1.1.2027',
  gebiet: '45899, Bottrop',
  oeffentlich: 'ja',
} as const

export const trageProfilEin = (browser: Browser, anders: Record<string, string> = {}) =>
  browser.sende('/verwaltung/stellen/eigene', { ...PROFIL, ...anders })

export const trageWeitereEin = (browser: Browser, anders: Record<string, string> = {}) =>
  browser.sende('/verwaltung/stellen/neu', {
    ...PROFIL,
    name: 'Schuldnerberatung Probe',
    plz: '45127',
    ort: 'Essen',
    gebiet: '',
    geprueftAm: '1.11.2026',
    ...anders,
  })
