import { useTranslation } from 'react-i18next';
import type { Exceeded } from '#app/domain/resolutions/budgets/budget.ts';
import { useFormat } from './ShopTime.tsx';

/** "Budget for one day ₩50,000, with this ₩52,000". */
export function useBeyondWords(): (one: Exceeded) => string {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  return ({ limit, causeId, max, would }) => t(`beyond.${limit}${causeId ? 'OfCause' : ''}`, { would: format.money(would), max: format.money(max) });
}
