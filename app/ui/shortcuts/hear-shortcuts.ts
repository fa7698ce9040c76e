import type { Shortcut } from './keys.ts';
import type { Place } from './place-at.ts';
import { shortcutFor, type KeyPress } from './shortcut-for.ts';

/** Polaris' dialogs, popovers and menus; App Bridge's dialogs keep their keys to themselves. */
const COVERS = '[role="dialog"], [data-polaris-overlay], dialog[open]';
const NO_LETTERS = ['button', 'checkbox', 'radio', 'submit', 'reset', 'range', 'color', 'file', 'image'];

/** Listens until `signal` ends it; `perform` says whether the key was of use, and only then is it taken from the page. */
export function hearShortcuts(place: Place, perform: (shortcut: Shortcut) => boolean, signal: AbortSignal): void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = shortcutFor(pressOf(event), place);
    if (shortcut && perform(shortcut)) event.preventDefault();
  };
  document.addEventListener('keydown', hear, { signal });
}

function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, isComposing, keyCode } = event;
  const target = event.composedPath()[0];
  const element = target instanceof Element ? target : document.body;
  return {
    key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, isComposing, keyCode,
    typing: takesLetters(element),
    covered: document.querySelector(COVERS) !== null || element.closest('ui-modal') !== null || !document.contains(element),
    onRow: element.matches('[data-primary-link]'),
  };
}

function takesLetters(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !NO_LETTERS.includes(element.type);
  return element.matches('textarea, select') || (element instanceof HTMLElement && element.isContentEditable);
}
