import pg from 'pg';

export interface Statement {
  query: string;
  calls: number;
  /** Milliseconds in PostgreSQL. */
  time: number;
}

/**
 * Counts the statements of the app's roles by PostgreSQL's own book, session
 * look-ups and set_config included; what functions run inside is not counted twice.
 */
export class StatementBook {
  #client: pg.Client;

  constructor(superuserUrl: string) {
    this.#client = new pg.Client({ connectionString: superuserUrl });
  }

  async open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query('create extension if not exists pg_stat_statements');
  }

  async reset(): Promise<void> {
    await this.#client.query('select pg_stat_statements_reset()');
  }

  /** Since the last reset, the most expensive first. */
  async read(): Promise<Statement[]> {
    const { rows } = await this.#client.query<Statement>(`
      select regexp_replace(s.query, '\\s+', ' ', 'g') as query, sum(s.calls)::int as calls, sum(s.total_exec_time)::float as time
      from pg_stat_statements s join pg_roles r on r.oid = s.userid
      where r.rolname like 'mend%' and s.toplevel group by 1 order by time desc`);
    return rows;
  }

  async close(): Promise<void> {
    await this.#client.end();
  }
}
