import type { Plan } from '#app/domain/resolutions/plan.ts';
import { ExchangeReview } from './ExchangeReview.tsx';
import { GoodwillReview } from './GoodwillReview.tsx';
import { CancellationReview } from './CancellationReview.tsx';
import { AddressChangeReview } from './AddressChangeReview.tsx';
import { ItemChangeReview } from './ItemChangeReview.tsx';
import { RefundReview } from './RefundReview.tsx';
import { ReplacementReview } from './ReplacementReview.tsx';
import { ReturnProcessingReview } from './ReturnProcessingReview.tsx';
import { ReturnReview } from './ReturnReview.tsx';

/** What a plan will do, whatever its kind. */
export function Review({ plan }: { plan: Plan }) {
  switch (plan.kind) {
    case 'refund':
      return <RefundReview plan={plan} />;
    case 'replacement':
      return <ReplacementReview plan={plan} />;
    case 'return':
      return <ReturnReview plan={plan} />;
    case 'exchange':
      return <ExchangeReview plan={plan} />;
    case 'return_processing':
      return <ReturnProcessingReview plan={plan} />;
    case 'goodwill':
      return <GoodwillReview plan={plan} />;
    case 'cancellation':
      return <CancellationReview plan={plan} />;
    case 'address_change':
      return <AddressChangeReview plan={plan} />;
    case 'item_change':
      return <ItemChangeReview plan={plan} />;
  }
}
