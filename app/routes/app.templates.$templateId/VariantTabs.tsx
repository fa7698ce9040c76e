import { BlockStack, Box, Button, ButtonGroup, InlineStack, Tabs, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_CHANNELS, TEXT_LOCALES, type TemplateText } from '#app/domain/templates/template-row.ts';
import { textAt, type Variant } from './template-form.ts';

interface Props {
  texts: TemplateText[];
  selected: Variant;
  onSelect(variant: Variant): void;
  /** Texts that have something wrong: their tab says so. */
  wrong: Variant[];
  children: ReactNode;
}

/** The texts of a template, one at a time: by language, and below it by channel. What is not written says what stands in for it. */
export function VariantTabs({ texts, selected, onSelect, wrong, children }: Props) {
  const { t } = useTranslation('templates');
  const { t: form } = useTranslation('forms');
  const isWrong = (variant: Partial<Variant>) => wrong.some(({ locale, channel }) => locale === variant.locale && (!variant.channel || channel === variant.channel));
  const tabs = TEXT_LOCALES.map((locale) => {
    const badge = isWrong({ locale }) ? '!' : textAt(texts, { locale, channel: 'any' }) ? '' : t('variant.none');
    return { id: `text-${locale}`, content: form(locale), panelID: `panel-${locale}`, ...(badge ? { badge } : {}) };
  });
  return (
    <Tabs tabs={tabs} selected={TEXT_LOCALES.indexOf(selected.locale)} onSelect={(index) => onSelect({ locale: TEXT_LOCALES[index]!, channel: 'any' })}>
      <Box paddingBlockStart="400">
        <BlockStack gap="400">
          {textAt(texts, { locale: selected.locale, channel: 'any' }) && (
            <InlineStack gap="200" blockAlign="center">
              <Text as="span" id="channels-label">
                {t('variant.channel')}
              </Text>
              <div role="group" aria-labelledby="channels-label">
                <ButtonGroup variant="segmented">
                  {TEXT_CHANNELS.map((channel) => {
                    const variant = { locale: selected.locale, channel };
                    const mark = isWrong(variant) ? ' !' : channel !== 'any' && textAt(texts, variant) ? ' •' : '';
                    return (
                      <Button key={channel} pressed={channel === selected.channel} onClick={() => onSelect(variant)} {...(mark ? { accessibilityLabel: t(mark === ' !' ? 'variant.wrongIn' : 'variant.ownIn', { channel: t(`channels.${channel}`) }) } : {})}>
                        {`${t(`channels.${channel}`)}${mark}`}
                      </Button>
                    );
                  })}
                </ButtonGroup>
              </div>
            </InlineStack>
          )}
          {children}
        </BlockStack>
      </Box>
    </Tabs>
  );
}
