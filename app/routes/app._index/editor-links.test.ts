import { expect, test } from 'vitest';
import { addLink, placeLink } from './editor-links.ts';

const editor = { domain: 'store.myshopify.com', apiKey: 'k3y' };

test('a block is asked for in a section of its own, on a template of every theme', () => {
  expect(addLink(editor, 'help')).toBe('https://store.myshopify.com/admin/themes/current/editor?template=page&addAppBlockId=k3y%2Fhelp&target=newAppsSection');
  expect(addLink(editor, 'figures')).toContain('template=index&addAppBlockId=k3y%2Ffigures&');
});

test('the chat’s button is switched on among the app embeds', () => {
  expect(addLink(editor, 'chat')).toBe('https://store.myshopify.com/admin/themes/current/editor?context=apps&template=index&activateAppId=k3y%2Fchat');
});

test('a place is opened on its theme and template', () => {
  expect(placeLink(editor, { themeId: '12', template: 'page.help' })).toBe('https://store.myshopify.com/admin/themes/12/editor?template=page.help');
  expect(placeLink(editor, { themeId: '12', template: null })).toBe('https://store.myshopify.com/admin/themes/12/editor?context=apps');
});
