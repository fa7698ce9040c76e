import type { Place } from './place-at.ts';

export type Shortcut = 'next' | 'previous' | 'open' | 'select' | 'search' | 'reply' | 'note' | 'template' | 'take' | 'resolve' | 'back' | 'ticketBefore' | 'ticketAfter' | 'help';

interface Key {
  shortcut: Shortcut;
  place: Place;
  /** As `event.key` names them; any of these. */
  keys: string[];
  /** Whether it goes on while the key is held. */
  repeats?: true;
}

/** All shortcuts, in the order in which the help tells them. */
export const keys: readonly Key[] = [
  { shortcut: 'next', place: 'inbox', keys: ['j', 'ArrowDown'], repeats: true },
  { shortcut: 'previous', place: 'inbox', keys: ['k', 'ArrowUp'], repeats: true },
  // Enter opens what has the focus by itself.
  { shortcut: 'open', place: 'inbox', keys: ['o'] },
  { shortcut: 'select', place: 'inbox', keys: ['x'] },
  { shortcut: 'search', place: 'inbox', keys: ['/'] },
  { shortcut: 'reply', place: 'ticket', keys: ['r'] },
  { shortcut: 'note', place: 'ticket', keys: ['n'] },
  { shortcut: 'template', place: 'ticket', keys: ['t'] },
  { shortcut: 'take', place: 'ticket', keys: ['a'] },
  { shortcut: 'resolve', place: 'ticket', keys: ['e'] },
  { shortcut: 'ticketBefore', place: 'ticket', keys: ['['] },
  { shortcut: 'ticketAfter', place: 'ticket', keys: [']'] },
  { shortcut: 'back', place: 'ticket', keys: ['u'] },
  { shortcut: 'help', place: 'everywhere', keys: ['?'] },
];
