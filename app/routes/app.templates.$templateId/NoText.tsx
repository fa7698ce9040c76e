import { BlockStack, Button, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { TemplateText } from '#app/domain/templates/template-row.ts';
import { Quoted } from './Quoted.tsx';
import type { Variant } from './template-form.ts';

interface Props {
  variant: Variant;
  /** What a customer gets in its stead; null where there is nothing. */
  instead: TemplateText | null;
  onWrite(): void;
}

/** A text that is not written: what stands in for it, and the way to write it. */
export function NoText({ variant: { locale, channel }, instead, onWrite }: Props) {
  const { t } = useTranslation('templates');
  const said = channel === 'any' ? t(`missing.${locale}`) : t('variant.fallsBack', { channel: t(`channels.${channel}`) });
  return (
    <BlockStack gap="300" inlineAlign="start">
      <Text as="p">{said}</Text>
      {instead && channel !== 'any' && <Quoted text={instead.body} lang={instead.locale} />}
      <Button onClick={onWrite}>{channel === 'any' ? t('write') : t('variant.write', { channel: t(`channels.${channel}`) })}</Button>
    </BlockStack>
  );
}
