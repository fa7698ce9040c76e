import { keys, type Shortcut } from './keys.ts';
import type { Place } from './place-at.ts';

/** A key as it went down, and what it went down on. */
export interface KeyPress {
  key: string;
  /** Where on the keyboard it is, whatever the layout makes of it. */
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat: boolean;
  /** A syllable is being put together (229 is what older engines report then). */
  isComposing: boolean;
  keyCode: number;
  /** In a field that takes letters. */
  typing: boolean;
  /** A dialog or a menu is open, and its keys are its own. */
  covered: boolean;
  /** A row of the list has the focus. */
  onRow: boolean;
}

/**
 * What a key means on a page; null when it is not ours. Letters are read as
 * the layout writes them; where that is no Latin letter (ㅏ for k), by the
 * key's place on the keyboard.
 */
export function shortcutFor(press: KeyPress, place: Place): Shortcut | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing || press.keyCode === 229) return null;
  if (press.typing || press.covered) return null;
  const found = keys.find((one) => (one.place === place || one.place === 'everywhere') && one.keys.includes(keyOf(press)));
  if (!found) return null;
  // Up and down scroll the page, until one walks the list.
  if (press.key.startsWith('Arrow') && !press.onRow) return null;
  if (press.repeat && !found.repeats) return null;
  return found.shortcut;
}

const signs: Record<string, string> = { Slash: '/', BracketLeft: '[', BracketRight: ']' };

function keyOf({ key, code, shiftKey }: KeyPress): string {
  const latin = /^[\x21-\x7e]$/.test(key);
  const written = latin || key.length > 1 ? key : code.startsWith('Key') ? code.slice(3) : (signs[code] ?? key);
  if (!latin && shiftKey && code === 'Slash') return '?';
  // A capital by the shift key means something else; by the caps lock it does not.
  if (/^[a-z]$/i.test(written)) return shiftKey ? '' : written.toLowerCase();
  return written;
}
