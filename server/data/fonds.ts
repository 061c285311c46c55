import { z } from 'zod'
import { LAUFENDE_LEISTUNGEN } from '../recht/ansprueche/angaben.ts'
import {
  ANTRAGSTELLER,
  BELEGARTEN,
  BUDGETSTAENDE,
  DECKUNGEN,
  EMPFAENGER,
  ENERGIEN,
  FELDER,
  HILFEARTEN,
  HILFEFORMEN,
  JE,
  NACHWEISE,
  SICHTBARKEITEN,
  STRENGEN,
  STUFEN,
  TRAEGERARTEN,
  VORRANGIGE,
  WEGE,
  type Fonds,
} from '../recht/fonds/fonds.ts'
import { unmoeglicherFonds } from '../recht/fonds/widerspruch.ts'
import { BUNDESLAENDER } from '../recht/sperre/angaben.ts'
import { centFeld, datumFeld } from './fields.ts'

/* An entry of the directory of funds as JSON: one version. Absent always means „nobody has found out“. */

const text = (max: number) => z.string().min(1, 'Schreiben Sie etwas hinein.').max(max)
const wahlfrei = (max: number) => text(max).optional()
const ids = z.array(text(60)).max(20)
const jahre = z.int().min(0).max(120)

const beleg = z.strictObject({
  id: text(60),
  art: z.enum(BELEGARTEN),
  titel: text(300),
  ort: wahlfrei(300),
  veroeffentlicht: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Schreiben Sie Jahr, Monat oder Tag: 2023-06-15.')
    .optional(),
  gesehenAm: datumFeld,
  werte: z.array(z.strictObject({ feld: z.enum(FELDER), wert: text(500) })).max(40),
})

const leistungen = z.array(z.enum(LAUFENDE_LEISTUNGEN)).min(1)
const pruefung = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('ohneLeistung'), leistungen }),
  z.strictObject({ art: z.literal('mitLeistung'), leistungen }),
  z.strictObject({
    art: z.literal('einkommen'),
    grenzen: z.array(z.strictObject({ personen: z.int().min(1).max(30), hoechstensCent: centFeld })).min(1),
  }),
  z.strictObject({ art: z.literal('energieanteil'), mindestensProzent: z.int().min(1).max(100) }),
  z.strictObject({
    art: z.literal('vermoegen'),
    hoechstensCent: centFeld,
    je: z.enum(['haushalt', 'person']),
  }),
  z.strictObject({ art: z.literal('kind'), bisAlter: jahre }),
  z.strictObject({ art: z.literal('alter'), mindestens: jahre }),
  z.strictObject({ art: z.literal('rente') }),
  z.strictObject({ art: z.literal('schwanger') }),
  z.strictObject({ art: z.literal('versorger'), namen: z.array(text(120)).min(1) }),
  z.strictObject({ art: z.literal('sperrstufe'), mindestens: z.enum(STUFEN) }),
  z.strictObject({
    art: z.literal('rueckstand'),
    mindestensCent: centFeld.optional(),
    hoechstensCent: centFeld.optional(),
  }),
  z.strictObject({ art: z.literal('selbsthilfe') }),
  z.strictObject({
    art: z.literal('abgelehnt'),
    stelle: z.enum(['jobcenter', 'sozialamt', 'einesVonBeiden']),
  }),
  z.strictObject({ art: z.literal('forderungAb'), tag: datumFeld }),
  z.strictObject({ art: z.literal('einzelfall') }),
])

const bedingung = z.strictObject({ pruefung, strenge: z.enum(STRENGEN), worte: text(300), belege: ids })

const betrag = z.strictObject({
  beleg: text(60),
  hoechstensCent: centFeld.optional(),
  alleinCent: centFeld.optional(),
  prozent: z.int().min(1).max(100).optional(),
  je: z.enum(JE).optional(),
  inHaerteMehr: z.boolean().optional(),
})

const unterlage = z.strictObject({
  was: text(200),
  verlangt: z.enum(NACHWEISE),
  wenn: wahlfrei(200),
  hoechstensTageAlt: z.int().min(1).max(3650).optional(),
  original: z.boolean().optional(),
  schwaerzen: wahlfrei(200),
  empfindlich: z.boolean().optional(),
})

const traeger = z.strictObject({
  name: text(200),
  art: z.enum(TRAEGERARTEN),
  telefon: wahlfrei(60),
  telefonOeffentlich: z.boolean().optional(),
  sprechzeiten: wahlfrei(200),
  anschrift: wahlfrei(300),
  email: wahlfrei(200),
  seite: wahlfrei(300),
})

const HOECHSTENS_ORTE = 400

const gebiet = z.strictObject({
  wort: text(200),
  laender: z.array(z.enum(BUNDESLAENDER)).min(1).optional(),
  gemeinden: z
    .array(z.string().regex(/^\d{2,8}$/, 'Ein Gemeindeschlüssel hat 2 bis 8 Ziffern.'))
    .min(1)
    .max(HOECHSTENS_ORTE, 'Das sind mehr als 400 Gemeinden. Schreiben Sie Kreise: den Anfang des Schlüssels.')
    .optional(),
  plz: z
    .array(z.string().regex(/^\d{1,5}$/, 'Eine Postleitzahl hat 5 Ziffern, ihr Anfang 1 bis 4.'))
    .min(1)
    .max(HOECHSTENS_ORTE, 'Das sind mehr als 400 Postleitzahlen. Schreiben Sie ihren Anfang.')
    .optional(),
  ungenau: z.boolean().optional(),
})

const felder = z.strictObject({
  name: text(200),
  art: z.enum(HILFEARTEN),
  zweck: text(1000),
  traeger,
  gebiet,
  energien: z.array(z.enum(ENERGIEN)).min(1).optional(),
  deckt: z.array(z.enum(DECKUNGEN)).min(1, 'Wählen Sie mindestens eines.'),
  formen: z.array(z.enum(HILFEFORMEN)),
  betraege: z.array(betrag).max(10),
  bedingungen: z.array(bedingung).max(40),
  vorrang: z.array(z.enum(VORRANGIGE)),
  unterlagen: z.array(unterlage).max(40),
  antragsteller: z.enum(ANTRAGSTELLER).optional(),
  wege: z.array(z.enum(WEGE)),
  fenster: z
    .array(z.strictObject({ von: datumFeld.optional(), bis: datumFeld.optional(), hinweis: wahlfrei(200) }))
    .max(40)
    .optional(),
  budget: z
    .strictObject({
      gesamtCent: centFeld.optional(),
      ausgegebenCent: centFeld.optional(),
      stand: z.enum(BUDGETSTAENDE).optional(),
      am: datumFeld.optional(),
    })
    .optional(),
  wiederholung: z
    .strictObject({ je: z.enum(JE), nachMonaten: z.int().min(1).max(600).optional() })
    .optional(),
  empfaenger: z.enum(EMPFAENGER).optional(),
  entscheidung: z.strictObject({ durch: wahlfrei(200), tage: z.int().min(0).max(365).optional() }).optional(),
  sichtbarkeit: z.enum(SICHTBARKEITEN),
  fragen: z
    .array(z.string().min(1).max(300, 'Eine Frage hat höchstens 300 Zeichen. Machen Sie zwei daraus.'))
    .max(20, 'Das sind mehr als 20 Fragen. So lange dauert kein Anruf.'),
  belege: z.array(beleg).max(30),
})

/** An entry with everything that contradicts itself refused at its field. */
export const fonds = felder.check(ctx => {
  for (const { path, message } of unmoeglicherFonds(ctx.value))
    ctx.issues.push({ code: 'custom', input: ctx.value, path: [...path], message })
}) satisfies z.ZodType<Fonds>
