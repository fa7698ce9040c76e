import type { Plan } from '#app/domain/resolutions/plan.ts';
import { GoodwillReview } from './GoodwillReview.tsx';
import { RefundReview } from './RefundReview.tsx';
import { ReplacementReview } from './ReplacementReview.tsx';

/** What a plan will do, whatever its kind. */
export function Review({ plan }: { plan: Plan }) {
  switch (plan.kind) {
    case 'refund':
      return <RefundReview plan={plan} />;
    case 'replacement':
      return <ReplacementReview plan={plan} />;
    case 'goodwill':
      return <GoodwillReview plan={plan} />;
  }
}
