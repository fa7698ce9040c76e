import { Button, InlineStack, Text } from '@shopify/polaris';
import { MinusIcon, PlusIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';

/** More than anybody wants of one thing by hand; Shopify's stock has the last word. */
const MOST = 999;

interface UnitStepperProps {
  /** Whose units, for readers of the screen. */
  name: string;
  value: number;
  least: number;
  onChange(value: number): void;
}

/** A number of units, by two buttons. */
export function UnitStepper({ name, value, least, onChange }: UnitStepperProps) {
  const { t } = useTranslation('resolution');
  return (
    <div role="group" aria-label={t('lines.quantityOf', { line: name })}>
      <InlineStack gap="100" wrap={false} blockAlign="center">
        <Button icon={MinusIcon} accessibilityLabel={t('lines.fewer')} disabled={value <= least} onClick={() => onChange(value - 1)} />
        <span aria-live="polite" style={{ minWidth: '3ch', textAlign: 'center' }}>
          <Text as="span" numeric>
            {value}
          </Text>
        </span>
        <Button icon={PlusIcon} accessibilityLabel={t('lines.more')} disabled={value >= MOST} onClick={() => onChange(value + 1)} />
      </InlineStack>
    </div>
  );
}
