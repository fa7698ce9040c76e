import type { Server, ServerResponse } from 'node:http';

/**
 * Lets a server leave without breaking off work: answers under way are
 * finished, streams (they never would be) are ended at once.
 * @returns closes the server; resolves when the last answer is out, or after
 *   `patience` milliseconds, when what is still open is cut
 */
export function closing(server: Server): (patience: number) => Promise<void> {
  const open = new Set<ServerResponse>();
  server.on('request', (_, response) => {
    open.add(response);
    response.on('close', () => open.delete(response));
  });
  return (patience) =>
    new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), patience);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
      for (const response of open) {
        if (isStream(response)) response.destroy();
        // Kept alive, the connection would wait for a next request.
        else if (!response.headersSent) response.setHeader('Connection', 'close');
      }
    });
}

function isStream(response: ServerResponse): boolean {
  return /ndjson|event-stream/.test(String(response.getHeader('content-type') ?? ''));
}
