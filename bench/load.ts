import http from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Call {
  method?: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Load {
  count: number;
  concurrency: number;
  /** The n-th call. */
  call(n: number): Call;
}

export interface Measured {
  count: number;
  /** Wall time of the whole load. */
  seconds: number;
  /** Of each answer, in milliseconds, sorted. */
  times: number[];
  bytes: number;
}

const LONGEST_ANSWER_MS = 20_000;

/**
 * Calls the web process on this machine over kept connections, so many at a
 * time, until all are answered.
 * @throws Error at the first answer that is not 2xx: a refusal is quick and would pass for speed
 */
export async function load(port: number, { count, concurrency, call }: Load): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const times: number[] = [];
  let [next, bytes] = [0, 0];
  const began = performance.now();
  const caller = async (): Promise<void> => {
    while (next < count) {
      const sent = performance.now();
      bytes += (await answerTo(port, agent, call(next++))).length;
      times.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, caller));
  } finally {
    agent.destroy();
  }
  return { count, seconds: (performance.now() - began) / 1000, times: times.toSorted((a, b) => a - b), bytes };
}

/** The body of one answer, as it came over the wire. */
export function answerTo(port: number, agent: http.Agent | undefined, { method = 'GET', path, headers = {}, body }: Call): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const request = http.request({ host: '127.0.0.1', port, agent, method, path, timeout: LONGEST_ANSWER_MS, headers: { ...browser, ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        if (response.statusCode! >= 200 && response.statusCode! < 300) resolve(whole);
        else reject(new Error(`${method} ${path.split('?')[0]} was answered ${response.statusCode}: ${whole.toString('utf8').slice(0, 300)}`));
      });
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`${method} ${path.split('?')[0]} was not answered within ${LONGEST_ANSWER_MS / 1000} s`)));
    request.on('error', reject);
    request.end(body);
  });
}

// As the admin calls: the library answers 410 to bots.
const browser = {
  Host: 'mend-app.test',
  'X-Forwarded-Proto': 'https',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Accept-Encoding': 'gzip',
};
