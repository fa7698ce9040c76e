import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { homeView } from './home-view.server.ts';
import { Home } from './Home.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  return homeView(desk, locale).catch(problemResponse);
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function HomePage() {
  const { timeZone, now, ...view } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <Home view={view} />
    </ShopTime>
  );
}
