import { Links, Outlet, Scripts } from '@remix-run/react';
import { AppProvider } from '@shopify/polaris';
import styles from '@shopify/polaris/build/esm/styles.css?url';
import words from '@shopify/polaris/locales/en.json' with { type: 'json' };

export const links = () => [{ rel: 'stylesheet', href: styles }];

export default function Root() {
  return (
    <html lang="en">
      <head>
        <Links />
      </head>
      <body>
        <AppProvider i18n={words}>
          <Outlet />
        </AppProvider>
        <Scripts />
      </body>
    </html>
  );
}
