import { type Html, html, type Part } from '#sandbox/pages/html.ts';
import { withQuery } from '#sandbox/pages/locale.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import { words as shared } from '#sandbox/pages/words.ts';
import { words } from './words.ts';

const PAGE_SIZE = 50;

export interface ListOptions<Row> {
  title: string;
  searchLabel: string;
  /** Rows in the order they are shown. */
  rows: readonly Row[];
  /** The words of a row that a search looks through. */
  text(row: Row): string;
  columns: { label: string; number?: boolean; cell(row: Row): Part }[];
  empty: string;
}

/** A searched, paged table of the store's documents. */
export function listPage<Row>(visit: Visit, options: ListOptions<Row>): Html {
  const query = (visit.url.searchParams.get('query') ?? '').trim();
  const terms = fold(query).split(/\s+/).filter(Boolean);
  const found = terms.length ? options.rows.filter((row) => terms.every((term) => fold(options.text(row)).includes(term))) : options.rows;
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number(visit.url.searchParams.get('page')) || 1));
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return html`<div class="head"><h1>${options.title} <span class="soft small">${found.length.toLocaleString(visit.locale)}</span></h1></div>
    <section class="card">
      ${searchForm(visit, options.searchLabel, query)}
      ${shown.length ? table(options, shown) : html`<p>${query ? words[visit.locale].none : options.empty}</p>`}
      ${pages > 1 ? pager(visit, page, pages) : null}
    </section>`;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function searchForm(visit: Visit, label: string, query: string): Html {
  const kept = ['locale', 'as'].filter((name) => visit.url.searchParams.has(name));
  return html`<form role="search" class="row" method="get">
    ${kept.map((name) => html`<input type="hidden" name="${name}" value="${visit.url.searchParams.get(name)}" />`)}
    <div><label for="query">${label}</label><input type="search" id="query" name="query" value="${query}" size="28" /></div>
    <button>${words[visit.locale].search}</button>
  </form>`;
}

function table<Row>(options: ListOptions<Row>, rows: readonly Row[]): Html {
  const kind = (column: { number?: boolean }) => (column.number ? html`class="number"` : null);
  return html`<div class="scroll"><table class="list">
    <thead><tr>${options.columns.map((column) => html`<th scope="col" ${kind(column)}>${column.label}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${options.columns.map((column) => html`<td ${kind(column)} data-label="${column.label}">${column.cell(row)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

function pager(visit: Visit, page: number, pages: number): Html {
  const t = shared[visit.locale];
  const to = (target: number, label: string) => html`<a class="button" href="${withQuery(visit.url, { page: String(target) })}">${label}</a>`;
  return html`<nav class="pages" aria-label="${t.pageOf(page, pages)}">
    ${page > 1 ? to(page - 1, t.previous) : html`<span></span>`}<span>${t.pageOf(page, pages)}</span>${page < pages ? to(page + 1, t.next) : html`<span></span>`}
  </nav>`;
}
