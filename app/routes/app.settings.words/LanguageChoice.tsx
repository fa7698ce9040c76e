import { BlockStack, Button, Form, InlineStack, Select, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockWords } from '#app/domain/help/block-words.ts';
import { languageTag } from '#app/domain/help/language-tag.ts';
import { languageName, otherLanguages } from '#app/ui/language-names.ts';

interface Props {
  begun: { locale: string; written: number }[];
  /** Languages of the shop and of its articles: offered before others. */
  offered: string[];
  selected: string | null;
  onSelect(locale: string): void;
}

const OTHER = 'other';

/** Which language: one that has words, one to begin, or any other by its tag. */
export function LanguageChoice({ begun, offered, selected, onSelect }: Props) {
  const { t, i18n } = useTranslation('storefront', { keyPrefix: 'wording' });
  const [typing, setTyping] = useState(false);
  const name = (locale: string) => `${languageName(locale, i18n.language)} (${locale})`;
  const mine = begun.map(({ locale, written }) => ({ value: locale, label: `${name(locale)} · ${t('count', { written, total: blockWords.length })}` }));
  const taken = [...begun.map(({ locale }) => locale), ...(selected ? [selected] : [])];
  const isNew = selected && !begun.some(({ locale }) => locale === selected);
  const first = offered.filter((locale) => !taken.includes(locale));
  const more = otherLanguages([...taken, ...offered]);
  const options = [
    ...(selected ? [] : [{ value: '', label: t('language.choose') }]),
    ...(mine.length || isNew ? [{ title: t('language.mine'), options: [...mine, ...(isNew ? [{ value: selected, label: name(selected) }] : [])] }] : []),
    { title: t('language.add'), options: [...[...first, ...more].map((locale) => ({ value: locale, label: name(locale) })), { value: OTHER, label: t('language.other') }] },
  ];
  const choose = (value: string) => {
    setTyping(value === OTHER);
    if (value && value !== OTHER) onSelect(value);
  };
  return (
    <BlockStack gap="300">
      <Select label={t('language.label')} options={options} value={typing ? OTHER : (selected ?? '')} onChange={choose} />
      {typing && <OtherLanguage onSelect={onSelect} />}
    </BlockStack>
  );
}

function OtherLanguage({ onSelect }: Pick<Props, 'onSelect'>) {
  const { t, i18n } = useTranslation('storefront', { keyPrefix: 'wording' });
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const tag = languageTag(typed);
  const begin = () => {
    setAsked(true);
    if (tag) onSelect(tag);
  };
  return (
    <Form onSubmit={begin}>
      <BlockStack gap="200">
        <TextField
          label={t('language.tag')}
          value={typed}
          onChange={setTyped}
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          helpText={tag ? languageName(tag, i18n.language) : t('language.tagHelp')}
          error={asked && !tag ? t('language.tagWrong') : undefined}
        />
        <InlineStack>
          <Button submit>{t('language.begin')}</Button>
        </InlineStack>
      </BlockStack>
    </Form>
  );
}
