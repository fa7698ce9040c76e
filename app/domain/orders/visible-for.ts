import { days } from '#app/platform/spans.ts';

/** Without read_all_orders Shopify hides older ones (https://shopify.dev/docs/api/usage/access-scopes#orders-permissions). */
export const VISIBLE_FOR = days(60);
