import { alsEuro } from '../geld.ts'
import type { Ausnahmefrage } from './ausnahme.ts'
import { luecke, type Luecke } from './befund.ts'
import type { Lage } from './lage.ts'
import type { Schwellenluecke } from './schwellenwert.ts'
import { fehlendeFaelligkeit, postenlagen, type Postenlage } from './posten.ts'

/*
 * Questions about the arrears, as a volunteer can read them out. Asked only when the answer can still decide
 * whether the threshold is reached.
 */

const WARUM_BETRAG = 'Davon hängt ab, ob der Rückstand für eine Sperre hoch genug ist.'

export function rueckstandFragen({ angaben }: Lage): readonly Luecke[] {
  const { rueckstand } = angaben
  if (rueckstand === undefined) {
    return [luecke('rueckstand', 'Was ist offen, und wie hoch ist der monatliche Abschlag?', WARUM_BETRAG)]
  }
  return [
    ...(rueckstand && !rueckstand.posten
      ? [luecke('rueckstand.posten', 'Welche Rechnungen und Abschläge sind offen?', WARUM_BETRAG)]
      : []),
    ...(rueckstand && !rueckstand.zahlungen
      ? [
          luecke(
            'rueckstand.zahlungen',
            'Wurde seit dem Brief schon etwas bezahlt? Wann und wie viel?',
            WARUM_BETRAG,
          ),
        ]
      : []),
    ...(rueckstand?.zahlungen ?? []).flatMap((zahlung, index) => [
      ...(zahlung.am === undefined
        ? [
            luecke(
              `rueckstand.zahlungen.${index}.am`,
              `An welchem Tag wurde Zahlung ${index + 1} geleistet?`,
              WARUM_BETRAG,
            ),
          ]
        : []),
      ...(zahlung.betragCent === undefined
        ? [
            luecke(
              `rueckstand.zahlungen.${index}.betragCent`,
              `Wie hoch war Zahlung ${index + 1}?`,
              WARUM_BETRAG,
            ),
          ]
        : []),
    ]),
  ]
}

/** The amount matters for more than the threshold: then it raises at most a doubt. */
export const betragsfragen = (lage: Lage): readonly Luecke[] =>
  [...rueckstandFragen(lage), ...postenFragen(postenlagen(lage))].map(eine => ({ ...eine, kann: 'zweifel' }))

/** A claim that cannot count any more is not asked about. */
export const postenFragen = (posten: readonly Postenlage[]): readonly Luecke[] =>
  posten.flatMap(einer =>
    einer.verzug === 'nein' || einer.ausnahme.ausgenommen === 'ja' || einer.betrag === 0
      ? []
      : postenFrage(einer),
  )

function postenFrage(lage: Postenlage): readonly Luecke[] {
  const { index, betrag, ausnahme, fremd, posten } = lage
  const felder: readonly Postenfeld[] = [
    ...(betrag === undefined ? (['betragCent'] as const) : []),
    ...fehlendeFaelligkeit(lage),
    ...ausnahme.offen,
    ...(fremd === 'offen' && posten.sparteFremd === undefined ? (['sparteFremd'] as const) : []),
    ...(fremd === 'offen' && posten.wohnungFremd === undefined ? (['wohnungFremd'] as const) : []),
  ]
  return felder.map(feld =>
    luecke(`rueckstand.posten.${index}.${feld}`, `${name(lage)}: ${FRAGEN[feld]}`, WARUM_BETRAG),
  )
}

type Postenfeld = 'betragCent' | 'zugang' | 'faelligAm' | 'sparteFremd' | 'wohnungFremd' | Ausnahmefrage

function name({ index, posten, betrag }: Postenlage): string {
  const art = { abschlag: 'Abschlag', rechnung: 'Rechnung', nebenkosten: 'Nebenkosten' }[posten.art]
  return betrag === undefined ? `${art} (Posten ${index + 1})` : `${art} über ${alsEuro(betrag)}`
}

const FRAGEN: Readonly<Record<Postenfeld, string>> = {
  betragCent: 'Wie hoch ist der Betrag?',
  zugang: 'Wann kam die Rechnung oder der Abschlagsplan an, in dem dieser Betrag steht?',
  faelligAm: 'Bis wann sollte bezahlt werden?',
  gestundet: 'Gibt es darüber eine Stundung oder eine laufende Ratenvereinbarung?',
  preiserhoehungStreitig: 'Geht es um eine Preiserhöhung, der widersprochen wurde?',
  schlichtungSeit: 'Wurde die Schlichtungsstelle eingeschaltet? Wann kam der Antrag dort an?',
  beanstandung: 'Wurde der Forderung widersprochen oder eine Zählerprüfung verlangt?',
  'beanstandung.schluessig': 'Nennt der Widerspruch nachvollziehbare Gründe?',
  tituliert: 'Gibt es dazu ein Urteil oder einen Vollstreckungsbescheid?',
  sparteFremd: 'Geht es um eine andere Versorgung, etwa Wasser oder Fernwärme?',
  wohnungFremd: 'Stammt der Betrag aus einer früheren Wohnung?',
}

const SCHWELLENFRAGEN: Readonly<Record<Schwellenluecke, string>> = {
  'rueckstand.abschlag': 'Wie hoch ist der Abschlag, und wie oft ist er zu zahlen?',
  'rueckstand.abschlag.betragCent': 'Wie hoch ist der Abschlag?',
  'rueckstand.abschlag.monate': 'Für wie viele Monate gilt ein Abschlag?',
  'rueckstand.abschlag.proJahr': 'Wie viele Abschläge sind im Jahr zu zahlen?',
  'rueckstand.jahresrechnungErwartetCent': 'Wie hoch wird die Jahresrechnung voraussichtlich?',
}

export const schwellenFrage = (path: Schwellenluecke): Luecke =>
  luecke(path, SCHWELLENFRAGEN[path], 'Davon hängt ab, wie hoch der Rückstand für eine Sperre sein muss.')
