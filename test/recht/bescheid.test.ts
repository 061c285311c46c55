import t from 'tap'
import { pruefeBescheid, zurueckBis } from '../../server/recht/bescheid.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'

const HEUTE = tag('2026-11-21')

/*
 * § 44 Abs. 4 S. 2, 3 SGB X: the time is counted from the beginning of the year of the application; four years, by § 40
 * Abs. 1 S. 2 Nr. 2 SGB II and § 116a Nr. 2 SGB XII one year.
 */
void t.test('wie weit ein Überprüfungsantrag zurückreicht', async t => {
  t.equal(zurueckBis('grundsicherungsgeld', HEUTE), '2025-01-01')
  t.equal(zurueckBis('sgb12', tag('2026-01-01')), '2025-01-01')
  t.equal(zurueckBis('sgb12', tag('2025-12-31')), '2024-01-01')
  t.equal(zurueckBis('wohngeld', HEUTE), '2022-01-01')
})

void t.test('vor der Grenze zählt nichts, danach jeder Monat bis zum Antrag', async t => {
  const pruefung = pruefeBescheid(
    { art: 'grundsicherungsgeld', von: tag('2024-11-01'), zahlen: { betrag: cent(900_00) } },
    () => ({ betrag: cent(912_95) }),
    HEUTE,
  )
  t.same(pruefung.zuAlt, ['2024-11-01', '2024-12-01'])
  // January 2025 to November 2026: 23 months, 23 × 12.95 € = 297.85 €
  t.equal(pruefung.monate.length, 23)
  t.equal(pruefung.monate[0]?.monat, '2025-01-01')
  t.equal(pruefung.monate.at(-1)?.monat, '2026-11-01')
  t.equal(pruefung.nachzahlungCent, 297_85)
})

void t.test('ein Monat ohne unsere Zahl wird genannt, nicht gezählt', async t => {
  const pruefung = pruefeBescheid(
    { art: 'sgb12', von: tag('2026-09-01'), bis: tag('2026-11-30'), zahlen: { betrag: cent(500_00) } },
    monat => (monat === '2026-10-01' ? null : { betrag: cent(510_00) }),
    HEUTE,
  )
  t.same(pruefung.unbekannt, ['2026-10-01'])
  t.equal(pruefung.nachzahlungCent, 20_00)
  t.same(
    pruefung.monate.map(({ monat }) => monat),
    ['2026-09-01', '2026-11-01'],
  )
})

void t.test('ist der gezahlte Betrag nicht bekannt, gibt es keine Nachzahlung, auch nicht null', async t => {
  const pruefung = pruefeBescheid(
    { art: 'wohngeld', von: tag('2026-10-01'), zahlen: {} },
    () => ({ betrag: cent(100_00) }),
    HEUTE,
  )
  t.equal(pruefung.nachzahlungCent, null)
  t.same(pruefung.unbekannt, ['2026-10-01', '2026-11-01'])
})

void t.test(
  'Zeile für Zeile: zu viel angerechnetes Einkommen fehlt, zu viel anerkannte Miete nicht',
  async t => {
    const { zeilen } = pruefeBescheid(
      {
        art: 'grundsicherungsgeld',
        von: tag('2026-11-01'),
        zahlen: { regelbedarf: cent(563_00), unterkunft: cent(420_00), einkommen: cent(200_00) },
      },
      () => ({
        regelbedarf: cent(563_00),
        unterkunft: cent(400_00),
        einkommen: cent(150_00),
        heizung: cent(70_00),
      }),
      HEUTE,
    )
    const von = (posten: string) => zeilen.find(zeile => zeile.posten === posten)?.fehltCent
    t.equal(von('regelbedarf'), 0)
    t.equal(von('unterkunft'), -20_00)
    t.equal(von('einkommen'), 50_00)
    t.equal(von('heizung'), null)
  },
)

void t.test('zahlt das Amt mehr, wird das gesagt und nicht gegengerechnet', async t => {
  const pruefung = pruefeBescheid(
    { art: 'wohngeld', von: tag('2026-10-01'), zahlen: { betrag: cent(100_00) } },
    monat => ({ betrag: monat === '2026-10-01' ? cent(130_00) : cent(80_00) }),
    HEUTE,
  )
  t.equal(pruefung.nachzahlungCent, 30_00)
  t.equal(pruefung.mehrGezahlt, true)
})

void t.test('ein angebrochener Monat wird genannt, nicht gezählt', async t => {
  const pruefung = pruefeBescheid(
    {
      art: 'grundsicherungsgeld',
      von: tag('2026-08-15'),
      bis: tag('2026-10-20'),
      zahlen: { betrag: cent(500_00) },
    },
    () => ({ betrag: cent(510_00) }),
    HEUTE,
  )
  t.same(pruefung.unbekannt, ['2026-08-01', '2026-10-01'])
  t.equal(pruefung.nachzahlungCent, 10_00)
})

void t.test('ein Bescheid, der vor dem Antrag endet, und einer, der erst danach beginnt', async t => {
  const bis = (von: string, ende: string) =>
    pruefeBescheid(
      { art: 'wohngeld', von: tag(von), bis: tag(ende), zahlen: { betrag: cent(0) } },
      () => ({ betrag: cent(10_00) }),
      HEUTE,
    )
  t.equal(bis('2026-01-01', '2026-03-31').nachzahlungCent, 30_00)
  t.equal(bis('2026-12-01', '2027-11-30').nachzahlungCent, null)
})

void t.test('haben wir für keinen Monat eine Zahl, bleibt alles offen', async t => {
  const pruefung = pruefeBescheid(
    { art: 'sgb12', von: tag('2026-10-01'), bis: tag('2026-11-30'), zahlen: { betrag: cent(500_00) } },
    () => null,
    HEUTE,
  )
  t.equal(pruefung.nachzahlungCent, null)
  t.same(pruefung.unbekannt, ['2026-10-01', '2026-11-01'])
  t.equal(pruefung.zeilenMonat, '2026-11-01')
  t.ok(pruefung.zeilen.every(({ hierCent }) => hierCent === null))
})
