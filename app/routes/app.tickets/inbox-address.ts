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

const standard: Record<string, string> = { status: 'open', assigned: 'any', sort: 'recent' };

/** The address of the inbox with some choices changed. A change of filter begins at the first page again. */
export function inboxAddress(choice: InboxChoice, changes: Partial<InboxChoice>): string {
  const wanted = { ...choice, page: undefined, ...changes };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) if (value && standard[name] !== value) query.set(name, value);
  const text = query.toString();
  return text ? `/app/tickets?${text}` : '/app/tickets';
}

/** Without search and filters; the tab stays. */
export function clearedAddress(choice: InboxChoice): string {
  return inboxAddress({ status: choice.status, sort: choice.sort, assigned: 'any', q: '' }, {});
}

/** Whether anything narrows the list beside its tab. */
export function isNarrowed(choice: InboxChoice): boolean {
  return Boolean(choice.q || choice.unread || choice.held || choice.cause || choice.assigned !== 'any' || choice.sort === 'waiting');
}
