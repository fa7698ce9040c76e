import { Button, InlineStack } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import { holdFocus } from './hold-focus.ts';
import type { Drop } from './use-drag-order.ts';

interface Props {
  id: string;
  /** What the line is called. */
  title: string;
  list: string;
  /** Where it stands, of how many. */
  at: number;
  of: number;
  onMove(to: Drop): void;
}

/** One place up or down, for lines that also have a handle. */
export function MoveButtons({ id, title, list, at, of, onMove }: Props) {
  const { t } = useTranslation('moving');
  const button = (way: 'up' | 'down', by: -1 | 1) => ({
    id: `${way}-${id}`,
    variant: 'tertiary' as const,
    icon: way === 'up' ? ArrowUpIcon : ArrowDownIcon,
    disabled: at + by < 0 || at + by >= of,
    accessibilityLabel: t(`${way}Of`, { title }),
    onClick: () => {
      onMove({ id, list, place: at + by });
      holdFocus(`${way}-${id}`);
    },
  });
  return (
    <InlineStack wrap={false}>
      <Button {...button('up', -1)} />
      <Button {...button('down', 1)} />
    </InlineStack>
  );
}
