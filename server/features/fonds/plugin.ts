import type { FastifyInstance } from 'fastify'
import { bearbeitungsseiten } from './bearbeitung-plugin.ts'
import { type Bekommen, fallhilfen } from './fall-plugin.ts'
import { pruefseiten } from './pruef-plugin.ts'
import { verzeichnisseiten } from './verzeichnis-plugin.ts'

type Zutaten = { readonly bekommen: Bekommen }

/** Funds and other help: the directory of the desk, its checking, and what of it a case can ask. */
export async function fonds(app: FastifyInstance, { bekommen }: Zutaten): Promise<void> {
  verzeichnisseiten(app)
  bearbeitungsseiten(app)
  pruefseiten(app)
  fallhilfen(app, bekommen)
}
