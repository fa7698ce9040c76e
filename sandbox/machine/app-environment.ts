import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { ports } from './ports.ts';

export interface AppRegistrationFile {
  clientId: string;
  clientSecret: string;
  url: string;
}

/** The app as registered: its public half from shopify.app.toml, its secret made once per folder. */
export function appRegistration(dir: string): AppRegistrationFile {
  const toml = parse(fs.readFileSync('shopify.app.toml', 'utf8')) as { client_id: string; application_url: string };
  return { clientId: toml.client_id, clientSecret: secrets(dir).clientSecret, url: toml.application_url };
}

/** What an operator would set in production, filled for this machine. */
export function appEnvironment(dir: string, databaseUrl: string): Record<string, string> {
  const registration = appRegistration(dir);
  const kept = secrets(dir);
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    SHOPIFY_API_KEY: registration.clientId,
    SHOPIFY_API_SECRET: registration.clientSecret,
    SHOPIFY_APP_URL: registration.url,
    HOST: '127.0.0.1',
    PORT: String(ports.web),
    TOKEN_KEYS: `demo:${kept.tokenKey}`,
    LINK_SECRET: kept.linkSecret,
    OPERATOR_TOKEN: kept.operatorToken,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtpOut}`,
    MAIL_DOMAIN: 'in.mend-app.test',
    MAIL_HOST: '127.0.0.1',
    MAIL_PORT: String(ports.mailIn),
    FILES_DIR: path.join(dir, 'files'),
    CLOCK_FILE: path.join(dir, 'clock'),
    // Server-side calls to Shopify end in the sandbox; nothing reaches the network.
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: `http://127.0.0.1:${ports.proxy}`,
    HTTP_PROXY: '',
    NO_PROXY: '127.0.0.1,localhost',
    NODE_EXTRA_CA_CERTS: path.join(dir, 'sandbox', 'ca.pem'),
  };
}

interface Secrets {
  clientSecret: string;
  tokenKey: string;
  linkSecret: string;
  operatorToken: string;
}

function secrets(dir: string): Secrets {
  const file = path.join(dir, 'secrets.json');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dir, { recursive: true });
    const made: Secrets = {
      clientSecret: randomBytes(24).toString('hex'),
      tokenKey: randomBytes(32).toString('base64'),
      linkSecret: randomBytes(32).toString('hex'),
      operatorToken: randomBytes(16).toString('hex'),
    };
    fs.writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
