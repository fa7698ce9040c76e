import { localeObject } from '../objects/global-objects.ts';
import { menu } from '../menus.ts';
import { ColorScheme, type ColorSchemes, referring } from '../referring.ts';
import { type Setting, settingValues } from '../setting-values.ts';
import type { Shopper } from '../shopper.ts';
import { translate } from '../liquid/translate.ts';
import { find } from '../theme-block.ts';
import { folderTags } from './folder-tags.ts';
import { attempt, type FolderTheme, THEME_ASSETS } from './folder-theme.ts';
import { ThemeFiles } from './theme-files.ts';
import { parseTolerantly, type Tell, tolerantLiquid } from './tolerant-liquid.ts';

interface SettingsData {
  current?: Record<string, unknown> | string;
  presets?: Record<string, Record<string, unknown>>;
}

/** Opens the theme in `root` for a page with these objects. */
export function openFolder(root: string, shopper: Shopper, objects: Record<string, unknown>, template: string): FolderTheme {
  const files = new ThemeFiles(root);
  const problems = new Set<string>();
  const tell: Tell = (problem) => void problems.add(problem);
  const data = currentSettings(files, tell);
  const refer = referring(shopper, (data.color_schemes ?? {}) as ColorSchemes);
  const schema = (attempt(() => files.json<{ settings?: Setting[] }[]>('config', 'settings_schema.json'), tell) ?? []).flatMap((group) => group.settings ?? []);
  // A theme that has a setting of this name follows the palette of the controls.
  const palette = shopper.theme.palette;
  const settings = { ...settingValues(schema, { ...data, palette }, refer), ...schemesOf(schema, data) };
  const globals = { ...objects, ...storeObjects(shopper), settings };
  const liquid = tolerantLiquid({ root: [`${root}/snippets`], locale: shopper.language.code, now: shopper.store.sandbox.world.now(), globals }, tell);
  const theme: FolderTheme = {
    files, liquid, globals, refer, data, problems, head: [], tell, shopper, template,
    draw: async (folder, name, objects, given = {}) => String(await liquid.render(parseTolerantly(liquid, files.text(folder, name) ?? '', `${folder}/${name}`, tell), given, { globals: { ...globals, ...objects } })),
  };
  addWords(theme);
  liquid.registerFilter('asset_url', (name: string) => `${THEME_ASSETS}/${name}`);
  liquid.registerFilter('inline_asset_content', (name: string) => Buffer.from(files.asset(name) ?? '').toString());
  folderTags(theme);
  return theme;
}

function currentSettings(files: ThemeFiles, tell: Tell): Record<string, unknown> {
  const { current, presets } = attempt(() => files.json<SettingsData>('config', 'settings_data.json'), tell) ?? {};
  return typeof current === 'string' ? (presets?.[current] ?? {}) : (current ?? {});
}

function addWords({ liquid, files, shopper, tell }: FolderTheme): void {
  const [own = {}, fallback = {}] = attempt(() => files.words(shopper.language.code), tell) ?? [];
  const word = (key: string, ...options: [string, unknown][]) => {
    const from = find(own, key) === undefined ? fallback : own;
    return translate(from, shopper.language.code, String(key), Object.fromEntries(options));
  };
  liquid.registerFilter('t', word);
  liquid.registerFilter('translate', word);
}

function schemesOf(schema: Setting[], data: Record<string, unknown>): Record<string, unknown> {
  const group = schema.find(({ type }) => type === 'color_scheme_group');
  if (!group?.id) return {};
  const all = (data[group.id] ?? {}) as ColorSchemes;
  const schemes = Object.entries(all).map(([id, { settings }]) => new ColorScheme(id, settings));
  // Themes loop over them and ask for one by its id.
  return { [group.id]: Object.assign([...schemes], Object.fromEntries(schemes.map((scheme) => [scheme.id, scheme]))) };
}

/** What themes read of a store beside the page's own objects; the cart is always empty. */
function storeObjects(shopper: Shopper): Record<string, unknown> {
  const link = (handle: string) => menu(shopper, handle);
  return {
    cart: { item_count: 0, items: [], total_price: 0, original_total_price: 0, items_subtotal_price: 0, total_discount: 0, requires_shipping: false, note: '', attributes: {}, currency: { iso_code: 'KRW', symbol: '₩' }, cart_level_discount_applications: [], taxes_included: true, duties_included: false, 'empty?': true },
    linklists: { 'main-menu': link('main-menu'), footer: link('footer') },
    pages: {}, blogs: {}, articles: {}, images: {}, all_products: {}, metaobjects: {},
    powered_by_link: '', all_country_option_tags: '', country_option_tags: '', current_tags: [], content_for_index: '', additional_checkout_buttons: false, content_for_additional_checkout_buttons: '',
    recommendations: { 'performed?': false, products: [], products_count: 0 }, predictive_search: { performed: false, resources: {} },
    language: localeObject(shopper.language),
  };
}
