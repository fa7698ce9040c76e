/** The inbox's choices as its page knows them; the server checks them again. */
export interface InboxChoice {
  status: string;
  assigned: string;
  unread?: '1' | undefined;
  held?: '1' | undefined;
  cause?: string | undefined;
  sort: string;
  q: string;
  page?: string | undefined;
}

/** The tab that an address without one means. */
export const standardStatus = (q: string) => (q ? ('all' as const) : ('open' as const));

/** The address of the inbox with some choices changed. A change of filter begins at the first page again; a search begins on its own tab, and so does the list after it. */
export function inboxAddress(choice: InboxChoice, changes: Partial<InboxChoice>): string {
  const wanted = { ...choice, page: undefined, ...changes };
  if (Boolean(wanted.q) !== Boolean(choice.q) && !changes.status) wanted.status = standardStatus(wanted.q);
  const standard: Record<string, string> = { status: standardStatus(wanted.q), assigned: 'any', sort: 'recent' };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) if (value && standard[name] !== value) query.set(name, value);
  const text = query.toString();
  return text ? `/app/tickets?${text}` : '/app/tickets';
}

/** Without search and filters; the tab stays, unless it was the search's. */
export function clearedAddress(choice: InboxChoice): string {
  return inboxAddress({ ...choice, assigned: 'any', unread: undefined, held: undefined, cause: undefined }, { q: '' });
}

/** Single characters find nothing: none of the words has two. */
export function isTooShort(q: string): boolean {
  return q !== '' && q.split(/\s+/).every((word) => [...word].length < 2);
}

/** Whether anything narrows the list beside its tab. Sorted by wait it holds those who wait: when it is empty, nobody does. */
export function isNarrowed(choice: InboxChoice): boolean {
  return Boolean(choice.q || choice.unread || choice.held || choice.cause || choice.assigned !== 'any');
}
