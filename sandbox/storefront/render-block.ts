import { appMetafields } from './app-metafields.ts';
import { escape } from '#sandbox/pages/html.ts';
import { ASSETS, stylesheetTag, themeLiquid } from './liquid.ts';
import { shopName } from './layout.ts';
import type { Shopper } from './shopper.ts';
import { readBlock, settingsOf } from './theme-block.ts';

export interface RenderedBlock {
  body: string;
  /** The files its schema names, which Shopify adds to the page once. */
  head: string;
}

/** The real help block, rendered as a theme's section renders an app block. Throws when its Liquid is wrong. */
export async function renderBlock(shopper: Shopper): Promise<RenderedBlock> {
  const { extensionDir } = shopper.store.app;
  const block = readBlock(extensionDir, shopper.locale);
  const id = 'AHelpBlock1';
  const inner = await themeLiquid(extensionDir, shopper.locale, shopper.store.sandbox.world.now()).parseAndRender(block.source, {
    ...globals(shopper),
    app: { metafields: appMetafields(shopper.store.sandbox.world, shopper.shop) },
    block: { id, type: `shopify://apps/mend/blocks/${block.handle}/1`, settings: settingsOf(block, shopper.theme.blockSettings), shopify_attributes: '' },
    section: { id: 'template--page', settings: {} },
  });
  const style = block.stylesheet ? stylesheetTag(`${ASSETS}/${block.stylesheet}`) : '';
  const script = block.javascript ? `<script src="${escape(`${ASSETS}/${block.javascript}`)}" defer="defer"></script>` : '';
  const kind = ['shopify-block', 'shopify-app-block', block.class].filter(Boolean).join(' ');
  return { body: `<${block.tag} id="shopify-block-${id}" class="${kind}">${inner}</${block.tag}>`, head: style + script };
}

/** The objects every template of the store sees. */
export function globals(shopper: Shopper): Record<string, unknown> {
  const { customer, shop, store, url } = shopper;
  const name = shopName(shopper);
  return {
    shop: { name, domain: url.host, permanent_domain: shop.domain, url: store.origins.storefront, secure_url: store.origins.storefront, locale: shopper.locale },
    request: {
      locale: { iso_code: shopper.locale, primary: shopper.locale === 'ko', root_url: shopper.root || '/' },
      path: url.pathname, host: url.host, origin: url.origin, page_type: 'page', design_mode: false,
    },
    routes: { root_url: shopper.root || '/', account_url: `${shopper.root}/account`, account_login_url: `${shopper.root}/account/login` },
    localization: { language: { iso_code: shopper.locale } },
    customer: customer ? customerDrop(customer) : null,
    page: { title: '', handle: shopper.path.split('/').pop() },
  };
}

function customerDrop(customer: NonNullable<Shopper['customer']>): Record<string, unknown> {
  return {
    id: Number(customer.id.split('/').pop()),
    name: customer.displayName, first_name: customer.firstName, last_name: customer.lastName,
    email: customer.email, phone: customer.phone,
  };
}
