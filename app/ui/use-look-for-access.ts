import { useEffect } from 'react';

/** Asks beside the page, when it is opened and come back to, what Shopify withholds; when that changed, the page hears of it as of every change. */
export function useLookForAccess(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void fetch('/app/access', { method: 'POST' }).catch(() => {});
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [wanted]);
}
