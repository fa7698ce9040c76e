import { expect, test } from 'vitest';
import { env } from '#app/platform/env.server.ts';
import { anS3 } from '#tests/builders/an-s3.ts';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { chosenFiles } from './chosen-files.server.ts';

test('a bucket where one is named, else the folder', async () => {
  const store = await anS3();
  const { bucket, region, endpoint, keys } = store.settings;
  const folder = { ...env(), FILES_DIR: ownFolder('mend files ') };
  await chosenFiles({ ...folder, FILES_S3_BUCKET: bucket, FILES_S3_REGION: region, FILES_S3_ENDPOINT: endpoint, FILES_S3_KEY_ID: keys.id, FILES_S3_SECRET: keys.secret, FILES_S3_PATH_STYLE: 'true' }).put('7/one', Buffer.from('one'));
  expect([...store.objects.keys()]).toEqual(['7/one']);
  await chosenFiles(folder).put('7/two', Buffer.from('two'));
  expect([...store.objects.keys()]).toEqual(['7/one']);
  expect(Buffer.from((await chosenFiles(folder).get('7/two'))!).toString()).toBe('two');
});
