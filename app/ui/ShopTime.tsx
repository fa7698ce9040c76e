import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor, type Format } from './format.ts';

interface Moment {
  timeZone: string;
  now: Date;
}

const ShopMoment = createContext<Moment>({ timeZone: 'UTC', now: new Date(0) });

/** Gives what is inside the shop's time zone and a clock that ticks once a minute, begun by the server's. */
export function ShopTime({ timeZone, now, children }: { timeZone: string; now: Date; children: ReactNode }) {
  const ticking = useTicking(now);
  const moment = useMemo(() => ({ timeZone, now: ticking }), [timeZone, ticking]);
  return <ShopMoment.Provider value={moment}>{children}</ShopMoment.Provider>;
}

/** The server's time now, to the minute. */
export function useNow(): Date {
  return useContext(ShopMoment).now;
}

/** Times and amounts as this reader sees them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { timeZone, now } = useContext(ShopMoment);
  return useMemo(() => formatFor(i18n.language, timeZone, now), [i18n.language, timeZone, now]);
}

/** The browser's clock may be wrong, and a demo's shop may live in another week: only the distance is used. */
function useTicking(loaded: Date): Date {
  const [now, setNow] = useState(loaded);
  useEffect(() => {
    const distance = loaded.getTime() - Date.now();
    setNow(loaded);
    const timer = setInterval(() => setNow(new Date(Date.now() + distance)), 60_000);
    return () => clearInterval(timer);
  }, [loaded]);
  return now;
}
