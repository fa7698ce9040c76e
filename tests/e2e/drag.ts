import type { Locator } from 'playwright-core';
import type { Merchant } from './people.ts';

interface Way {
  /** Of the line it is dragged to. */
  side?: 'above' | 'below';
  /** Before the button is let go. */
  before?(): Promise<void>;
}

/** Drags a handle to another line, by mouse. */
export async function drag(merchant: Merchant, from: Locator, to: Locator, { side = 'below', before = async () => {} }: Way = {}): Promise<void> {
  await from.evaluate((handle) => handle.scrollIntoView({ block: 'center' }));
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  const { mouse } = merchant.page;
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  const y = side === 'below' ? end.y + end.height - 3 : end.y + 3;
  await mouse.move(start.x + 20, (start.y + y) / 2, { steps: 3 });
  await mouse.move(start.x + 20, y, { steps: 3 });
  await before();
  await mouse.up();
}
