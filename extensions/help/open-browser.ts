import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackedBrowser } from '#sandbox/machine/browser.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Starts a headless Chrome: the one `CHROME_PATH` names, else the system's, else the one in the npm package (Linux x64). @param more switches */
export async function openBrowser(more: string[] = []): Promise<Browser> {
  const own = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more];
  if (own) return chromium.launch({ executablePath: own, args, env: cleanEnv() });
  const { executable, env } = await unpackedBrowser();
  return chromium.launch({ executablePath: executable, args, env: { ...cleanEnv(), ...env } });
}

const cleanEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
