import type { Doc, ShopState, World } from '#sandbox/types.ts';

const KIND = 'SandboxTheme';
const ID = 'gid://sandbox/SandboxTheme/1';

/** What a merchant sets in the theme editor and in the online store's preferences. */
export interface Theme extends Doc {
  /** Whether the help block stands on the help page. */
  helpBlock: boolean;
  /** Settings of the block that were changed in the editor; the rest are the schema's defaults. */
  blockSettings: Record<string, unknown>;
  /** Whether visitors need the password to see the store. */
  passwordPage: boolean;
  password: string;
}

/** The shop's theme as it stands; a new shop has the block on and no password page. */
export function themeOf(world: World, shop: ShopState): Theme {
  return world.get<Theme>(shop, KIND, ID) ?? { id: ID, helpBlock: true, blockSettings: {}, passwordPage: false, password: 'open-sesame' };
}

/** Changes some of it, for good. */
export function changeTheme(world: World, shop: ShopState, changes: Partial<Omit<Theme, 'id'>>): Theme {
  const theme = { ...themeOf(world, shop), ...changes };
  world.put(shop, KIND, theme);
  return theme;
}
