import { useEffect, useRef } from 'react';
import { readInTurn } from './read-in-turn.ts';

interface Change {
  ticketId?: string;
  topic: string;
}

const RETRY_MS = 3000;
/** As long as a quick machine needs from a page's reading to the open line. */
const LATE_MS = 1000;

const LONG_AGO = -Infinity;

/** The first screen was read when the document was asked for, those after it just before they are shown. */
let shown = false;

/**
 * Reads the page again when something changed that it shows. EventSource
 * cannot carry the session token, so this is a streaming fetch, which App
 * Bridge signs. A page that was hidden asks anew when it comes back: a line
 * that broke while it slept looks whole, and what it missed is read once the
 * server answers, so that a page never gives way to an error by itself. So does
 * one that was slow to come to life.
 */
export function useLive(concerns: (change: Change) => boolean): void {
  const concernsRef = useRef(concerns);
  concernsRef.current = concerns;
  useEffect(() => {
    let abort = new AbortController();
    const turns = readInTurn(window.__remixRouter);
    const listen = (readAt: number) => void follow(abort.signal, readAt, (changes) => {
      if (changes.some((change) => change.topic === 'reread' || concernsRef.current(change))) turns.ask();
    });
    listen(shown ? performance.now() : 0);
    shown = true;
    const visible = () => {
      if (document.visibilityState !== 'visible') return;
      abort.abort();
      abort = new AbortController();
      listen(LONG_AGO);
    };
    document.addEventListener('visibilitychange', visible);
    return () => {
      abort.abort();
      turns.stop();
      document.removeEventListener('visibilitychange', visible);
    };
  }, []);
}

/** @param readAt milliseconds of the document's life at which what is shown was read */
async function follow(signal: AbortSignal, readAt: number, tell: (changes: Change[]) => void): Promise<void> {
  for (let read = readAt; !signal.aborted; read = LONG_AGO) {
    try {
      const response = await fetch('/app/live', { signal, headers: { Accept: 'application/x-ndjson' } });
      if (response.ok && response.body) {
        // What changed before the connection was there, or between two, was never told.
        if (performance.now() - read > LATE_MS) tell([{ topic: 'reread' }]);
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
