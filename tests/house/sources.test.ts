import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { handlers } from '#app/jobs/handlers.server.ts';
import { reactions } from '#app/jobs/reactions.server.ts';
import { crontab } from '#app/jobs/schedule.ts';
import { webhookTopics } from '#app/jobs/webhook-topics.server.ts';
import { eventKinds } from '#app/domain/shops/event-kinds.ts';
import { API_VERSION, UI_EXTENSIONS_VERSION } from '#app/platform/api-version.ts';
import { problemStatus } from '#app/platform/problem.ts';
import { catalogue } from '#app/platform/queue/catalogue.ts';
import { isTest, sources } from './files.ts';

const app = sources('app/**/*.{ts,tsx}');
const ours = app.filter(({ path: file }) => !isTest(file));

describe('one way for each thing', () => {
  test('hand-written SQL is in *.sql.server.ts', () => {
    const found = ours.filter(({ path: file, code }) => !file.endsWith('.sql.server.ts') && /\$(queryRaw|executeRaw)/.test(code));
    // The window that those files read through.
    expect(found.map(({ path: file }) => file)).toEqual(['app/platform/db/shop-db.server.ts']);
  });

  test('raw SQL is never built from text', () => {
    expect(ours.filter(({ code }) => /\$(queryRawUnsafe|executeRawUnsafe)/.test(code)).map(({ path: file }) => file)).toEqual([]);
  });

  test('connections are opened by the platform alone', () => {
    const found = ours.filter(({ path: file, code }) => !file.startsWith('app/platform/') && /new (pg\.)?(Pool|Client)\(|new PrismaClient\(/.test(code));
    expect(found.map(({ path: file }) => file)).toEqual([]);
  });

  test('rooms take time, chance and ids from the desk', () => {
    const rooms = ours.filter(({ path: file }) => file.startsWith('app/domain/'));
    const found = rooms.filter(({ code }) => /new Date\(\s*\)|Date\.now\(|Math\.random\(|randomUUID\(/.test(code));
    // A cache of this process, in its own time: nobody outside sees it.
    expect(found.map(({ path: file }) => file)).toEqual(['app/domain/shops/remember-agent.server.ts']);
  });

  test('the environment is read in one place', () => {
    const found = ours.filter(({ code }) => /process\.env\b/.test(code)).map(({ path: file }) => file);
    // Logging begins before the environment is known to be whole; the migrate command and the
    // build have variables of their own; the document names the app to App Bridge; the web
    // process tells its libraries in which mode they run.
    expect(found).toEqual(['app/platform/db/migrate.server.ts', 'app/platform/env.server.ts', 'app/platform/log.server.ts', 'app/root.tsx', 'app/routes.ts', 'app/web.ts']);
  });

  test('doors and jobs touch no rows', () => {
    const found = ours.filter(({ path: file, code }) => /^app\/(routes|jobs)\//.test(file) && /\b(desk|ledger)\.db\b|\{[^}]*\bdb\b[^}]*\}: (Desk|Ledger)/.test(code));
    expect(found.map(({ path: file }) => file)).toEqual([]);
  });

  test('nobody speaks past the log', () => {
    const found = ours.filter(({ code }) => /\bconsole\.\w+\(/.test(code));
    // A command answers on the terminal; the last boundary of a page speaks to the browser's console.
    expect(found.map(({ path: file }) => file)).toEqual(['app/platform/db/migrate.server.ts', 'app/root.tsx']);
  });

  test('pages keep nothing in the browser’s storage', () => {
    const pages = ours.filter(({ path: file }) => /^app\/(routes|ui)\/|\.tsx$/.test(file));
    expect(pages.filter(({ code }) => /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie/.test(code)).map(({ path: file }) => file)).toEqual([]);
  });
});

describe('lists that must agree', () => {
  test('bodies are read where their bytes are counted', () => {
    const found = ours.filter(({ code }) => /\b(request|req)\.(formData|json|text|arrayBuffer|blob|bytes)\(|\brequest\.body\b/.test(code));
    expect(found.map(({ path: file }) => file)).toEqual(['app/desk/read-bytes.server.ts']);
  });

  test('one API version everywhere', () => {
    const toml = parse(fs.readFileSync('shopify.app.toml', 'utf8')) as { webhooks: { api_version: string } };
    expect(toml.webhooks.api_version).toBe(API_VERSION);
    for (const { path: file, text } of sources('extensions/*/shopify.extension.toml')) {
      const { api_version: version, extensions = [] } = parse(text) as { api_version?: string; extensions?: { type: string }[] };
      if (version) expect([file, version]).toEqual([file, extensions.some(({ type }) => type === 'ui_extension') ? UI_EXTENSIONS_VERSION : API_VERSION]);
    }
    const named = [...app, ...sources('.graphqlrc.ts', 'bench/**/*.ts')].filter(({ path: file, code }) => file !== 'app/platform/api-version.ts' && /\b20\d\d-(01|04|07|10)['"/]/.test(code));
    expect(named.filter(({ path: file }) => !isTest(file)).map(({ path: file }) => file)).toEqual([]);
  });

  test('events that react have acts, and acts have events that react', () => {
    const reacting = Object.entries(eventKinds).filter(([, { reacts }]) => reacts).map(([kind]) => kind);
    expect(Object.keys(reactions).toSorted()).toEqual(reacting.toSorted());
    for (const acts of Object.values(reactions)) expect(acts.length).toBeGreaterThan(0);
  });

  test('every recorded event has a name in the list', () => {
    const recorded = ours.flatMap(({ code }) => [...code.matchAll(/recordEvent\([^)]*?kind: '(\w+)'/g)].map((match) => match[1]!));
    expect(recorded.length).toBeGreaterThan(5);
    for (const kind of recorded) expect(Object.keys(eventKinds)).toContain(kind);
  });

  test('every job has a handler whose file is there, and is queued by its name somewhere', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(catalogue).toSorted());
    for (const job of Object.keys(catalogue)) {
      expect([job, fs.existsSync(`app/jobs/${job}.server.ts`)]).toEqual([job, true]);
      const queued = ours.some(({ path: file, text }) => !file.includes('/queue/catalogue') && !file.includes('handlers.server') && new RegExp(`'${job}'`).test(text)) || new RegExp(`\\* ${job}\\b`).test(crontab);
      expect([job, queued]).toEqual([job, true]);
    }
  });

  test('every webhook we subscribe to leads somewhere, and nothing waits for one we do not get', () => {
    const toml = parse(fs.readFileSync('shopify.app.toml', 'utf8')) as { webhooks: { subscriptions: { topics?: string[]; compliance_topics?: string[] }[] } };
    const subscribed = toml.webhooks.subscriptions.flatMap(({ topics = [], compliance_topics = [] }) => [...topics, ...compliance_topics]);
    expect(Object.keys(webhookTopics).toSorted()).toEqual(subscribed.toSorted());
  });

  test('every problem has words', () => {
    const words = JSON.parse(fs.readFileSync('app/locales/en/problems.json', 'utf8')) as Record<string, string>;
    for (const code of Object.keys(problemStatus)) expect(words).toHaveProperty(code);
    const named = ours.filter(({ path: file }) => !file.startsWith('app/routes/') && !file.startsWith('app/ui/')).flatMap(({ code }) => [...code.matchAll(/new Problem\([^;]*?words: '(\w+)'/g)].map((match) => match[1]!));
    expect(named.length).toBeGreaterThan(5);
    for (const key of named) expect(words).toHaveProperty(key);
  });

  test('every variable of the environment is in the operating guide', () => {
    const guide = fs.readFileSync('docs/operating.md', 'utf8');
    const names = [...fs.readFileSync('app/platform/env.server.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(10);
    for (const name of [...names, 'MIGRATE_DATABASE_URL']) expect(guide).toContain(`\`${name}\``);
  });
});

describe('names', () => {
  const everywhere = sources('app/**/*.{ts,tsx}', 'sandbox/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts').map(({ path: file }) => file);

  test('no word of ours has a forbidden twin', () => {
    const forbidden = /(^|[-.])(entit(y|ies)|managers?|helpers?|utils?|utilit(y|ies)|info|conversations?|contacts?|macros?|remed(y|ies)|letters?)([-.]|$)/i;
    const dashed = (file: string) => file.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    expect(everywhere.filter((file) => file.split('/').some((part) => forbidden.test(dashed(part))))).toEqual([]);
  });

  test('what draws is PascalCase.tsx, what thinks is kebab-case.ts', () => {
    const parts = everywhere.filter((file) => /^(app\/(routes|ui))\//.test(file)).map((file) => path.basename(file));
    const odd = parts.filter((name) => name.endsWith('.tsx') && !/^([A-Z][A-Za-z]*|route)(\.test)?\.tsx$/.test(name));
    expect(odd).toEqual([]);
    const thinking = everywhere.filter((file) => file.endsWith('.ts') && !file.startsWith('app/routes/')).map((file) => path.basename(file));
    expect(thinking.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/.test(name))).toEqual([]);
  });
});
