import type { AppRegistration, Doc, Sandbox, ShopState } from '../types.ts';
import { type Locale, localeOf } from './locale.ts';

/** Addresses a person's browser uses, without a slash at the end. */
export interface Origins {
  shell: string;
  app: string;
  storefront: string;
}

/** What every page of the sandbox needs to know. */
export interface Store {
  sandbox: Sandbox;
  app: AppRegistration;
  origins: Origins;
}

/** One look at a page: which shop, in which language, as which member of staff. */
export interface Visit {
  store: Store;
  shop: ShopState;
  url: URL;
  locale: Locale;
  staff: Doc | undefined;
}

/** The first part of a myshopify domain, as it stands in admin addresses. */
export function handleOf(shop: ShopState): string {
  return shop.domain.replace(/\.myshopify\.com$/, '');
}

/** The shop an admin address names, or undefined. */
export function shopByHandle(store: Store, handle: string): ShopState | undefined {
  return store.sandbox.world.shops.get(`${handle}.myshopify.com`);
}

/** Reads language and staff member off the address (`?locale=`, `?as=`): no cookie, so that two tabs may be two people. */
export function visit(store: Store, shop: ShopState, request: Request): Visit {
  const url = new URL(request.url);
  return { store, shop, url, locale: localeOf(request), staff: staffOf(store, shop, url.searchParams.get('as')) };
}

/** All members of staff, the owner first. */
export function allStaff(store: Store, shop: ShopState): Doc[] {
  return [...store.sandbox.world.all(shop, 'Staff')].sort((a, b) => Number(isOwner(b)) - Number(isOwner(a)));
}

/** Whether this member of staff owns the shop. */
export function isOwner(staff: Doc): boolean {
  return Boolean(staff.isShopOwner);
}

/** A member of staff by name, as the shop writes it. */
export function staffName(staff: Doc): string {
  return String(staff.name ?? [staff.firstName, staff.lastName].filter(Boolean).join(' '));
}

/** The tail of a gid: what stands in admin addresses. */
export function numberOf(gid: string): string {
  return gid.split('/').pop()?.split('?')[0] ?? gid;
}

function staffOf(store: Store, shop: ShopState, asked: string | null): Doc | undefined {
  const staff = allStaff(store, shop);
  return staff.find((one) => numberOf(one.id) === asked) ?? staff[0];
}
