import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { Desk } from './desk.ts';

/** The language of somebody of whom nothing is known: what their browser asks for first if we speak it, else the shop's. */
export async function readersLocale(desk: Desk, request: Request): Promise<'ko' | 'en'> {
  const asked = /^(ko|en)\b/i.exec(request.headers.get('accept-language') ?? '')?.[1]?.toLowerCase();
  const locale = asked ?? (await shopSettings(desk)).locale;
  return locale === 'ko' ? 'ko' : 'en';
}
