/**
 * How often a test cuts a process off: every fifth time by default, so that the tests end within a coffee; as often as
 * the promise in README says with ALLE_ABBRUECHE=1.
 */
export const abbrueche = (voll: number): number =>
  process.env['ALLE_ABBRUECHE'] === '1' ? voll : Math.ceil(voll / 5)
