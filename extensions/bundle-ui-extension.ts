import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { parse } from 'smol-toml';

export interface UiExtension {
  /** Such as `extensions/account`. */
  folder: string;
  handle: string;
  name: string;
  targeting: { module: string; target: string }[];
}

/** The extensions of accounts and of the admin, as their configuration has them. */
export function uiExtensions(): UiExtension[] {
  return ['extensions/account', 'extensions/admin'].flatMap((folder) => {
    const { extensions } = parse(fs.readFileSync(path.join(folder, 'shopify.extension.toml'), 'utf8')) as unknown as { extensions: Omit<UiExtension, 'folder'>[] };
    return extensions.map(({ handle, name, targeting }) => ({ folder, handle, name, targeting }));
  });
}

/** One module as Shopify's CLI bundles it: everything in one ES module whose default export draws. */
export function bundleUiExtension(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [file], bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none', logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}
