import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { areasAt } from '#app/locales/page-areas.ts';
import { shown, type Line } from '../report.ts';

interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, { module: string; imports?: string[] } | undefined>;
}

/**
 * All JavaScript that the inbox loads (entry, frame, page, what they import,
 * its words in one language) against a page with one IndexTable, built alike.
 */
export function clientWeight(ownBuild: string, minimalBuild: string): Line {
  const own = filesOf(ownBuild, ['root', 'routes/app/route', 'routes/app.tickets/route']);
  const language = closure(ownBuild, wordChunks(ownBuild, own, 'ko'));
  const all = [...new Set([...own, ...language])];
  const minimal = filesOf(minimalBuild, ['root', 'routes/_index']);
  const [weight, floor] = [weigh(ownBuild, all), weigh(minimalBuild, minimal)];
  return {
    what: 'client weight of the inbox, JavaScript gzip',
    figure: weight / floor,
    bound: { most: 1.35 },
    notes: [`floor ${shown(floor / 1000)} KB (one IndexTable), own ${shown(weight / 1000)} KB, of which words ${shown(weigh(ownBuild, language.filter((file) => !own.includes(file))) / 1000)} KB`, ...heaviest(ownBuild, all)],
  };
}

function filesOf(build: string, routes: string[]): string[] {
  const file = fs.readdirSync(path.join(build, 'client/assets')).find((name) => /^manifest-\w+\.js$/.test(name)) ?? missing('manifest');
  const manifest = JSON.parse(fs.readFileSync(path.join(build, 'client/assets', file), 'utf8').replace(/^window\.__remixManifest=|;$/g, '')) as Manifest;
  const parts = [manifest.entry, ...routes.map((id) => manifest.routes[id] ?? missing(id))];
  return closure(build, parts.flatMap((part) => [part.module, ...(part.imports ?? [])]));
}

/** Each file with what it imports at once. */
function closure(build: string, files: string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    const name = path.basename(file);
    if (found.has(name)) return;
    found.add(name);
    const text = fs.readFileSync(path.join(build, 'client/assets', name), 'utf8');
    for (const [, imported] of text.matchAll(/(?:^|[;}])(?:import|export)\s*(?:[\w${},*\s]+?from\s*)?"\.\/([^"]+\.js)"/g)) follow(imported!);
  };
  files.forEach(follow);
  return [...found];
}

/** The chunks that entry.client fetches before it brings the inbox to life. */
function wordChunks(build: string, files: string[], locale: string): string[] {
  const text = files.map((file) => fs.readFileSync(path.join(build, 'client/assets', file), 'utf8')).join('\n');
  return areasAt('/app/tickets').map((area) => {
    const asked = area === 'polaris' ? `\\b${locale}:` : `"\\./${locale}/${area}\\.json":`;
    return new RegExp(`${asked}\\(\\)=>[^"]*?import\\("\\./([^"]+)"\\)`).exec(text)?.[1] ?? missing(`the words of ${area}`);
  });
}

function weigh(build: string, files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(build, 'client/assets', file)), { level: 9 }).length, 0);
}

function heaviest(build: string, files: string[]): string[] {
  const weights = files.map((file) => ({ file, size: weigh(build, [file]) })).toSorted((a, b) => b.size - a.size);
  return [weights.slice(0, 8).map(({ file, size }) => `${file} ${shown(size / 1000)}`).join(', ')];
}

function missing(what: string): never {
  throw new Error(`The build has no ${what}.`);
}
