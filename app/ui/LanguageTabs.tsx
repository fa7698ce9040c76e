import { Box, Tabs } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type TextLocale = 'ko' | 'en';
const locales: TextLocale[] = ['ko', 'en'];

interface Props {
  selected: TextLocale;
  onSelect(locale: TextLocale): void;
  /** Languages that have something wrong: their tab says so. */
  wrong?: TextLocale[];
  children: ReactNode;
}

/** One text in two languages, one at a time. */
export function LanguageTabs({ selected, onSelect, wrong = [], children }: Props) {
  const { t } = useTranslation('forms');
  const tabs = locales.map((locale) => ({ id: `text-${locale}`, content: t(locale), panelID: `panel-${locale}`, ...(wrong.includes(locale) ? { badge: '!' } : {}) }));
  return (
    <Tabs tabs={tabs} selected={locales.indexOf(selected)} onSelect={(index) => onSelect(locales[index]!)}>
      <Box paddingBlockStart="400">{children}</Box>
    </Tabs>
  );
}
