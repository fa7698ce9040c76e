import { diskFiles } from '#app/gateways/files/disk-files.server.ts';
import type { FilesPort } from '#app/gateways/files/port.ts';
import { s3Files } from '#app/gateways/files/s3-files.server.ts';
import type { Env } from '#app/platform/env.server.ts';

/** The file store that the environment names: a bucket, else a folder. */
export function chosenFiles(settings: Env): FilesPort {
  const { FILES_S3_BUCKET: bucket, FILES_S3_REGION: region, FILES_S3_ENDPOINT: endpoint, FILES_S3_KEY_ID: id, FILES_S3_SECRET: secret } = settings;
  if (!bucket) return diskFiles(settings.FILES_DIR);
  return s3Files({ bucket, region, endpoint, pathStyle: settings.FILES_S3_PATH_STYLE === 'true', keys: id && secret ? { id, secret } : null });
}
