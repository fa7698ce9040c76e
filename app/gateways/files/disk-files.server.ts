import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { checkedKey, checkedShop } from './file-key.ts';
import type { FilesPort } from './port.ts';

/** Files under one folder. */
export function diskFiles(dir: string): FilesPort {
  const place = (key: string): string => path.join(dir, checkedKey(key));
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
      await fs.rm(path.join(dir, checkedShop(shopId)), { recursive: true, force: true });
    },
  };
}
