import { byId } from './el.js';
import { thread } from './thread.js';

const words = JSON.parse(byId('words').textContent);

/** The word of a path such as `page.loading`, in the thread's language; empty where there is none. */
export function say(path, values = {}) {
  const text = path.split('.').reduce((part, name) => part && part[name], words[thread.locale]) || '';
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

/** A day and an hour, by the reader's clock. */
export function moment(at) {
  return new Intl.DateTimeFormat(thread.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** A day without an hour comes as its midnight in UTC: it is that day everywhere. */
export function day(at) {
  const zone = /T00:00:00/.test(at) ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(thread.locale, { dateStyle: 'medium', ...zone }).format(new Date(at));
}
