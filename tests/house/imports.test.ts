import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { config, violations } from './cruise.ts';

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) fs.rmSync(dir, { recursive: true, force: true });
});

/** A small house where everybody behaves; `planted` adds to it. */
const wellBehaved: Record<string, string> = {
  'app/platform/clock.ts': 'export const now = 1;',
  'app/platform/db/pool.ts': 'export const pool = 1;',
  'app/platform/generated/prisma/client.ts': 'export type Row = 1;',
  'app/gateways/shopify/port.ts': `import type { Orders } from './port/orders.ts';\nexport interface Port extends Orders { a: 1 }`,
  'app/gateways/shopify/port/orders.ts': `import '#app/platform/clock.ts';\nexport interface Orders { b: 1 }`,
  'app/gateways/shopify/call.server.ts': `import type { Port } from './port.ts';\nimport '#app/platform/clock.ts';\nexport const call: Port = { a: 1, b: 1 };`,
  'app/gateways/mail/port.ts': 'export interface Mail { a: 1 }',
  'app/desk/desk.ts': `import type { Port } from '#app/gateways/shopify/port.ts';\nexport interface Desk { port: Port }`,
  'app/desk/enter.server.ts': `import '#app/domain/shops/act.server.ts';\nexport const enter = 1;`,
  'app/domain/shops/act.server.ts': `import type { Desk } from '#app/desk/desk.ts';\nimport '#app/platform/clock.ts';\nexport type A = Desk;`,
  'app/domain/help/act.server.ts': `import './starter/text.ts';\nexport const help = 1;`,
  'app/domain/help/starter/text.ts': 'export const text = 1;',
  'app/domain/tickets/act.server.ts': `import '#app/domain/shops/act.server.ts';\nimport type { Orders } from '#app/gateways/shopify/port/orders.ts';\nexport const ticket = 1;`,
  'app/domain/channels/email/send.server.ts': `import './reading/read.ts';\nimport '#app/domain/tickets/act.server.ts';\nexport const send = 1;`,
  'app/domain/channels/email/reading/read.ts': 'export const read = 1;',
  'app/jobs/send.server.ts': `import '#app/domain/channels/email/send.server.ts';\nimport '#app/desk/enter.server.ts';\nexport const job = 1;`,
  'app/ui/Badge.tsx': 'export const Badge = 1;',
  'app/locales/words.ts': 'export const words = 1;',
  'app/routes/app.tickets/route.tsx': `import './Inbox.tsx';\nimport '#app/desk/enter.server.ts';\nimport '#app/ui/Badge.tsx';\nexport default 1;`,
  'app/routes/app.tickets/Inbox.tsx': 'export const Inbox = 1;',
  'app/routes/app.help.ts': 'export const loader = 1;',
  'app/shopify.server.ts': 'export const shopify = 1;',
  'sandbox/sandbox.ts': 'export const sandbox = 1;',
  'tests/builders/a-desk.ts': 'export const aDesk = 1;',
  'node_modules/@remix-run/node/package.json': '{"name":"@remix-run/node","main":"i.js"}',
  'node_modules/@remix-run/node/i.js': 'module.exports = 1;',
  'node_modules/pg/package.json': '{"name":"pg","main":"i.js"}',
  'node_modules/pg/i.js': 'module.exports = 1;',
  'node_modules/only-dev/package.json': '{"name":"only-dev","main":"i.js"}',
  'node_modules/only-dev/i.js': 'module.exports = 1;',
  'package.json': JSON.stringify({ name: 'house', type: 'module', imports: { '#app/*': './app/*', '#sandbox/*': './sandbox/*', '#tests/*': './tests/*' }, dependencies: { pg: '1', '@remix-run/node': '1' }, devDependencies: { 'only-dev': '1' } }),
};

async function rulesBrokenBy(planted: Record<string, string>): Promise<string[]> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'house-'));
  dirs.push(dir);
  for (const [file, text] of Object.entries({ ...wellBehaved, ...planted })) {
    fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    fs.writeFileSync(path.join(dir, file), text);
  }
  const { found } = await violations(dir);
  return [...new Set(found.map((line) => line.split(':')[0]!))];
}

test('the app keeps every rule', async () => {
  const { found, modules } = await violations();
  expect(modules).toBeGreaterThan(300);
  expect(found).toEqual([]);
});

/** One file that breaks exactly this rule. */
const planted: Record<string, Record<string, string>> = {
  'no-circles': { 'app/domain/shops/a.ts': `import type { B } from './b.ts';\nexport type A = B;`, 'app/domain/shops/b.ts': `import type { A } from './a.ts';\nexport type B = A;` },
  'floor-of-shops': { 'app/domain/shops/x.ts': `import '#app/domain/tickets/act.server.ts';` },
  'floor-of-help': { 'app/domain/help/x.ts': `import type { A } from '#app/domain/shops/act.server.ts';\nexport type B = A;` },
  'floor-of-templates': { 'app/domain/templates/x.ts': `import '#app/domain/help/act.server.ts';` },
  'floor-of-calendars': { 'app/domain/calendars/x.ts': `import '#app/domain/shops/act.server.ts';` },
  'floor-of-customers': { 'app/domain/orders/y.ts': 'export const y = 1;', 'app/domain/customers/x.ts': `import '#app/domain/orders/y.ts';` },
  'floor-of-orders': { 'app/domain/orders/x.ts': `import '#app/domain/tickets/act.server.ts';` },
  'floor-of-tickets': { 'app/domain/tickets/x.ts': `import '#app/domain/channels/email/send.server.ts';` },
  'floor-of-issues': { 'app/domain/issues/x.ts': `import '#app/domain/channels/email/send.server.ts';` },
  'floor-of-channels': { 'app/domain/surveys/y.ts': 'export const y = 1;', 'app/domain/channels/email/x.ts': `import '#app/domain/surveys/y.ts';` },
  'floor-of-resolutions': { 'app/domain/resolutions/x.ts': `import '#app/domain/channels/email/send.server.ts';` },
  'floor-of-surveys': { 'app/domain/surveys/x.ts': `import '#app/domain/channels/email/send.server.ts';` },
  'floor-of-automation': { 'app/domain/insights/y.ts': 'export const y = 1;', 'app/domain/automation/x.ts': `import '#app/domain/insights/y.ts';` },
  'floor-of-insights': { 'app/domain/privacy/y.ts': 'export const y = 1;', 'app/domain/insights/x.ts': `import '#app/domain/privacy/y.ts';` },
  'floor-of-privacy': { 'app/domain/insights/y.ts': 'export const y = 1;', 'app/domain/privacy/x.ts': `import '#app/domain/insights/y.ts';` },
  'floor-of-shoppers': { 'app/domain/insights/y.ts': 'export const y = 1;', 'app/domain/shoppers/x.ts': `import '#app/domain/insights/y.ts';` },
  'room-is-on-a-floor': { 'app/domain/attic/y.ts': 'export const y = 1;', 'app/jobs/x.ts': `import '#app/domain/attic/y.ts';` },
  'no-framework-below': { 'app/domain/shops/x.ts': `import type { Request } from '@remix-run/node';\nexport type A = Request;` },
  'rooms-see-ports': { 'app/domain/orders/x.ts': `import '#app/gateways/shopify/call.server.ts';` },
  'ports-are-promises': { 'app/gateways/shopify/port/refunds.ts': `import type { call } from '../call.server.ts';\nexport type A = typeof call;` },
  'rooms-stay-inside': { 'app/domain/orders/x.ts': `import '#app/desk/enter.server.ts';` },
  'no-database-outside': { 'app/jobs/x.ts': `import '#app/platform/db/pool.ts';` },
  'jobs-draw-nothing': { 'app/jobs/x.ts': `import '#app/ui/Badge.tsx';` },
  'routes-are-strangers': { 'app/routes/app.help.ts': `import './app.tickets/Inbox.tsx';` },
  'ui-does-no-io': { 'app/ui/x.ts': `import fs from 'node:fs';\nexport default fs;` },
  'sub-folders-are-private': { 'app/jobs/x.ts': `import '#app/domain/channels/email/reading/read.ts';` },
  'sub-folders-are-private-to-rooms': { 'app/domain/tickets/x.ts': `import '#app/domain/help/starter/text.ts';` },
  'gateways-know-themselves': { 'app/gateways/shopify/x.ts': `import type { Mail } from '#app/gateways/mail/port.ts';\nexport type A = Mail;` },
  'ground-is-lowest': { 'app/platform/x.ts': `import '#app/locales/words.ts';` },
  'desk-lets-in': { 'app/desk/x.ts': `import '#app/jobs/send.server.ts';` },
  'locales-are-words': { 'app/locales/x.ts': `import '#app/ui/Badge.tsx';` },
  'never-in-production': { 'app/desk/x.ts': `import '#sandbox/sandbox.ts';` },
  'shipped-dependencies': { 'app/jobs/x.ts': `import 'only-dev';` },
  resolvable: { 'app/jobs/x.ts': `import './nowhere.ts';` },
};

describe('every rule bites', () => {
  test('a house where everybody behaves breaks none', async () => {
    expect(await rulesBrokenBy({})).toEqual([]);
  });

  test('a page with a parameter in its name is a stranger too, and at home with itself', async () => {
    const page = 'app/routes/app.tickets.$ticketId';
    const own = { [`${page}/route.tsx`]: `import './Part.tsx';`, [`${page}/Part.tsx`]: 'export const Part = 1;' };
    expect(await rulesBrokenBy(own)).toEqual([]);
    expect(await rulesBrokenBy({ ...own, [`${page}/Part.tsx`]: `import '../app.tickets/Inbox.tsx';` })).toEqual(['routes-are-strangers']);
    expect(await rulesBrokenBy({ ...own, 'app/routes/app.help.ts': `import './app.tickets.$ticketId/Part.tsx';` })).toEqual(['routes-are-strangers']);
  });

  test('a port in a folder is a port, and what lies beside it or deeper is none', async () => {
    const room = 'app/domain/orders/x.ts';
    expect(await rulesBrokenBy({ 'app/gateways/shopify/operations/port/read.ts': 'export const read = 1;', [room]: `import '#app/gateways/shopify/operations/port/read.ts';` })).toEqual(['rooms-see-ports']);
    expect(await rulesBrokenBy({ 'app/gateways/shopify/port-orders.ts': 'export const read = 1;', [room]: `import '#app/gateways/shopify/port-orders.ts';` })).toEqual(['rooms-see-ports']);
    expect(await rulesBrokenBy({ 'app/gateways/shopify/port/refunds.ts': `import type { Request } from '@remix-run/node';\nexport type A = Request;` })).toEqual(['no-framework-below']);
  });

  test.each([...new Set(config.forbidden.map(({ name }) => name))])('%s', async (name) => {
    expect(planted[name], 'a planted violation').toBeDefined();
    expect(await rulesBrokenBy(planted[name]!)).toEqual([name]);
  });
});
