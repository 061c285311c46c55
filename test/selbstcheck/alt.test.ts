import t from 'tap'
import { Browser, freshApp } from '../desk.ts'

/*
 * A browser of 2018 (Chrome 64 to 69, Firefox 60, Safari 11): what it does not know may only be an ornament. It drops a
 * whole rule for one unknown selector and a whole declaration for one unknown value.
 */

/** Newer than that, and pages fall apart without it. */
const ZU_NEU: readonly RegExp[] = [
  /(?<![-\w])gap\s*:/,
  /(?<![-\w])(?:row|column)-gap\s*:/,
  /:(?:is|where|has|focus-within)\(/,
  /:not\([^)]*,/,
  /(?<![-\w])(?:clamp|min|max)\(/,
  /(?<![-\w])inset(?:-\w+)*\s*:/,
  /(?:margin|padding|border)-(?:inline|block)\s*:/,
  /aspect-ratio|place-items|@layer|@container|@property|@supports|color-mix|light-dark|oklch|\d[ds]vh\b/,
  /&/,
]

/** Declared twice, the first time without a variable: a browser without variables takes that one. */
const OHNE_VARIABLE = /(?:^|[{;])\s*([\w-]+):[^;{}]*var\([^;{}]*/g

const { app } = await freshApp(t)
const browser = new Browser(app)
const { body } = await browser.hole('/selbstcheck/de')
const css = (await browser.hole(/stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '')).body

t.test('kein Stil, ohne den eine Seite auf einem Browser von 2018 zerfällt', async t => {
  t.ok(css.length > 5_000)
  for (const neu of ZU_NEU) t.notMatch(css, neu)
  for (const probe of [
    'a{gap:1px}',
    'a:is(b){}',
    'a{width:min(1px,2px)}',
    'a{inset:0}',
    'a{margin-inline:0}',
  ])
    t.ok(
      ZU_NEU.some(neu => neu.test(probe)),
      `die Liste kennt ${probe}`,
    )
})

t.test('jede Variable hat davor den Wert selbst', async t => {
  const regeln = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, inhalt = '']) => `;${inhalt}`)
  let geprueft = 0
  for (const regel of regeln)
    for (const [, eigenschaft = ''] of regel.matchAll(OHNE_VARIABLE)) {
      if (eigenschaft.startsWith('--')) continue
      geprueft += 1
      const davor = regel.split(new RegExp(`;\\s*${eigenschaft}:[^;]*var\\(`))[0] ?? ''
      t.match(davor, new RegExp(`;\\s*${eigenschaft}:`), `${eigenschaft} in ${regel.slice(1, 60)}`)
    }
  t.ok(geprueft > 20, `${geprueft}`)
})
