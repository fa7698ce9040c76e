import fs from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };

// npm writes a lock file without the packages of other platforms when it could
// not fetch them, and then "npm ci" refuses that file on every machine.
test('the lock file holds every optional package it names, for every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)).map((name) => `${place}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every dependency is named by its exact version, and locked at it', () => {
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(named.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

test('pages read the answers of doors with what Remix writes them with', () => {
  expect(lock.packages['node_modules/@remix-run/server-runtime']?.dependencies?.['turbo-stream']).toBe(manifest.dependencies['turbo-stream']);
});

/** As Node looks it up: beside the package, then further and further out. */
function isLocked(place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}
