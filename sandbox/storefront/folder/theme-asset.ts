import { extname } from 'node:path';
import { asset } from '#sandbox/pages/respond.ts';
import { COMPILED, compiled } from './compiled-assets.ts';
import { ThemeFiles } from './theme-files.ts';

const TYPES: Record<string, string> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.woff2': 'font/woff2', '.json': 'application/json' };

/** A file of the theme folder's assets; null when there is none. Assets that are Liquid (`theme.css.liquid`) are not rendered. */
export function themeAsset(folder: string | null, name: string): Response | null {
  if (!folder) return null;
  const files = new ThemeFiles(folder);
  if (name === `${COMPILED}.css`) return asset(compiled(files, 'stylesheet'), TYPES['.css']!);
  if (name === `${COMPILED}.js`) return asset(compiled(files, 'javascript'), TYPES['.js']!);
  const bytes = files.asset(name);
  return bytes && asset(bytes, TYPES[extname(name)] ?? 'application/octet-stream');
}
