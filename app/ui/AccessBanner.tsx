import { Suspense } from 'react';
import type { AccessGaps } from '#app/domain/shops/access-gaps.ts';
import { lazyPart } from './lazy-part.ts';

// Most shops miss nothing, and do not load it.
const AccessNotice = lazyPart(() => import('./AccessNotice.tsx'));

/** What Shopify does not give us, what stops because of it, and whose turn it is. Nothing when nothing is missing. */
export function AccessBanner({ gaps }: { gaps: AccessGaps | null }) {
  return (
    gaps && (
      <Suspense>
        <AccessNotice gaps={gaps} />
      </Suspense>
    )
  );
}
