import fc from 'fast-check';
import { kinds, resolutionKinds, type ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { modelled } from './kinds/models.ts';
import type { Setting } from './scene.ts';
import type { Mishap } from './wire.ts';

export interface PlanCommand {
  do: 'plan';
  by: number;
  kind: ResolutionKind;
  issue: number;
  line: number;
  quantity: number;
  shipping: 'none' | 'part' | 'all' | 'alone';
  /** What a kind makes of it: a refund puts the units back into stock. */
  flag: boolean;
  /** How a refund is given: as Shopify suggests, less, as credit with the shop, with all duties. */
  way: 'suggested' | 'less' | 'credit' | 'duties';
  /** A reply that promises it is written at once. */
  promise: boolean;
}

/** One thing that happens. Numbers choose among what is there, so that every command can follow every other. */
export type Command =
  | PlanCommand
  | { do: 'promise'; by: number; plan: number }
  /** `mishap`: on the way of its first change. */
  | { do: 'confirm'; by: number; plan: number; diesAt: number | null; mishap: Mishap | null }
  /** Begins, and stands still at that step while others go on. */
  | { do: 'stand'; by: number; plan: number; standsAt: number }
  | { do: 'goOn'; dies: boolean }
  /** Two agents in the same moment. */
  | { do: 'both'; by: number; plan: number; plan2: number }
  /** A second person's yes or no to a plan that waits. */
  | { do: 'decide'; by: number; plan: number; yes: boolean; diesAt: number | null }
  /** Two plans for the same units, by two agents: in the same moment, or one while the other stands still. */
  | { do: 'twins'; first: PlanCommand; kind: ResolutionKind; standsAt: number | null }
  | { do: 'loss'; by: number; plan: number; diesAt: number | null }
  | { do: 'elsewhere'; what: 'refund' | 'amount' | 'credit' | 'everything' | 'cancel' | 'edit' | 'address' | 'cancelReplacement' | 'takeIn' | 'cancelReturn' | 'closeReturn'; line: number; quantity: number }
  | { do: 'parcel'; what: 'send' | 'deliver' | 'lose'; replacement: boolean }
  | { do: 'news'; what: 'arrives' | 'again' | 'lost'; which: number }
  | { do: 'jobs'; count: number; which: number; diesAt: number | null }
  | { do: 'sweep' }
  /** `worked`: the sweeps of these minutes and their jobs ran. */
  | { do: 'pass'; minutes: number; worked: boolean }
  | { do: 'staff'; who: number; permission: 'refund_orders' | 'cancel_orders' | 'draft_orders' | 'orders' }
  | { do: 'mishap'; what: Mishap; mutation: boolean }
  | { do: 'busy'; how: 'throttle' | '429' | '500'; times: number }
  | { do: 'cancels'; says: 'SUCCESS' | 'FAILURE' }
  | { do: 'provider'; says: 'SUCCESS' | 'FAILURE' }
  | { do: 'lateArrives' };

const small = fc.nat({ max: 7 });
/** The owner, an agent within a budget, a lead who may move no money at Shopify. */
const by = fc.constantFrom(0, 0, 1, 1, 2);
/** Steps of the longest act that there is, and some beyond. */
const atStep = fc.integer({ min: 1, max: 20 });
const maybeAtStep = fc.oneof(fc.constant(null), atStep);

/** What makes units good most often, for there is most to go wrong. */
const likely: Partial<Record<ResolutionKind, number>> = { refund: 5, replacement: 5, cancellation: 2, exchange: 2, return_processing: 2 };
const compensating = resolutionKinds.filter((kind) => kinds[kind].compensates && modelled.includes(kind));

const planned: fc.Arbitrary<PlanCommand> = fc.record({
  do: fc.constant('plan' as const), by,
  kind: fc.oneof(...modelled.map((kind) => ({ weight: likely[kind] ?? 1, arbitrary: fc.constant(kind) }))),
  issue: fc.nat({ max: 1 }), line: fc.nat({ max: 2 }), quantity: fc.constantFrom(0, 0, 0, 1, 2, 3),
  shipping: fc.constantFrom('none' as const, 'none' as const, 'none' as const, 'part' as const, 'all' as const, 'alone' as const),
  flag: fc.boolean(), way: fc.constantFrom('suggested' as const, 'suggested' as const, 'less' as const, 'credit' as const, 'duties' as const), promise: fc.boolean(),
});

const weighted: [number, fc.Arbitrary<Command>][] = [
  [8, planned],
  [2, fc.record({ do: fc.constant('promise' as const), by, plan: small })],
  [12, fc.record({ do: fc.constant('confirm' as const), by, plan: small, diesAt: maybeAtStep, mishap: fc.constantFrom(null, null, null, null, null, 'lost' as const, 'answer_lost' as const, 'late' as const) })],
  [3, fc.record({ do: fc.constant('stand' as const), by, plan: small, standsAt: atStep })],
  [3, fc.record({ do: fc.constant('goOn' as const), dies: fc.boolean() })],
  [3, fc.record({ do: fc.constant('both' as const), by, plan: small, plan2: small })],
  [3, fc.record({ do: fc.constant('decide' as const), by: fc.constantFrom(0, 2, 2, 1), plan: small, yes: fc.constantFrom(true, true, false), diesAt: maybeAtStep })],
  [5, fc.record({ do: fc.constant('twins' as const), first: planned, kind: fc.constantFrom(...compensating), standsAt: maybeAtStep })],
  [1, fc.record({ do: fc.constant('loss' as const), by, plan: small, diesAt: maybeAtStep })],
  [4, fc.record({ do: fc.constant('elsewhere' as const), what: fc.constantFrom('refund', 'refund', 'refund', 'amount', 'credit', 'everything', 'cancel', 'edit', 'address', 'cancelReplacement', 'takeIn', 'cancelReturn', 'closeReturn'), line: fc.nat({ max: 2 }), quantity: fc.nat({ max: 1 }) })],
  [2, fc.record({ do: fc.constant('parcel' as const), what: fc.constantFrom('send', 'send', 'deliver', 'lose'), replacement: fc.boolean() })],
  [4, fc.record({ do: fc.constant('news' as const), what: fc.constantFrom('arrives', 'arrives', 'arrives', 'again', 'lost'), which: small })],
  [5, fc.record({ do: fc.constant('jobs' as const), count: fc.integer({ min: 1, max: 4 }), which: small, diesAt: maybeAtStep })],
  [3, fc.record({ do: fc.constant('sweep' as const) })],
  [5, fc.record({ do: fc.constant('pass' as const), minutes: fc.constantFrom(1, 2, 5, 5, 11, 31, 61, 60 * 25), worked: fc.boolean() })],
  [2, fc.record({ do: fc.constant('staff' as const), who: fc.constantFrom(1, 2), permission: fc.constantFrom('refund_orders', 'cancel_orders', 'draft_orders', 'orders') })],
  [4, fc.record({ do: fc.constant('mishap' as const), what: fc.constantFrom('lost', 'answer_lost', 'late'), mutation: fc.boolean() })],
  [2, fc.record({ do: fc.constant('busy' as const), how: fc.constantFrom('throttle', 'throttle', '429', '500'), times: fc.integer({ min: 1, max: 6 }) })],
  [1, fc.record({ do: fc.constant('cancels' as const), says: fc.constantFrom('SUCCESS', 'FAILURE') })],
  [2, fc.record({ do: fc.constant('provider' as const), says: fc.constantFrom('SUCCESS', 'FAILURE') })],
  [2, fc.record({ do: fc.constant('lateArrives' as const) })],
];

const some = fc.array(fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary }))), { minLength: 1, maxLength: 24, size: 'max' });

/** Up to 25, as many short ones as long ones; nothing can happen before something is planned. */
export const commands: fc.Arbitrary<Command[]> = fc.noBias(fc.tuple(planned, some)).map(([first, more]) => [first, ...more]);

export const settings: fc.Arbitrary<Setting> = fc.record({
  currency: fc.constantFrom('KRW', 'USD', 'EUR'),
  quantities: fc.constantFrom([1], [2, 1], [3], [1, 1], [4, 2]),
  provider: fc.constantFrom('at_once', 'at_once', 'SUCCESS', 'FAILURE'),
  cancelling: fc.constantFrom('at_once', 'at_once', 'SUCCESS', 'FAILURE'),
  traces: fc.constantFrom('kept' as const, 'kept' as const, 'noteless' as const, 'nameless' as const),
  budget: fc.constantFrom(null, null, { perAction: '1' }, { perDay: '20000' }, { perCustomer: '20000' }),
});
