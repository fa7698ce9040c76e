/** The one Admin API version of the app; tests/house holds shopify.app.toml to it. */
export const API_VERSION = '2026-10';

/** The version of Shopify's UI extensions that ours are written for: @shopify/ui-extensions has not come to the Admin API's yet. */
export const UI_EXTENSIONS_VERSION = '2026-07';
