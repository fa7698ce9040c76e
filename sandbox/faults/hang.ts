/** The connection was closed without an answer; the proxy closes the socket when it meets this. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) });
    this.name = 'ConnectionDropped';
  }
}

/** Calls that were left without an answer. */
export interface Hanging {
  /** Never answers: rejects when the caller gives up, after `boundMs`, or when all are let go. */
  hang(signal: AbortSignal): Promise<never>;
  /** Drops every call that still waits. */
  letGo(): void;
}

/** `boundMs` is how long a call may hang at most; Shopify's own gateway gives up after about a minute. */
export function createHanging(boundMs = 60_000): Hanging {
  const all = new AbortController();
  return {
    hang(signal) {
      const ends = AbortSignal.any([signal, all.signal, AbortSignal.timeout(boundMs)]);
      return new Promise((_, reject) => {
        const end = (): void => reject(signal.aborted ? signal.reason : new ConnectionDropped());
        if (ends.aborted) end();
        else ends.addEventListener('abort', end, { once: true });
      });
    },
    letGo: () => all.abort(),
  };
}
