import type { Fault, Faults } from '../types.ts';

/** Faults waiting for their calls. */
export interface ArmedFaults extends Faults {
  /** Uses up the first fault that matches a call with these names, if any. */
  take(names: string[]): Fault | undefined;
}

/** Faults that were armed but not yet met, oldest first. */
export function createFaults(): ArmedFaults {
  let waiting: Fault[] = [];
  return {
    arm(fault) {
      waiting.push({ ...fault });
    },
    clear() {
      waiting = [];
    },
    armed: () => waiting.map((fault) => ({ ...fault })),
    take(names) {
      const fault = waiting.find(({ operation }) => operation === undefined || names.includes(operation));
      if (!fault) return undefined;
      fault.times -= 1;
      if (fault.times <= 0) waiting = waiting.filter((other) => other !== fault);
      return fault;
    },
  };
}
