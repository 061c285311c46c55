import t from 'tap'
import { inDerNaehe } from '../../server/features/stellen/naehe.ts'

/* Nearest first: served area, municipality, Kreis, and last what the postcode says. */

const stelle = (name: string, plz: string, gebiet: string[] = []) => ({ profil: { name, plz, gebiet } })

// Essen is 05113000, Gelsenkirchen 05513000; Haltern and Marl are in the Kreis Recklinghausen.
const ALLE = [
  stelle('Köln', '50667'),
  stelle('Mülheim', '45468'),
  stelle('Essen Mitte', '45127'),
  stelle('Essen Steele', '45276'),
  stelle('Bottrop für Essen', '46236', ['05113000']),
  stelle('Münster für 45130', '48143', ['45130']),
  stelle('Marl', '45768'),
]
const namen = (plz: string) =>
  inDerNaehe(ALLE, plz).map(({ stelle, naehe }) => `${naehe}: ${stelle.profil.name}`)

t.test('die Reihenfolge für Essen', async t => {
  t.same(namen('45130'), [
    'gebiet: Bottrop für Essen',
    'gebiet: Münster für 45130',
    'gemeinde: Essen Mitte',
    'gemeinde: Essen Steele',
    'aehnlich: Mülheim',
    'aehnlich: Marl',
  ])
})

t.test('derselbe Kreis kommt vor der ähnlichen Postleitzahl', async t => {
  t.same(namen('45721').slice(0, 1), ['kreis: Marl'], 'Haltern am See')
})

t.test('weit weg und unbekannt: nichts', async t => {
  t.same(namen('01067'), [], 'Dresden')
  t.same(namen('99999'), [])
  t.same(namen('50999'), ['gemeinde: Köln'])
})
