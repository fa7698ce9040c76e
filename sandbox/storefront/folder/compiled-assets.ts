import type { ThemeFiles } from './theme-files.ts';

/** The name of what is put together; no theme has a file of this name. */
export const COMPILED = 'compiled_from_theme';

/** The content of every `{% stylesheet %}` or `{% javascript %}` in the theme's sections, blocks and snippets, each once. */
export function compiled(files: ThemeFiles, tag: 'stylesheet' | 'javascript'): string {
  const inside = new RegExp(`\\{%-?\\s*${tag}\\s*-?%\\}([\\s\\S]*?)\\{%-?\\s*end${tag}\\s*-?%\\}`, 'g');
  const found = ['sections', 'blocks', 'snippets'].flatMap((folder) =>
    files.names(folder, '.liquid').flatMap((name) => [...(files.text(folder, `${name}.liquid`) ?? '').matchAll(inside)].map(([, content]) => content!)),
  );
  return found.map((content) => (tag === 'javascript' ? `(() => {${content}\n})();` : content)).join('\n');
}
