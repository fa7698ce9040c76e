import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { articleHeads } from '#app/domain/help/article-heads.server.ts';
import { editorLocales } from '#app/domain/help/editor-locales.server.ts';
import { publication } from '#app/domain/help/publication.server.ts';
import { sections } from '#app/domain/help/sections.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { Help } from './Help.tsx';
import { helpList } from './help-list.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const [rows, parts, locales, state, { timeZone, languages }] = await Promise.all([articleHeads(desk), sections(desk), editorLocales(desk), publication(desk), shopSettings(desk)]);
  return { sections: helpList(rows, parts, languages, locale), locales, publication: state, timeZone, now: desk.clock.now() };
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function HelpPage() {
  const { timeZone, now, ...view } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <Help {...view} />
    </ShopTime>
  );
}
