import type { Liquid } from 'liquidjs';
import type { Referred } from '../setting-values.ts';
import type { Shopper } from '../shopper.ts';
import type { Schema, ThemeFiles } from './theme-files.ts';
import { standIn, type Tell } from './tolerant-liquid.ts';

/** Where a theme folder's assets are served. */
export const THEME_ASSETS = '/cdn/theme/assets';

/** A theme from a folder, for one look at one page: its Liquid, its settings, and what it could not do. */
export interface FolderTheme {
  files: ThemeFiles;
  liquid: Liquid;
  globals: Record<string, unknown>;
  refer: Referred;
  /** `settings_data.json` as it stands: static sections keep theirs there. */
  data: Record<string, unknown>;
  /** Files that the app's blocks bring to the head. */
  head: string[];
  /** Everything that could not be rendered, each once. */
  problems: Set<string>;
  tell: Tell;
  shopper: Shopper;
  /** The page's template, by which its sections are named. */
  template: string;
  /** Renders one file; what it and its snippets see are the page's objects and these. */
  draw(folder: string, name: string, objects: Record<string, unknown>, given?: Record<string, unknown>): Promise<string>;
}

/** A section's or block's schema; told when it is not JSON. */
export function schemaOf({ files, tell }: FolderTheme, folder: 'sections' | 'blocks', type: string): Schema {
  return attempt(() => files.schema(folder, type), tell) ?? {};
}

/** What `read` answers; null, and told, when it throws. */
export function attempt<T>(read: () => T, tell: Tell): T | null {
  try {
    return read();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Tags in snippets are only met while rendering: they are looked through beforehand. */
export function lookThrough({ files, liquid, tell }: FolderTheme, folder: string, names: string[]): void {
  for (const name of names) standIn(liquid, files.text(folder, name) ?? '', `${folder}/${name}`, tell);
}
