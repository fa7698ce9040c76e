import { BlockStack, Button, InlineStack, Spinner, Text, TextField, Thumbnail } from '@shopify/polaris';
import { ImageIcon } from '@shopify/polaris-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sells, type VariantChoice } from '#app/domain/orders/variant-choice.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { VariantStock } from './VariantStock.tsx';
import { useVariants } from './use-variants.ts';

interface VariantPickerProps {
  /** What the choice is for, such as the line it takes the place of. */
  label: string;
  /** Whose variants are offered until something is typed; null for the shop's first ones. */
  productId: string | null;
  /** Left out of the list: it is there already. */
  without?: string | null;
  chosen: VariantChoice | null;
  onChoose(variant: VariantChoice | null): void;
}

/** One variant of the shop's, found by title or SKU, with its price and what is in stock where. */
export function VariantPicker({ label, productId, without = null, chosen, onChoose }: VariantPickerProps) {
  const { t } = useTranslation('changes');
  const [words, setWords] = useState('');
  const found = useVariants(chosen ? null : { words, productId: words.trim() ? null : productId });
  if (chosen) {
    return (
      <InlineStack gap="200" align="space-between" blockAlign="center" wrap={false}>
        <Variant variant={chosen} currency={found.currency} />
        <Button variant="plain" onClick={() => onChoose(null)} accessibilityLabel={t('variant.anotherOf', { line: label })}>
          {t('variant.another')}
        </Button>
      </InlineStack>
    );
  }
  const offered = found.variants.filter((variant) => variant.id !== without);
  return (
    <BlockStack gap="300">
      <TextField
        label={label}
        placeholder={t('variant.search')}
        value={words}
        onChange={setWords}
        autoComplete="off"
        maxLength={100}
        loading={found.busy}
        clearButton
        onClearButtonClick={() => setWords('')}
      />
      <ProblemBanner problem={found.problem} onRetry={found.again} />
      {!found.asked && found.busy && <Spinner size="small" accessibilityLabel={t('variant.searching')} />}
      <div aria-live="polite">
        {found.asked && !found.busy && offered.length === 0 && (
          <Text as="p" tone="subdued">
            {t(words.trim() ? 'variant.none' : 'variant.noOthers')}
          </Text>
        )}
      </div>
      <BlockStack gap="300" as="ul">
        {offered.map((variant) => (
          <li key={variant.id} style={{ listStyle: 'none' }}>
            <InlineStack gap="200" align="space-between" blockAlign="center" wrap={false}>
              <Variant variant={variant} currency={found.currency} />
              <Button onClick={() => onChoose(variant)} disabled={!sells(variant, 1)} accessibilityLabel={t('variant.chooseOne', { variant: nameOf(variant) })}>
                {t('variant.choose')}
              </Button>
            </InlineStack>
          </li>
        ))}
      </BlockStack>
      {found.more && (
        <InlineStack align="center">
          <Button variant="plain" onClick={found.more} loading={found.busy}>
            {t('variant.more')}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  );
}

function Variant({ variant, currency }: { variant: VariantChoice; currency: string | null }) {
  const format = useFormat();
  const facts = [variant.sku, currency && format.money({ amount: variant.price, currency })].filter(Boolean);
  return (
    <InlineStack gap="300" wrap={false} blockAlign="center">
      <Thumbnail source={variant.imageUrl ?? ImageIcon} alt="" size="small" />
      <div style={{ minWidth: 0 }}>
        <Text as="p" breakWord>
          {nameOf(variant)}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {facts.join(' · ')}
        </Text>
        <VariantStock variant={variant} />
      </div>
    </InlineStack>
  );
}

function nameOf({ title, variantTitle }: VariantChoice): string {
  return variantTitle ? `${title} · ${variantTitle}` : title;
}
