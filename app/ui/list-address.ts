interface List {
  address: string;
  ticketIds: string[];
  /** The ticket that was opened last. */
  opened: string | null;
}

let last: List = { address: '/app/tickets', ticketIds: [], opened: null };

/** The list as it is narrowed now, and what it shows. In the page's memory alone: called from effects, never while the server draws. */
export function rememberList(address: string, ticketIds: string[]): void {
  last = { ...last, address, ticketIds };
}

/** Called from effects, as above. */
export function rememberOpened(ticketId: string): void {
  last = { ...last, opened: ticketId };
}

/** The way back from a ticket: to the list as it was left, with its filters and its page. */
export function listAddress(): string {
  return last.address;
}

/** The ticket that the list is come back from; asked once. */
export function takeOpened(): string | null {
  const { opened } = last;
  last = { ...last, opened: null };
  return opened;
}

/** The ticket so many lines below this one (above: negative) on the page of the list that was left; null where there is none. */
export function neighbourOf(ticketId: string, step: number): string | null {
  const at = last.ticketIds.indexOf(ticketId);
  return (at < 0 ? undefined : last.ticketIds[at + step]) ?? null;
}
