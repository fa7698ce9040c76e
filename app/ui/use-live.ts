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
 * Bridge signs. A page that was hidden asks anew when it comes back: a line
 * that broke while it slept looks whole, and what it missed is read once the
 * server answers, so that a page never gives way to an error by itself.
 */
export function useLive(concerns: (change: Change) => boolean): void {
  const { revalidate } = useRevalidator();
  const concernsRef = useRef(concerns);
  concernsRef.current = concerns;
  useEffect(() => {
    let abort = new AbortController();
    const listen = (missed: boolean) => void follow(abort.signal, missed, (changes) => {
      if (changes.some((change) => change.topic === 'reread' || concernsRef.current(change))) revalidate();
    });
    listen(false);
    const visible = () => {
      if (document.visibilityState !== 'visible') return;
      abort.abort();
      abort = new AbortController();
      listen(true);
    };
    document.addEventListener('visibilitychange', visible);
    return () => {
      abort.abort();
      document.removeEventListener('visibilitychange', visible);
    };
  }, [revalidate]);
}

async function follow(signal: AbortSignal, missed: boolean, tell: (changes: Change[]) => void): Promise<void> {
  for (let reread = missed; !signal.aborted; reread = true) {
    try {
      const response = await fetch('/app/live', { signal, headers: { Accept: 'application/x-ndjson' } });
      if (response.ok && response.body) {
        // What changed between two connections was never told.
        if (reread) tell([{ topic: 'reread' }]);
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
