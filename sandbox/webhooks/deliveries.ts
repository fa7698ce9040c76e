/** Delivers webhooks: signed, retried, and on request late, twice, shuffled or lost. */
import { randomUUID } from 'node:crypto';
import type { AppRegistration, Emit, WebhookControl, WebhookDelivery, World } from '../types.ts';
import { randomOf } from '../seed/random.ts';
import type { Registration } from './registration.ts';
import { send } from './send.ts';
import type { Letterbox } from './send.ts';
import { subscribersOf } from './subscribers.ts';
import { realTimer } from './timer.ts';
import type { Timer } from './timer.ts';
import { undeliveredBook } from './undelivered.ts';

export interface WebhookOptions {
  world: World;
  app: AppRegistration;
  registration: Registration;
  timer?: Timer;
  /** Divides the waits between retries; 1 is Shopify's four hours. */
  speed?: number;
}

export interface Webhooks extends WebhookControl {
  emit: Emit;
  /** Calls off everything that waits. */
  close(): void;
}

interface Job {
  delivery: WebhookDelivery;
  box: Letterbox;
  tries: number;
}

/** Eight retries, each wait twice the last, four hours in all: 56.5 s × (1 + 2 + … + 128). */
const RETRIES = 8;
const FIRST_WAIT_MS = (4 * 3_600_000) / (2 ** RETRIES - 1);
/** How long shuffled deliveries are gathered before they leave. */
const GATHER_MS = 250;
const AT_ONCE = 8;
/** After a restart the receiver may be starting too. */
const RESUME_MS = 5_000;
const REMEMBERED = 5_000;

export function createWebhooks(options: WebhookOptions): Webhooks {
  const { world, app, registration } = options;
  const timer = options.timer ?? realTimer;
  const speed = options.speed ?? 1;
  const random = randomOf(42);
  const book = undeliveredBook(world);
  const log = new Map<string, Job>();
  const ready: Job[] = [];
  const gathered: Job[] = [];
  const waiting = new Map<Job, () => void>();
  let held = 0;
  let running = 0;
  let closed = false;
  const listeners: (() => void)[] = [];

  const settle = () => {
    if (running > 0 || held > 0 || ready.length > 0 || gathered.length > 0) return;
    for (const listener of listeners.splice(0)) listener();
  };
  const pump = () => {
    while (!closed && running < AT_ONCE && ready.length > 0) {
      running++;
      void attempt(ready.shift()!).finally(() => {
        running--;
        pump();
        settle();
      });
    }
    settle();
  };
  const attempt = async (job: Job) => {
    const status = await send(app, job.delivery, job.box, timer);
    job.delivery.attempts.push({ at: world.now().toISOString(), status });
    const good = typeof status === 'number' && status >= 200 && status < 300;
    job.tries++;
    if (!good && job.tries > RETRIES) giveUp(world, job);
    if (good || job.tries > RETRIES) book.forget(job.delivery);
    else if (!closed) waitFor(job, (FIRST_WAIT_MS * 2 ** (job.tries - 1)) / speed);
  };
  const waitFor = (job: Job, ms: number) => {
    book.keep({ ...job, dueAt: timer.now() + ms });
    waiting.set(
      job,
      timer.after(ms, () => {
        waiting.delete(job);
        enqueue(job);
      }),
    );
  };
  const enqueue = (...jobs: Job[]) => {
    ready.push(...jobs);
    queueMicrotask(pump);
  };
  const scatter = () => {
    for (let last = gathered.length - 1; last > 0; last--) {
      const other = random.between(0, last);
      [gathered[last], gathered[other]] = [gathered[other]!, gathered[last]!];
    }
    enqueue(...gathered.splice(0));
  };
  const dispatch = (job: Job) => {
    const { lost, late, twice, shuffled } = control.mode;
    remember(log, job);
    if (lost) {
      job.delivery.attempts.push({ at: world.now().toISOString(), status: 'lost' });
      return;
    }
    book.keep({ ...job, dueAt: timer.now() + (late ?? 0) + RESUME_MS });
    const jobs = twice ? [job, { ...job }] : [job];
    if (shuffled) {
      if (gathered.length === 0) timer.after(GATHER_MS, scatter);
      gathered.push(...jobs);
    } else if (late) {
      held += jobs.length;
      timer.after(late, () => {
        held -= jobs.length;
        enqueue(...jobs);
      });
    } else enqueue(...jobs);
  };

  const control: Webhooks = {
    mode: {},
    emit(shop, topic, payload, { eventId = randomUUID() } = {}) {
      for (const { includeFields, ...box } of subscribersOf(world, shop, topic, registration, app)) {
        const body = JSON.stringify(includeFields.length > 0 ? only(payload, includeFields) : payload);
        dispatch({
          box,
          tries: 0,
          delivery: { webhookId: randomUUID(), eventId, topic, shop: shop.domain, triggeredAt: world.now().toISOString(), body, attempts: [] },
        });
      }
    },
    drain() {
      if (gathered.length > 0) scatter();
      return new Promise((resolve) => {
        listeners.push(resolve);
        queueMicrotask(settle);
      });
    },
    deliveries: () => [...log.values()].map((job) => job.delivery),
    async redeliver(webhookId) {
      const job = log.get(webhookId);
      if (!job) throw new Error(`No delivery ${webhookId}`);
      enqueue({ ...job, tries: 0 });
      await control.drain();
    },
    async retryNow() {
      for (const [job, callOff] of [...waiting]) {
        callOff();
        waiting.delete(job);
        enqueue(job);
      }
      await control.drain();
    },
    close() {
      closed = true;
      for (const callOff of waiting.values()) callOff();
      waiting.clear();
      ready.length = gathered.length = held = 0;
      settle();
    },
  };
  for (const { dueAt, ...job } of book.all()) {
    remember(log, job);
    waitFor(job, Math.max(RESUME_MS, dueAt - timer.now()));
  }
  return control;
}

/** A shop's own subscription ends when a delivery failed every time; those of the toml stay (https://shopify.dev/docs/apps/build/webhooks/troubleshooting-webhooks). */
function giveUp(world: World, { box, delivery }: Job): void {
  const shop = world.shops.get(delivery.shop);
  if (shop && box.subscriptionId) world.remove(shop, 'WebhookSubscription', box.subscriptionId);
}

function remember(log: Map<string, Job>, job: Job): void {
  log.set(job.delivery.webhookId, job);
  if (log.size > REMEMBERED) log.delete(log.keys().next().value!);
}

function only(payload: Record<string, unknown>, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => fields.includes(name)));
}
