import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { accessLog } from '#app/domain/privacy/access-log.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { AccessLog } from './AccessLog.tsx';

const Query = z.object({ page: z.string().optional() });

/** Who saw which customer when. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  return logView(desk, request).catch(problemResponse);
}

async function logView(desk: Parameters<typeof accessLog>[0], request: Request) {
  const { page } = readQuery(request, Query);
  const [log, { timeZone }] = await Promise.all([accessLog(desk, page ?? null), shopSettings(desk)]);
  return { ...log, first: page === undefined, timeZone, now: desk.clock.now() };
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function AccessLogPage() {
  const { timeZone, now, ...view } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <AccessLog {...view} />
    </ShopTime>
  );
}
