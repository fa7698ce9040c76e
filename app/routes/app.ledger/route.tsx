import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { isoDate, localDateAt } from '#app/domain/calendars/local-time.ts';
import { awaitingApproval } from '#app/domain/resolutions/approval/awaiting-approval.server.ts';
import { monthPeriod } from '#app/domain/resolutions/ledger/ledger-period.ts';
import { ledgerSums } from '#app/domain/resolutions/ledger/ledger-sums.sql.server.ts';
import { ledger } from '#app/domain/resolutions/ledger/ledger.server.ts';
import { openLines } from '#app/domain/resolutions/ledger/open-lines.server.ts';
import { agents } from '#app/domain/shops/agents.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { Ledger } from './Ledger.tsx';

const Query = z.object({ month: z.string().optional(), page: z.string().optional(), open: z.string().optional(), waiting: z.string().optional() });

/** What waits for approval, and a month of what was done. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  return ledgerView(desk, request).catch(problemResponse);
}

async function ledgerView(desk: Desk, request: Request) {
  const query = readQuery(request, Query);
  const { timeZone } = await shopSettings(desk);
  const now = desk.clock.now();
  const thisMonth = isoDate(localDateAt(timeZone, now.getTime())).slice(0, 7);
  const month = query.month ?? thisMonth;
  const period = monthPeriod(month, timeZone);
  const [page, open, sums, waiting, people] = await Promise.all([
    ledger(desk, period, query.page ?? null),
    openLines(desk, period, query.open ?? null),
    ledgerSums(desk, period),
    awaitingApproval(desk, query.waiting ?? null),
    agents(desk),
  ]);
  return { ...page, open, firstOpen: query.open === undefined, sums, waiting, people, month, thisMonth, first: query.page === undefined, timeZone, now };
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function LedgerPage() {
  const { timeZone, now, ...view } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <Ledger {...view} timeZone={timeZone} />
    </ShopTime>
  );
}
