import type { AccessToken, AppRegistration, ShopState, StaffDoc, World } from '../types.ts';
import { idTokenSubject } from './id-token.ts';
import { grantedScopes, installationOf } from './installation.ts';
import { scopeText } from './staff-scopes.ts';
import type { Tokens } from './tokens.ts';

const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token';
const ONLINE = 'urn:shopify:params:oauth:token-type:online-access-token';
const OFFLINE = 'urn:shopify:params:oauth:token-type:offline-access-token';

export interface OauthParts {
  app: AppRegistration;
  world: World;
  tokens: Tokens;
  /** The real clock in milliseconds. */
  realNow(): number;
}

type Asked = Record<string, string | undefined>;

/**
 * `POST /admin/oauth/access_token`: token exchange and refresh. Fields as `@shopify/shopify-api`
 * sends and reads them; errors as OAuth names them, in the words Shopify is seen to use.
 */
export async function accessToken(request: Request, shop: ShopState, parts: OauthParts): Promise<Response> {
  const asked = await readBody(request);
  if (!asked) return refuse(400, 'invalid_request', 'The request body could not be read');
  if (asked['client_id'] !== parts.app.clientId || asked['client_secret'] !== parts.app.clientSecret) {
    return refuse(401, 'invalid_client', 'The client could not be authenticated');
  }
  switch (asked['grant_type']) {
    case EXCHANGE: return exchange(asked, shop, parts);
    case 'refresh_token': return refresh(asked, shop, parts);
    default: return refuse(400, 'unsupported_grant_type', 'The grant type is not supported');
  }
}

function exchange(asked: Asked, shop: ShopState, { app, world, tokens, realNow }: OauthParts): Response {
  if (asked['subject_token_type'] !== ID_TOKEN) return refuse(400, 'invalid_request', 'subject_token_type is not supported');
  const subject = idTokenSubject(app, shop.domain, asked['subject_token'] ?? '', realNow());
  if (subject === undefined) return refuse(400, 'invalid_subject_token', 'The subject token is invalid');
  const staff = world.get<StaffDoc>(shop, 'Staff', `gid://shopify/StaffMember/${subject}`);
  if (!staff) return refuse(400, 'invalid_subject_token', 'The subject token is invalid');
  if (!installationOf(world, shop)) return refuse(401, 'invalid_request', 'The application is not installed on this shop');
  if (asked['requested_token_type'] === OFFLINE) return answer(offline(tokens.issueOffline(shop, { expiring: asked['expiring'] === '1' }), realNow()));
  if (asked['requested_token_type'] !== ONLINE) return refuse(400, 'invalid_request', 'requested_token_type is not supported');
  return answer(online(tokens.issueOnline(shop, staff), staff, grantedScopes(world, shop), realNow()));
}

function refresh(asked: Asked, shop: ShopState, { tokens, realNow }: OauthParts): Response {
  const token = tokens.refresh(shop, asked['refresh_token'] ?? '');
  return token ? answer(offline(token, realNow())) : refuse(401, 'invalid_request', 'This request requires an active refresh_token');
}

function offline(token: AccessToken, now: number): Record<string, unknown> {
  const base = { access_token: token.token, scope: scopeText(token.scopes) };
  if (token.expiresAt === undefined) return base;
  return {
    ...base,
    expires_in: seconds(token.expiresAt - now),
    refresh_token: token.refreshToken,
    refresh_token_expires_in: seconds(token.refreshExpiresAt! - now),
  };
}

function online(token: AccessToken, staff: StaffDoc, granted: string[], now: number): Record<string, unknown> {
  return {
    access_token: token.token,
    scope: scopeText(granted),
    expires_in: seconds(token.expiresAt! - now),
    associated_user_scope: scopeText(token.scopes),
    associated_user: {
      id: Number(staff.id.split('/').at(-1)),
      first_name: staff.firstName,
      last_name: staff.lastName,
      email: staff.email,
      account_owner: staff.isShopOwner,
      locale: staff.locale,
      collaborator: false,
      email_verified: true,
    },
  };
}

async function readBody(request: Request): Promise<Asked | undefined> {
  const text = await request.text();
  if (!(request.headers.get('content-type') ?? '').includes('json')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const parsed = JSON.parse(text) as unknown;
    return parsed !== null && typeof parsed === 'object' ? (parsed as Asked) : undefined;
  } catch {
    return undefined;
  }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

function answer(body: unknown): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}

function refuse(status: number, error: string, description: string): Response {
  return Response.json({ error, error_description: description }, { status });
}
