import { LIST_STATES, type ListState } from '#app/domain/templates/list-filters.ts';
import { RESOLUTION_KINDS, type ResolutionKind } from '#app/domain/templates/template-row.ts';

/** How the list is narrowed. */
export interface ListQuery {
  words: string;
  /** A folder's id, "none" for what lies in none, null for all. */
  folder: string | null;
  kind: ResolutionKind | 'none' | null;
  state: ListState;
  /** The place at which the page before ended. */
  after: string | null;
}

/** What an address asks for; what it cannot mean is left out. Pure. */
export function listQuery(search: URLSearchParams): ListQuery {
  const folder = search.get('folder');
  const kind = search.get('kind');
  return {
    words: (search.get('q') ?? '').slice(0, 200),
    folder: folder && /^(none|[0-9a-f-]{36})$/.test(folder) ? folder : null,
    kind: [...RESOLUTION_KINDS, 'none' as const].find((one) => one === kind) ?? null,
    state: LIST_STATES.find((one) => one === search.get('state')) ?? 'used',
    after: search.get('after'),
  };
}

/** The address that asks for it, without what is not narrowed. Pure. */
export function listPath({ words, folder, kind, state, after }: ListQuery): string {
  const search = new URLSearchParams();
  if (words.trim()) search.set('q', words.trim());
  if (folder) search.set('folder', folder);
  if (kind) search.set('kind', kind);
  if (state !== 'used') search.set('state', state);
  if (after) search.set('after', after);
  return search.size > 0 ? `/app/templates?${search}` : '/app/templates';
}

/** Whether some of a folder's templates may be missing from the list, so that none can be moved up or down in it. */
export function isNarrowed({ words, kind, state }: ListQuery): boolean {
  return words.trim() !== '' || kind !== null || state !== 'used';
}
