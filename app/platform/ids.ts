import { v7 } from 'uuid';
import type { Clock } from './clock.server.ts';

/** A new UUIDv7: sorts by the clock's time. */
export function newId(clock: Clock): string {
  return v7({ msecs: clock.now().getTime() });
}
