import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { FilesPort } from './port.ts';

/** Files under one folder; keys are ours ("shop/uuid"), never a shopper's. */
export function diskFiles(dir: string): FilesPort {
  const place = (key: string): string => {
    if (!/^[\w-]+(\/[\w.-]+)+$/.test(key) || key.includes('..')) throw new Error('Not a key of the file store');
    return path.join(dir, key);
  };
  return {
    async put(key, bytes) {
      const target = place(key);
      await fs.mkdir(path.dirname(target), { recursive: true });
      // Renamed into place: a crash leaves no half file under the key, and two writers at once do not mix their bytes.
      const part = `${target}.${randomUUID()}.part`;
      await fs.writeFile(part, bytes);
      await fs.rename(part, target);
    },
    async get(key) {
      return fs.readFile(place(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
    async remove(key) {
      await fs.rm(place(key), { force: true });
    },
    async removeShop(shopId) {
      if (!/^[\w-]+$/.test(shopId)) throw new Error('Not a shop of the file store');
      await fs.rm(path.join(dir, shopId), { recursive: true, force: true });
    },
  };
}
