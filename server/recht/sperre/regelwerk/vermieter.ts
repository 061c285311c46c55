import { tag } from '../../datum.ts'
import { am } from '../../parameter.ts'
import { WOCHEN_NACH_ANDROHUNG_AVB } from '../../parameter/sperre.ts'
import { alle, OHNE_INHALTE, type Regeln } from './regeln.ts'

const AB = tag('2001-09-01')

/** Supply through the landlord: § 41f EnWG does not bind him, § 535 BGB does. */
export const vermieter = (): Regeln => ({
  id: 'bgb-vermieter',
  gueltigAb: AB,
  art: 'vermieter',
  norm: alle(['vermieter.gebrauchspflicht', 'vermieter.keinLiefervertrag'], '§ 535 Abs. 1 S. 2 BGB'),
  mahnungMitAndrohung: null,
  androhung: { wochen: am(WOCHEN_NACH_ANDROHUNG_AVB, AB) },
  ankuendigung: null,
  schwelle: null,
  haerte: 'oder',
  inhalte: OHNE_INHALTE,
  abwendung: null,
  sozialhilfe: null,
})
