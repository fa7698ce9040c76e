import { BlockStack, Button, InlineStack, Select, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderFinder } from './OrderFinder.tsx';

/** What a preview is filled with. */
export type Shown = { kind: 'sample'; id: string } | { kind: 'order'; id: string; name: string };

export interface SampleChoice {
  id: string;
  title: string;
}

interface Props {
  samples: SampleChoice[];
  shown: Shown;
  onShow(shown: Shown): void;
}

const REAL = 'real';

/** A sample order from the fixed set, or one of the shop's own, found by its number or its customer. */
export function PreviewSubject({ samples, shown, onShow }: Props) {
  const { t } = useTranslation('templates');
  const [finding, setFinding] = useState(false);
  const choose = (value: string) => {
    setFinding(value === REAL);
    if (value !== REAL) onShow({ kind: 'sample', id: value });
  };
  const real = finding || shown.kind === 'order';
  return (
    <BlockStack gap="300">
      <Select
        label={t('preview.filledWith')}
        options={[...samples.map(({ id, title }) => ({ value: id, label: title })), { value: REAL, label: t('preview.real') }]}
        value={real ? REAL : shown.id}
        onChange={choose}
        {...(real ? {} : { helpText: t('preview.isSample') })}
      />
      {shown.kind === 'order' && (
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold">
            {t('preview.shownFor', { order: shown.name })}
          </Text>
          {!finding && (
            <Button variant="plain" onClick={() => setFinding(true)}>
              {t('preview.another')}
            </Button>
          )}
        </InlineStack>
      )}
      {finding && (
        <OrderFinder
          onChoose={({ id, name }) => {
            setFinding(false);
            onShow({ kind: 'order', id, name });
          }}
        />
      )}
    </BlockStack>
  );
}
