import type { BlockName, Place } from './blocks-on-theme.ts';

export interface Editor {
  /** Such as "store.myshopify.com". */
  domain: string;
  /** The app's client id, which is no secret. */
  apiKey: string;
}

/**
 * Opens the theme editor of the published theme with our block placed, or the
 * chat's button switched on; the merchant saves it there. The templates are
 * those that every theme has.
 * Source: https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#deep-linking
 */
export function addLink({ domain, apiKey }: Editor, block: BlockName): string {
  const asked: Record<string, string> =
    block === 'chat' ? { context: 'apps', template: 'index', activateAppId: `${apiKey}/chat` } : { template: block === 'figures' ? 'index' : 'page', addAppBlockId: `${apiKey}/${block}`, target: 'newAppsSection' };
  return `https://${domain}/admin/themes/current/editor?${new URLSearchParams(asked)}`;
}

/** Opens the theme editor where a block stands. */
export function placeLink({ domain }: Editor, { themeId, template }: Place): string {
  return `https://${domain}/admin/themes/${themeId}/editor${template ? `?${new URLSearchParams({ template })}` : '?context=apps'}`;
}
