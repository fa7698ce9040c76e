import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placesOf, withBlock, withoutBlocks } from '#sandbox/storefront/placing.ts';
import { changeTheme, type SectionRendering, themeOf } from '#sandbox/storefront/theme.ts';
import { themeBlockControls } from './theme-block-controls.ts';
import type { Control } from './control.ts';
import { BadInput, chosen, flag, optionalText, textOf } from './input.ts';

const PREFIXES = ['apps', 'a', 'community', 'tools'].map((value) => ({ value, ko: `/${value}`, en: `/${value}` }));
const PALETTES = [{ value: 'light', ko: '밝게', en: 'Light' }, { value: 'dark', ko: '어둡게', en: 'Dark' }] as const;
const RENDERINGS = [
  { value: 'any', ko: '어느 페이지에서나 (문서대로)', en: 'Under any page, as documented' },
  { value: 'own', ko: '섹션이 놓인 템플릿에서만', en: 'Only under a page of its own template' },
  { value: 'none', ko: '전혀 안 됨 (404)', en: 'Never (404)' },
] as const;
/** What Shopify takes for a subpath, and what it keeps for itself. */
const SUBPATH = /^(?!(?:admin|services|password|login)$)[\w-]{1,30}$/;

/** What a merchant sets in the online store. */
export const storefrontControls: Record<string, Control> = {
  'help-block': {
    group: 'storefront',
    name: { ko: '도움말 블록', en: 'Help block' },
    does: { ko: '도움말 페이지에 앱의 블록을 넣거나 뺍니다.', en: 'Puts the app\'s block on the help page, or takes it off.' },
    fields: [{ name: 'on', kind: 'flag', label: { ko: '페이지에 표시', en: 'On the page' } }],
    run: (store, shop, input) => {
      const theme = themeOf(store.sandbox.world, shop);
      const there = placesOf(theme, 'help').some(({ template }) => template === 'page');
      if (there === flag(input, 'on')) return theme;
      return changeTheme(store.sandbox.world, shop, { templates: there ? withoutBlocks(theme, 'page', ({ handle }) => handle === 'help') : withBlock(theme, 'page', 'help') });
    },
  },
  ...themeBlockControls,
  'theme-palette': {
    group: 'storefront',
    name: { ko: '테마 색', en: 'Palette' },
    does: { ko: '스토어 테마를 밝게 또는 어둡게 합니다.', en: 'Shows the store\'s theme in light or in dark colours.' },
    fields: [{ name: 'palette', kind: 'choice', label: { ko: '색', en: 'Palette' }, choices: PALETTES }],
    run: (store, shop, input) => changeTheme(store.sandbox.world, shop, { palette: chosen(input, 'palette', PALETTES) ?? 'light' }),
  },
  'proxy-path': {
    group: 'storefront',
    name: { ko: '앱 프록시 주소', en: 'Address of the app proxy' },
    does: { ko: '판매자가 앱 프록시의 주소를 바꿉니다. 예전 주소는 더 이상 열리지 않습니다.', en: 'The merchant moves the app\'s proxy. The old address is gone then.' },
    fields: [
      { name: 'prefix', kind: 'choice', label: { ko: '접두사', en: 'Prefix' }, choices: PREFIXES },
      { name: 'subpath', kind: 'text', label: { ko: '하위 경로', en: 'Subpath' }, value: 'mend', required: true },
    ],
    run: (store, shop, input) => {
      const subpath = textOf(input, 'subpath');
      if (!SUBPATH.test(subpath)) throw new BadInput('A subpath has up to 30 letters, digits, hyphens and underscores, and is not admin, services, password or login.');
      return changeTheme(store.sandbox.world, shop, { proxyPath: `/${chosen(input, 'prefix', PREFIXES) ?? 'apps'}/${subpath}` });
    },
  },
  'section-rendering': {
    group: 'storefront',
    name: { ko: '섹션만 불러오기', en: 'Section rendering' },
    does: { ko: '섹션을 어느 페이지에서 불러올 수 있는지 정합니다. 앱이 막혔을 때 어떻게 하는지 볼 수 있습니다.', en: 'Under which pages a section may be fetched alone: to see what an app does where it cannot.' },
    fields: [{ name: 'mode', kind: 'choice', label: { ko: '범위', en: 'Where' }, choices: RENDERINGS }],
    run: (store, shop, input) => changeTheme(store.sandbox.world, shop, { sectionRendering: chosen<SectionRendering>(input, 'mode', RENDERINGS) ?? 'any' }),
  },
  'theme-folder': {
    group: 'storefront',
    name: { ko: '다른 테마', en: 'Another theme' },
    does: { ko: '폴더에 있는 테마로 스토어를 보여 줍니다. 비워 두면 원래 테마로 돌아갑니다.', en: 'Shows the store in a theme from a folder. Empty: back to its own theme.' },
    fields: [{ name: 'folder', kind: 'text', label: { ko: '폴더 경로', en: 'Path of the folder' } }],
    run: (store, shop, input) => {
      const folder = optionalText(input, 'folder');
      if (folder && !existsSync(join(folder, 'layout', 'theme.liquid'))) throw new BadInput(`There is no theme in ${resolve(folder)}: layout/theme.liquid is missing.`);
      return changeTheme(store.sandbox.world, shop, { folder: folder ? resolve(folder) : null });
    },
  },
  'storefront-password': {
    group: 'storefront',
    name: { ko: '비밀번호 페이지', en: 'Password page' },
    does: { ko: '온라인 스토어를 열기 전처럼 비밀번호로 막습니다.', en: 'Closes the storefront behind a password, as before its opening.' },
    fields: [{ name: 'on', kind: 'flag', label: { ko: '비밀번호로 막기', en: 'Closed' } }],
    run: (store, shop, input) => store.sandbox.acts.closeStorefront(shop, flag(input, 'on')),
  },
};
