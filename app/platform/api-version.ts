/** The one Admin API version of the app; tests/house holds shopify.app.toml to it. */
export const API_VERSION = '2026-10';
