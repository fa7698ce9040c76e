import { BlockStack, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { TemplateChoice } from '#app/ui/ticket/template-choice.ts';

interface Props {
  id: string;
  choice: TemplateChoice;
  customerLocale: string;
  /** Enter takes this one. */
  active: boolean;
  onPoint(): void;
  onTake(): void;
}

/** One template: what it is called, when to take it, and what is special about it. */
export function TemplateOption({ id, choice, customerLocale, active, onPoint, onTake }: Props) {
  const { t, i18n } = useTranslation('ticket');
  const mine = i18n.language === 'ko' ? 'ko' : 'en';
  const { title, usedWhen, resolutionKind, locales, broken } = choice;
  const falls = locales.length > 0 && !locales.includes(customerLocale);
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={broken !== null}
      onMouseMove={active ? undefined : onPoint}
      // The field keeps the focus, so that typing goes on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      style={{ padding: '0.375rem 0.5rem', borderRadius: '0.5rem', cursor: broken ? 'not-allowed' : 'pointer', scrollMarginBlock: '6.5rem 1rem', background: active ? 'var(--p-color-bg-surface-selected)' : undefined }}
    >
      <BlockStack gap="025">
        <InlineStack align="space-between" gap="200" blockAlign="center">
          <Text as="span" fontWeight="medium" breakWord {...(broken ? { tone: 'disabled' as const } : {})}>
            {title[mine]}
          </Text>
          {resolutionKind && (
            <Text as="span" variant="bodySm" tone="magic">
              {t(`composer.carries.${resolutionKind}`)}
            </Text>
          )}
        </InlineStack>
        {usedWhen?.[mine] && (
          <Text as="span" variant="bodySm" tone="subdued" breakWord>
            {usedWhen[mine]}
          </Text>
        )}
        {falls && !broken && (
          <Text as="span" variant="bodySm" tone="caution">
            {t('composer.onlyIn', { language: t(`languages.${locales[0]}`) })}
          </Text>
        )}
        {broken && (
          <Text as="span" variant="bodySm" tone="critical" breakWord>
            {t('composer.broken', { reason: broken })}
          </Text>
        )}
      </BlockStack>
    </div>
  );
}
