import fs from 'node:fs';
import path from 'node:path';
import type { DefineRoutesFunction } from '@remix-run/dev/dist/config/routes.js';

/**
 * Routes by file name: a folder with route.tsx is a page, a single file a door.
 * Dots are path segments, `$name` a parameter, `_index` the parent's own page.
 * What lies beside route.tsx, and every test, is no door.
 */
export function routes(defineRoutes: DefineRoutesFunction): ReturnType<DefineRoutesFunction> {
  // The bench compares pages with the same pages over a constant; only its own build has those.
  const bench = process.env.MEND_BENCH === '1' ? doorsIn('bench/routes', '../bench/routes') : [];
  const doors = [...doorsIn('app/routes', 'routes'), ...bench].sort((a, b) => a.name.localeCompare(b.name));
  return defineRoutes((route) => {
    const nest = (parent: string, depth: string): void => {
      for (const door of doors.filter((candidate) => parentOf(candidate.name, doors) === parent)) {
        const own = door.name.slice(depth.length);
        const index = own === '_index';
        route(index ? undefined : urlOf(own), door.file, index ? { index: true } : {}, () => nest(door.name, `${door.name}.`));
      }
    };
    nest('', '');
  });
}

interface Door {
  name: string;
  file: string;
}

/** `from`: the folder as seen from app/. */
function doorsIn(dir: string, from: string): Door[] {
  return fs
    .readdirSync(path.resolve(dir), { withFileTypes: true })
    .flatMap((entry): Door[] => {
      if (entry.isDirectory()) {
        const page = path.resolve(dir, entry.name, 'route.tsx');
        return fs.existsSync(page) ? [{ name: entry.name, file: `${from}/${entry.name}/route.tsx` }] : [];
      }
      const match = /^(.+?)\.(tsx?)$/.exec(entry.name);
      if (!match || /\.test\.|\.server\./.test(entry.name)) return [];
      return [{ name: match[1]!, file: `${from}/${entry.name}` }];
    });
}

/** The longest other door that this one's name begins with: only the frame `app` holds pages. */
function parentOf(name: string, doors: Door[]): string {
  return name.startsWith('app.') && doors.some((door) => door.name === 'app') ? 'app' : '';
}

function urlOf(own: string): string {
  return own
    .split('.')
    .filter((segment) => segment !== '_index')
    .map((segment) => (segment === '$' ? '*' : segment.replace(/^\$/, ':')))
    .join('/');
}
