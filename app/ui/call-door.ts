import { matchRoutes } from '@remix-run/react';
import { decode } from 'turbo-stream';

/** Longer than anything that a door itself waits for; then it is not known what became of it. */
const PATIENCE_MS = 60_000;

/**
 * Speaks to a door of ours as the router would, but past the router: what
 * fails there puts an error in the page's place, with all that is typed in it,
 * and an unreachable server even loads the page anew.
 * @returns what the door answered, a refusal included; null when nothing came that can be read
 * @throws DOMException AbortError, once `signal` says so
 */
export async function callDoor(address: string, init: RequestInit = {}): Promise<{ said: unknown } | null> {
  const { signal } = init;
  const call = new AbortController();
  const late = setTimeout(() => call.abort(), PATIENCE_MS);
  signal?.addEventListener('abort', () => call.abort(), { once: true });
  const url = new URL(address, window.location.origin);
  const reads = (init.method ?? 'GET') === 'GET';
  const route = matchRoutes(window.__remixRouter.routes, url.pathname)?.at(-1)?.route.id ?? '';
  // The frame around it would be read as well.
  if (reads) url.searchParams.set('_routes', route);
  url.pathname += '.data';
  try {
    const response = await fetch(url, { ...init, signal: call.signal });
    const answer = await decoded(response);
    const ours = reads ? answer[route] : answer;
    return isAnswer(ours) ? { said: ours.data } : null;
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  } finally {
    clearTimeout(late);
  }
}

/** As the server wrote it, dates included; an error in it says nothing that a page could show. */
async function decoded(response: Response): Promise<Record<string, unknown>> {
  if (!response.body) return {};
  const { value } = await decode(response.body, { plugins: [() => ({ value: null })] });
  return (value ?? {}) as Record<string, unknown>;
}

function isAnswer(value: unknown): value is { data: unknown } {
  return typeof value === 'object' && value !== null && 'data' in value;
}
