import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { anS3 } from '#tests/builders/an-s3.ts';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { diskFiles } from './disk-files.server.ts';
import { s3Files } from './s3-files.server.ts';

const text = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString();

describe.each([
  ['a folder', async () => diskFiles(ownFolder('mend files '))],
  ['a bucket', async () => s3Files((await anS3()).settings)],
])('%s', (_where, open) => {
  test('what is put under a key is got back, put again it is the newer, removed it is gone', async () => {
    const files = await open();
    await files.put('7/one', Buffer.from('one'));
    expect(text(await files.get('7/one'))).toBe('one');
    await files.put('7/one', Buffer.from('두 번째'));
    expect(text(await files.get('7/one'))).toBe('두 번째');
    await files.remove('7/one');
    await files.remove('7/one');
    expect(await files.get('7/one')).toBeNull();
  });

  test('bytes come back as they were, all 256 of them and none', async () => {
    const files = await open();
    const all = Buffer.from(Array.from({ length: 256 }, (_, n) => n));
    await files.put('7/all', all);
    await files.put('7/none', Buffer.alloc(0));
    expect(Buffer.from((await files.get('7/all'))!)).toEqual(all);
    expect((await files.get('7/none'))!.length).toBe(0);
  });

  test('all of a shop goes, however many, and nothing of a shop whose id begins alike', async () => {
    const files = await open();
    const own = Array.from({ length: 7 }, (_, n) => `7/file-${n}`);
    for (const key of [...own, '70/other', '7/template-x']) await files.put(key, Buffer.from(key));
    await files.removeShop('7');
    for (const key of [...own, '7/template-x']) expect(await files.get(key)).toBeNull();
    expect(text(await files.get('70/other'))).toBe('70/other');
    await files.removeShop('7');
  });

  test('many writers of one key at once leave one of them whole', async () => {
    const files = await open();
    const wholes = Array.from({ length: 12 }, (_, n) => Buffer.alloc(300_000, n));
    await Promise.all(wholes.map((whole) => files.put('8/same', whole)));
    const kept = Buffer.from((await files.get('8/same'))!);
    expect(wholes.some((whole) => whole.equals(kept))).toBe(true);
  });

  test.each(['../escape', '7/../../escape', '/etc/passwd', 'nofolder', '7/a b', ''])('%s is no key', async (key) => {
    const files = await open();
    await expect((async () => files.put(key, Buffer.from('x')))()).rejects.toThrow('Not a key');
    await expect((async () => files.get(key))()).rejects.toThrow('Not a key');
    await expect((async () => files.removeShop(`${key}/`))()).rejects.toThrow('Not a shop');
  });
});

test('a folder holds nothing beside what was put', async () => {
  const dir = ownFolder('mend files ');
  await Promise.all([1, 2, 3].map((n) => diskFiles(dir).put('8/same', Buffer.alloc(10, n))));
  expect(await fs.readdir(path.join(dir, '8'))).toEqual(['same']);
});

describe('a bucket', () => {
  test.each([
    ['another secret', { keys: { id: 'AKIATESTTESTTEST', secret: 'another' } }, 'SignatureDoesNotMatch 403'],
    ['another id', { keys: { id: 'AKIAOTHER', secret: 'a-secret-of-the-tests/alone+40characters' } }, 'InvalidAccessKeyId 403'],
    ['another region', { region: 'eu-west-1' }, 'AuthorizationHeaderMalformed 400'],
    ['another bucket', { bucket: 'mend-other' }, 'NoSuchBucket 404'],
  ])('%s is refused, and said without what was asked', async (_what, other, words) => {
    const store = await anS3();
    const files = s3Files({ ...store.settings, ...other });
    await expect(files.put('7/one', Buffer.from('SECRET'))).rejects.toThrow(new Error(`The file store did not put: ${words}`));
    expect(store.objects.size).toBe(0);
  });

  test('a store that stumbles is asked again, one that stays down is told of', async () => {
    const store = await anS3();
    const files = s3Files(store.settings);
    store.fail(503, 2);
    await files.put('7/one', Buffer.from('one'));
    expect(store.asked).toEqual(['PUT /mend-test/7/one 503', 'PUT /mend-test/7/one 503', 'PUT /mend-test/7/one 200']);
    store.fail(500, 10);
    await expect(files.get('7/one')).rejects.toThrow('The file store did not get: InternalError 500');
  });

  test('one that does not answer at all is told of', async () => {
    const files = s3Files({ bucket: 'mend-test', region: 'x', endpoint: 'http://127.0.0.1:1', pathStyle: true, keys: { id: 'a', secret: 'b' } });
    await expect(files.get('7/one')).rejects.toThrow(/^The file store did not get: \w+ no answer$/);
  });
});
