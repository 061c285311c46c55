import type { Feld } from '../../web/feld.ts'
import { BESCHEIDART } from './worte.ts'

/* The figures of a notice as they stand on its last page. */

export const BESCHEIDE: readonly Feld[] = [
  {
    name: 'bescheide',
    label: 'Was steht im Bescheid?',
    pfad: 'bescheide',
    art: 'liste',
    zeile: 'Bescheid',
    benannt: true,
    felder: [
      {
        name: 'art',
        label: 'Leistung',
        pfad: 'art',
        art: 'wahl',
        optionen: BESCHEIDART,
        auswahl: true,
        noetig: 'Wählen Sie die Leistung.',
      },
      {
        name: 'von',
        label: 'gilt vom',
        pfad: 'von',
        art: 'datum',
        noetig: 'Tragen Sie ein, ab wann der Bescheid gilt.',
      },
      { name: 'bis', label: 'gilt bis', pfad: 'bis', art: 'datum', tipp: 'leer: läuft noch' },
      { name: 'regelbedarf', label: 'Regelbedarf, alle zusammen', pfad: 'regelbedarfCent', art: 'euro' },
      { name: 'mehrbedarf', label: 'Mehrbedarfe zusammen', pfad: 'mehrbedarfCent', art: 'euro' },
      {
        name: 'unterkunft',
        label: 'anerkannte Miete',
        pfad: 'unterkunftCent',
        art: 'euro',
        tipp: 'ohne Heizung',
      },
      { name: 'heizung', label: 'anerkannte Heizkosten', pfad: 'heizungCent', art: 'euro' },
      { name: 'einkommen', label: 'angerechnetes Einkommen', pfad: 'einkommenCent', art: 'euro' },
      {
        name: 'gezahlt',
        label: 'bewilligt im Monat',
        pfad: 'gezahltCent',
        art: 'euro',
        tipp: 'vor Abzug von Raten, ohne Sofortzuschlag',
      },
    ],
  },
]
