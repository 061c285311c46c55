import type { Briefart } from '../../server/features/briefe/briefart.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { pruefe } from '../../server/features/faelle/fall.ts'
import { plusTage } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { HEUTE } from './beispiel.ts'
import { musterfall } from './muster.ts'

/* What people really type, at its worst, into the household that may send a letter. */

type Worte = {
  readonly vorname: string
  readonly nachname: string
  readonly amt: string
  readonly zusatz: string
  readonly strasse: string
  readonly ort: string
  readonly frei: string
}

const ARABISCH = 'فاطمة الزهراء'
const ABSATZ = 'Im Frühjahr war ich drei Monate ohne Arbeit und konnte die Abschläge nicht bezahlen. '

const SIEBEN_ZEILEN = [
  'Kundenservice',
  'Forderungen',
  'Team West',
  'Haus B',
  '3. Etage',
  'Raum 12',
  'z. Hd. Frau Muster',
]

/** By what is wrong: the words, and the characters of them that the font cannot print. */
export const SCHLIMM: Readonly<
  Record<string, { readonly worte: Partial<Worte>; readonly ersetzt?: string }>
> = {
  'Namen mit 80 Zeichen': {
    worte: {
      vorname: 'Wolfeschlegelsteinhausen'.repeat(4).slice(0, 80),
      nachname: 'Müller-Lüdenscheidt von und zu Hohenstaufen-Bergedorf '.repeat(2).slice(0, 80),
      amt: 'Energieversorgungsgesellschaft Emscherstadt-Süd und Umland mbH & Co. Kommanditgesellschaft'.slice(
        0,
        80,
      ),
    },
  },
  'Anschrift mit sieben Zeilen': {
    worte: {
      zusatz: SIEBEN_ZEILEN.join('\n'),
      strasse: 'Hinterhof 3\nAufgang B\nTür 7',
      ort: 'Emscherstadt\nSüd',
    },
  },
  'arabische Namen': {
    worte: { vorname: 'فاطمة', nachname: 'الزهراء', amt: ARABISCH, frei: `Ich heiße ${ARABISCH}.` },
    ersetzt: ARABISCH.replace(' ', ''),
  },
  Emoji: {
    worte: {
      vorname: '🙂👩‍👧',
      nachname: 'Ünal🔥',
      amt: '⚡ Strom 🇩🇪',
      ort: 'Emscherstadt 🏭',
      frei: 'Hilfe 🆘! '.repeat(30),
    },
    ersetzt: '🙂👩👧🔥⚡🇩🇪🏭🆘',
  },
  '12.000 Zeichen': { worte: { frei: ABSATZ.repeat(Math.ceil(12_000 / ABSATZ.length)).slice(0, 12_000) } },
  'vierzig Zeilen': {
    worte: {
      frei: Array.from({ length: 40 }, (_, i) => `Nummer ${i + 1}: Bescheid vom 2. Mai 2025`).join('\n'),
    },
  },
}

const vierzig = <T>(was: (nummer: number) => T): T[] => Array.from({ length: 40 }, (_, i) => was(i))

const POSTEN = vierzig(i => ({
  art: 'abschlag' as const,
  betragCent: cent(70_00 + i),
  zugang: plusTage(HEUTE, -400),
  faelligAm: plusTage(HEUTE, -20 - i * 9),
  tituliert: false,
  beanstandet: i % 3 === 0,
  beanstandung: null,
  gestundet: i % 5 === 0,
  preiserhoehungStreitig: i % 7 === 0,
  schlichtungSeit: null,
  sparteFremd: false,
  wohnungFremd: false,
}))

/** Forty of everything that a case lists: claims, applications, letters sent. */
export function mitVierzig(art: Briefart): BriefFakten {
  const fall = schlimm(art, 'vierzig Zeilen')
  const akte = {
    ...fall.akte,
    sachverhalt: {
      ...fall.akte.sachverhalt,
      rueckstand: {
        ...fall.akte.sachverhalt.rueckstand,
        posten: POSTEN,
        zahlungen: [],
        abschlag: { betragCent: cent(70_00), monate: 1, proJahr: 12 },
      },
    },
    plan: {
      ...fall.akte.plan,
      antraege: vierzig(i => ({
        stelle: 'jobcenter' as const,
        am: plusTage(HEUTE, -i),
        aktenzeichen: `31502//${i}`,
      })),
    },
  }
  const pruefung = pruefe(akte, HEUTE)
  return {
    ...fall,
    akte,
    // The letter stays possible: only how it lists the claims is asked here.
    pruefung: { ...pruefung, regelwerk: fall.pruefung.regelwerk },
    versandt: [...fall.versandt, ...vierzig(i => ({ art: 'L08', am: plusTage(HEUTE, -50 - i) }))],
  }
}

/** The household that may send a letter, with such words in it. */
export function schlimm(art: Briefart, was: string): BriefFakten {
  const fall = musterfall(art.id)
  const { vorname, nachname, amt, zusatz, strasse, ort, frei } = SCHLIMM[was]?.worte ?? {}
  const wo = {
    ...(amt && { name: amt }),
    ...(zusatz && { zusatz }),
    ...(strasse && { strasse }),
    ...(ort && { ort }),
  }
  const { akte, angaben } = fall
  const texte = (art.felder ?? []).filter(
    feld => feld.art === 'text' && (feld.mehrzeilig === true || was !== '12.000 Zeichen'),
  )
  return {
    ...fall,
    akte: {
      ...akte,
      haushalt: { ...akte.haushalt, ...(vorname && { vorname }), ...(nachname && { nachname }) },
      versorger: { ...akte.versorger, ...wo },
      anschriften: Object.fromEntries(
        Object.entries(akte.anschriften ?? {}).map(([wer, an]) => [wer, { ...an, ...wo }]),
      ),
    },
    angaben: frei
      ? {
          ...angaben,
          zusatz: frei,
          eigene: { ...angaben.eigene, ...Object.fromEntries(texte.map(({ name }) => [name, frei])) },
        }
      : angaben,
  }
}
