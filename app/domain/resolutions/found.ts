import type { Failure } from './failure.ts';
import type { Happened, Outcome } from './outcome.ts';

/** What reading Shopify said: it happened, it came undone (`made`: what it left there all the same), nothing is there, it cannot be told yet (`ask`: nor by more reading, a person must say), or its order is deleted and it never will be. */
export type Found<O extends Outcome = Outcome> = { happened: Happened<O> } | { undone: Failure; made?: Happened<O>['made'] } | { nothing: true } | { unclear: true; ask?: Failure } | { gone: true };
