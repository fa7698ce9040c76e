import fs from 'node:fs';
import { expect, test } from 'vitest';
import { areasAt } from './page-areas.ts';

test('the inbox takes few areas, a ticket more', () => {
  expect(areasAt('/app/tickets')).toEqual(['polaris', 'frame', 'forms', 'inbox', 'order']);
  expect(areasAt('/app/tickets/0198')).toEqual(['polaris', 'frame', 'forms', 'inbox', 'order', 'ticket', 'resolution']);
  expect(areasAt('/app')).toContain('home');
  expect(areasAt('/app/somewhere-new')).toEqual(['polaris', 'frame', 'forms']);
});

test('every area that is named has words', () => {
  const named = ['', 'tickets/1', 'templates', 'help', 'causes', 'settings'].flatMap((page) => areasAt(`/app/${page}`)).filter((area) => area !== 'polaris');
  for (const area of named) expect(fs.existsSync(`app/locales/ko/${area}.json`), area).toBe(true);
});
