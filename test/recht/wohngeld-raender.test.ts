import t from 'tap'
import { rechneWohngeld, type Wohngeldantwort } from '../../server/recht/ansprueche/wohngeld.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'

/*
 * Every row of the tables, from both sides of its edge. The amounts of Anlage 1 and § 12 are copied from the statute;
 * the ten places of z4 were reckoned with decimal numbers outside this program, from the figures as published.
 */

const formel = (
  stichtag: string,
  haushaltsgroesse: number,
  miete: number,
  einkommen: number,
): Wohngeldantwort =>
  rechneWohngeld({
    stichtag: tag(stichtag),
    haushaltsgroesse,
    mieteCent: cent(miete),
    gesamteinkommenCent: cent(einkommen),
  })

/** The unrounded Wohngeld as the steps name it, without the dot at the thousands. */
const z4 = ({ schritte }: Wohngeldantwort): string | undefined =>
  schritte
    .find(({ text }) => text.startsWith('z4'))
    ?.text.split(' = ')
    .at(-1)
    ?.replace('.', '')

/** First and last day of each version of Anlagen 2 and 3. */
const TAGE: Readonly<Record<string, readonly [erster: string, letzter: string]>> = {
  2022: ['2022-01-01', '2022-12-31'],
  2023: ['2023-01-01', '2024-12-31'],
  2025: ['2025-01-01', '2026-12-31'],
}

/**
 * Version, persons, least M and least Y in euros, and z4: at both; a cent more rent; a cent more income; and with
 * 400 € and 100 € for each person more rent and 345,67 € more income.
 */
const FORMEL: readonly (readonly [fassung: string, personen: number, m: number, y: number, z4: string])[] = [
  ['2022', 1, 52, 275, '27,8127356250 27,8224519750 27,8112065372 332,7754939536'],
  ['2022', 2, 64, 357, '38,2823951950 38,2922776280 38,2810515918 478,9519777543'],
  ['2022', 3, 76, 414, '51,8767507000 51,8866319600 51,8755617530 598,3069589561'],
  ['2022', 4, 88, 447, '74,0125637650 74,0225010530 74,0117699688 739,9190727487'],
  ['2022', 5, 99, 532, '86,1609108800 86,1707712560 86,1601750508 847,4406725161'],
  ['2022', 6, 99, 618, '90,0325951800 90,0423113230 90,0319951503 936,9783310486'],
  ['2022', 7, 111, 702, '105,4379478000 105,4475748640 105,4373811224 1039,1197977937'],
  ['2022', 8, 123, 787, '123,5888382500 123,5984738470 123,5883307284 1159,7902976957'],
  ['2022', 9, 135, 872, '142,6225418400 142,6322468280 142,6220701131 1290,9823133861'],
  ['2022', 10, 146, 957, '171,2490837050 171,2590099185 171,2487037889 1463,0225705176'],
  ['2022', 11, 180, 1248, '243,3518937600 243,3618580960 243,3515478073 1656,1408383619'],
  ['2022', 12, 286, 1443, '394,2642419950 394,2741157340 394,2638602606 1891,6242827869'],
  ['2023', 1, 52, 350, '26,7454120000 26,7549031225 26,7442816229 356,6783501153'],
  ['2023', 2, 64, 600, '22,2071440000 22,2160799600 22,2060493984 427,1559416431'],
  ['2023', 3, 76, 800, '27,3184800000 27,3271878000 27,3174732178 513,7898967497'],
  ['2023', 4, 88, 1000, '43,9198800000 43,9287913500 43,9190771965 654,7437410549'],
  ['2023', 5, 99, 1200, '54,4389300000 54,4476907000 54,4381658055 742,7895464001'],
  ['2023', 6, 99, 1400, '59,0121120000 59,0207268800 59,0114176186 822,6785074624'],
  ['2023', 7, 111, 1600, '75,5546320000 75,5630831200 75,5539623218 907,0034944046'],
  ['2023', 8, 123, 1800, '91,9140720000 91,9221606400 91,9134097082 958,4742692767'],
  ['2023', 9, 135, 2000, '116,3064000000 116,3146064000 116,3057728798 1084,8750706828'],
  ['2023', 10, 146, 2200, '167,0398000000 167,0480110000 167,0393204478 1225,0711390188'],
  ['2023', 11, 180, 2400, '249,3273600000 249,3355811200 249,3269236415 1393,5231668186'],
  ['2023', 12, 286, 2600, '394,0604720000 394,0685275200 394,0599721243 1588,9445764904'],
  ['2025', 1, 54, 396, '24,7296027600 24,7389182062 24,7284732552 350,5068256999'],
  ['2025', 2, 67, 679, '18,8241237950 18,8328353797 18,8230288892 414,3216792310'],
  ['2025', 3, 79, 906, '22,8750895300 22,8835503077 22,8740839867 495,8347335745'],
  ['2025', 4, 92, 1132, '40,9406789600 40,9493631666 40,9398768789 636,7463628093'],
  ['2025', 5, 103, 1358, '51,2973685100 51,3058903481 51,2966053991 721,2944993471'],
  ['2025', 6, 103, 1585, '56,3897371000 56,3980983245 56,3890429741 797,7843550222'],
  ['2025', 7, 115, 1811, '73,5411378250 73,5493222462 73,5404700065 878,8619868741'],
  ['2025', 8, 128, 2037, '91,2765381050 91,2843298484 91,2758770439 925,6546359799'],
  ['2025', 9, 140, 2264, '117,1387129600 117,1466304064 117,1380870268 1051,3806930031'],
  ['2025', 10, 152, 2490, '173,8871162000 173,8950396885 173,8866371908 1194,8262085611'],
  ['2025', 11, 187, 2717, '263,1996279550 263,2075628435 263,1991927571 1367,6605999863'],
  ['2025', 12, 298, 2943, '417,0600893950 417,0678428089 417,0595940967 1567,0398033781'],
]

void t.test(
  'Anlagen 2 und 3: jede Zeile jeder Fassung, am Mindestwert und darüber, am ersten und am letzten Tag',
  async t => {
    t.equal(FORMEL.length, 36)
    for (const [fassung, personen, m, y, erwartet] of FORMEL) {
      for (const stichtag of TAGE[fassung] ?? []) {
        const rechne = (mehrMiete: number, mehrEinkommen: number) =>
          z4(formel(stichtag, personen, m * 100 + mehrMiete, y * 100 + mehrEinkommen))
        const [gleich, mehrM, mehrY, weit] = erwartet.split(' ')
        const was = `${stichtag}, ${personen} Personen`
        t.same([rechne(0, 0), rechne(-1, -1), rechne(-m * 100, -y * 100)], [gleich, gleich, gleich], was)
        t.same([rechne(1, 0), rechne(0, 1)], [mehrM, mehrY], was)
        t.equal(rechne(400_00 + personen * 100_00, 345_67), weit, was)
      }
    }
  },
)

void t.test('vor 2022 ist das Recht nicht hinterlegt', async t => {
  t.throws(() => formel('2021-12-31', 1, 400_00, 900_00), RangeError)
})

/** Anlage 1: Stufe I to VII for one to five persons and for each further one. */
const HOECHSTBETRAEGE = {
  2022: [
    [347, 392, 438, 491, 540, 591, 651],
    [420, 474, 530, 595, 654, 716, 788],
    [501, 564, 631, 708, 778, 853, 937],
    [584, 659, 736, 825, 909, 995, 1095],
    [667, 752, 841, 944, 1038, 1137, 1251],
    [79, 90, 102, 114, 124, 143, 157],
  ],
  2025: [
    [361, 408, 456, 511, 562, 615, 677],
    [437, 493, 551, 619, 680, 745, 820],
    [521, 587, 657, 737, 809, 887, 975],
    [608, 686, 766, 858, 946, 1035, 1139],
    [694, 782, 875, 982, 1080, 1183, 1302],
    [82, 94, 106, 119, 129, 149, 163],
  ],
} as const
/** § 12 Abs. 6 and 7: one to five persons and each further one, in cents. */
const HEIZUNG = {
  2022: [14_40, 18_60, 22_20, 25_80, 29_40, 3_60],
  2023: [110_40, 142_60, 170_20, 197_80, 225_40, 27_60],
} as const
const KLIMA = { 2022: [0, 0, 0, 0, 0, 0], 2023: [19_20, 24_80, 29_60, 34_40, 39_20, 4_80] } as const

const FASSUNGEN = [
  ['2022-01-01', 2022, 2022],
  ['2022-12-31', 2022, 2022],
  ['2023-01-01', 2022, 2023],
  ['2024-12-31', 2022, 2023],
  ['2025-01-01', 2025, 2023],
  ['2026-12-31', 2025, 2023],
] as const

/** Amount for so many persons from a row of six. */
const fuer = (reihe: readonly (number | undefined)[], personen: number): number =>
  (reihe[Math.min(personen, 5) - 1] ?? 0) + Math.max(0, personen - 5) * (reihe[5] ?? 0)

const PERSON = { alter: 40, einkommen: [], zahlt: [], gdb: 0, alleinerziehend: false } as const

function m(stichtag: string, mietenstufe: number, personen: number, bruttokaltmiete: number): number | null {
  return rechneWohngeld({
    stichtag: tag(stichtag),
    mietenstufe,
    bruttokaltmieteCent: cent(bruttokaltmiete),
    mitglieder: Array.from({ length: personen }, () => PERSON),
    unterhaltsleistungenJahrCent: cent(0),
  }).mieteCent
}

void t.test(
  'Anlage 1, § 12 Abs. 6 und 7: jede Stufe, 1 bis 12 Personen, ein Cent darunter, genau, ein Cent darüber',
  async t => {
    let zeilen = 0
    for (const [stichtag, anlage1, paragraf12] of FASSUNGEN) {
      for (let personen = 1; personen <= 12; personen++) {
        for (let stufe = 1; stufe <= 7; stufe++) {
          const reihe = HOECHSTBETRAEGE[anlage1].map(zeile => (zeile[stufe - 1] ?? 0) * 100)
          const grenze = fuer(reihe, personen) + fuer(KLIMA[paragraf12], personen)
          const heizung = fuer(HEIZUNG[paragraf12], personen)
          const ist = [-1, 0, 1].map(mehr => m(stichtag, stufe, personen, grenze + mehr))
          t.same(
            ist,
            [grenze - 1 + heizung, grenze + heizung, grenze + heizung],
            `${stichtag} ${stufe} ${personen}`,
          )
          zeilen++
        }
      }
    }
    t.equal(zeilen, 6 * 12 * 7)
  },
)

void t.test(
  '§ 19 Abs. 3: ab der 13. Person bleibt M bei zwölf Personen, der Zuschlag kommt dazu',
  async t => {
    // Stufe I, 2025: 694 + 7 × 82 + 39,20 + 7 × 4,80 = 1.340,80; Heizung 418,60
    t.equal(m('2025-01-01', 1, 12, 5000_00), 1759_40)
    t.equal(m('2025-01-01', 1, 13, 5000_00), 1759_40)
    for (const [stichtag, zwoelf, dreizehn, vierzehn] of [
      ['2022-12-31', 635_00, 686_00, 737_00],
      ['2023-01-01', 956_00, 1013_00, 1070_00],
      ['2024-12-31', 956_00, 1013_00, 1070_00],
      ['2025-01-01', 1059_00, 1124_00, 1189_00],
    ] as const) {
      t.equal(formel(stichtag, 12, 1600_00, 4400_00).betragCent, zwoelf, stichtag)
      t.equal(formel(stichtag, 13, 1600_00, 4400_00).betragCent, dreizehn, stichtag)
      t.equal(formel(stichtag, 14, 1600_00, 4400_00).betragCent, vierzehn, stichtag)
    }
    t.equal(
      formel('2025-01-01', 13, 1600_00, 20_000_00).betragCent,
      0,
      'ohne Wohngeld für zwölf kein Zuschlag',
    )
  },
)

void t.test('Anlage 3 Nr. 3: unter 0,50 ab, von 0,50 an auf', async t => {
  t.match(formel('2025-01-01', 1, 440_24, 812_78), { betragCent: 241_00 }, 'z4 = 240,5000002792')
  t.match(formel('2025-01-01', 1, 482_48, 1389_53), { betragCent: 30_00 }, 'z4 = 30,4999985684')
})

void t.test('§ 21 Nr. 1: unter 10 Euro wird nicht gezahlt', async t => {
  const knapp = formel('2025-01-01', 1, 550_87, 1486_93)
  t.match(knapp, { betragCent: 0 }, 'z4 = 9,4999981020: 9 €')
  t.match(knapp.norm.at(-1), '§ 21 Nr. 1 WoGG')
  t.match(formel('2025-01-01', 1, 404_57, 1367_26), { betragCent: 10_00 }, 'z4 = 9,5000211395: 10 €')
  t.match(formel('2025-01-01', 1, 404_57, 9999_00), { betragCent: 0 }, 'Formel unter null')
})
