export interface Migration {
  name: string;
  sql: string;
}

/**
 * What holds up everybody else for as long as a large table takes to read. A
 * migration is one transaction: what it locks stays locked until its last
 * statement is done. New tables are empty, and stand in nobody's way.
 * @param migrations all of them in their order, for which tables were there before each
 * @param small tables that are read within a moment at any shop
 */
export function heldUp(migrations: Migration[], small: string[] = []): { name: string; faults: string[] }[] {
  const before = new Set<string>();
  return migrations.map(({ name, sql }) => {
    const statements = statementsOf(sql);
    const faults = faultsOf(statements, (table) => before.has(table) && !small.includes(table));
    for (const statement of statements) {
      const made = /^create table (?:if not exists )?(\w+)/.exec(statement)?.[1];
      if (made) before.add(made);
    }
    return { name, faults };
  });
}

/** In small letters and without quotes; what stands within functions is not looked at. */
function statementsOf(sql: string): string[] {
  const bare = sql.replace(/--[^\n]*/g, '').replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, '$$').replaceAll('"', '').toLowerCase();
  return bare.split(';').map((statement) => statement.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function faultsOf(statements: string[], isLarge: (table: string) => boolean): string[] {
  const altered = statements.flatMap((statement) => {
    const [, table, acts] = /^alter table (?:if exists )?(?:only )?(\w+) (.*)$/.exec(statement) ?? [];
    return table && isLarge(table) ? actsOf(acts!).map((act) => ({ table, act })) : [];
  });
  const validated = altered.filter(({ act }) => act.startsWith('validate'));
  const built = statements.flatMap((statement) => {
    const [, known, index, table] = /^create (?:unique )?index (if not exists )?(\w+) on (?:only )?(\w+)/.exec(statement) ?? [];
    return table && isLarge(table) ? [{ index, known }] : [];
  });
  const locked = altered.length > validated.length || statements.some((statement) => statement.startsWith('drop index'));
  return [
    ...altered.filter(({ act }) => readsAll(act)).map(({ table, act }) => `${table} is read whole under its lock: ${act}`),
    ...validated.filter(() => altered.length > validated.length || built.length).map(({ table, act }) => `${table} is read whole beside other changes: ${act}`),
    ...built.filter(({ known }) => !known).map(({ index }) => `${index} cannot be made by hand beforehand`),
    ...built.filter(() => locked).map(({ index }) => `${index} is built under the lock of another change`),
  ];
}

/** Split at the commas between them, not at those within brackets. */
function actsOf(acts: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const sign of acts) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === ',' && !depth) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

function readsAll(act: string): boolean {
  if (/^alter (?:column )?\w+ (?:set not null|(?:set data )?type )/.test(act)) return true;
  if (!act.startsWith('add')) return false;
  // A column with a constraint of its own has no NOT VALID; a key that is made of an index beforehand reads nothing.
  return /\b(?:check|references)\b/.test(act) ? !act.endsWith('not valid') : /\b(?:unique|primary key|exclude)\b/.test(act) && !act.includes('using index');
}
