import { Banner, BlockStack, Card } from '@shopify/polaris';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordsOfLanguage } from '#app/domain/help/storefront-words.server.ts';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import { RemoveLanguage } from './RemoveLanguage.tsx';
import { TableActs } from './TableActs.tsx';
import { WordFilters } from './WordFilters.tsx';
import { WordRows } from './WordRows.tsx';
import { isEverywhere, isMixed, withWords, wordsShown, wrongIn, type View } from './words-shown.ts';

interface Props {
  stored: WordsOfLanguage;
  onRemoved(): void;
}

/** Every word of the blocks in one language, with what a translator needs beside it. */
export function WordsForm({ stored, onRemoved }: Props) {
  const { t } = useTranslation('storefront', { keyPrefix: 'wording' });
  const [view, setView] = useState<View>({ block: 'help', query: '', found: [], show: 'all', keys: [] });
  const saved = () => {
    window.shopify?.toast.show(t('saved'));
    if (isEverywhere(view.show)) setView({ ...view, show: 'all' });
  };
  const form = useVersionedForm({ stored, address: '/app/settings/words', body: ({ locale, version, texts }) => ({ locale, version, texts }), saved });
  const { value: { texts }, problem } = form;
  // The same function at each drawing: of two hundred fields only the one that is typed into is drawn again.
  const latest = useRef(form);
  latest.current = form;
  const write = useCallback((changes: Record<string, string>) => latest.current.change({ texts: withWords(latest.current.value.texts, changes) }), []);
  const bring = (brought: Record<string, string>) => {
    write(brought);
    setView({ ...view, query: '', show: 'brought', keys: Object.keys(brought) });
  };
  const wrong = wrongIn(texts);
  // What cannot be kept is shown, wherever it stands; nothing is sent until it can.
  const save = () => (wrong.length ? setView({ ...view, query: '', show: 'wrong', keys: wrong }) : form.save());
  return (
    <>
      <FormSaveBar id="words" form={{ ...form, save }} />
      {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
      {problem && !form.conflict && <ProblemBanner problem={problem} />}
      {wrong.length > 0 && view.show === 'wrong' && (
        <Banner tone="critical">
          <p>{t('wrong', { count: wrong.length })}</p>
        </Banner>
      )}
      <Card>
        <TableActs locale={stored.locale} texts={texts} dirty={form.dirty} onRead={bring} />
      </Card>
      <Card>
        <BlockStack gap="400">
          <WordFilters view={view} texts={texts} onView={setView} />
          <WordRows words={wordsShown(view)} mixed={isMixed(view)} texts={texts} locale={stored.locale} onWrite={write} />
        </BlockStack>
      </Card>
      {stored.version > 0 && <RemoveLanguage stored={stored} onRemoved={onRemoved} />}
    </>
  );
}
