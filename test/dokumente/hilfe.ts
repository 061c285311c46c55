/** A case as the quick intake takes it. */
export const ANGEDROHT = {
  umfang: ['fallakte', 'brief'],
  grund: 'androhung',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  anbieter: 'Revierlicht GmbH',
  androhungZugang: '6.11.2026',
  vorname: 'Marlene',
  nachname: 'Kowalik',
}

/** The words of a page without its tags. */
export const worte = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
