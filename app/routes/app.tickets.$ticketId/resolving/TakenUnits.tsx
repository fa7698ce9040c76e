import { Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { OrderLineView } from '#app/ui/ticket/order-view.ts';

/** Why fewer of a line are left than were bought: which resolution has them. */
export function TakenUnits({ line }: { line: OrderLineView }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const told = line.taken.map(({ kind, state, count, orderName, at }) => t(`lines.taken.${kind}.${state}`, { count, order: orderName ?? '', at: at ? format.day(at) : '' }));
  if (line.takenElsewhere) told.push(t('lines.elsewhere', { count: line.takenElsewhere }));
  return told.map((words) => (
    <Text as="p" variant="bodySm" tone="caution" key={words}>
      {words}
    </Text>
  ));
}
