import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import type { Test } from 'tap'
import { anmelden } from '../desk.ts'

/** A page of somebody who is signed in at the desk. */
export async function angemeldeteSeite(
  chromium: Browser,
  app: FastifyInstance,
  adresse: string,
  breite: number,
): Promise<Page> {
  const kontext = await chromium.newContext({ viewport: { width: breite, height: 900 }, locale: 'de-DE' })
  const { cookies } = await anmelden(app)
  await kontext.addCookies([...cookies].map(([name, value]) => ({ name, value, url: adresse })))
  return kontext.newPage()
}

/** Everything unfolded: axe-core finds nothing, and nothing sticks out at the side. */
export async function pruefeSeite(t: Test, seite: Page, url: string): Promise<void> {
  const { pathname, search } = new URL(url)
  await seite.goto(url)
  await seite.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
  t.same(await verstoesse(seite), [], `${pathname}${search}`)
  const weite = await seite.evaluate<number>('document.documentElement.scrollWidth')
  t.ok(weite <= (seite.viewportSize()?.width ?? 0), `${pathname}: ${weite}`)
}

/**
 * What axe-core finds on the page as it stands, one line for each rule that is broken. No page of ours has frames, so
 * axe may run in one piece, and what passed is not collected: both together halve the time.
 */
export async function verstoesse(seite: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page: seite }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
