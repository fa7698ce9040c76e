/** The sandbox as a process of its own. Reads its environment, opens the ports, closes them on SIGINT and SIGTERM. */
import { resolve } from 'node:path';
import { readApproval } from './state/approval.ts';
import { startControls } from './controls/start-controls.ts';
import { appRegistration } from './machine/app-environment.ts';
import { ports } from './machine/ports.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { processDoors } from './open-app.ts';
import { forwardTo } from './proxy/forward-to.ts';
import { startProxy } from './proxy/start-proxy.ts';
import { appFromToml, createSandbox } from './sandbox.ts';
import { startAppPass } from './shell/start-app-pass.ts';
import { startShell } from './shell/start-shell.ts';
import { startStorefront } from './storefront/start-storefront.ts';

const SIZES = ['full', 'small', 'empty'] as const;
const env = process.env;
const log = (line: string): void => void process.stderr.write(`${line}\n`);

const secret = env['SHOPIFY_API_SECRET'] ?? (env['DEMO_DIR'] && appRegistration(env['DEMO_DIR']).clientSecret);
if (!secret) throw new Error('SHOPIFY_API_SECRET or DEMO_DIR is missing: the sandbox signs with the secret the app verifies with');
const size = SIZES.find((one) => one === (env['SANDBOX_SIZE'] ?? 'full'));
if (!size) throw new Error(`SANDBOX_SIZE must be one of ${SIZES.join(', ')}`);

const approval = readApproval(env['SANDBOX_PROTECTED_DATA'] ?? 'on');
if (approval === undefined) throw new Error('SANDBOX_PROTECTED_DATA must be on, off, none, or some of name,address,email,phone');

const dir = resolve(env['SANDBOX_DIR'] ?? '.mend/sandbox');
const webOrigin = `http://127.0.0.1:${ports.web}`;
const origins = { shell: `http://localhost:${ports.shell}`, app: `http://localhost:${ports.appPass}`, storefront: `http://localhost:${ports.storefront}` };
const toApp = forwardTo(webOrigin);
const app = appFromToml(resolve(env['SANDBOX_TOML'] ?? 'shopify.app.toml'), {
  clientSecret: secret,
  extensionDir: resolve(env['SANDBOX_EXTENSION'] ?? 'extensions/help'),
  fetch: toApp,
});
const sandbox = createSandbox({
  app, dir, size, origins, log,
  seed: Number(env['SANDBOX_SEED'] ?? 1),
  protectedDataApproved: approval,
  ...(env['SANDBOX_SHOP'] && { domain: env['SANDBOX_SHOP'] }),
  ...(env['CLOCK_FILE'] && { clockFile: resolve(env['CLOCK_FILE']) }),
});

const store = { sandbox, app, origins };
const appHost = new URL(app.url).hostname;
const isShopify = (host: string): boolean => host.endsWith('.myshopify.com') || ['storage.googleapis.com', 'cdn.shopify.com'].includes(host);
const proxy = await startProxy({ dir, port: ports.proxy, log, route: (host) => (isShopify(host) ? sandbox.fetch : host === appHost ? toApp : undefined) });
const controls = startControls(store);
const mailbox = await startMailbox({ ...store, dir, smtpPort: ports.smtpOut, mailInPort: ports.mailIn });
const shell = await startShell({ ...store, port: ports.shell, doors: [(request) => processDoors(store, request), mailbox.door, controls.door] });
const appPass = await startAppPass({ addresses: { public: app.url, browser: origins.app, shell: origins.shell }, webOrigin, port: ports.appPass });
const storefront = await startStorefront({ ...store, port: ports.storefront, ...(env['SANDBOX_THEME'] && { themeFolder: resolve(env['SANDBOX_THEME']) }) });

log(`sandbox: ready, ${sandbox.shop.domain} behind the proxy on ${proxy.port}, certificates by ${proxy.caPath}`);
process.send?.({ ready: true, caPath: proxy.caPath, origins });

let closing: Promise<unknown> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    closing ??= Promise.allSettled([shell, appPass, storefront, mailbox, controls, proxy].map((part) => part.close()))
      .then(() => sandbox.close())
      .then(() => process.exit(0));
  });
}
