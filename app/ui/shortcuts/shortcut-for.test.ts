import { describe, expect, test } from 'vitest';
import { keys } from './keys.ts';
import { placeAt } from './place-at.ts';
import { shortcutFor, type KeyPress } from './shortcut-for.ts';

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false, keyCode: 0, typing: false, covered: false, onRow: false, ...changes };
}

describe('a key', () => {
  test('means what its place says', () => {
    expect(['j', 'k', 'o', 'x', '/', '?'].map((key) => shortcutFor(press(key), 'inbox'))).toEqual(['next', 'previous', 'open', 'select', 'search', 'help']);
    expect(['r', 'n', 't', 'a', 'e', 'u', '[', ']', '?'].map((key) => shortcutFor(press(key), 'ticket'))).toEqual(['reply', 'note', 'template', 'take', 'resolve', 'back', 'ticketBefore', 'ticketAfter', 'help']);
  });

  test('is nobody’s elsewhere', () => {
    expect(['r', 'e', '['].map((key) => shortcutFor(press(key), 'inbox'))).toEqual([null, null, null]);
    expect(['j', 'x', '/'].map((key) => shortcutFor(press(key), 'ticket'))).toEqual([null, null, null]);
    expect(['j', 'e', '?'].map((key) => shortcutFor(press(key), 'everywhere'))).toEqual([null, null, 'help']);
    expect(['q', 'Enter', 'Tab', 'Escape', ' ', '1'].map((key) => shortcutFor(press(key), 'inbox'))).toEqual([null, null, null, null, null, null]);
  });

  test('of the keyboard’s Hangul side acts by where it is', () => {
    expect(shortcutFor(press('ㅏ', { code: 'KeyK' }), 'inbox')).toBe('previous');
    expect(shortcutFor(press('ㄱ', { code: 'KeyR' }), 'ticket')).toBe('reply');
    expect(shortcutFor(press('？', { code: 'Slash', shiftKey: true }), 'inbox')).toBe('help');
  });

  test('of another Latin layout acts by what is written on it', () => {
    // Dvorak: j lies where c is elsewhere, and what lies on J's place writes h.
    expect(shortcutFor(press('j', { code: 'KeyC' }), 'inbox')).toBe('next');
    expect(shortcutFor(press('h', { code: 'KeyJ' }), 'inbox')).toBe(null);
    // German: the slash needs the shift key, and ü lies on the bracket's place.
    expect(shortcutFor(press('/', { code: 'Digit7', shiftKey: true }), 'inbox')).toBe('search');
    expect(shortcutFor(press('ü', { code: 'BracketLeft' }), 'ticket')).toBe('ticketBefore');
  });

  test('with caps lock still acts, with the shift key does not', () => {
    expect(shortcutFor(press('J'), 'inbox')).toBe('next');
    expect(shortcutFor(press('J', { shiftKey: true }), 'inbox')).toBe(null);
    expect(shortcutFor(press('ㅃ', { code: 'KeyE', shiftKey: true }), 'ticket')).toBe(null);
  });

  test.each<[string, Partial<KeyPress>]>([
    ['in a field', { typing: true }],
    ['in a dialog', { covered: true }],
    ['with Control', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with ⌘', { metaKey: true }],
    ['while a syllable is composed', { isComposing: true }],
    ['while an older engine composes', { keyCode: 229 }],
  ])('%s is left alone', (_, changes) => {
    for (const { keys: all, place } of keys) for (const key of all) expect([key, shortcutFor(press(key, { onRow: true, ...changes }), place)]).toEqual([key, null]);
  });

  test('held down walks on, and does everything else once', () => {
    expect(shortcutFor(press('j', { repeat: true }), 'inbox')).toBe('next');
    expect(shortcutFor(press('x', { repeat: true }), 'inbox')).toBe(null);
    expect(shortcutFor(press('e', { repeat: true }), 'ticket')).toBe(null);
  });

  test('up or down walks only from a row: elsewhere it scrolls', () => {
    expect(shortcutFor(press('ArrowDown'), 'inbox')).toBe(null);
    expect(shortcutFor(press('ArrowDown', { onRow: true }), 'inbox')).toBe('next');
    expect(shortcutFor(press('ArrowUp', { onRow: true }), 'inbox')).toBe('previous');
  });
});

test('no key means two things in one place', () => {
  for (const place of ['inbox', 'ticket'] as const) {
    const here = keys.filter((one) => one.place === place || one.place === 'everywhere').flatMap((one) => one.keys);
    expect(here).toEqual([...new Set(here)]);
  }
});

test('the place of a page', () => {
  expect(['/app/tickets', '/app/tickets/0198', '/app', '/app/settings'].map(placeAt)).toEqual(['inbox', 'ticket', 'everywhere', 'everywhere']);
});
