import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { ledgerCsv } from '#app/domain/resolutions/ledger/ledger-csv.server.ts';
import { monthPeriod } from '#app/domain/resolutions/ledger/ledger-period.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { Locale } from '#app/locales/words.server.ts';

const Query = z.object({ month: z.string() });

/** GET: a month of the ledger as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  return file(desk, request, locale).catch(problemResponse);
}

async function file(desk: Desk, request: Request, locale: Locale): Promise<Response> {
  const { month } = readQuery(request, Query);
  const csv = await ledgerCsv(desk, monthPeriod(month, (await shopSettings(desk)).timeZone), locale);
  return new Response(createReadableStreamFromReadable(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="mend-ledger-${month}.csv"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
