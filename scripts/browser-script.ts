import { build } from 'esbuild';
import type { Plugin } from 'vite';

/**
 * For Vite: `import script from './page.js?script'` gives the text of one small
 * script, made of that module and all it imports; for pages that we write out whole.
 */
export function browserScript(): Plugin {
  return {
    name: 'browser-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(ASKED)) return null;
      const entry = id.slice(0, -ASKED.length);
      const { outputFiles, metafile } = await build({
        entryPoints: [entry], bundle: true, minify: true, format: 'iife', target: 'es2019', charset: 'utf8',
        legalComments: 'none', write: false, metafile: true, absWorkingDir: process.cwd(), logLevel: 'warning',
      });
      for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file);
      return `export default ${JSON.stringify(outputFiles[0]!.text.trim())}`;
    },
  };
}

const ASKED = '?script';
