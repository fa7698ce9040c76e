import { expect, test } from 'vitest';
import { closesAs } from './closes-as.ts';
import type { Plan, ReturnProcessingPlan } from './plan.ts';

const intake = (amount: string, exchanges: number) => ({ kind: 'return_processing', presentmentAmount: { amount, currency: 'KRW' }, exchanges: Array.from({ length: exchanges }, () => ({})) }) as unknown as ReturnProcessingPlan;

test('an intake closes an issue as refunded only where it paid, as exchanged where new goods went out', () => {
  expect([intake('1000', 0), intake('0', 0), intake('0.00', 1), intake('500', 1), { kind: 'return' } as Plan].map(closesAs)).toEqual(['refunded', 'returned', 'exchanged', 'exchanged', 'returned']);
});
