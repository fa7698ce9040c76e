/**
 * Opens the theme editor with our block placed on the page template; the
 * merchant saves it there.
 * Source: https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#deep-linking
 */
export function addBlockLink(shopDomain: string, apiKey: string): string {
  const query = new URLSearchParams({ template: 'page', addAppBlockId: `${apiKey}/help`, target: 'newAppsSection' });
  return `https://${shopDomain}/admin/themes/current/editor?${query}`;
}
