import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '#tests/setup/own-folder.ts';

const ofFile = ownFolder('own of a file-');
let former = '';

test('a folder is its test’s own', () => {
  former = ownFolder('own-');
  writeFileSync(join(former, 'kept'), 'x');
  expect(ownFolder('own-')).not.toBe(former);
});

test('and is gone after it, while that of the file is still there', () => {
  expect(former).not.toBe('');
  expect(existsSync(former)).toBe(false);
  expect(existsSync(ofFile)).toBe(true);
});
