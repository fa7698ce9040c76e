import type { Store } from '#sandbox/pages/store.ts';
import { placesOn, withBlock, withoutBlocks, withSettings } from '#sandbox/storefront/placing.ts';
import { type Block, readBlock } from '#sandbox/storefront/theme-block.ts';
import type { AppsSection, Embed } from '#sandbox/storefront/placed.ts';
import { changeTheme, type Theme, themeOf } from '#sandbox/storefront/theme.ts';
import type { ShopState } from '#sandbox/types.ts';
import type { Control } from './control.ts';
import { BadInput, flag, type Input, optionalText, textOf } from './input.ts';

/** What the theme editor does with the app's blocks. `template` is `index`, `product`, `page`, `page.contact` … */
export const themeBlockControls: Record<string, Control> = {
  'theme-block-add': {
    group: 'storefront',
    name: { ko: '블록 추가', en: 'Add a block' },
    does: { ko: '템플릿에 앱 블록을 추가합니다.', en: 'Adds an app block to a template: { template, handle, target?, settings? }.' },
    fields: [],
    doorOnly: true,
    run: (store, shop, input) => {
      const block = blockOf(store, textOf(input, 'handle'));
      const settings = (input.settings ?? {}) as Record<string, unknown>;
      return changeTheme(store.sandbox.world, shop, { templates: withBlock(theme(store, shop), textOf(input, 'template'), block.handle, optionalText(input, 'target'), settings) });
    },
  },
  'theme-block-remove': {
    group: 'storefront',
    name: { ko: '블록 빼기', en: 'Take a block off' },
    does: { ko: '템플릿에서 앱 블록을 뺍니다.', en: 'Takes a block off a template: { template, block } by its id, or { template, handle } for all of them.' },
    fields: [],
    doorOnly: true,
    run: (store, shop, input) => {
      const [id, handle] = [optionalText(input, 'block'), optionalText(input, 'handle')];
      return changeTheme(store.sandbox.world, shop, { templates: withoutBlocks(theme(store, shop), textOf(input, 'template'), (block) => block.id === id || block.handle === handle) });
    },
  },
  'theme-embed': {
    group: 'storefront',
    name: { ko: '앱 임베드', en: 'App embed' },
    does: { ko: '앱 임베드를 켜거나 끕니다.', en: 'Switches an app embed: { handle, on }.' },
    fields: [],
    doorOnly: true,
    run: (store, shop, input) => {
      const handle = textOf(input, 'handle');
      const { embeds } = theme(store, shop);
      return changeTheme(store.sandbox.world, shop, { embeds: { ...embeds, [handle]: { settings: {}, ...embeds[handle], on: flag(input, 'on') } } });
    },
  },
  'block-settings': {
    group: 'storefront',
    name: { ko: '블록 설정', en: 'Block settings' },
    does: { ko: '테마 편집기에서 바꾼 블록 설정을 저장합니다.', en: 'Saves settings from the theme editor, of a block { template, block, settings.… } or of an embed { embed, settings.… }; without these, of the help page\'s block.' },
    fields: [],
    doorOnly: true,
    run: (store, shop, input) => saveSettings(store, shop, input),
  },
  theme: {
    group: 'storefront',
    name: { ko: '테마 전체', en: 'The whole theme' },
    does: { ko: '템플릿과 임베드를 한 번에 정합니다.', en: 'Sets { templates } and { embeds } at once, as the world keeps them.' },
    fields: [],
    doorOnly: true,
    run: (store, shop, input) => changeTheme(store.sandbox.world, shop, { ...(input.templates !== undefined && { templates: templatesOf(input.templates) }), ...(input.embeds !== undefined && { embeds: input.embeds as Record<string, Embed> }) }),
  },
};

function saveSettings(store: Store, shop: ShopState, input: Input): Theme {
  const now = theme(store, shop);
  const embed = optionalText(input, 'embed');
  if (embed) {
    const before = now.embeds[embed] ?? { on: false, settings: {} };
    return changeTheme(store.sandbox.world, shop, { embeds: { ...now.embeds, [embed]: { ...before, settings: { ...before.settings, ...given(blockOf(store, embed), input) } } } });
  }
  const template = optionalText(input, 'template') ?? 'page';
  const id = optionalText(input, 'block');
  const place = placesOn(now, template).find(({ block }) => (id ? block.id === id : block.handle === 'help'));
  if (!place) throw new BadInput(`There is no such block on template ${template}.`);
  return changeTheme(store.sandbox.world, shop, { templates: withSettings(now, template, place.block.id, given(blockOf(store, place.block.handle), input)) });
}

/** The settings that were sent, as the kinds of setting they are. */
function given(block: Block, input: Input): Record<string, unknown> {
  return Object.fromEntries(block.settings.filter(({ id }) => `settings.${id}` in input).map(({ id, type }) => [id, valueOf(type, input, `settings.${id}`)]));
}

function valueOf(type: string, input: Input, name: string): unknown {
  const text = optionalText(input, name);
  if (type === 'checkbox') return flag(input, name);
  if (type === 'range' || type === 'number') return text === undefined ? null : Number(text);
  return text ?? '';
}

function blockOf(store: Store, handle: string): Block {
  const block = readBlock(store.app.extensionDir, 'en', handle);
  if (!block) throw new BadInput(`The extension has no block "${handle}".`);
  return block;
}

function templatesOf(value: unknown): Record<string, AppsSection[]> {
  const sound = (sections: unknown) => Array.isArray(sections) && sections.every((section) => typeof section?.key === 'string' && Array.isArray(section.blocks) && section.blocks.every((block: Record<string, unknown>) => typeof block.id === 'string' && typeof block.handle === 'string'));
  if (typeof value !== 'object' || value === null || !Object.values(value).every(sound)) throw new BadInput('"templates" must be { template: [{ key, blocks: [{ id, handle, settings }] }] }.');
  const whole = (section: AppsSection): AppsSection => ({ ...section, blocks: section.blocks.map((block) => ({ ...block, settings: block.settings ?? {} })) });
  return Object.fromEntries(Object.entries(value as Record<string, AppsSection[]>).map(([template, sections]) => [template, sections.map(whole)]));
}

const theme = (store: Store, shop: ShopState): Theme => themeOf(store.sandbox.world, shop);
