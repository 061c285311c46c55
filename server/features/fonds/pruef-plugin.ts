import type { FastifyInstance, FastifyReply } from 'fastify'
import { v7 as uuid } from 'uuid'
import { liesStelle, mitStelle } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Eingaben, eingaben, readForm, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { werAus } from '../faelle/zutritt.ts'
import { anruf } from './forms.ts'
import { anrufliste, standworte } from './listenansicht.ts'
import { vergissHilfen } from './oeffentlich.ts'
import { liesAnruf, pruefeEintrag } from './pruefen.ts'
import { saeeAus } from './saeen.ts'
import { type Eintrag, findFonds, listFonds } from './store.ts'
import { mitFonds, PFLEGE } from './verzeichnis-plugin.ts'
import { anrufsfragen } from './worte.ts'

/** The telephone list: what is to be asked, whom, and what came of it. Overdue checks come back by themselves. */
export function pruefseiten(app: FastifyInstance): void {
  app.get('/fonds/pruefung', PFLEGE, async (request, reply) => {
    await saeeAus(app, request)
    const alle = await liesStelle(app.zugang, werAus(request), listFonds)
    return reply.view('fonds/anrufe', {
      titel: 'Anrufliste',
      eintraege: anrufliste(alle, app.heute()).map(eintrag => zeile(eintrag, app.heute())),
    })
  })

  app.get('/fonds/:fonds/pruefung', PFLEGE, async (request, reply) => {
    const eintrag = await mitFonds(request, (_z, einer) => einer)
    return eintrag ? zeige(reply, eintrag, app.heute()) : reply.callNotFound()
  })

  app.post('/fonds/:fonds/pruefung', PFLEGE, async (request, reply) => {
    const eintrag = await mitFonds(request, (_z, einer) => einer)
    if (!eintrag) return reply.callNotFound()
    const werte = eingaben(request.body)
    const [form, heute, jetzt] = [readForm(anruf, request.body), app.heute(), app.jetzt()]
    if (!form.ok) return zeige(reply.code(422), eintrag, heute, werte, form.errors)
    const gelesen = liesAnruf(form.data, heute)
    if (!gelesen.ok) return zeige(reply.code(422), eintrag, heute, werte, gelesen.fehler)
    await mitStelle(app.zugang, werAus(request), async z => {
      // What stands there by now counts, not what stood there when the page was opened.
      const jetziger = await findFonds(z, eintrag.id)
      if (jetziger) await pruefeEintrag(z, jetziger, form.data, gelesen.anruf, { heute, jetzt })
    })
    vergissHilfen(app.db)
    return reply.redirect('/fonds/pruefung', 303)
  })
}

function zeige(
  reply: FastifyReply,
  eintrag: Eintrag,
  heute: Datum,
  werte: Eingaben = {},
  fehler: Meldungen = {},
): FastifyReply {
  return reply.view('fonds/anruf', {
    titel: `Prüfen: ${eintrag.fonds.name}`,
    eintrag: { ...zeile(eintrag, heute, werte, fehler), offen: true },
    fehlerliste: fehlerliste(fehler),
  }) as unknown as FastifyReply
}

const ERGEBNIS = [
  { wert: 'aktiv', text: 'Offen', zweit: false },
  { wert: 'beendet', text: 'Gibt es nicht mehr', zweit: true },
  { wert: 'spaeter', text: 'Später anrufen', zweit: true },
] as const

const WIE = [
  { wert: 'telefon', label: 'Telefon' },
  { wert: 'seite', label: 'Seite des Trägers' },
  { wert: 'mail', label: 'E-Mail' },
  { wert: 'vorOrt', label: 'vor Ort' },
]

/** One call: number, questions, three buttons, and what was learned. */
function zeile(eintrag: Eintrag, heute: Datum, werte: Eingaben = {}, fehler: Meldungen = {}) {
  const { id, fonds, fassung } = eintrag
  const feld = (name: string, label: string, klasse: string, vorher = '') => ({
    name,
    label,
    klasse,
    wert: name in werte ? text(werte, name) : vorher,
    fehler: fehler[name],
  })
  return {
    id,
    name: fonds.name,
    traeger: fonds.traeger.name,
    href: `/fonds/${id}`,
    ziel: `/fonds/${id}/pruefung`,
    telefon: fonds.traeger.telefon ?? null,
    sprechzeiten: fonds.traeger.sprechzeiten ?? null,
    ...standworte(eintrag, heute),
    fragen: anrufsfragen(fonds),
    pruefung: uuid(),
    offen: false,
    fassung,
    knoepfe: ERGEBNIS,
    weitere: [
      { wert: 'pausiert', text: 'Pausiert' },
      { wert: 'erschoepft', text: 'Geld verbraucht' },
      { wert: 'geplant', text: 'Kommt erst' },
    ],
    wie: WIE,
    felder: [
      feld('telefon', 'Nummer', 'lang', fonds.traeger.telefon),
      feld('tage', 'Tage bis zur Entscheidung', 'kurz', String(fonds.entscheidung?.tage ?? '')),
      feld('wieder', 'Wieder anrufen am', 'tag'),
      feld('vermerk', 'Vermerk', 'lang'),
    ],
  }
}
