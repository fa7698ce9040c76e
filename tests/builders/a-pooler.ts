import net from 'node:net';
import { once } from 'node:events';

export interface Pooler {
  url: string;
  close(): void;
}

/**
 * Stands between the app and PostgreSQL as a transaction pooler does: whoever
 * comes, one server connection serves them all, statement by statement. The
 * first client signs in, the others are let in on its connection.
 */
export async function aTransactionPooler(databaseUrl: string): Promise<Pooler> {
  const target = new URL(databaseUrl);
  const upstream = net.connect(Number(target.port), target.hostname);
  let asking: net.Socket | undefined;
  upstream.on('data', (bytes) => asking?.write(bytes));
  let signedIn = false;
  return listening(target, (client) => {
    if (!signedIn) {
      signedIn = true;
      return speakThrough(client);
    }
    client.once('data', () => {
      client.write(LET_IN);
      speakThrough(client);
    });
  }, () => upstream.destroy());

  function speakThrough(client: net.Socket): void {
    asking = client;
    client.on('data', (bytes) => {
      // Its good-bye is no one else's.
      if (bytes[0] === 'X'.charCodeAt(0)) return;
      asking = client;
      upstream.write(bytes);
    });
  }
}

/** As some poolers do, leaves out what a client asks for at its start (`options`). */
export async function aPoolerWithoutOptions(databaseUrl: string): Promise<Pooler> {
  const target = new URL(databaseUrl);
  const open = new Set<net.Socket>();
  return listening(target, (client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    open.add(upstream);
    upstream.pipe(client);
    client.once('data', (startup) => {
      upstream.write(withoutOptions(startup));
      client.pipe(upstream);
    });
  }, () => open.forEach((socket) => socket.destroy()));
}

async function listening(target: URL, serve: (client: net.Socket) => void, end: () => void): Promise<Pooler> {
  const clients = new Set<net.Socket>();
  const server = net.createServer((client) => {
    clients.add(client);
    client.on('error', () => {});
    serve(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    close: () => {
      end();
      for (const client of clients) client.destroy();
      server.close();
    },
  };
}

/** AuthenticationOk and ReadyForQuery (https://www.postgresql.org/docs/18/protocol-message-formats.html). */
const LET_IN = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

function withoutOptions(startup: Buffer): Buffer {
  const words = startup.subarray(8).toString('utf8').split('\0');
  const kept: string[] = [];
  for (let at = 0; words[at]; at += 2) if (words[at] !== 'options') kept.push(words[at]!, words[at + 1]!);
  const body = Buffer.from(`${kept.join('\0')}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(body.length + 8, 0);
  startup.copy(head, 4, 4, 8);
  return Buffer.concat([head, body]);
}
