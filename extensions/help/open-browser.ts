import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromiumPackage, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Starts a headless Chrome: the one `CHROME_PATH` names, else the system's, else the one in the npm package (Linux x64). */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  const executablePath = own ?? (await unpackedBrowser());
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args, env: own ? cleanEnv() : { ...cleanEnv(), LD_LIBRARY_PATH: await bundledLibraries() } });
}

async function unpackedBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('No Chrome found: install one, or name it in CHROME_PATH.');
  return chromiumPackage.executablePath();
}

/** NSS and its kin, for machines that have none; the package holds them beside the browser. */
async function bundledLibraries(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return join(await inflate(join(dirname(entry), '../../bin/al2023.tar.br')), 'lib');
}

const cleanEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
