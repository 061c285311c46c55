import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { berechneFrist } from '../../server/recht/fristen.ts'
import { FRISTNAMEN, FRISTREGELN, type Fristname } from '../../server/recht/parameter/fristen.ts'

const frist = (regel: Fristname, ereignis: string, rechtAm = ereignis, bundesland: 'NW' | 'BE' = 'NW') =>
  berechneFrist({ regel, ereignis: tag(ereignis), rechtAm: tag(rechtAm), bundesland })

void t.test('jede Frist, ausgerechnet', async t => {
  const faelle: [
    was: string,
    regel: Fristname,
    ereignis: string,
    letzterTag: string,
    fruehestens: string | null,
  ][] = [
    ['vier Wochen', 'sperre.androhung', '2026-11-06', '2026-12-04', '2026-12-05'],
    ['vier Wochen, Ende am Feiertag', 'sperre.androhung', '2026-11-27', '2026-12-25', '2026-12-26'],
    ['acht Werktage', 'sperre.ankuendigung', '2026-10-26', '2026-11-04', '2026-11-05'],
    ['drei Werktage im alten Recht', 'sperre.ankuendigung', '2021-10-29', '2021-11-03', '2021-11-04'],
    [
      'acht Werktage nach dem Versenden',
      'sperre.sozialhilfetraeger',
      '2026-11-03',
      '2026-11-12',
      '2026-11-13',
    ],
    ['zwei Wochen bei Fernwärme', 'fernwaerme.androhung', '2026-11-09', '2026-11-23', '2026-11-24'],
    [
      'zwei Wochen vor der fristlosen Kündigung',
      'gvv.kuendigungsandrohung',
      '2026-11-09',
      '2026-11-23',
      '2026-11-24',
    ],
    ['eine Woche', 'av.angebot', '2026-10-12', '2026-10-19', null],
    ['eine Woche, Ende am Samstag', 'av.angebot', '2026-10-17', '2026-10-26', null],
    ['ein Monat', 'av.einwaende', '2026-11-15', '2026-12-15', null],
    ['ein Monat vom 31.', 'av.einwaende', '2026-01-31', '2026-03-02', null],
    ['zwei Wochen bis zur Fälligkeit', 'rechnung.faelligkeit', '2026-10-20', '2026-11-03', '2026-11-03'],
    ['sechs Wochen für die Rechnung', 'rechnung.erteilung', '2026-09-30', '2026-11-11', null],
    ['drei Wochen bei Monatsrechnung', 'rechnung.erteilungMonatlich', '2026-10-31', '2026-11-23', null],
    ['zwei Wochen für das Guthaben', 'guthaben.auszahlung', '2026-11-06', '2026-11-20', null],
    ['vier Wochen für die Antwort', 'beschwerde.antwort', '2026-08-03', '2026-08-31', null],
    ['ein Monat vor der Preisänderung', 'preis.sondervertrag', '2027-01-01', '2026-11-30', null],
    ['sechs Wochen vor der Preisänderung', 'preis.grundversorgung', '2027-01-01', '2026-11-19', null],
    ['zwei Wochen Kündigungsfrist', 'kuendigung.grundversorgung', '2026-11-02', '2026-11-16', '2026-11-17'],
    ['vierter Tag seit 2025', 'bescheid.bekanntgabe', '2026-11-02', '2026-11-06', '2026-11-06'],
    ['dritter Tag bis 2024', 'bescheid.bekanntgabe', '2024-12-02', '2024-12-05', '2024-12-05'],
    ['Widerspruch', 'widerspruch', '2026-11-06', '2026-12-07', null],
    ['Widerspruch ohne Belehrung', 'widerspruch.ohneBelehrung', '2026-11-06', '2027-11-08', null],
    ['Klage', 'klage', '2026-11-26', '2026-12-28', null],
    ['Antrag wirkt auf den Ersten zurück', 'antrag.monat', '2026-11-21', '2026-11-30', null],
    ['Heizkosten: Monat der Fälligkeit', 'antrag.heizkosten', '2026-11-30', '2026-11-30', null],
    ['Heizkosten 2023: drei Monate danach', 'antrag.heizkosten', '2023-05-10', '2023-08-31', null],
    ['Heizkosten 2023: höchstens bis Silvester', 'antrag.heizkosten', '2023-11-10', '2023-12-31', null],
    ['Vorschuss', 'vorschuss', '2026-11-10', '2026-12-10', null],
    ['Untätigkeit nach dem Antrag', 'untaetigkeit.antrag', '2026-05-21', '2026-11-21', '2026-11-22'],
    [
      'Untätigkeit nach dem Widerspruch',
      'untaetigkeit.widerspruch',
      '2026-08-21',
      '2026-11-21',
      '2026-11-22',
    ],
    ['Überprüfung', 'ueberpruefung.rueckwirkung', '2026-11-21', '2025-01-01', null],
    ['Beratungshilfe', 'beratungshilfe.nachtraeglich', '2026-10-24', '2026-11-23', null],
    ['Verjährung', 'verjaehrung', '2023-03-01', '2026-12-31', null],
    ['Auskunft', 'auskunft.dsgvo', '2026-11-21', '2026-12-21', null],
  ]
  for (const [was, regel, ereignis, letzterTag, fruehestens] of faelle) {
    const antwort = frist(regel, ereignis)
    t.equal(antwort.letzterTag, letzterTag, was)
    t.equal(antwort.fruehestens, fruehestens, was)
    t.ok(antwort.norm.length > 0, was)
  }
  t.same(new Set(faelle.map(([, regel]) => regel)), new Set(FRISTNAMEN), 'keine Frist ist vergessen')
})

void t.test('Werktage nennen alle drei Tage', async t => {
  t.same(frist('sperre.ankuendigung', '2026-10-26').dreiTage, {
    untergrenze: '2026-11-04',
    mitSamstag: '2026-11-05',
    sicher: '2026-11-06',
  })
  t.equal(frist('sperre.androhung', '2026-10-26').dreiTage, null)
})

void t.test('die Feiertage sind die der Verbrauchsstelle', async t => {
  t.equal(frist('sperre.ankuendigung', '2026-05-29', '2026-05-29', 'NW').letzterTag, '2026-06-09')
  t.equal(frist('sperre.ankuendigung', '2026-05-29', '2026-05-29', 'BE').letzterTag, '2026-06-08')
})

void t.test('das Recht richtet sich nach rechtAm', async t => {
  t.equal(frist('sperre.ankuendigung', '2021-11-29', '2021-12-10').letzterTag, '2021-12-08')
  t.equal(frist('sperre.ankuendigung', '2021-11-29', '2021-11-30').letzterTag, '2021-12-02')
  t.same(frist('sperre.androhung', '2025-12-01', '2025-12-22').norm, [
    '§ 19 Abs. 2 S. 1 StromGVV',
    '§ 19 Abs. 2 S. 1 GasGVV',
  ])
  t.throws(() => frist('sperre.sozialhilfetraeger', '2025-12-22'), /gab es diese Frist noch nicht/)
})

void t.test('eine Frist lässt sich vorlesen', async t => {
  const { text, schritte } = frist('av.angebot', '2026-10-17')
  t.equal(
    text,
    'Eingang des Verlangens beim Versorger: Samstag, 17.10.2026. Die Frist (eine Woche) führt zu Montag, 26.10.2026. ' +
      'Bis dahin muss der Versorger eine Abwendungsvereinbarung anbieten.',
  )
  t.match(schritte.at(-1), {
    text: 'Das ist kein Werktag. Die Frist endet am Montag, 26.10.2026.',
    norm: '§ 193 BGB',
  })
})

void t.test('jede Regel hat fallende Tage und Normen', async t => {
  for (const [regel, { fassungen }] of Object.entries(FRISTREGELN)) {
    const tage = fassungen.map(({ ab }) => ab)
    t.same(tage, [...tage].sort().reverse(), regel)
    t.ok(
      fassungen.every(({ norm }) => norm.length > 0),
      regel,
    )
  }
})

void t.test('nach dem geprüften Stand warnt die Antwort', async t => {
  t.equal(frist('klage', '2026-08-19').rechtsstand.warnung, null)
  t.match(frist('klage', '2026-08-20').rechtsstand.warnung, 'bis zum 19.08.2026 geprüft')
})

void t.test(
  '§§ 187, 188, 193 BGB: die Schritte sagen, ob vorwärts oder rückwärts gerechnet wird',
  async t => {
    const schritte = (regel: Fristname, ereignis: string) =>
      frist(regel, ereignis).schritte.map(({ text, norm }) => [text, norm])
    t.same(schritte('av.angebot', '2026-10-17').slice(1), [
      ['eine Woche danach: Samstag, 24.10.2026.', '§ 188 BGB'],
      ['Das ist kein Werktag. Die Frist endet am Montag, 26.10.2026.', '§ 193 BGB'],
    ])
    t.equal(schritte('av.angebot', '2026-10-12').length, 2, 'ein Montag wird nicht verschoben')
    t.match(schritte('preis.sondervertrag', '2027-01-01')[1], [
      'ein Monat vorher: Montag, 30.11.2026.',
      '§ 188 BGB',
    ])
    t.same(schritte('antrag.monat', '2026-11-21')[1], ['Montag, 30.11.2026', '§ 37 Abs. 2 S. 2 SGB II'])
    t.match(frist('antrag.monat', '2026-11-21').text, /\(bis zum Ende des Monats\)/)
    t.match(frist('antrag.heizkosten', '2023-05-10').text, /\(bis zum Ende des 3\. Monats danach\)/)
  },
)
