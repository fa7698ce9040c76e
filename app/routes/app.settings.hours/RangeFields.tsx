import { BlockStack, Button, InlineError, InlineStack, Text, TextField } from '@shopify/polaris';
import { DeleteIcon } from '@shopify/polaris-icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvernight, type RangeTyped } from './hours-typed.ts';

interface Props {
  /** The day, for those who hear the fields. */
  label: string;
  range: RangeTyped;
  error: string | undefined;
  onChange(range: RangeTyped): void;
  onRemove(): void;
}

/** From and until, on one line; until before from means the next day, and is said. */
export function RangeFields({ label, range, error, onChange, onRemove }: Props) {
  const { t } = useTranslation('settings');
  const id = useId();
  const time = (name: 'opens' | 'closes') => (
    <TextField
      type="time"
      label={t(`hours.${name}`, { day: label })}
      labelHidden
      value={range[name]}
      onChange={(value) => onChange({ opens: range.opens, closes: range.closes, [name]: value })}
      error={Boolean(error)}
      {...(error ? { ariaDescribedBy: id } : {})}
      autoComplete="off"
    />
  );
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        {time('opens')}
        <Text as="span">–</Text>
        {time('closes')}
        {isOvernight(range) && (
          <Text as="span" tone="subdued">
            {t('hours.nextDay')}
          </Text>
        )}
        <Button icon={DeleteIcon} variant="tertiary" onClick={onRemove} accessibilityLabel={t('hours.remove', { day: label })} />
      </InlineStack>
      {error && (
        <div id={id}>
          <InlineError message={error} fieldID={id} />
        </div>
      )}
    </BlockStack>
  );
}
