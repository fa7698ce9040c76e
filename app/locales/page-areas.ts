/** Words of every page: the frame, Polaris's own, the marks of form fields. */
const always = ['polaris', 'frame', 'forms'];

/** Pages by the first segment behind /app, each with the areas it draws from. */
const byPage: Record<string, string[]> = {
  '': ['home'],
  tickets: ['inbox', 'order'],
  templates: ['templates'],
  help: ['help', 'moving', 'writing'],
  causes: ['causes'],
  ledger: ['ledger', 'resolution'],
  settings: ['settings'],
};

/** On top of the inbox's. */
const ofTicket = ['ticket', 'resolution'];

/** The help's to-do list has words of its own. */
const ofNext = ['next'];

/**
 * The areas to fetch before a page that is opened at this path is brought to
 * life. What a page needs beyond them comes when it asks, a moment later.
 */
export function areasAt(path: string): string[] {
  const [, , page = '', id] = path.split('/');
  return [...always, ...(byPage[page] ?? []), ...(page === 'tickets' && id ? ofTicket : []), ...(page === 'help' && id === 'next' ? ofNext : [])];
}
