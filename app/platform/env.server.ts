import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  /** The app's login; it owns nothing and takes the roles mend_app, mend_control and mend_queue. */
  DATABASE_URL: z.url(),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  /** https address of the app as Shopify knows it. */
  SHOPIFY_APP_URL: z.url(),
  SCOPES: z.string().optional(),
  PORT: z.coerce.number().int().default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** Key ring for tokens at rest: "id:base64 of 32 bytes", newest first, comma between. */
  TOKEN_KEYS: z.string().min(1),
  /** Signs reply addresses, survey links and file addresses, each for its own purpose. */
  LINK_SECRET: z.string().min(32),
  /** Where mail leaves, such as smtp://user:password@host:587. Without it mail waits in the outbox. */
  SMTP_URL: z.url().optional(),
  /** Domain of our addresses; its MX is the mail door. */
  MAIL_DOMAIN: z.string().min(3),
  MAIL_PORT: z.coerce.number().int().default(2525),
  MAIL_HOST: z.string().default('0.0.0.0'),
  /** PEM files of the mail door's certificate and key; with both it offers STARTTLS. */
  MAIL_TLS_CERT: z.string().optional(),
  MAIL_TLS_KEY: z.string().optional(),
  /** Folder of the file store, where no bucket is named. */
  FILES_DIR: z.string().default('./files'),
  /** Bucket of the file store, on S3 or a store that speaks like it. */
  FILES_S3_BUCKET: z.string().min(3).optional(),
  FILES_S3_REGION: z.string().min(1).default('us-east-1'),
  /** Address of a store other than Amazon's. */
  FILES_S3_ENDPOINT: z.url().optional(),
  /** Both or neither; without them as the machine is known to Amazon. */
  FILES_S3_KEY_ID: z.string().min(1).optional(),
  FILES_S3_SECRET: z.string().min(1).optional(),
  /** "true": bucket in the path, not in the host's name. */
  FILES_S3_PATH_STYLE: z.enum(['true', 'false']).default('false'),
  /** Guards the operator's page; without it the page is closed. */
  OPERATOR_TOKEN: z.string().min(16).optional(),
  /** Only for the demo and tests: a file with the milliseconds by which the clock is ahead. */
  CLOCK_FILE: z.string().optional(),
  /** Where "npm run build" put the pages. */
  BUILD_DIR: z.string().min(1).default('build'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Connections per pool. */
  POOL_SIZE: z.coerce.number().int().min(1).default(10),
}).refine((read) => !read.FILES_S3_KEY_ID === !read.FILES_S3_SECRET, { path: ['FILES_S3_SECRET'], message: 'goes with FILES_S3_KEY_ID' });

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The environment, read once.
 * @throws Error that lists every missing or malformed variable
 */
export function env(): Env {
  parsed ??= parse(process.env);
  return parsed;
}

function parse(source: NodeJS.ProcessEnv): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${lines.join('\n')}\nSee docs/operating.md for every variable.`);
}
