import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { stayPut } from '#app/ui/stay-put.ts';
import { StaleBanner } from '#app/ui/StaleBanner.tsx';
import { Ticket } from './Ticket.tsx';
import { ticketPageView } from './ticket-page-view.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return await ticketPageView(desk, locale, idIn(params.ticketId));
  } catch (error) {
    return problemResponse(error);
  }
}

/** What an agent is writing outlives a reading that fails. */
export const clientLoader = stayPut<typeof loader>();

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function TicketPage() {
  const { timeZone, now, stale = false, ...view } = useLoaderData<typeof loader & typeof clientLoader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <Ticket key={view.ticket.id} view={view} notice={<StaleBanner stale={stale} readAt={now} />} />
    </ShopTime>
  );
}
