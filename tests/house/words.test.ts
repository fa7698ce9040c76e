import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Pairs of word files: Korean beside English. */
const pairs: [ko: string, en: string][] = [
  ...fs.readdirSync('app/locales/en').map((file): [string, string] => [`app/locales/ko/${file}`, `app/locales/en/${file}`]),
  ...fs.readdirSync('extensions').flatMap((extension) => {
    const dir = `extensions/${extension}/locales`;
    if (!fs.existsSync(dir)) return [];
    return fs.readdirSync(dir).filter((file) => file.startsWith('en.')).map((file): [string, string] => [path.join(dir, file.replace(/^en(\.default)?/, 'ko')), path.join(dir, file)]);
  }),
];

test('both languages have the same files', () => {
  expect(fs.readdirSync('app/locales/ko')).toEqual(fs.readdirSync('app/locales/en'));
  expect(pairs.length).toBeGreaterThan(5);
});

describe.each(pairs)('%s and %s', (korean, english) => {
  const [ko, en] = [leavesOf(korean), leavesOf(english)];

  const counted = countedIn(en);
  const baseOf = (key: string) => (counted.has(key.replace(PLURAL, '')) ? key.replace(PLURAL, '') : key);

  test('say the same things', () => {
    expect([...new Set([...ko.keys()].map(baseOf))].toSorted()).toEqual([...new Set([...en.keys()].map(baseOf))].toSorted());
  });

  test('have every form their language counts in', () => {
    // English has both by definition; Korean needs the one that stands for all.
    for (const key of counted) expect([...ko.keys()]).toContain(`${key}_other`);
  });

  test('fill the same places', () => {
    for (const [key, text] of ko) {
      const other = en.get(key) ?? en.get(`${baseOf(key)}_other`);
      expect([key, placesIn(text)]).toEqual([key, other && placesIn(other)]);
    }
  });

  test('leave no particle to the reader to choose', () => {
    for (const [key, text] of ko) expect([key, text]).toEqual([key, expect.not.stringMatching(/[은는이가을를과와]\([은는이가을를과와]\)|\(으\)로|\(이\)/)]);
  });

  test('leave nothing empty', () => {
    for (const [key, text] of [...ko, ...en]) expect([key, text.trim() === '']).toEqual([key, false]);
  });

  test('are in their own language', () => {
    const hangul = /[가-힣]/;
    for (const [key, text] of en) expect([key, text.replaceAll('한국어', '')]).toEqual([key, expect.not.stringMatching(hangul)]);
    const words = [...ko.values()].filter((text) => /\p{L}{2}/u.test(text.replace(/\{\{.*?\}\}/g, '')));
    if (words.length > 5) expect(words.filter((text) => hangul.test(text)).length / words.length).toBeGreaterThan(0.8);
  });
});

function leavesOf(file: string): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') leaves.set(key, value);
    else for (const [name, inner] of Object.entries(value as object)) walk(inner, key ? `${key}.${name}` : name);
  };
  walk(JSON.parse(fs.readFileSync(file, 'utf8')), '');
  return leaves;
}

const PLURAL = /_(one|other)$/;

/** What is said in a singular and a plural form. */
function countedIn(leaves: Map<string, string>): Set<string> {
  const bases = [...leaves.keys()].filter((key) => key.endsWith('_one')).map((key) => key.replace(PLURAL, ''));
  return new Set(bases.filter((base) => leaves.has(`${base}_other`)));
}

/** Names of what is filled in: {{name}} of i18next and of Shopify's locale files alike. */
function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map((match) => match[1]!))].toSorted();
}
