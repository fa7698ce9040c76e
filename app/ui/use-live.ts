import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

interface Change {
  ticketId?: string;
  topic: string;
}

const RETRY_MS = 3000;

/**
 * Reads the page again when something changed that it shows. EventSource
 * cannot carry the session token, so this is a streaming fetch, which App
 * Bridge signs. A page that was hidden reads once when it comes back.
 */
export function useLive(concerns: (change: Change) => boolean): void {
  const { revalidate } = useRevalidator();
  const concernsRef = useRef(concerns);
  concernsRef.current = concerns;
  useEffect(() => {
    const abort = new AbortController();
    void follow(abort.signal, (changes) => {
      if (changes.some((change) => change.topic === 'reread' || concernsRef.current(change))) revalidate();
    });
    const visible = () => {
      if (document.visibilityState === 'visible') revalidate();
    };
    document.addEventListener('visibilitychange', visible);
    return () => {
      abort.abort();
      document.removeEventListener('visibilitychange', visible);
    };
  }, [revalidate]);
}

async function follow(signal: AbortSignal, tell: (changes: Change[]) => void): Promise<void> {
  for (let first = true; !signal.aborted; first = false) {
    try {
      const response = await fetch('/app/live', { signal, headers: { Accept: 'application/x-ndjson' } });
      if (response.ok && response.body) {
        // What changed between two connections was never told.
        if (!first) tell([{ topic: 'reread' }]);
        await readLines(response.body, (line) => tell(line.changes ?? []));
      }
    } catch {
      // Offline or leaving: the next round finds out.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function readLines(body: ReadableStream<Uint8Array>, take: (line: { changes?: Change[] }) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line) take(JSON.parse(line));
  }
}
