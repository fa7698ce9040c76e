import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What a plan's dry run draws, as a module that Node can load; packages stay outside. Returns its path. */
export async function buildReview(): Promise<string> {
  const outfile = path.resolve('.mend/bench/review.mjs');
  await build({ entryPoints: ['bench/plans/review.tsx'], outfile, bundle: true, format: 'esm', platform: 'node', jsx: 'automatic', plugins: [ownFiles], define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' });
  return outfile;
}

/** `#app/…` is the house's own; every other bare name is a package. */
const ownFiles: Plugin = {
  name: 'own-files',
  setup({ onResolve }) {
    onResolve({ filter: /^#app\// }, ({ path: name }) => ({ path: path.resolve(name.replace(/^#/, '')) }));
    onResolve({ filter: /^[^.#/]/ }, ({ kind, path: name }) => (kind === 'entry-point' ? null : { path: name, external: true }));
  },
};
