import { memo, Suspense } from 'react';
import type { AccessGaps } from '#app/domain/shops/access-gaps.ts';
import { lazyPart } from './lazy-part.ts';

// Most shops miss nothing, and do not load it.
const AccessNotice = lazyPart(() => import('./AccessNotice.tsx'));

interface Props {
  gaps: AccessGaps | null;
}

/** What Shopify does not give us, what stops because of it, and whose turn it is. Nothing when nothing is missing. */
export const AccessBanner = memo(function AccessBanner({ gaps }: Props) {
  return (
    gaps && (
      <Suspense>
        <AccessNotice gaps={gaps} />
      </Suspense>
    )
  );
}, isSame);

/** A page that is read again with the same gaps leaves the notice alone: it may still be coming to life. */
function isSame(before: Props, now: Props): boolean {
  return JSON.stringify(before.gaps) === JSON.stringify(now.gaps);
}
