import { lazy, Suspense, type ComponentType } from 'react';
import type { AccessGaps } from '#app/domain/shops/access-gaps.ts';

// Most shops miss nothing, and do not load it. Where it does not come, the page goes without.
const AccessNotice = lazy<ComponentType<{ gaps: AccessGaps }>>(() => import('./AccessNotice.tsx').catch(() => ({ default: () => null })));

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
