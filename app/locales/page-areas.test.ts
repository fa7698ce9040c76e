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

test('no page asks for words that stay on the server', () => {
  const kept = /\{([a-z,]+)\}\.json'\]/.exec(fs.readFileSync('app/locales/words-on-demand.ts', 'utf8'))![1]!.split(',');
  expect(kept).toContain('mail');
  const pages = fs.globSync(['app/routes/**/*.{ts,tsx}', 'app/ui/**/*.{ts,tsx}']).map((file) => fs.readFileSync(file, 'utf8'));
  const asked = pages.flatMap((code) => [...code.matchAll(/useTranslation\(\[?'(\w+)'/g)].map(([, area]) => area!));
  expect(asked).toContain('help');
  expect(asked.filter((area) => kept.includes(area))).toEqual([]);
});
