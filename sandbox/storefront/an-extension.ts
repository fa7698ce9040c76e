import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestBlock {
  source: string;
  schema?: Record<string, unknown>;
}

/** A theme app extension of the given blocks, for tests of the theme around them; answers its folder. */
export function anExtension(blocks: Record<string, TestBlock>): string {
  const dir = mkdtempSync(join(tmpdir(), 'extension-'));
  for (const folder of ['blocks', 'snippets', 'locales', 'assets']) mkdirSync(join(dir, folder));
  for (const [handle, { source, schema }] of Object.entries(blocks)) {
    const text = JSON.stringify({ name: `The ${handle} block`, target: 'section', settings: [], ...schema });
    writeFileSync(join(dir, 'blocks', `${handle}.liquid`), `${source}\n{% schema %}${text}{% endschema %}`);
  }
  writeFileSync(join(dir, 'locales', 'en.default.json'), JSON.stringify({ hello: 'Hello, {{ name }}' }));
  writeFileSync(join(dir, 'locales', 'ko.json'), JSON.stringify({ hello: '안녕하세요, {{ name }} 님' }));
  writeFileSync(join(dir, 'locales', 'en.default.schema.json'), '{}');
  return dir;
}
