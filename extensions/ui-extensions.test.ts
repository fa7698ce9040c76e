import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { formTopics } from '#app/domain/issues/cause-fields.ts';
import { bundleUiExtension, uiExtensions } from './bundle-ui-extension.ts';
import { APP_ADDRESS } from './shared/app-address.ts';

/** Shopify refuses what is larger, compressed. */
const MOST = 64 * 1024;
const CLI = path.resolve('node_modules/@shopify/cli/bin/run.js');

type Words = { [key: string]: string | Words };
const wordsOf = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as Words;
const keysOf = (words: Words, at = ''): string[] => Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [`${at}${key}`] : keysOf(value, `${at}${key}.`)));
const holesOf = (words: Words): string => (JSON.stringify(words).match(/\{\{\w+\}\}/g) ?? []).toSorted().join();

describe('the extensions of accounts and of the admin', () => {
  test('stand at these places', () => {
    expect(uiExtensions().flatMap(({ handle, targeting }) => targeting.map(({ target }) => `${handle}: ${target}`))).toEqual([
      'order-tickets: customer-account.order-status.block.render',
      'order-help: customer-account.order.action.menu-item.render',
      'order-help: customer-account.order.action.render',
      'tickets: admin.order-details.block.render',
      'tickets: admin.customer-details.block.render',
      'open-a-ticket: admin.order-details.action.render',
      'open-a-ticket: admin.customer-details.action.render',
    ]);
  });

  test.each(uiExtensions().flatMap(({ folder, targeting }) => targeting.map(({ module, target }) => [target, path.join(folder, module)] as const)))('%s is bundled within Shopify’s size', (target, file) => {
    const code = bundleUiExtension(file);
    expect(gzipSync(code).length, target).toBeLessThan(MOST / 4);
    // What only the server knows would have come along with an import that is not of types alone.
    expect(code).not.toMatch(/prisma|node:|process\.env/);
  });

  test('reach the app where shopify.app.toml has it', () => {
    expect(APP_ADDRESS).toBe((parse(fs.readFileSync('shopify.app.toml', 'utf8')) as { application_url: string }).application_url);
  });

  test('offer the app’s own topics', () => {
    const code = fs.readFileSync('extensions/admin/src/OpenTicket.tsx', 'utf8');
    expect([...(/TOPICS = \[(.*)\]/.exec(code)![1]!.matchAll(/'(\w+)'/g))].map(([, topic]) => topic)).toEqual([...formTopics]);
  });

  test.each(['account', 'admin'])('%s speaks Korean and English completely, and no word stands unused', (name) => {
    const [en, ko] = [wordsOf(`extensions/${name}/locales/en.default.json`), wordsOf(`extensions/${name}/locales/ko.json`)];
    expect(keysOf(ko)).toEqual(keysOf(en));
    expect(holesOf(ko)).toBe(holesOf(en));
    expect([en['language'], ko['language']]).toEqual(['en', 'ko']);
    const code = fs.globSync(`extensions/${name}/{src/*,*.toml}`).map((file) => fs.readFileSync(file, 'utf8')).join('\n');
    for (const key of keysOf(en)) {
      const plain = key.replace(/\.(one|other)$/, '');
      const asked = [`'${plain}'`, `"t:${plain}"`, `\`${plain.replace(/[^.]+$/, '')}\${`];
      expect(asked.some((form) => code.includes(form)), key).toBe(true);
    }
  });
});

// The CLI is a large program that comes with another package: where it is absent, the bundles above stand for it.
test.skipIf(!fs.existsSync(CLI))('Shopify’s CLI builds the app with all of its extensions, offline', async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'mend-cli-'));
  // It asks the registry for its newest version, and ends with an error of its own where there is no network at all.
  const registry = http.createServer((_, answer) => answer.writeHead(404).end('{}'));
  await new Promise<void>((ready) => registry.listen(0, '127.0.0.1', ready));
  try {
    for (const file of ['shopify.app.toml', 'package.json', 'tsconfig.json']) fs.copyFileSync(file, path.join(home, file));
    fs.cpSync('extensions', path.join(home, 'extensions'), { recursive: true, filter: (file) => !/\.test\.ts$|\/dist$/.test(file) });
    for (const folder of ['node_modules', 'app']) fs.symlinkSync(path.resolve(folder), path.join(home, folder));
    fs.writeFileSync(path.join(home, '.npmrc'), `registry=http://127.0.0.1:${(registry.address() as AddressInfo).port}/\n`);
    // Not what npm sets: the CLI takes INIT_CWD for the app's folder.
    const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: home, CI: '1', SHOPIFY_CLI_NO_ANALYTICS: '1', NODE_ENV: 'production', XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
    await promisify(execFile)(process.execPath, [CLI, 'app', 'build', '--skip-dependencies-installation', '--no-color'], { cwd: home, env, timeout: 150_000 });
    for (const { folder, handle } of uiExtensions()) {
      const built = path.join(home, folder, 'dist', `${handle}.js`);
      expect(gzipSync(fs.readFileSync(built)).length, handle).toBeLessThan(MOST);
    }
  } finally {
    registry.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
}, 180_000);
