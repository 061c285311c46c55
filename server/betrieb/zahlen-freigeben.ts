import type { Datenbank } from '../data/postgres.ts'
import { migriere } from '../data/migrate.ts'
import { freigabelauf, type Torbefund } from '../features/statistik/freigabe.ts'
import { tagVon } from '../web/format.ts'
import { befehl, mitDatenbank, sage } from './befehl.ts'

/*
 * npm run zahlen:freigeben: releases the figures of every closed period that is not yet released. `npm start` does the
 * same every hour; started twice, or killed and started again, it releases each period once.
 */

async function freigeben({ db }: Datenbank): Promise<number> {
  await migriere(db)
  const jetzt = new Date()
  const melde = ({ zeitraum, ohne, angriffe }: Torbefund): void =>
    sage(
      `${zeitraum}: Aus den Zahlen ließ sich zu viel schließen (${angriffe.join(', ')}). Ohne: ${ohne.join(', ')}.`,
    )
  const neu = await freigabelauf({ db, jetzt, heute: tagVon(jetzt), melde })
  sage(neu.length === 0 ? 'Es ist nichts freizugeben.' : `Freigegeben: ${neu.join(', ')}.`)
  return 0
}

await befehl(config => mitDatenbank(config, freigeben))
