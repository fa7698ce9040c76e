import { useEffect } from 'react';
import { callDoor } from './call-door.ts';

/** Asks beside the page, when it is opened and come back to, what Shopify withholds; when that changed, the page hears of it as of every change. */
export function useLookForAccess(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void callDoor('/app/access', { method: 'POST' });
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [wanted]);
}
