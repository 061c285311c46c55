import fc from 'fast-check'
import t from 'tap'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import { CODES, type Code } from '../../server/recht/sperre/codes.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'
import { widersprueche } from '../../server/recht/sperre/widerspruch.ts'
import { abgewandelt, anfrage, FAELLE, jede, ohne, pfade } from './zufall.ts'
import './saat.ts'

/*
 * What must hold for every case, also for nonsense: the engine never crashes, never helps the supplier with an
 * answer it does not have, and names norm and reason for all it says.
 */

void t.test('jede Anfrage bekommt eine Antwort, die sich selbst erklärt', async t => {
  fc.assert(
    fc.property(jede, request => {
      const antwort = pruefeSperre(request)
      const alle = [...antwort.feststellungen, ...(antwort.wiederherstellung?.feststellungen ?? [])]
      return (
        alle.every(f => f.code in CODES && CODES[f.code as Code].wirkung === f.wirkung) &&
        alle.every(f => f.norm.length > 0 && f.norm.every(Boolean) && /^[„A-ZÄÖÜ0-9].*[.“]$/s.test(f.text)) &&
        (antwort.ergebnis === 'zweifelhaft') === (antwort.tendenz !== null) &&
        antwort.fehlendeAngaben.every(
          f => f.path !== '' && f.frage.endsWith('.') !== f.frage.endsWith('?') && f.warum !== '',
        )
      )
    }),
    { numRuns: 3000 },
  )
  t.pass('3000 Anfragen')
})

void t.test('dieselbe Anfrage bekommt dieselbe Antwort', async t => {
  fc.assert(
    fc.property(
      anfrage,
      request =>
        JSON.stringify(pruefeSperre(request)) === JSON.stringify(pruefeSperre(structuredClone(request))),
    ),
    { numRuns: 300 },
  )
  t.pass('300 Anfragen')
})

void t.test('die drei Tage sind geordnet', async t => {
  fc.assert(
    fc.property(jede, request => {
      const tage = pruefeSperre(request).fruehesteSperre
      return tage === null || (tage.untergrenze <= tage.mitSamstag && tage.mitSamstag <= tage.sicher)
    }),
    { numRuns: 2000 },
  )
  t.pass('2000 Anfragen')
})

void t.test(
  'ein Sperrgrund macht rechtswidrig, ohne Fragen; angabenFehlen stellt mindestens eine',
  async t => {
    fc.assert(
      fc.property(jede, request => {
        const { ergebnis, feststellungen, fehlendeAngaben } = pruefeSperre({
          ...request,
          sparte: 'strom',
          vertrag: 'grundversorgung',
        })
        const unstimmig = widersprueche(request)
        const nurNachher = fehlendeAngaben.every(
          ({ path, frage }) =>
            path.startsWith('wiederherstellung.') || unstimmig.some(eine => eine.frage === frage),
        )
        if (unstimmig.length > 0) return ergebnis === 'rechtswidrig' || ergebnis === 'angabenFehlen'
        if (feststellungen.some(f => f.wirkung === 'sperrt')) return ergebnis === 'rechtswidrig' && nurNachher
        return ergebnis === 'angabenFehlen' ? !nurNachher : nurNachher
      }),
      { numRuns: 2000 },
    )
    t.pass('2000 Anfragen')
  },
)

/** The day of the cut may be read from the announcement; nobody asks for the contract of district heating or water. */
const ersetzt = (request: Sperrangaben, pfad: readonly string[]): boolean =>
  (pfad[0] === 'sperre' && Boolean(request.ankuendigung?.beginn)) ||
  (pfad[0] === 'vertrag' && (request.sparte === 'fernwaerme' || request.sparte === 'wasser'))

void t.test('eine Antwort weniger macht keine Sperre rechtmäßig', async t => {
  let versuche = 0
  for (const { id, request } of FAELLE) {
    if (pruefeSperre(request).ergebnis === 'rechtmaessig') continue
    for (const pfad of pfade(request)) {
      if (ersetzt(request, pfad)) continue
      versuche += 1
      const ergebnis = pruefeSperre(ohne(request, pfad)).ergebnis
      if (ergebnis === 'rechtmaessig') t.fail(`${id} ohne ${pfad.join('.')}`)
    }
  }
  t.ok(versuche > 1500, `${versuche} Antworten weggelassen`)
})

void t.test('eine Antwort weniger macht auch eine zufällige Sperre nicht rechtmäßig', async t => {
  fc.assert(
    fc.property(abgewandelt, fc.nat(), (request, zahl) => {
      const alle = [...pfade(request)].filter(pfad => !ersetzt(request, pfad))
      const pfad = alle[zahl % Math.max(1, alle.length)]
      if (!pfad || widersprueche(request).length > 0 || pruefeSperre(request).ergebnis === 'rechtmaessig')
        return true
      return pruefeSperre(ohne(request, pfad)).ergebnis !== 'rechtmaessig'
    }),
    { numRuns: 4000 },
  )
  t.pass('4000 Anfragen')
})
