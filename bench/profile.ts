import type { Bench } from './bench.ts';
import { shown } from './report.ts';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
}

interface CpuProfile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

/** With `wanted`, prints beside the measure what PostgreSQL and the web process spent their time on. */
export async function profiled<T>(bench: Bench, name: string, wanted: boolean, measure: () => Promise<T>): Promise<T> {
  if (!wanted || !bench.web.inspector) return measure();
  const inspector = await Inspector.open(bench.web.inspector);
  await inspector.call('Profiler.enable');
  await inspector.call('Profiler.start');
  const result = await measure();
  const { profile } = (await inspector.call('Profiler.stop')) as { profile: CpuProfile };
  inspector.close();
  console.log(`\n— ${name}: CPU of the web process by place`);
  for (const line of byPlace(profile)) console.log(`  ${line}`);
  console.log(`— ${name}: statements since the last count, by time in PostgreSQL`);
  for (const one of (await bench.statements.read()).slice(0, 8)) console.log(`  ${shown(one.time / one.calls)} ms × ${one.calls}  ${one.query.slice(0, 120)}`);
  return result;
}

function byPlace({ nodes, samples, timeDeltas }: CpuProfile): string[] {
  const places = new Map<number, string>(nodes.map((node) => [node.id, placeOf(node)]));
  const spent = new Map<string, number>();
  samples.forEach((id, n) => spent.set(places.get(id)!, (spent.get(places.get(id)!) ?? 0) + timeDeltas[n]!));
  spent.delete('(idle)');
  const whole = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent].toSorted((a, b) => b[1] - a[1]).slice(0, 25).map(([place, time]) => `${shown((time / whole) * 100).padStart(5)} %  ${place}`);
}

function placeOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  if (!url) return functionName || '(anonymous)';
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  return inPackage ?? `${url.replace(/^.*\/(app|build)\//, '$1/')}${url.includes('/build/') ? ` ${functionName || '(anonymous)'}:${lineNumber + 1}` : ''}`;
}

/** The inspector's protocol over its WebSocket, no more than calling and hearing the answer. */
class Inspector {
  #socket: WebSocket;
  #waiting = new Map<number, (result: unknown) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as { id?: number; result?: unknown };
      if (answer.id) this.#waiting.get(answer.id)?.(answer.result);
    });
  }

  static async open(port: number): Promise<Inspector> {
    const [target] = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as [{ webSocketDebuggerUrl: string }];
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    return new Inspector(socket);
  }

  call(method: string): Promise<unknown> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method }));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  close(): void {
    this.#socket.close();
  }
}
