let last = '/app/tickets';

/** The list as it is narrowed now. In the page's memory alone: called from effects, never while the server draws. */
export function rememberList(address: string): void {
  last = address;
}

/** The way back from a ticket: to the list as it was left, with its filters and its page. */
export function listAddress(): string {
  return last;
}
