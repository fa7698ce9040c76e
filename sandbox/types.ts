/** The seams between the sandbox's rooms. Types only. */

/** Any document of the world: plain JSON with its gid. */
export interface Doc {
  id: string;
  [field: string]: unknown;
}

export interface ShopState {
  domain: string;
  /** One map per kind of document ("Order", "Customer", …), keyed by gid. */
  docs: Map<string, Map<string, Doc>>;
}

export interface World {
  shops: Map<string, ShopState>;
  /** The sandbox's time: real time plus what was skipped. */
  now(): Date;
  /** Moves the clock forward by this many milliseconds, for good. */
  skip(ms: number): void;
  put(shop: ShopState, kind: string, doc: Doc): void;
  remove(shop: ShopState, kind: string, id: string): void;
  get<T extends Doc = Doc>(shop: ShopState, kind: string, id: string): T | undefined;
  all<T extends Doc = Doc>(shop: ShopState, kind: string): Iterable<T>;
  /** Next numeric id for a kind, deterministic for a seed. */
  nextId(shop: ShopState, kind: string): string;
}

export type StaffPermission = 'orders' | 'refund_orders' | 'cancel_orders' | 'draft_orders' | 'customers' | 'products' | 'applications';

export interface AccessToken {
  token: string;
  shop: string;
  mode: 'offline' | 'online';
  scopes: string[];
  /** Real time in milliseconds; undefined for a token that does not expire. */
  expiresAt?: number;
  refreshToken?: string;
  refreshExpiresAt?: number;
  staffId?: string;
  /** Only for online tokens. That Shopify enforces these on each mutation is our assumption. */
  permissions?: StaffPermission[];
  revoked?: boolean;
}

/**
 * Kind `AppInstallation`, one per shop: whether the app is there and what it may do. With no such
 * document, or one with `uninstalledAt`, no token works. Its scopes count for every token of the shop at
 * once; `acts` change it, `oauth/` reads it.
 */
export interface Installation extends Doc {
  scopes: string[];
  uninstalledAt: string | null;
}

/** Kind `AccessToken`, id gid://sandbox/AccessToken/{token}. */
export type AccessTokenDoc = AccessToken & Doc & { replaces?: string };

/** Kind `Staff`, id gid://shopify/StaffMember/N: the people of the shop's admin. */
export interface StaffDoc extends Doc {
  firstName: string;
  lastName: string;
  email: string;
  locale: string;
  isShopOwner: boolean;
  permissions: StaffPermission[];
}

/** The four kinds of protected customer data Shopify approves one by one. */
export type ProtectedContent = 'name' | 'address' | 'email' | 'phone';

/**
 * What of it the app was approved for: all kinds, no kind (Shopify's level 1: customers and orders without these
 * fields), the kinds listed; or `none`, not even level 1, so that nothing about customers is answered at all.
 */
export type Approval = boolean | 'none' | readonly ProtectedContent[];

export interface AdminContext {
  world: World;
  shop: ShopState;
  token: AccessToken;
  protectedDataApproved: Approval;
  /** The key of the @idempotent directive on the field being resolved, if any. */
  idempotencyKey?: string;
  emit: Emit;
}

export type Resolver = (parent: any, args: any, context: AdminContext) => unknown;
export type ResolverMap = Record<string, Record<string, Resolver>>;

/** Sends a webhook to every matching subscription. `payload` is the REST-shaped body. */
export type Emit = (shop: ShopState, topic: string, payload: Record<string, unknown>, options?: { eventId?: string }) => void;

export interface AppRegistration {
  clientId: string;
  clientSecret: string;
  /** https address of the app as Shopify knows it. */
  url: string;
  tomlPath: string;
  extensionDir: string;
  /** How webhooks and proxied requests reach the app's server. */
  fetch(request: Request): Promise<Response>;
}

export interface SandboxOptions {
  seed?: number;
  /** `full` is the demo's shop; `small` a dozen products, 20 customers, 60 orders, for tests; `empty` a shop with nothing in it. */
  size?: 'full' | 'small' | 'empty';
  /** myshopify domain of the seeded shop. */
  domain?: string;
  /** Where the journal lives; without it the world is in memory only. */
  dir?: string;
  clockFile?: string;
  now?: () => Date;
  protectedDataApproved?: Approval;
  /** Milliseconds for the rate limit's bucket; real time unless a test owns it. */
  bucketClock?: () => number;
  /** One line for the operator: what was refused or not implemented. Silent without it. */
  log?: (line: string) => void;
  app: AppRegistration;
  /** Public addresses a person's browser uses. */
  origins?: { shell: string; app: string; storefront: string };
}

export interface Faults {
  /** Arms a fault for the next `times` matching calls. */
  arm(fault: Fault): void;
  clear(): void;
  armed(): Fault[];
}

export interface Fault {
  kind: 'throttle' | '429' | '500' | 'timeout' | 'drop' | 'timeout_after_success';
  /** GraphQL operation or root field name to match; absent = any Admin API call. */
  operation?: string;
  times: number;
}

export interface WebhookControl {
  /** Resolves when nothing is on its way. */
  drain(): Promise<void>;
  /** How deliveries behave from now on. */
  mode: { late?: number; twice?: boolean; shuffled?: boolean; lost?: boolean };
  deliveries(): WebhookDelivery[];
  /** Sends a past delivery again with the same webhook id. */
  redeliver(webhookId: string): Promise<void>;
  /** Runs every retry that waits, now. */
  retryNow(): Promise<void>;
}

export interface WebhookDelivery {
  webhookId: string;
  eventId: string;
  topic: string;
  shop: string;
  triggeredAt: string;
  body: string;
  attempts: { at: string; status: number | 'error' | 'lost' }[];
}

export interface Sandbox {
  world: World;
  /** The seeded shop. */
  shop: ShopState;
  /** Adds another shop to the world. */
  openShop(domain: string, options?: { size?: 'full' | 'small' | 'empty'; seed?: number }): ShopState;
  fetch(request: Request): Promise<Response>;
  faults: Faults;
  webhooks: WebhookControl;
  emit: Emit;
  acts: Acts;
  /** What protected customer data the app is approved for. The controls change it while the sandbox runs. */
  protectedDataApproved: Approval;
  tokens: {
    /** An id token as App Bridge hands out, signed HS256, one minute long. */
    idToken(shop: string, staffId: string, overrides?: Record<string, unknown>): Promise<string>;
    /** Query parameters of an app-proxy request, signed. */
    signProxy(params: Record<string, string>): URLSearchParams;
    revokeAll(shop: string): void;
    expireAll(shop: string): void;
    list(shop: string): AccessToken[];
  };
  close(): Promise<void>;
}

/** What people and machines do in the world. Ids are gids; each emits the webhooks Shopify would. */
export interface Acts {
  createOrder(shop: ShopState, input?: Partial<{ customerId: string; variantIds: string[]; quantities: number[]; currency: string; paid: boolean; email: string; split: boolean }>): Doc;
  fulfill(shop: ShopState, orderId: string, options?: { lineItems?: { id: string; quantity: number }[]; company?: string; boxes?: number }): Doc;
  scan(shop: ShopState, fulfillmentId: string, status: string, message?: string): Doc;
  /** The parcel gets no further scan. */
  lose(shop: ShopState, fulfillmentId: string): void;
  deliver(shop: ShopState, fulfillmentId: string): Doc;
  /** A colleague refunds in the admin, behind the app's back. */
  refundInAdmin(shop: ShopState, orderId: string, options?: { amount?: string; lineItems?: { id: string; quantity: number }[]; asCredit?: boolean }): Doc;
  cancel(shop: ShopState, orderId: string): void;
  editAddress(shop: ShopState, orderId: string, address: Record<string, unknown>): void;
  /** A colleague puts a variant on the order, or takes units off that were not sent yet. No money moves. */
  editOrder(shop: ShopState, orderId: string, change: { add?: { variantId: string; quantity: number }; remove?: { lineItemId: string; quantity: number } }): Doc;
  /** A colleague counts what is left of a variant over all locations, or lets it sell when nothing is. What is not given stays. */
  setStock(shop: ShopState, variantId: string, stock: { available?: number; sellsWhenOut?: boolean }): Doc;
  /** A shopper asks for a return, or a colleague opens one (for another variant as well); without lines one unit of what can come back. */
  addReturn(shop: ShopState, orderId: string, options?: { requested?: boolean; lines?: { fulfillmentLineItemId: string; quantity: number }[]; reason?: string; note?: string; exchangeFor?: string }): Doc;
  changeReturn(shop: ShopState, returnId: string, change: 'approve' | 'decline' | 'cancel' | 'close' | 'reopen'): Doc;
  /** A colleague takes all of a return in, restocks it and refunds what is suggested. */
  processReturn(shop: ShopState, returnId: string): Doc;
  /** From now on refunds of the app wait for the payment provider's word, or no longer do. */
  slowRefunds(shop: ShopState, slow: boolean): void;
  answerRefunds(shop: ShopState, orderId: string, verdict: 'SUCCESS' | 'FAILURE'): Doc;
  /** What is kept from now on of the app's intakes: note and app, the app alone, or neither. */
  traceReturns(shop: ShopState, traces: 'kept' | 'noteless' | 'nameless'): void;
  /** From now on cancellations by the app wait for `answerCancels`, or no longer do. */
  slowCancels(shop: ShopState, slow: boolean): void;
  answerCancels(shop: ShopState, orderId: string, verdict: 'SUCCESS' | 'FAILURE'): void;
  createCustomer(shop: ShopState, input: { firstName: string; lastName: string; email: string; locale?: 'ko' | 'en' }): Doc;
  deleteCustomer(shop: ShopState, customerId: string): void;
  deleteOrder(shop: ShopState, orderId: string): void;
  /** Takes back the last scan. */
  deleteScan(shop: ShopState, fulfillmentId: string): Doc;
  uninstall(shop: ShopState): void;
  install(shop: ShopState): void;
  closeStorefront(shop: ShopState, closed: boolean): void;
  changeScopes(shop: ShopState, scopes: string[]): void;
  compliance(shop: ShopState, topic: 'customers/data_request' | 'customers/redact' | 'shop/redact', customerId?: string): void;
  /** Lets parcels under way be scanned as their carriers would by `world.now()`; called after the clock moves. */
  elapse(shop: ShopState): void;
}
