import { Banner, BlockStack, Button, InlineStack, List, Text } from '@shopify/polaris';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_FILE, readWordsTable, type TableFault } from '#app/domain/help/read-words-table.ts';
import { wordsTable } from '#app/domain/help/words-table.ts';
import { languageName } from '#app/ui/language-names.ts';

interface Props {
  locale: string;
  texts: Record<string, string>;
  /** Whether something is not saved yet. */
  dirty: boolean;
  /** A file that is right from beginning to end: what in it is new, to be looked at and saved. */
  onRead(texts: Record<string, string>): void;
}

const MOST_FAULTS = 30;
const HANDED_OVER_MS = 60_000;

/** The language as a file for a translator, and back. */
export function TableActs({ locale, texts, dirty, onRead }: Props) {
  const { t, i18n } = useTranslation('storefront', { keyPrefix: 'wording' });
  const chooser = useRef<HTMLInputElement>(null);
  // What a file was refused for is of no use any more once something else was typed or saved.
  const [refused, setRefused] = useState<{ faults: TableFault[]; beside: Props['texts'] } | null>(null);
  const [changed, setChanged] = useState<number | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    // What is too large is not read to be told so.
    const bytes = file.size > MOST_FILE ? new Uint8Array(MOST_FILE + 1) : new Uint8Array(await file.arrayBuffer());
    const table = readWordsTable(bytes, locale);
    setRefused(table.faults ? { faults: table.faults, beside: texts } : null);
    const news = table.texts && Object.fromEntries(Object.entries(table.texts).filter(([key, text]) => texts[key] !== text));
    setChanged(news && Object.keys(news).length);
    if (news && Object.keys(news).length) onRead(news);
  };
  return (
    <BlockStack gap="300">
      <Text as="p">{t('table.text', { language: languageName(locale, i18n.language) })}</Text>
      <InlineStack gap="200">
        <Button onClick={() => save(wordsTable(locale, texts), `storefront-${locale}.csv`)}>{t('table.export')}</Button>
        <Button onClick={() => chooser.current?.click()}>{t('table.import')}</Button>
      </InlineStack>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t('table.import')}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {changed !== null && (dirty || !changed) && (
        <Banner tone="info" onDismiss={() => setChanged(null)}>
          <p>{t(changed ? 'table.read' : 'table.same', { count: changed })}</p>
        </Banner>
      )}
      {refused?.beside === texts && <Faults faults={refused.faults} onDismiss={() => setRefused(null)} />}
    </BlockStack>
  );
}

function Faults({ faults, onDismiss }: { faults: TableFault[]; onDismiss(): void }) {
  const { t } = useTranslation('storefront', { keyPrefix: 'wording' });
  return (
    <Banner tone="critical" title={t('table.refused')} onDismiss={onDismiss}>
      <List>
        {faults.slice(0, MOST_FAULTS).map(({ line, code, values }, place) => (
          <List.Item key={place}>{`${line === null ? '' : `${t('table.line', { line })} `}${t(`faults.${code}`, values)}`}</List.Item>
        ))}
        {faults.length > MOST_FAULTS && <List.Item>{t('table.more', { count: faults.length - MOST_FAULTS })}</List.Item>}
      </List>
    </Banner>
  );
}

/** It was made here: nothing is asked of anybody. */
function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), HANDED_OVER_MS);
}
