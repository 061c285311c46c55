/* Public figures to compare with. They are shown beside ours and never computed with. */

type Vergleich = { readonly land: string | null; readonly text: string; readonly quelle: string }

const VERGLEICHE: readonly Vergleich[] = [
  {
    land: 'NW',
    text: '2023 wurde in Nordrhein-Westfalen 78.961-mal der Strom gesperrt.',
    quelle: 'Monitoringbericht 2024 von Bundesnetzagentur und Bundeskartellamt, 27.11.2024',
  },
  {
    land: null,
    text: '2023 wurde in Deutschland 204.441-mal der Strom gesperrt.',
    quelle: 'Monitoringbericht 2024 von Bundesnetzagentur und Bundeskartellamt, 27.11.2024',
  },
]

/** What is known of a Land, otherwise of Germany. */
export const vergleichFuer = (land: string): Vergleich | undefined =>
  VERGLEICHE.find(eines => eines.land === land) ?? VERGLEICHE.find(eines => eines.land === null)
