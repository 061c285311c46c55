import { type RawBuilder, sql } from 'kysely'
import type { Test } from 'tap'
import type { Db } from '../../server/data/tables.ts'

/* What the database says about itself. A new table, policy or grant that breaks a rule of desk separation fails here. */

/** Tables without row-level security, each with its reason. */
const OHNE_ZEILENSICHERHEIT: Record<string, string> = {
  stelle:
    'Name und Anschrift der Stellen stehen auf jedem Brief; die Anmeldung liest sie, bevor eine Stelle feststeht',
  installation: 'eine Zeile für alle: Prüfwert des Hauptschlüssels',
  gruendung: 'Hash des Gründungslinks, bevor es eine Stelle gibt; emr_app hat kein Recht daran',
  anmeldeversuch:
    'verschlüsselter Hash von Name oder Adressbereich, gilt über alle Stellen; emr_app hat kein Recht daran',
  aufbewahrung_lauf: 'wann die Löschung lief, über alle Stellen; keine Zahl und kein Wort einer Stelle',
  statistik_freigabe: 'welche Zeiträume freigegeben sind, für alle; keine Stelle',
  statistik_wert: 'freigegebene, geschützte Zahlen; wer welche sieht, entscheidet die Seite',
  kysely_migration: 'welche Migrationen gelaufen sind',
  kysely_migration_lock: 'Sperre der Migrationen',
}

/** Unique keys of desk tables that span all desks, each with its reason. */
const UEBER_ALLE_STELLEN: Record<string, string> = {
  'person(id)': 'zufällige Kennung, niemand gibt sie ein',
  'person(anmeldename)': 'wer sich anmeldet, hat noch keine Stelle; Namen vergibt die Koordination',
  'sitzung(id_hash)': 'Hash von 256 zufälligen Bit',
  'kontovorgang(token_hash)': 'Hash von 256 zufälligen Bit',
  'passkey(kennung)': 'zufällige Kennung aus dem Gerät, wird vor der Stelle nachgesehen',
  'kalender(token_hash)': 'Hash von 256 zufälligen Bit',
  'fondslink(token_hash)': 'Hash von 256 zufälligen Bit',
  'statistik_zugang(token_hash)': 'Hash von 256 zufälligen Bit',
  'eingang(kennung)': 'langsamer Hash des Codes, über alle Stellen nachgesehen, weil der Code keine nennt',
  'aufzeichnung(nummer)': 'eine Kette für alle Stellen; nur die Funktion zeichne_auf vergibt die Nummern',
}

/** Policies that look past the desk, for the role that knows none yet. */
const VOR_DER_STELLE = [
  'annahme oeffentlich SELECT emr_web',
  'annahme wechsel ALL emr_wechsel',
  'eingang einwurf INSERT emr_web',
  'eingang quittung SELECT emr_web',
  'eingang rueckzug DELETE emr_web',
  'beratungsstelle oeffentlich SELECT emr_web',
  'fondsoeffentlich oeffentlich SELECT emr_web',
  'fall_schutz wechsel ALL emr_wechsel',
  'hinweis wechsel ALL emr_wechsel',
  'totp wechsel ALL emr_wechsel',
  'aufzeichnung kette_anhaengen INSERT emr_owner',
  'aufzeichnung kette_lesen SELECT emr_owner',
  'einweisung anmeldung ALL emr_anmeldung',
  'kalender anmeldung SELECT emr_anmeldung',
  'fondslink anmeldung SELECT emr_anmeldung',
  'kontovorgang anmeldung ALL emr_anmeldung',
  'notfallcode anmeldung ALL emr_anmeldung',
  'passkey anmeldung ALL emr_anmeldung',
  'person anmeldung ALL emr_anmeldung',
  'person_rolle anmeldung ALL emr_anmeldung',
  'schluessel.fall wechsel ALL emr_wechsel',
  'schluessel.stelle gruendung INSERT emr_anmeldung',
  'schluessel.stelle wechsel ALL emr_wechsel',
  'sitzung anmeldung ALL emr_anmeldung',
  'statistik_buchung statistik ALL emr_stat',
  'statistik_geheimnis statistik ALL emr_stat',
  'statistik_schluessel statistik ALL emr_stat',
  'statistik_zugang anmeldung SELECT emr_anmeldung',
  'totp anmeldung ALL emr_anmeldung',
  'zustimmung anmeldung ALL emr_anmeldung',
]

const IDIOM = "(stelle_id = (NULLIF(current_setting('app.stelle'::text, true), ''::text))::uuid)"
/** Tables with the id of a case that also those may read who may not see the case, each with its reason. */
const OHNE_SCHUTZ: Record<string, string> = {
  fall_schutz: 'woran die Regel erkennt, was verborgen ist; Nummer und versiegelter Grund',
  fall_schutz_person: 'wer einen eingeschränkten Fall sehen darf',
  fall_oeffnung: 'wer ihn für eine Stunde geöffnet hat',
}
const verborgen = (spalte: string): string =>
  `(NOT (${spalte} = ANY (( SELECT verborgen() AS verborgen)::uuid[])))`
const ROLLEN = [
  'emr_owner',
  'emr_app',
  'emr_anmeldung',
  'emr_web',
  'emr_stat',
  'emr_loeschung',
  'emr_wechsel',
]

export const katalog: readonly (readonly [was: string, pruefe: (t: Test, db: Db) => Promise<void>])[] = [
  [
    'S-20: jede Tabelle hat Zeilensicherheit mit FORCE oder steht mit Grund auf der Liste',
    async (t, db) => {
      const tabellen = await frage<{ name: string; an: boolean; erzwungen: boolean; eigner: string }>(
        db,
        sql`select ${NAME} as name, c.relrowsecurity as an, c.relforcerowsecurity as erzwungen, c.relowner::regrole::text as eigner
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'schluessel') and c.relkind in ('r', 'p') order by 1`,
      )
      t.ok(tabellen.length > 15)
      const offen = tabellen.filter(({ an, erzwungen }) => !an || !erzwungen).map(({ name }) => name)
      t.same(offen, Object.keys(OHNE_ZEILENSICHERHEIT).toSorted())
      const fremd = tabellen.filter(
        ({ name, eigner }) => !name.startsWith('kysely') && eigner !== 'emr_owner',
      )
      t.same(fremd, [], 'alle gehören emr_owner')
    },
  ],
  [
    'S-20: jede Tabelle mit einer stelle_id hat eine Regel für emr_app oder kein Recht für sie',
    async (t, db) => {
      const ungeregelt = await frage(
        db,
        sql`select ${NAME} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'schluessel') and c.relkind = 'r'
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'stelle_id')
              and not c.relrowsecurity`,
      )
      t.same(ungeregelt, [])
    },
  ],
  [
    'S-20: die Rollen sind weder Superuser noch ausgenommen, melden sich nicht an; nur emr_loeschung darf, was emr_app darf',
    async (t, db) => {
      const rollen = await frage<{ rolname: string }>(
        db,
        sql`select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb, rolreplication
            from pg_roles where rolname like 'emr%' order by rolname`,
      )
      t.same(
        rollen.map(rolle => rolle.rolname),
        ROLLEN.toSorted(),
      )
      for (const { rolname, ...rechte } of rollen) {
        t.ok(
          Object.values(rechte).every(recht => recht === false),
          rolname,
        )
      }
      const mitglied = await frage(
        db,
        sql`select member::regrole::text as wer, roleid::regrole::text as in from pg_auth_members
            where member::regrole::text = any(${ROLLEN})`,
      )
      t.same(mitglied, [{ wer: 'emr_loeschung', in: 'emr_app' }])
      const besitz = await frage(
        db,
        sql`select relname, relowner::regrole::text as wer from pg_class
            where relowner::regrole::text = any(${ROLLEN}) and relowner::regrole::text <> 'emr_owner'`,
      )
      t.same(besitz, [], 'nur emr_owner besitzt etwas')
    },
  ],
  [
    'S-21, S-26: jede Regel vergleicht mit nullif und prüft auch, was geschrieben wird',
    async (t, db) => {
      const regeln = await frage<{
        name: string
        was: string
        fuer: string[]
        cmd: string
        lesen: string
        schreiben: string
        permissive: string
      }>(
        db,
        sql`select case schemaname when 'public' then '' else schemaname || '.' end || tablename as name,
                   policyname as was, roles::text[] as fuer, cmd, qual as lesen, with_check as schreiben, permissive
            from pg_policies where schemaname in ('public', 'schluessel') order by 1, 2`,
      )
      const vorher = regeln.filter(({ fuer }) => !fuer.includes('emr_app'))
      t.same(
        vorher.map(({ name, was, cmd, fuer }) => `${name} ${was} ${cmd} ${fuer.join()}`),
        VOR_DER_STELLE.toSorted(),
      )
      const eigene = regeln.filter(
        ({ fuer, permissive }) => fuer.includes('emr_app') && permissive === 'PERMISSIVE',
      )
      t.ok(eigene.length > 12)
      for (const { name, fuer, cmd, lesen, schreiben } of eigene) {
        t.same(
          { fuer, cmd, lesen, schreiben },
          { fuer: ['emr_app'], cmd: 'ALL', lesen: IDIOM, schreiben: IDIOM },
          name,
        )
      }
    },
  ],
  [
    'S-52: jede Tabelle mit Zeilen eines Falls verbirgt die eines eingeschränkten Falls',
    async (t, db) => {
      const regeln = await frage<{ name: string; lesen: string; schreiben: string | null; cmd: string }>(
        db,
        sql`select case schemaname when 'public' then '' else schemaname || '.' end || tablename as name, qual as lesen,
                   with_check as schreiben, cmd from pg_policies
            where policyname = 'nur_benannte' and permissive = 'RESTRICTIVE' and roles::text[] = '{emr_app}'`,
      )
      const mitFall = await frage<{ name: string }>(
        db,
        sql`select ${NAME} as name from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'schluessel') and a.attname = 'fall_id'`,
      )
      t.same(
        ['fall', ...mitFall.map(({ name }) => name)].toSorted(),
        [...regeln.map(({ name }) => name), ...Object.keys(OHNE_SCHUTZ)].toSorted(),
      )
      for (const { name, ...regel } of regeln) {
        const lesen = verborgen(name === 'fall' ? 'id' : 'fall_id')
        t.same(regel, { lesen, schreiben: null, cmd: 'ALL' }, name)
      }
    },
  ],
  [
    'S-24: jeder Verweis zwischen Tabellen mit stelle_id nimmt sie auf beiden Seiten mit',
    async (t, db) => {
      const verweise = await frage<{ name: string; von: string[]; nach: string[]; ziel: string }>(
        db,
        sql`select k.conrelid::regclass::text || '.' || k.conname as name, k.confrelid::regclass::text as ziel,
                   ${spalten('k.conrelid', 'k.conkey')} as von, ${spalten('k.confrelid', 'k.confkey')} as nach
            from pg_constraint k join pg_namespace n on n.oid = k.connamespace
            where k.contype = 'f' and n.nspname in ('public', 'schluessel')`,
      )
      t.ok(verweise.length > 12)
      for (const { name, von, nach, ziel } of verweise) {
        t.ok(von.includes('stelle_id') && nach.includes(ziel === 'stelle' ? 'id' : 'stelle_id'), name)
        t.equal(
          von.indexOf('stelle_id'),
          nach.indexOf(ziel === 'stelle' ? 'id' : 'stelle_id'),
          `${name}: gleiche Stelle der Liste`,
        )
      }
    },
  ],
  [
    'S-25: jeder eindeutige Schlüssel einer Tabelle mit stelle_id enthält sie oder steht mit Grund auf der Liste',
    async (t, db) => {
      const schluessel = await frage<{ name: string; spalten: string[] }>(
        db,
        sql`select ${NAME} as name, ${spalten('i.indrelid', 'i.indkey::int2[]')} as spalten
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where i.indisunique and n.nspname in ('public', 'schluessel')
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'stelle_id') order by 1`,
      )
      const ueberAlle = schluessel
        .filter(({ spalten }) => !spalten.includes('stelle_id'))
        .map(({ name, spalten }) => `${name}(${spalten.join()})`)
      t.same(ueberAlle.toSorted(), Object.keys(UEBER_ALLE_STELLEN).toSorted())
    },
  ],
  [
    'S-27: keine Sicht mit den Rechten ihres Eigentümers, keine Funktion mit fremden Rechten',
    async (t, db) => {
      const sichten = await frage(
        db,
        sql`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'schluessel') and c.relkind in ('v', 'm')
              and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false)`,
      )
      t.same(sichten, [])
      const funktionen = await frage(
        db,
        sql`select p.proname, p.proconfig from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname in ('public', 'schluessel') and p.prosecdef`,
      )
      t.same(
        funktionen,
        [{ proname: 'zeichne_auf', proconfig: ['search_path=pg_catalog, public, pg_temp'] }],
        'nur die Kette, mit festem Suchpfad',
      )
    },
  ],
  [
    'S-28: niemand außer dem Eigentümer darf leeren, verweisen oder Auslöser anlegen, und PUBLIC darf nichts',
    async (t, db) => {
      const rechte = await frage<{ wer: string }>(
        db,
        sql`select case when r.grantee = 0 then 'PUBLIC' else r.grantee::regrole::text end as wer, c.relname, r.privilege_type
            from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) r
            where n.nspname in ('public', 'schluessel') and c.relname not like 'kysely%' and r.grantee <> c.relowner
              and (r.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or r.grantee = 0
                   or r.grantee::regrole::text <> all(${ROLLEN}))`,
      )
      t.same(rechte, [])
    },
  ],
  [
    'S-28: was emr_app und emr_anmeldung dürfen, steht hier Zeile für Zeile',
    async (t, db) => {
      const rechte = await frage<{ zeile: string }>(
        db,
        sql`select r.grantee::regrole::text || ': ' || ${NAME} || ' ' || string_agg(lower(r.privilege_type), ' ' order by r.privilege_type) as zeile
            from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) r
            where n.nspname in ('public', 'schluessel') and r.grantee <> c.relowner and r.grantee::regrole::text like 'emr%'
            group by r.grantee, n.nspname, c.relname order by 1`,
      )
      t.same(rechte.map(({ zeile }) => zeile).toSorted(), RECHTE.toSorted())
    },
  ],
  [
    'S-29: die Schlüssel der Tabellen beginnen mit stelle_id, damit eine Stelle nur in ihren Zeilen sucht',
    async (t, db) => {
      const anders = await frage<{ name: string }>(
        db,
        sql`select ${NAME} || ' ' || x.relname as name from pg_index i
            join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'schluessel') and c.relname in ('fall', 'fall_fassung', 'suchwort', 'ereignis', 'frist', 'einwilligung', 'brief', 'briefentwurf', 'vorlage', 'fonds', 'fondsfassung', 'fondspruefung', 'fondsoeffentlich', 'fondsantrag', 'fondsantrag_schritt', 'entwurf', 'fallnummer', 'dokument', 'dokument_seite', 'dokument_original', 'traegerfonds', 'traegerzeitraum', 'traegerfenster', 'traegerantrag', 'traegerdatei', 'traegerzahlung')
              and (${spalten('i.indrelid', 'i.indkey::int2[]')})[1] <> 'stelle_id'`,
      )
      t.same(anders, [])
    },
  ],
]

const RECHTE = [
  'emr_anmeldung: anmeldeversuch delete insert select',
  'emr_anmeldung: einweisung insert select',
  'emr_anmeldung: gruendung delete insert select',
  'emr_anmeldung: installation insert select',
  'emr_anmeldung: fondslink select',
  'emr_anmeldung: kalender select',
  'emr_anmeldung: kontovorgang insert select update',
  'emr_anmeldung: notfallcode delete insert select update',
  'emr_anmeldung: passkey delete insert select update',
  'emr_anmeldung: person insert select update',
  'emr_anmeldung: person_rolle delete insert select',
  'emr_anmeldung: schluessel.stelle insert',
  'emr_anmeldung: sitzung delete insert select update',
  'emr_anmeldung: statistik_zugang select',
  'emr_anmeldung: stelle insert select update',
  'emr_anmeldung: totp delete insert select update',
  'emr_anmeldung: zustimmung insert select',
  'emr_app: annahme insert select update',
  'emr_app: aufzeichnung select',
  'emr_app: aufbewahrung insert select update',
  'emr_app: aufbewahrung_lauf select',
  'emr_app: aussetzung insert select update',
  'emr_app: beratungsstelle delete insert select update',
  'emr_app: brief insert select update',
  'emr_app: briefentwurf delete insert select update',
  'emr_app: dokument insert select update',
  'emr_app: dokument_original delete insert select',
  'emr_app: dokument_seite delete insert select',
  'emr_app: einwilligung insert select update',
  'emr_app: eingang delete select update',
  'emr_app: einweisung select',
  'emr_app: entwurf delete insert select update',
  'emr_app: ereignis insert select',
  'emr_app: fall insert select update',
  'emr_app: fall_fassung insert select',
  'emr_app: fall_oeffnung insert select',
  'emr_app: fall_schutz delete insert select',
  'emr_app: fall_schutz_person delete insert select',
  'emr_app: fallnummer insert select update',
  'emr_app: fonds insert select update',
  'emr_app: fondsantrag insert select update',
  'emr_app: fondsantrag_schritt insert select',
  'emr_app: fondslink insert select update',
  'emr_app: fondsfassung insert select',
  'emr_app: fondsoeffentlich delete insert select',
  'emr_app: fondspruefung insert select',
  'emr_app: frist delete insert select update',
  'emr_app: hinweis insert select update',
  'emr_app: kalender delete insert select update',
  'emr_app: person select',
  'emr_app: person_rolle select',
  'emr_app: schluessel.fall delete insert select update',
  'emr_app: schluessel.loeschung select',
  'emr_app: schluessel.stelle select',
  'emr_app: statistik_buchung delete insert select update',
  'emr_app: statistik_freigabe select',
  'emr_app: statistik_schluessel insert',
  'emr_app: statistik_wert select',
  'emr_app: statistik_zugang delete insert select update',
  'emr_app: stelle select',
  'emr_app: suchwort delete insert select update',
  'emr_app: traegerantrag insert select update',
  'emr_app: traegerdatei insert select',
  'emr_app: traegerfenster insert select',
  'emr_app: traegerfonds insert select update',
  'emr_app: traegerzahlung insert select update',
  'emr_app: traegerzeitraum insert select update',
  'emr_app: vorlage insert select update',
  'emr_loeschung: aufbewahrung_lauf delete insert update',
  'emr_loeschung: aussetzung delete',
  'emr_loeschung: brief delete',
  'emr_loeschung: briefentwurf delete',
  'emr_loeschung: dokument delete',
  'emr_loeschung: eingang delete',
  'emr_loeschung: einwilligung delete',
  'emr_loeschung: ereignis delete',
  'emr_loeschung: fall delete',
  'emr_loeschung: fall_fassung delete',
  'emr_loeschung: fall_oeffnung delete',
  'emr_loeschung: fondsantrag delete',
  'emr_loeschung: fondsantrag_schritt delete',
  'emr_loeschung: fondslink delete',
  'emr_loeschung: hinweis delete',
  'emr_loeschung: schluessel.loeschung insert',
  'emr_web: beratungsstelle select',
  'emr_loeschung: statistik_schluessel delete',
  'emr_stat: statistik_buchung select',
  'emr_stat: statistik_freigabe insert select',
  'emr_stat: statistik_geheimnis insert select',
  'emr_stat: statistik_schluessel delete select',
  'emr_stat: statistik_wert insert select',
  'emr_stat: stelle select',
  'emr_wechsel: installation select update',
  'emr_wechsel: schluessel.fall select update',
  'emr_wechsel: schluessel.stelle select update',
  'emr_web: eingang delete insert',
  'emr_web: fondsoeffentlich select',
  'emr_wechsel: stelle select',
]

const NAME = sql`(case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname)`

const spalten = (tabelle: string, nummern: string): RawBuilder<string[]> => sql`array(
  select a.attname::text from unnest(${sql.raw(nummern)}) with ordinality teil(nummer, platz)
  join pg_attribute a on a.attrelid = ${sql.raw(tabelle)} and a.attnum = teil.nummer order by teil.platz)`

const frage = async <Row>(db: Db, abfrage: RawBuilder<unknown>): Promise<Row[]> =>
  (await abfrage.execute(db)).rows as Row[]
