import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';

/** The tables without a tenant; every other one belongs to a shop. */
const CONTROL = ['_prisma_migrations', 'redaction_receipt', 'session', 'shop', 'webhook_intake'];

interface Table {
  name: string;
  owner: string;
  rls: boolean;
  forced: boolean;
  policies: { name: string; roles: string[]; using: string; check: string | null; command: string }[];
  indexes: { name: string; unique: boolean; primary: boolean; columns: string[] }[];
  foreignKeys: { name: string; columns: string[]; target: string; targets: string[]; onDelete: string; nulled: string[] | null }[];
  columns: { name: string; type: string; category: string; notNull: boolean }[];
  grants: { grantee: string; privilege: string }[];
}

const tables = await readTables();
const tenants = tables.filter(({ name }) => !CONTROL.includes(name));

describe('the tables', () => {
  test('the control tables are these and no others', () => {
    expect(tables.filter(({ columns }) => !columns.some(({ name }) => name === 'shopId')).map(({ name }) => name)).toEqual(CONTROL.filter((name) => name !== 'redaction_receipt'));
    expect(tenants.length).toBeGreaterThan(35);
  });

  test('what runs as its owner looks for names where no session can put any: temporary tables last, or nowhere', async () => {
    const { rows } = await asSuperuser((client) =>
      client.query<{ name: string; path: string | null }>(
        `select p.proname as name, (select substr(setting, 13) from unnest(p.proconfig) setting where setting like 'search_path=%') as path
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname in ('public', 'mend_queue')`,
      ),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { name, path } of rows) expect([name, path]).toEqual([name, expect.stringMatching(/^("")?$|, pg_temp$/)]);
  });

  test('the app’s roles own nothing, and its login inherits nothing', async () => {
    const owners = await asSuperuser((client) =>
      client.query(`select c.relname, r.rolname from pg_class c join pg_roles r on r.oid = c.relowner where c.relnamespace = 'public'::regnamespace and r.rolname in ('mend', 'mend_app', 'mend_control', 'mend_queue', 'mend_reader')`),
    );
    expect(owners.rows).toEqual([]);
    const login = await asSuperuser((client) => client.query(`select rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb from pg_roles where rolname = 'mend'`));
    expect(login.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolinherit: false, rolcreaterole: false, rolcreatedb: false }]);
    const bypass = await asSuperuser((client) => client.query(`select rolname from pg_roles where rolname like 'mend%' and (rolsuper or rolbypassrls)`));
    expect(bypass.rows).toEqual([]);
  });

  test('the control role reaches no tenant table, and the app’s role no control table', () => {
    for (const { name, grants } of tables) {
      const grantees = grants.map(({ grantee }) => grantee);
      if (CONTROL.includes(name)) expect([name, grantees.includes('mend_app')]).toEqual([name, false]);
      else expect([name, grantees.includes('mend_control')]).toEqual([name, false]);
      expect([name, grantees.includes('PUBLIC')]).toEqual([name, false]);
    }
  });
});

describe.each(tenants)('$name', ({ name, rls, forced, policies, indexes, foreignKeys, columns }) => {
  test('its shop is text and never null, and first in its primary key and every unique key', () => {
    expect(columns.find((column) => column.name === 'shopId')).toMatchObject({ type: 'text', notNull: true });
    expect(indexes.filter(({ primary }) => primary)).toHaveLength(1);
    for (const { name: index, unique, columns: indexed } of indexes) if (unique) expect([index, indexed[0]]).toEqual([index, 'shopId']);
  });

  test('every foreign key carries the shop to the shop, and setting null spares it', () => {
    for (const { name: key, columns: from, target, targets, onDelete, nulled } of foreignKeys) {
      expect([key, from[0], targets[0]]).toEqual([key, 'shopId', target === 'shop' ? 'id' : 'shopId']);
      if (onDelete === 'n' || onDelete === 'd') expect([key, nulled?.includes('shopId') ?? true]).toEqual([key, false]);
    }
  });

  test('row-level security is on and forced, with the tenant’s and the migrating role’s policies', async () => {
    expect([rls, forced]).toEqual([true, true]);
    const own = `("shopId" = NULLIF(current_setting('app.shop_id'::text, true), ''::text))`;
    expect(policies.find((policy) => policy.name === 'tenant')).toMatchObject({ roles: ['mend_app'], using: own, check: own, command: '*' });
    expect(policies.find((policy) => policy.name === 'migrating')).toMatchObject({ using: 'true', check: 'true', command: '*' });
    expect(policies.find((policy) => policy.name === 'migrating')!.roles).not.toContain('mend_app');
    // Whatever else there is only reads, and only as the role that owns our functions.
    for (const policy of policies.filter((one) => !['tenant', 'migrating'].includes(one.name))) expect(policy).toMatchObject({ roles: ['mend_reader'], command: 'r' });
  });

  test('no column is an enum, and no list is in a B-tree: neither could be an index condition under the policy', () => {
    expect(columns.filter(({ category }) => category === 'E').map((column) => column.name)).toEqual([]);
    const lists = columns.filter(({ category }) => category === 'A').map((column) => column.name);
    const indexed = indexes.filter(({ name: index }) => !['ticket_search_grams', 'template_search_grams'].includes(index)).flatMap((index) => index.columns);
    expect([name, lists.filter((column) => indexed.includes(column))]).toEqual([name, []]);
  });

  test('without a shop the app’s role sees nothing of it', async () => {
    await aDesk();
    const { rows } = await house().shopPool.query(`select count(*)::int as n from "${name}"`);
    expect(rows[0].n).toBe(0);
  });
});

async function readTables(): Promise<Table[]> {
  return asSuperuser(async (client) => {
    const columnsOf = (numbers: string, table: string) => `(select coalesce(json_agg(a.attname order by k.n), '[]') from unnest(${numbers}) with ordinality k(attnum, n) join pg_attribute a on a.attrelid = ${table} and a.attnum = k.attnum)`;
    const { rows } = await client.query(`
      select c.relname as name, o.rolname as owner, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
        (select coalesce(json_agg(json_build_object('name', p.polname, 'command', p.polcmd, 'using', pg_get_expr(p.polqual, c.oid), 'check', pg_get_expr(p.polwithcheck, c.oid),
           'roles', (select json_agg(coalesce(r.rolname, 'PUBLIC')) from unnest(p.polroles) x(oid) left join pg_roles r on r.oid = x.oid))), '[]') from pg_policy p where p.polrelid = c.oid) as policies,
        (select coalesce(json_agg(json_build_object('name', ic.relname, 'unique', i.indisunique, 'primary', i.indisprimary, 'columns', ${columnsOf('i.indkey::int2[]', 'c.oid')})), '[]')
           from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid) as indexes,
        (select coalesce(json_agg(json_build_object('name', f.conname, 'target', t.relname, 'onDelete', f.confdeltype, 'columns', ${columnsOf('f.conkey', 'c.oid')}, 'targets', ${columnsOf('f.confkey', 'f.confrelid')},
           'nulled', case when f.confdelsetcols is null then null else ${columnsOf('f.confdelsetcols', 'c.oid')} end)), '[]')
           from pg_constraint f join pg_class t on t.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f') as "foreignKeys",
        (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'category', y.typcategory, 'notNull', a.attnotnull) order by a.attnum)
           from pg_attribute a join pg_type y on y.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
        (select coalesce(json_agg(json_build_object('grantee', g.grantee, 'privilege', g.privilege_type)), '[]') from information_schema.table_privileges g where g.table_schema = 'public' and g.table_name = c.relname) as grants
      from pg_class c join pg_roles o on o.oid = c.relowner
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname`);
    return rows as Table[];
  });
}
