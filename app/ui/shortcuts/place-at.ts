/** Where a key acts: the list, one ticket, any page. */
export type Place = 'inbox' | 'ticket' | 'everywhere';

/** The place that a path of the app is. */
export function placeAt(path: string): Place {
  const [, , page, id] = path.split('/');
  return page !== 'tickets' ? 'everywhere' : id ? 'ticket' : 'inbox';
}
