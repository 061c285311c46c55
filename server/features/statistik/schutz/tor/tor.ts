import { istZuOftGezeigt } from './aussetzung.ts'
import type { Probe } from './probe.ts'
import { bleibtZuWenig } from './reste.ts'
import { zuEnge } from './schranken.ts'
import { unstimmige } from './stimmigkeit.ts'

/** Which attack got through, by its name. */
export type Angriff = 'schranken' | 'reste' | 'aussetzung' | 'stimmigkeit'

/** Tries the attacks that every release can afford; none got through where the list is empty. */
export function greifAn(probe: Probe): readonly Angriff[] {
  const versuche: readonly (readonly [Angriff, boolean])[] = [
    ['stimmigkeit', unstimmige(probe) > 0],
    ['schranken', zuEnge(probe) > 0],
    ['reste', bleibtZuWenig(probe)],
    ['aussetzung', istZuOftGezeigt(probe)],
  ]
  return versuche.filter(([, gelungen]) => gelungen).map(([name]) => name)
}
