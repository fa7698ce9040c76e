import type { OpenSandbox } from '#sandbox/sandbox.ts';
import { step, thisLife } from './life.ts';

/** What may become of a call on its way: it never arrives, its answer is lost, or it arrives when nobody waits for it any more. */
export type Mishap = 'lost' | 'answer_lost' | 'late';

/** A change that Shopify carried out for us. */
export interface Sent {
  operation: string;
  variables: Record<string, any>;
  answer: any;
  /** Whose token: an agent's, or the shop's own. */
  online: boolean;
  /** The process that sent it. */
  by: string;
}

export interface LateRequest {
  /** When its process began. */
  since: number;
  by: string;
  /** @returns whether it changed something */
  arrive(): Promise<boolean>;
}

export interface Wire {
  fetch(request: Request): Promise<Response>;
  /** Meets the next calls, one each: mutations alone, or whatever comes. */
  mishaps: { what: Mishap; mutation: boolean }[];
  /** Requests that stand in a queue between us and Shopify. */
  late: LateRequest[];
  sent: Sent[];
  /** Before a change is carried out. */
  onChange: ((change: Pick<Sent, 'operation' | 'variables' | 'by'>) => void) | null;
}

/** The way from our processes to a sandbox: numbered, written down, and as unreliable as it is told to be. */
export function wireTo(sandbox: Pick<OpenSandbox, 'fetch'>): Wire {
  const wire: Wire = {
    mishaps: [], late: [], sent: [], onChange: null,
    async fetch(request) {
      const body = await request.clone().text();
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const [, kind, operation = 'unnamed'] = /(query|mutation)\s+(\w+)/.exec(query) ?? [];
      // What is only staged nobody sees: a mishap waits for the change itself.
      const changes = kind === 'mutation' && !/^OrderEdit(Begin|AddVariant|SetQuantity)$/.test(operation);
      await step(`before ${operation}`);
      const by = thisLife()?.name ?? 'the test';
      const carryOut = async () => {
        if (kind !== 'mutation') return sandbox.fetch(request);
        const before = { operation, variables: variables ?? {}, by };
        wire.onChange?.(before);
        const answer = await sandbox.fetch(request);
        wire.sent.push({ ...before, answer: await answer.clone().json().catch(() => null), online: isOnline(request) });
        return answer;
      };
      const mishap = take(wire.mishaps, changes);
      if (mishap === 'late') wire.late.push({ since: thisLife()?.since ?? 0, by, arrive: async () => kind === 'mutation' && changed(await (await carryOut()).json()) });
      if (mishap === 'answer_lost') await carryOut();
      if (mishap) throw new TypeError('fetch failed');
      const answer = await carryOut();
      await step(`after ${operation}`);
      return answer;
    },
  };
  return wire;
}

/** It changed something: neither refused nor put off. */
export function changed(answer: { data?: Record<string, { userErrors?: unknown[] } | null> | null } | null): boolean {
  const [payload] = Object.values(answer?.data ?? {});
  return Boolean(payload) && !payload!.userErrors?.length;
}

function take(mishaps: Wire['mishaps'], mutation: boolean): Mishap | undefined {
  const at = mishaps.findIndex((one) => mutation || !one.mutation);
  return at < 0 ? undefined : mishaps.splice(at, 1)[0]!.what;
}

function isOnline(request: Request): boolean {
  return request.headers.get('x-shopify-access-token')!.startsWith('shpua_');
}
