import { expect, it } from 'vitest';
import { renderBlock } from './render-block.ts';

const panelOn = async (path: string, handle: string, pageType = 'page') => {
  const html = await renderBlock({ locale: 'ko', block: 'chat', settings: { page: { url: `/pages/${handle}`, handle } }, path, pageType });
  expect(html).toContain('class="mend-chat__open"');
  return html.includes('<template data-chat>');
};

it.each([
  ['/pages/help', 'help'],
  ['/pages/help/', 'help'],
  ['/en/pages/help', 'help'],
  ['/pages/도움말', '도움말'],
  [encodeURI('/pages/도움말'), '도움말'],
])('prints the panel on the help page, %s', async (path, handle) => {
  expect(await panelOn(path, handle)).toBe(true);
});

it.each([['/pages/help-with-sizes'], ['/pages/our-help'], ['/pages/contact'], ['/help/pages/contact'], ['/pages/']])('prints the button alone on %s', async (path) => {
  expect(await panelOn(path, 'help')).toBe(false);
});

it('prints the button alone on what is no page, and where the page has no handle', async () => {
  expect(await panelOn('/products/help', 'help', 'product')).toBe(false);
  expect(await panelOn('/pages/help', '')).toBe(false);
});
