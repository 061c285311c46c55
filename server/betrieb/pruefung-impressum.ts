import { liesAnmeldung, liesOeffentlich } from '../data/zugriff.ts'
import { listStellennamen } from '../data/pruefen-store.ts'
import { listOeffentliche } from '../features/stellen/store.ts'
import type { Pruefung } from './pruefung.ts'

export const impressum: Pruefung = {
  name: 'Impressum',
  async pruefe({ datenbank: { db } }) {
    const stellen = await liesAnmeldung(db, listStellennamen)
    const eingetragen = (await liesOeffentlich(db, listOeffentliche)).filter(({ eigen }) => eigen)
    return stellen.flatMap(({ id, name }) => {
      const profil = eingetragen.find(({ stelleId }) => stelleId === id)?.profil
      if (profil?.verantwortlich !== undefined && profil.traeger !== undefined) return []
      const tun = 'Die Koordination trägt beides unter Verwaltung, Beratungsstellen ein.'
      return [{ was: `${name}: Für das Impressum fehlen Träger oder verantwortliche Person.`, tun }]
    })
  },
}
