/** Where the app is reached: `application_url` of shopify.app.toml; a test holds the two together. Extensions of accounts know no relative address. */
export const APP_ADDRESS = 'https://mend-app.test';
