import fs from 'node:fs';
import path from 'node:path';
import type { DefineRoutesFunction } from '@remix-run/dev/dist/config/routes.js';

/**
 * Routes by file name: a folder with route.tsx is a page, a single file a door.
 * Dots are path segments, `$name` a parameter, `_index` the parent's own page.
 * What lies beside route.tsx, and every test, is no door.
 */
export function routes(defineRoutes: DefineRoutesFunction): ReturnType<DefineRoutesFunction> {
  const doors = doorsIn(path.resolve('app/routes'));
  return defineRoutes((route) => {
    const nest = (parent: string, depth: string): void => {
      for (const door of doors.filter((candidate) => parentOf(candidate.name, doors) === parent)) {
        const own = door.name.slice(depth.length);
        const index = own === '_index';
        route(index ? undefined : urlOf(own), `routes/${door.file}`, index ? { index: true } : {}, () => nest(door.name, `${door.name}.`));
      }
    };
    nest('', '');
  });
}

interface Door {
  name: string;
  file: string;
}

function doorsIn(dir: string): Door[] {
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((entry): Door[] => {
      if (entry.isDirectory()) {
        const page = path.join(dir, entry.name, 'route.tsx');
        return fs.existsSync(page) ? [{ name: entry.name, file: `${entry.name}/route.tsx` }] : [];
      }
      const match = /^(.+?)\.(tsx?)$/.exec(entry.name);
      if (!match || /\.test\.|\.server\./.test(entry.name)) return [];
      return [{ name: match[1]!, file: entry.name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
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
