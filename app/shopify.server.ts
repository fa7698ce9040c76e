import '@shopify/shopify-app-remix/adapters/node';
import { AppDistribution, shopifyApp, type ApiVersion } from '@shopify/shopify-app-remix/server';
import { shopifyApi } from '@shopify/shopify-api';
import { house } from '#app/desk/house.server.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { singleton } from '#app/platform/singleton.ts';

const settings = env();

/** Shopify's own library, for everything that proves who is calling from the admin. */
export const shopify = singleton('shopify', () =>
  shopifyApp({
    apiKey: settings.SHOPIFY_API_KEY,
    apiSecretKey: settings.SHOPIFY_API_SECRET,
    appUrl: settings.SHOPIFY_APP_URL,
    apiVersion: API_VERSION as ApiVersion,
    ...(settings.SCOPES ? { scopes: settings.SCOPES.split(',') } : {}),
    distribution: AppDistribution.AppStore,
    sessionStorage: house().sessions,
    useOnlineTokens: true,
    isEmbeddedApp: true,
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    logger: { log: libraryLog },
  }),
);

/** The library's validators, for doors that must work while a shop's token is dead. */
export const shopifyValidators = singleton('shopify-validators', () =>
  shopifyApi({
    apiKey: settings.SHOPIFY_API_KEY,
    apiSecretKey: settings.SHOPIFY_API_SECRET,
    apiVersion: API_VERSION as ApiVersion,
    hostName: new URL(settings.SHOPIFY_APP_URL).host,
    isEmbeddedApp: true,
    logger: { log: libraryLog },
  }),
);

function libraryLog(severity: number, message: string): void {
  log[severity === 0 ? 'error' : severity === 1 ? 'warn' : 'debug']({ from: 'shopify' }, withoutTokens(message));
}

function withoutTokens(message: string): string {
  return message.replace(/(id_token=|Bearer |shpat_|shpua_|shprt_)[^\s&"']+/g, '$1[redacted]');
}
