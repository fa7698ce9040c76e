import type { ActionFunctionArgs } from '@remix-run/node';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';
import { readBytes } from '#app/desk/read-bytes.server.ts';
import { Turnstile } from '#app/desk/turnstile.ts';
import { signalsIn } from '#app/domain/shoppers/signal.ts';
import { takeSignals } from '#app/domain/shoppers/take-signals.server.ts';
import { Problem } from '#app/platform/problem.ts';

const MOST_BYTES = 2048;

/** A beacon's sender waits for nothing: under a rush they are let go rather than kept. */
const turnstile = new Turnstile({ inside: 1, waiting: 10 });

/** POST: a beacon of the help blocks; always 204, for nobody reads the answer. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, customerId, clientAddress, userAgent } = await enterStorefront(request);
  try {
    turnstile.look();
    const signals = signalsIn((await readBytes(request, MOST_BYTES)).toString('utf8'));
    await turnstile.pass(() => takeSignals(desk, signals, { address: clientAddress, userAgent, customerId }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}
