import http from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Call } from '../load.ts';

export interface Answered {
  status: number;
  body: string;
  ms: number;
}

const LONGEST_ANSWER_MS = 20_000;

/** Calls at a steady pace, answered or not, as people come; the answers in the order of the calls. */
export async function openLoop(port: number, { perSecond, count, call }: { perSecond: number; count: number; call(n: number): Call }): Promise<Answered[]> {
  const agent = new http.Agent({ keepAlive: true });
  const began = performance.now();
  const answers: Promise<Answered>[] = [];
  try {
    while (answers.length < count) {
      const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1);
      while (answers.length < due) answers.push(answered(port, agent, call(answers.length)));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return await Promise.all(answers);
  } finally {
    agent.destroy();
  }
}

function answered(port: number, agent: http.Agent, call: Call, sent = performance.now()): Promise<Answered> {
  const { method, path, headers, body = '' } = call;
  return new Promise((resolve, reject) => {
    const own = { Host: 'mend-app.test', 'X-Forwarded-Proto': 'https', 'Content-Length': String(Buffer.byteLength(body)) };
    const request = http.request({ host: '127.0.0.1', port, agent, method, path, timeout: LONGEST_ANSWER_MS, headers: { ...headers, ...own } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, body: Buffer.concat(chunks).toString('utf8'), ms: performance.now() - sent }));
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`A form was not answered within ${LONGEST_ANSWER_MS / 1000} s`)));
    // A kept connection that the server was just closing: sent once more on another, as browsers do; the form's key makes it one.
    request.on('error', (error: NodeJS.ErrnoException) => (request.reusedSocket && error.code === 'ECONNRESET' ? resolve(answered(port, agent, call, sent)) : reject(error)));
    request.end(body);
  });
}
