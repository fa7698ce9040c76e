import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { articles } from '#app/domain/help/articles.server.ts';
import { publication } from '#app/domain/help/publication.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { Help } from './Help.tsx';
import { helpTopics } from './help-topics.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const [rows, state, { timeZone }] = await Promise.all([articles(desk), publication(desk), shopSettings(desk)]);
  return { topics: helpTopics(rows, locale), publication: state, timeZone, now: desk.clock.now() };
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
