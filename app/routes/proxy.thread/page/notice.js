import { byId } from './el.js';

/** What has to be known of the page itself, above the messages; empty takes it away. @param more an element behind it */
export function notice(text, more) {
  const place = byId('notice');
  if (!place) return;
  place.hidden = !text;
  place.replaceChildren(text, ' ', more || '');
}
