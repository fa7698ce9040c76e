import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '#sandbox/machine/ports.ts';

/** Ports of their own, so that a demo may run beside the tests; one that is taken makes room for another. */
const wished = {
  PORT_SHELL: 4400,
  PORT_APP_PASS: 4401,
  PORT_STOREFRONT: 4402,
  PORT_PROXY: 4403,
  PORT_SMTP_OUT: 4404,
  PORT_WEB: 4410,
  PORT_MAIL_IN: 4425,
  PORT_POSTGRES: 4432,
};

export interface RunningStack {
  shell: string;
  storefront: string;
  /** The web process itself, for calls that do not come by way of Shopify. */
  web: string;
  dir: string;
  stop(): Promise<void>;
}

/** The whole product, started by the very command a newcomer uses, from nothing. */
export async function startStack(): Promise<RunningStack> {
  const ports = await freePorts();
  // On other ports another run may be using the first folder.
  const dir = path.resolve(ports.PORT_SHELL === wished.PORT_SHELL ? '.mend/e2e' : `.mend/e2e-${ports.PORT_SHELL}`);
  if (!process.env.KEEP_E2E) fs.rmSync(dir, { recursive: true, force: true });
  const demo = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'sandbox/machine/demo.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])), DEMO_DIR: dir, NODE_ENV: 'production' },
  });
  await ready(demo);
  return {
    shell: `http://localhost:${ports.PORT_SHELL}`,
    dir,
    storefront: `http://localhost:${ports.PORT_STOREFRONT}`,
    web: `http://127.0.0.1:${ports.PORT_WEB}`,
    stop: () => stop(demo),
  };
}

async function freePorts(): Promise<typeof wished> {
  const found: [string, number][] = [];
  for (const [name, port] of Object.entries(wished)) found.push([name, await freePort(port)]);
  return Object.fromEntries(found) as typeof wished;
}

function ready(demo: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready after')) resolve();
    };
    demo.stdout!.on('data', listen);
    demo.stderr!.on('data', listen);
    demo.once('exit', (code) => reject(new Error(`The demo ended (${code}):\n${said}`)));
  });
}

function stop(demo: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    demo.once('exit', () => resolve());
    demo.kill('SIGINT');
  });
}
