import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { house } from '#app/desk/house.server.ts';
import { minutes, seconds } from '#app/platform/spans.ts';

const BEAT = seconds(20);
// Renewed with a fresh session token; a balancer would cut it somewhere else.
const LONGEST = minutes(10);

/** A line of JSON for each batch of changes in this shop: ids only, the page reads what it shows. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (value: unknown) => controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      const stop = house().live.listen(desk.shop.id, (changes) => write({ changes }));
      const beat = setInterval(() => write({}), BEAT);
      const close = () => {
        stop();
        clearInterval(beat);
        clearTimeout(end);
        request.signal.removeEventListener('abort', close);
        try {
          controller.close();
        } catch {
          // The reader was gone first.
        }
      };
      const end = setTimeout(close, LONGEST);
      request.signal.addEventListener('abort', close);
      write({});
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' },
  });
}
