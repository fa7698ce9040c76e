import { readBlock } from '#sandbox/storefront/theme-block.ts';
import { changeTheme, themeOf } from '#sandbox/storefront/theme.ts';
import type { Control } from './control.ts';
import { flag, optionalText } from './input.ts';

/** What a merchant sets in the online store. */
export const storefrontControls: Record<string, Control> = {
  'help-block': {
    group: 'storefront',
    name: { ko: '도움말 블록', en: 'Help block' },
    does: { ko: '도움말 페이지에 앱의 블록을 넣거나 뺍니다.', en: 'Puts the app\'s block on the help page, or takes it off.' },
    fields: [{ name: 'on', kind: 'flag', label: { ko: '페이지에 표시', en: 'On the page' } }],
    run: (store, shop, input) => changeTheme(store.sandbox.world, shop, { helpBlock: flag(input, 'on') }),
  },
  'block-settings': {
    group: 'storefront',
    name: { ko: '블록 설정', en: 'Block settings' },
    does: { ko: '테마 편집기에서 바꾼 블록 설정을 저장합니다.', en: 'Saves the block\'s settings from the theme editor.' },
    fields: [],
    doorOnly: true,
    run: (store, shop, input) => {
      const block = readBlock(store.app.extensionDir, 'en');
      const given = block.settings.flatMap((setting) => {
        const name = `settings.${setting.id}`;
        if (!(name in input)) return [];
        return [[setting.id, setting.type === 'checkbox' ? flag(input, name) : (optionalText(input, name) ?? '')] as const];
      });
      return changeTheme(store.sandbox.world, shop, { blockSettings: { ...themeOf(store.sandbox.world, shop).blockSettings, ...Object.fromEntries(given) } });
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
