import type { Doc, ShopState, World } from '#sandbox/types.ts';
import { type AppsSection, DEFAULT_EMBEDS, DEFAULT_TEMPLATES, type Embed } from './placed.ts';

const KIND = 'SandboxTheme';
const ID = 'gid://sandbox/SandboxTheme/1';

/** The published theme, as `app.extensions()` names it. */
export const THEME_ID = 'gid://shopify/OnlineStoreTheme/1';

/**
 * Which sections the Section Rendering API renders under a page: any of the theme's, as Shopify documents it;
 * only those of the page's own template; or none (404). The last two are there to try what an app does then.
 */
export type SectionRendering = 'any' | 'own' | 'none';

/** What a merchant sets in the theme editor, in the online store's preferences and for the app's proxy. */
export interface Theme extends Doc {
  /** App blocks by template (`index`, `page.contact`), in the order they stand below the template's own content. */
  templates: Record<string, AppsSection[]>;
  /** App embeds by handle. */
  embeds: Record<string, Embed>;
  palette: 'light' | 'dark';
  /** Where the app's proxy answers: prefix and subpath. */
  proxyPath: string;
  sectionRendering: SectionRendering;
  /** A theme folder that is rendered instead of the sandbox's own theme; null for that. */
  folder: string | null;
  /** Whether visitors need the password to see the store. */
  passwordPage: boolean;
  password: string;
}

/** The shop's theme as it stands; a new shop has every block of the extension placed and no password page. */
export function themeOf(world: World, shop: ShopState): Theme {
  return { ...newTheme(), ...world.get<Theme>(shop, KIND, ID) };
}

/** Changes some of it, for good. */
export function changeTheme(world: World, shop: ShopState, changes: Partial<Omit<Theme, 'id'>>): Theme {
  const theme = { ...themeOf(world, shop), ...changes };
  world.put(shop, KIND, theme);
  return theme;
}

function newTheme(): Theme {
  return {
    id: ID, templates: DEFAULT_TEMPLATES, embeds: DEFAULT_EMBEDS, palette: 'light', proxyPath: '/apps/mend', sectionRendering: 'any',
    folder: null, passwordPage: false, password: 'open-sesame',
  };
}
