import { useEffect, useRef, type RefObject } from 'react';
import type { ResolutionSteps } from './use-resolution.ts';

/**
 * Brings eye and keyboard to what is new in a dialog: a refusal, the field it belongs to, or the plan, which begins
 * at its top. So a second press of Enter confirms nothing that was not seen.
 */
export function useAttention({ row, problem, differences }: ResolutionSteps): RefObject<HTMLDivElement> {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef<unknown[]>([null, null, '']);
  useEffect(() => {
    const now = [row?.id ?? null, problem, differences.map(({ what }) => what).join()];
    const isNew = now.some((one, at) => one !== seen.current[at] && (one || at === 0));
    seen.current = now;
    if (!isNew || !place.current) return;
    const field = row || !problem?.field ? null : place.current.querySelector<HTMLElement>('[aria-invalid="true"]');
    (field ?? place.current).scrollIntoView({ block: field ? 'center' : 'start' });
    (field ?? place.current).focus({ preventScroll: true });
  }, [row, problem, differences]);
  return place;
}
