import { BlockStack, Box, Button, InlineStack, Select, Tabs } from '@shopify/polaris';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName, otherLanguages } from '#app/ui/language-names.ts';

interface Props {
  /** The shop's languages, and those it has written in. */
  offered: string[];
  /** Those this article is written in. */
  written: string[];
  selected: string;
  onSelect(locale: string): void;
  wrong(locale: string): boolean;
  children: ReactNode;
}

/** One language at a time, and the way to one more. */
export function ArticleLanguages({ offered, written, selected, onSelect, wrong, children }: Props) {
  const { t, i18n } = useTranslation('help');
  const [adding, setAdding] = useState(false);
  const locales = [...new Set([...offered, ...written, selected])];
  const name = (locale: string) => languageName(locale, i18n.language);
  const tabs = [
    ...locales.map((locale) => ({ id: `text-${locale}`, content: name(locale), panelID: `panel-${locale}`, ...(wrong(locale) ? { badge: '!' } : {}) })),
    { id: 'text-add', content: t('languages.add'), panelID: 'panel-add' },
  ];
  const at = adding ? locales.length : locales.indexOf(selected);
  const choose = (index: number) => {
    setAdding(index === locales.length);
    if (index < locales.length) onSelect(locales[index]!);
  };
  return (
    <Tabs tabs={tabs} selected={at} onSelect={choose}>
      <Box paddingBlockStart="400">
        {adding ? (
          <NewLanguage
            others={otherLanguages(locales)}
            name={name}
            onAdd={(locale) => {
              setAdding(false);
              onSelect(locale);
            }}
          />
        ) : (
          children
        )}
      </Box>
    </Tabs>
  );
}

function NewLanguage({ others, name, onAdd }: { others: string[]; name(locale: string): string; onAdd(locale: string): void }) {
  const { t } = useTranslation('help');
  const [chosen, setChosen] = useState(others[0] ?? 'en');
  return (
    <BlockStack gap="300">
      <Select label={t('languages.which')} options={others.map((locale) => ({ value: locale, label: name(locale) }))} value={chosen} onChange={setChosen} helpText={t('languages.help')} />
      <InlineStack>
        <Button onClick={() => onAdd(chosen)}>{t('languages.begin')}</Button>
      </InlineStack>
    </BlockStack>
  );
}
