import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { diskFiles } from './disk-files.server.ts';

const dir = ownFolder('mend files ');

test('what is put under a key is got back, removed, and gone with its shop', async () => {
  const files = diskFiles(dir);
  await files.put('7/one', Buffer.from('one'));
  expect(Buffer.from((await files.get('7/one'))!).toString()).toBe('one');
  await files.remove('7/one');
  expect(await files.get('7/one')).toBeNull();
  await files.put('7/two', Buffer.from('two'));
  await files.removeShop('7');
  expect(await files.get('7/two')).toBeNull();
});

test('many writers of one key at once leave one of them whole, and nothing beside it', async () => {
  const files = diskFiles(dir);
  const wholes = Array.from({ length: 12 }, (_, n) => Buffer.alloc(300_000, n));
  await Promise.all(wholes.map((whole) => files.put('8/same', whole)));
  const kept = Buffer.from((await files.get('8/same'))!);
  expect(wholes.some((whole) => whole.equals(kept))).toBe(true);
  expect(await fs.readdir(path.join(dir, '8'))).toEqual(['same']);
});

test.each(['../escape', '7/../../escape', '/etc/passwd', 'nofolder', '7/a b'])('%s is no key', async (key) => {
  await expect(diskFiles(dir).put(key, Buffer.from('x'))).rejects.toThrow('Not a key');
});
