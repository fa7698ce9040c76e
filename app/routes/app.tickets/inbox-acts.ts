import { takeOpened } from '#app/ui/list-address.ts';

/** What keys do in the list; they move the keyboard's own focus, so that eyes and screen readers follow. */
export type InboxAct = 'next' | 'previous' | 'open' | 'select' | 'search' | 'standWhereLeft';

export const next = () => walk(1);
export const previous = () => walk(-1);

export function open(): void {
  focused()?.click();
}

/** As a press on the row's own box. */
export function select(): void {
  focused()?.closest('tr, li')?.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
}

export function search(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="text"], main input[type="search"]');
  field?.focus();
  field?.select();
}

/** Whoever comes back from a ticket stands on it again, which also scrolls there. */
export function standWhereLeft(): void {
  const opened = takeOpened();
  if (opened) document.getElementById(opened)?.querySelector<HTMLElement>('[data-primary-link]')?.focus();
}

function walk(step: number): void {
  const links = rows();
  const at = links.indexOf(focused()!);
  // The first key leads to the first ticket.
  links[at < 0 ? 0 : at + step]?.focus();
}

function focused(): HTMLElement | undefined {
  return rows().find((link) => link.closest('tr, li')?.contains(document.activeElement));
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-primary-link]')];
}
