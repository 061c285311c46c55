import t from 'tap'
import { BRIEFARTEN, briefeFuer, findBriefart, vorschlag } from '../../server/features/briefe/katalog.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import type { Rechnung } from '../../server/data/rechnung.ts'
import type { Bescheidart } from '../../server/recht/bescheid.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { mitStelle } from '../../server/data/zugriff.ts'
import { insertBrief, listVersandte } from '../../server/features/briefe/store.ts'
import { freshDesk, JETZT } from '../desk.ts'
import { fakten } from './beispiel.ts'
import { ansprueche } from './behoerden-hilfe.ts'
import { DEMOFAELLE, faktenVon } from './demofaelle.ts'
import { bereiterFall } from './fall.ts'
import { gedruckt } from './gedruckt.ts'

/* When a letter proposes itself, and the near case in which it must not. Today is 21 November 2026. */

type Angaben = NonNullable<Parameters<typeof fakten>[0]>

/** What the list says for a letter; null where it is not proposed, also where it would be wrong. */
function vorgeschlagen(id: string, mehr: Angaben | BriefFakten): string | null {
  const art = findBriefart(id)
  if (!art) throw new Error(`${id} fehlt`)
  const alle = 'akte' in mehr ? mehr : fakten(mehr)
  return vorschlag(art, alle).passt?.replace(/\u00A0/g, ' ') ?? null
}

/** With what the case keeps for the reckoning, and its notices. */
const mitRechnung = (mehr: Angaben, rechnung: Rechnung, bescheide: Bescheidart[] = []): BriefFakten => {
  const alle = fakten(mehr)
  return { ...alle, akte: { ...alle.akte, rechnung, bescheide: bescheide.map(art => ({ art })) } }
}

const RUHIG = { androhung: null, ankuendigung: null, sperre: null }
const antraege = (...liste: NonNullable<BriefFakten['akte']['plan']['antraege']>): Angaben => ({
  sachverhalt: RUHIG,
  plan: { antraege: liste },
})
const raus = (art: string, am: string, beantwortet = false) => ({ art, am: tag(am), beantwortet })

t.test('jeder Brief sagt in einem Satz, wann man ihn nimmt', async t => {
  for (const { id, wann } of BRIEFARTEN) t.match(wann, /^Passt,? [^.]*\.$/, id)
  t.equal(new Set(BRIEFARTEN.map(({ wann }) => wann)).size, 42)
})

t.test(
  'was niemand dem Fall ansieht, schlägt sich nie vor: Kündigung wegen einer künftigen Preisänderung',
  async t => {
    for (const { akte } of DEMOFAELLE) t.equal(vorgeschlagen('L15', faktenVon(akte)), null)
    t.match(findBriefart('L15')?.wann, 'beides weiß nur der Haushalt')
  },
)

t.test(
  '§ 41f Abs. 3 Satz 4 EnWG: L16 zu einer streitigen Preiserhöhung ohne begründeten Einwand',
  async t => {
    const mit = (posten: object, mehr: Angaben = {}) =>
      vorgeschlagen('L16', {
        ...mehr,
        sachverhalt: {
          ...mehr.sachverhalt,
          rueckstand: {
            posten: [
              {
                art: 'rechnung',
                preiserhoehungStreitig: true,
                tituliert: false,
                beanstandung: null,
                ...posten,
              },
            ],
          },
        },
      })
    const satz =
      'Eine Forderung stammt aus einer streitigen Preiserhöhung, und ein begründeter Einwand ist nicht eingetragen; solange sie streitig und nicht rechtskräftig entschieden ist, zählt sie für die Sperre nicht mit (§ 41f Abs. 3 Satz 4 EnWG).'
    t.equal(mit({}), satz)
    t.equal(mit({ beanstandung: { schluessig: false } }), satz)
    t.equal(mit({ beanstandung: { schluessig: true } }), null, 'schon begründet')
    t.equal(mit({ beanstandung: {} }), null, 'ob begründet, ist nicht bekannt')
    t.equal(mit({ beanstandung: undefined }), null, 'ob es einen Einwand gibt, ist nicht bekannt')
    t.equal(mit({ preiserhoehungStreitig: false }), null)
    t.equal(mit({ preiserhoehungStreitig: undefined }), null, 'nicht bekannt')
    t.equal(mit({ tituliert: true }), null, 'ein Gericht hat entschieden')
    t.equal(mit({ tituliert: undefined }), null, 'nicht bekannt')
    t.equal(mit({}, { versandt: [raus('L16', '2026-11-02')] }), null, 'schon verschickt')
    t.equal(mit({}, { sachverhalt: { vertrag: 'ersatzversorgung' } }), null, 'das Hindernis geht vor')
    t.equal(mit({}, { pruefung: { regelwerk: 'gvv-19-2025' } }), null, 'es geht nicht um § 41f EnWG')
    t.equal(vorgeschlagen('L16', { sachverhalt: { rueckstand: undefined } }), null)
  },
)

t.test(
  '§ 22 Abs. 7 Satz 1 SGB II, § 35a Abs. 3 Satz 1 SGB XII: L24 nur für Heizung, und der Haushalt entscheidet',
  async t => {
    const offen = (sparte: 'gas' | 'fernwaerme' | 'strom' | undefined, mehr: Angaben = {}): Angaben => ({
      haushalt: { leistungen: ['grundsicherungsgeld'], ...mehr.haushalt },
      sachverhalt: { ...RUHIG, schutzgruende: [], ...mehr.sachverhalt, sparte },
      plan: { abschlagWirdGezahlt: false, ...mehr.plan },
      versandt: mehr.versandt ?? [],
    })
    const waerme = (mehr: Angaben = {}) => vorgeschlagen('L24', offen('fernwaerme', mehr))
    const anfang =
      'Der laufende Abschlag für die Heizung wird nicht gezahlt. Will es der Haushalt, zahlt das Amt auf Antrag unmittelbar an den Versorger, was es für die Heizung anerkennt '
    t.equal(waerme(), `${anfang}(§ 22 Abs. 7 Satz 1 SGB II).`)
    t.equal(waerme({ haushalt: { leistungen: ['sgb12'] } }), `${anfang}(§ 35a Abs. 3 Satz 1 SGB XII).`)
    t.equal(waerme({ haushalt: { leistungen: ['wohngeld'] } }), null, 'kein Amt zahlt die Heizung')
    t.equal(waerme({ haushalt: { leistungen: undefined } }), null, 'nicht bekannt')
    t.equal(waerme({ plan: { abschlagWirdGezahlt: true } }), null)
    t.equal(waerme({ plan: { abschlagWirdGezahlt: undefined } }), null, 'nicht bekannt')
    t.equal(waerme({ versandt: [raus('L24', '2026-03-02')] }), null, 'schon beantragt')
    t.equal(waerme({ sachverhalt: { vertrag: 'vermieter' } }), null, 'der Vermieter hat den Vertrag')
    t.equal(waerme({ sachverhalt: { sperre: { vollzogen: true } } }), null, 'nichts läuft')
    t.equal(vorgeschlagen('L24', offen(undefined)), null)
    t.equal(vorgeschlagen('L24', offen('strom')), null, 'Haushaltsstrom ist im Regelbedarf')
    t.equal(vorgeschlagen('L24', offen('gas')), null, 'vielleicht kocht er nur damit')
    t.ok(vorgeschlagen('L24', mitRechnung(offen('gas'), { wohnung: { heizenergie: 'gas' } })))
    t.ok(vorgeschlagen('L24', mitRechnung(offen('strom'), { wohnung: { heizenergie: 'strom' } })))
    t.equal(vorgeschlagen('L24', mitRechnung(offen('strom'), { wohnung: { heizenergie: 'gas' } })), null)
    const friert = { sachverhalt: { schutzgruende: [{ art: 'heizungAusfallImWinter' as const }] } }
    t.ok(vorgeschlagen('L24', offen('gas', friert)))
    t.equal(
      vorgeschlagen('L24', offen('strom', friert)),
      null,
      'die Therme braucht Strom, sie heizt nicht damit',
    )
  },
)

t.test('§ 42 Abs. 1 SGB I: L25, wenn der Anspruch feststeht und auf L26 niemand antwortet', async t => {
  const mit = (mehr: Angaben = {}) => ({
    haushalt: { leistungen: ['wohngeld' as const] },
    plan: { antraege: [] },
    ansprueche: ansprueche({ leistung: 'grundsicherungsgeld', status: 'anspruch' }),
    versandt: [raus('L26', '2026-11-06')],
    ...mehr,
  })
  const satz = (was: string) =>
    `Auf den Antrag vom 6. November 2026 ist keine Antwort eingetragen, und nach der Berechnung steht ${was} zu: Braucht das Amt für die Höhe noch länger, muss es auf Antrag einen Vorschuss zahlen (§ 42 Abs. 1 SGB I).`
  t.equal(vorgeschlagen('L25', mit()), satz('Grundsicherungsgeld'))
  const alter = ansprueche({ leistung: 'grundsicherungAlter', status: 'anspruch' })
  t.equal(
    vorgeschlagen('L25', mit({ ansprueche: alter })),
    satz('Grundsicherung im Alter und bei Erwerbsminderung'),
  )
  const nein = (was: string, mehr: Angaben) => t.equal(vorgeschlagen('L25', mit(mehr)), null, was)
  nein('die zwei Wochen laufen noch', { versandt: [raus('L26', '2026-11-07')] })
  nein('die Antwort ist da', { versandt: [raus('L26', '2026-11-06', true)] })
  nein('nichts beantragt', { versandt: [] })
  nein('nur Schulden beantragt', { versandt: [raus('L20', '2026-10-06')] })
  nein('Vorschuss schon beantragt', { versandt: [raus('L26', '2026-11-02'), raus('L25', '2026-11-20')] })
  nein('nicht gerechnet', { ansprueche: null })
  nein('der Anspruch ist nur wahrscheinlich', {
    ansprueche: ansprueche({ leistung: 'grundsicherungsgeld', status: 'wahrscheinlich' }),
  })
  nein('Wohngeld zahlt ein anderes Amt', {
    ansprueche: ansprueche({ leistung: 'wohngeld', status: 'anspruch' }),
  })
  nein('die Leistung läuft', { haushalt: { leistungen: ['grundsicherungsgeld'] } })
  nein('was der Haushalt bekommt, ist nicht bekannt', { haushalt: { leistungen: undefined } })
  nein('das Amt hat entschieden', {
    plan: { antraege: [{ stelle: 'jobcenter', am: tag('2026-11-06'), ausgang: 'bewilligt' }] },
  })
  nein('das Amt hat entschieden, wann beantragt ist, ist nicht bekannt', {
    plan: { antraege: [{ stelle: 'jobcenter', ausgang: 'abgelehnt' }] },
  })
  t.ok(
    vorgeschlagen(
      'L25',
      mit({ plan: { antraege: [{ stelle: 'jobcenter', am: tag('2026-05-04'), ausgang: 'abgelehnt' }] } }),
    ),
    'das war ein früherer Antrag',
  )
  t.equal(vorgeschlagen('L25', mitRechnung(mit(), {}, ['grundsicherungsgeld'])), null, 'ein Bescheid ist da')
  t.ok(vorgeschlagen('L25', mitRechnung(mit(), {}, ['wohngeld'])), 'ein Bescheid über etwas anderes')
})

t.test('L25 nennt den Tag von L26, nicht den des Antrags wegen Schulden', async t => {
  const art = findBriefart('L25')
  const am = (versandt: NonNullable<Angaben['versandt']>) =>
    art?.werte(fakten({ plan: { antraege: [{ stelle: 'jobcenter', am: tag('2026-11-19') }] }, versandt }))[
      'am'
    ]
  t.equal(am([raus('L26', '2026-11-06')]), '6. November 2026')
  t.equal(am([]), '19. November 2026', 'sonst der Tag aus dem Fall')
})

t.test('§ 84 Abs. 1 Satz 1 SGG: L27 nach einer Ablehnung, der noch niemand widersprochen hat', async t => {
  const satz = (wo: string) =>
    `Der Antrag ${wo} ist abgelehnt; der Widerspruch muss spätestens einen Monat nach der Bekanntgabe beim Amt sein (§ 84 Abs. 1 Satz 1 SGG).`
  const bei = (antrag: object, versandt: NonNullable<Angaben['versandt']> = []) =>
    vorgeschlagen('L27', {
      ...antraege({ stelle: 'jobcenter', am: tag('2026-11-02'), ausgang: 'abgelehnt', ...antrag }),
      versandt,
    })
  t.equal(bei({}), satz('beim Jobcenter vom 2. November 2026'))
  t.equal(bei({ stelle: 'sozialamt', am: undefined }), satz('beim Sozialamt'))
  t.equal(bei({ ausgang: 'bewilligt' }), null)
  t.equal(bei({ ausgang: 'offen' }), null, 'noch kein Bescheid')
  t.equal(bei({ ausgang: undefined }), null, 'nicht bekannt')
  t.equal(
    bei({ ausgang: 'nurDarlehen' }),
    null,
    'für Schulden ist ein Darlehen die Regel (§ 22 Abs. 8 Satz 4 SGB II)',
  )
  t.equal(bei({ stelle: 'fonds' }), null, 'ein Fonds erlässt keinen Bescheid')
  t.equal(bei({}, [raus('L27', '2026-11-20')]), null, 'schon widersprochen')
  t.equal(
    bei({}, [raus('L27', '2026-10-20')]),
    satz('beim Jobcenter vom 2. November 2026'),
    'das war ein anderer Bescheid',
  )
  t.equal(bei({ am: undefined }, [raus('L27', '2026-10-20')]), null, 'vielleicht schon widersprochen')
  t.ok(bei({ am: tag('2025-11-21') }))
  t.equal(bei({ am: tag('2025-11-20') }), null, 'länger her als ein Jahr: L28')
  t.equal(bei({ am: tag('2026-11-22') }), null, 'der Tag stimmt nicht')
  const neuer = antraege(
    { stelle: 'jobcenter', am: tag('2026-11-10'), ausgang: 'bewilligt' },
    { stelle: 'jobcenter', am: tag('2026-11-02'), ausgang: 'abgelehnt' },
  )
  t.equal(vorgeschlagen('L27', neuer), null, 'der neuere Antrag hatte Erfolg')
})

t.test('§ 88 SGG: L31 nach sechs Monaten beim Antrag, nach drei beim Widerspruch', async t => {
  const offen = (am: string, mehr: Angaben = {}, ausgang: 'offen' | 'bewilligt' | undefined = 'offen') =>
    vorgeschlagen('L31', { ...antraege({ stelle: 'sozialamt', am: tag(am), ausgang }), ...mehr })
  t.equal(
    offen('2026-05-20'),
    'Der Antrag beim Sozialamt vom 20. Mai 2026 ist seit sechs Monaten offen; zu früh ist die Untätigkeitsklage dann nicht mehr (§ 88 Abs. 1 Satz 1 SGG).',
  )
  t.equal(offen('2026-05-21'), null, 'die sechs Monate enden heute')
  t.equal(offen('2026-05-20', {}, 'bewilligt'), null)
  t.equal(
    vorgeschlagen('L31', antraege({ stelle: 'sozialamt', am: tag('2026-05-20') })),
    null,
    'nicht bekannt',
  )
  t.equal(offen('2026-05-20', { versandt: [raus('L31', '2026-11-21')] }), null, 'heute schon gefragt')
  t.ok(offen('2026-05-20', { versandt: [raus('L31', '2026-08-21')] }), 'gefragt, als es noch zu früh war')
  t.equal(
    offen('2026-05-20', { sachverhalt: { sperre: { datum: tag('2026-11-28'), vollzogen: false } } }),
    null,
    'eine Woche vor der Sperre hilft nur der Eilantrag (L29)',
  )
  t.ok(offen('2026-05-20', { sachverhalt: { sperre: { datum: tag('2026-11-29'), vollzogen: false } } }))
  t.equal(
    vorgeschlagen(
      'L31',
      antraege(
        { stelle: 'sozialamt', am: tag('2026-05-20'), ausgang: 'offen' },
        { stelle: 'sozialamt', ausgang: 'abgelehnt' },
      ),
    ),
    null,
    'eine Entscheidung ohne Tag könnte diese sein',
  )
  const brief = (art: string, am: string, beantwortet = false) =>
    vorgeschlagen('L31', { ...antraege(), versandt: [raus(art, am, beantwortet)] })
  t.match(brief('L20', '2026-05-20'), 'Der Antrag beim Jobcenter vom 20. Mai 2026')
  t.equal(brief('L20', '2026-05-20', true), null, 'die Antwort ist da')
  t.equal(
    brief('L27', '2026-08-14'),
    'Auf den Widerspruch vom 14. August 2026 ist seit drei Monaten keine Antwort eingetragen; zu früh ist die Untätigkeitsklage dann nicht mehr (§ 88 Abs. 2 SGG).',
  )
  // Friday, 14.8., arrives on Wednesday, 19.8.: three months end on 19.11. — Tuesday, 18.8., on Friday, 21.8.: today.
  t.equal(brief('L27', '2026-08-18'), null, 'die drei Monate enden heute')
  t.equal(brief('L27', '2026-08-14', true), null, 'die Antwort ist da')
})

t.test('§ 25 Abs. 1 Satz 1 SGB X: L32, solange ein Widerspruch oder eine Überprüfung läuft', async t => {
  const satz = (was: string) =>
    `Auf ${was} ist keine Antwort eingetragen; ist die Einsicht nicht schon mit verlangt, zeigt die Akte, womit das Amt rechnet (§ 25 Abs. 1 Satz 1 SGB X).`
  const mit = (...versandt: NonNullable<Angaben['versandt']>) =>
    vorgeschlagen('L32', { ...antraege(), versandt })
  t.equal(mit(raus('L27', '2026-11-10')), satz('den Widerspruch vom 10. November 2026'))
  t.equal(mit(raus('L28', '2026-08-10')), satz('den Überprüfungsantrag vom 10. August 2026'))
  t.equal(mit(raus('L20', '2026-11-10')), null, 'ein Antrag allein ist kein Streit')
  t.equal(mit(), null)
  t.equal(mit(raus('L27', '2026-11-10', true)), null, 'die Antwort ist da')
  t.equal(mit(raus('L27', '2026-11-10'), raus('L32', '2026-11-12')), null, 'schon verlangt')
  t.ok(mit(raus('L32', '2026-10-12'), raus('L27', '2026-11-10')), 'verlangt zu einem früheren Verfahren')
  t.equal(mit(raus('L27', '2026-08-14')), null, 'das Amt ist zu spät: L31')
  t.equal(mit(raus('L27', '2026-11-22')), null, 'der Tag stimmt nicht')
})

const POSTEN = {
  art: 'rechnung' as const,
  betragCent: cent(184_00),
  faelligAm: tag('2026-11-02'),
  tituliert: false,
  beanstandung: null,
  gestundet: false,
  preiserhoehungStreitig: false,
  sparteFremd: false,
  wohnungFremd: false,
}

t.test(
  '§ 24 Abs. 1 Satz 1 SGB II, § 37 Abs. 1 SGB XII: L33 zu einer Stromrechnung, die keine Schulden sind',
  async t => {
    type Fall = { posten?: object; mehr?: Angaben; heizenergie?: 'gas' | 'strom' | 'waermepumpe' | undefined }
    const mit = ({ posten = {}, mehr = {}, ...rest }: Fall = {}) =>
      vorgeschlagen(
        'L33',
        mitRechnung(
          {
            haushalt: { leistungen: ['grundsicherungsgeld'], ...mehr.haushalt },
            sachverhalt: {
              ...RUHIG,
              rueckstand: { posten: [{ ...POSTEN, ...posten }] },
              ...mehr.sachverhalt,
            },
            versandt: mehr.versandt ?? [],
          },
          { wohnung: { heizenergie: 'heizenergie' in rest ? rest.heizenergie : 'gas' } },
        ),
      )
    const satz = (norm: string) =>
      `Eine Stromrechnung ist am 2. November 2026 fällig, und der Haushalt bekommt laufende Leistungen: Kann er sie nicht anders bezahlen, ist dafür ein Darlehen möglich (${norm}).`
    t.equal(mit(), satz('§ 24 Abs. 1 Satz 1 SGB II'))
    t.equal(mit({ mehr: { haushalt: { leistungen: ['sgb12'] } } }), satz('§ 37 Abs. 1 SGB XII'))
    const nein = (was: string, fall: Fall) => t.equal(mit(fall), null, was)
    nein('kein Bezug', { mehr: { haushalt: { leistungen: ['keine'] } } })
    nein('Bezug nicht bekannt', { mehr: { haushalt: { leistungen: undefined } } })
    nein('im Oktober fällig: Schulden', { posten: { faelligAm: tag('2026-10-31') } })
    nein('die Fälligkeit ist nicht bekannt', { posten: { faelligAm: undefined } })
    nein('ein Abschlag ist keine Rechnung', { posten: { art: 'abschlag' } })
    nein('bestritten', { posten: { beanstandung: { schluessig: true } } })
    nein('ob bestritten, ist nicht bekannt', { posten: { beanstandung: undefined } })
    nein('gestundet', { posten: { gestundet: true } })
    nein('ob gestundet, ist nicht bekannt', { posten: { gestundet: undefined } })
    nein('für eine andere Wohnung', { posten: { wohnungFremd: true } })
    nein('Gas gehört zur Heizung', { mehr: { sachverhalt: { sparte: 'gas' } } })
    nein('der Vermieter hat den Vertrag', { mehr: { sachverhalt: { vertrag: 'vermieter' } } })
    nein('geheizt wird mit Strom', { heizenergie: 'strom' })
    nein('geheizt wird mit der Wärmepumpe', { heizenergie: 'waermepumpe' })
    nein('womit geheizt wird, ist nicht bekannt', { heizenergie: undefined })
    nein('schon beantragt', { mehr: { versandt: [raus('L33', '2026-11-10')] } })
    nein('eine Sperre droht: L20', { mehr: { sachverhalt: { androhung: { zugang: tag('2026-11-06') } } } })
  },
)

t.test(
  'vorgeschlagen wird nie, wogegen etwas spricht, und die Liste nennt für jeden anderen den Grund',
  async t => {
    for (const { wer, akte } of DEMOFAELLE) {
      const liste = briefeFuer(faktenVon(akte))
      t.equal(liste.length, 42, wer)
      for (const { art, passt, hindernis } of liste)
        t.ok(passt === null || hindernis === null, `${wer} ${art.id}`)
      // First what fits, by urgency; then what is possible, then what would be wrong.
      const gruppen = liste.map(({ passt, hindernis }) => (passt !== null ? 0 : hindernis === null ? 1 : 2))
      t.same(gruppen, gruppen.toSorted(), wer)
    }
  },
)

const { app, browser, wer } = await freshDesk(t)
const fall = await bereiterFall(browser)
const id = fall.split('/').pop() ?? ''

t.test('die Seite sagt bei den möglichen Briefen, wann man sie nimmt und wann einer hinausging', async t => {
  const brief = '01997f00-0000-7000-8000-0000000d0101'
  const druck = { ...gedruckt(Buffer.from('%PDF'), wer.personId, brief), art: 'L44' }
  await mitStelle(app.zugang, wer, z => insertBrief(z, id, druck, JETZT))
  const vorher = (await browser.hole(`${fall}/briefe`)).body
  t.match(vorher, 'Passt, wenn der Versorger in einem Gespräch etwas zugesagt hat.')
  t.notMatch(vorher, 'Zuletzt verschickt')
  await browser.sende(`${fall}/briefe/${brief}/versand`, { versandWie: 'fax', versandAm: '20.11.2026' })
  const nachher = (await browser.hole(`${fall}/briefe`)).body
  t.match(
    nachher,
    'Passt, wenn der Haushalt wissen will, was ein Unternehmen über ihn gespeichert hat. Zuletzt verschickt am 20.11.2026.',
  )
  const lies = () => mitStelle(app.zugang, wer, z => listVersandte(z, id))
  t.same(await lies(), [{ art: 'L44', am: '2026-11-20', beantwortet: false }])
  await browser.sende(`${fall}/briefe/${brief}/antwort`)
  t.same(await lies(), [{ art: 'L44', am: '2026-11-20', beantwortet: true }])
})
