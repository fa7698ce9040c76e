import { BlockStack, Button, Divider, InlineGrid, InlineStack, Text, TextField } from '@shopify/polaris';
import { Fragment, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockWord } from '#app/domain/help/block-words.ts';
import { dirOf } from '#app/domain/help/locales.ts';
import { plainWord, wordProblem } from '#app/domain/help/word-problem.ts';
import { holdFocus } from '#app/ui/order/hold-focus.ts';

interface Props {
  words: BlockWord[];
  /** Whether they are of several blocks, and each has to say of which. */
  mixed: boolean;
  texts: Record<string, string>;
  locale: string;
  onWrite(changes: Record<string, string>): void;
}

/** As many fields as a page draws at once without a halt; a block has fewer than twice that. */
const MANY = 50;

/** Letters that do not fit in one line. By what may be typed and not by what is: a field that became another one would throw out who types. */
const LONG = 80;

/** The words with their fields. */
export function WordRows({ words, mixed, texts, locale, onWrite }: Props) {
  const { t } = useTranslation('storefront', { keyPrefix: 'wording' });
  const [many, setMany] = useState(MANY);
  if (!words.length) return <Text as="p" tone="subdued">{t('nothing')}</Text>;
  const showMore = () => {
    setMany(many + MANY);
    holdFocus(fieldId(words[many]!.key));
  };
  return (
    <BlockStack gap="400">
      {words.slice(0, many).map((word, place) => (
        <Fragment key={word.key}>
          {place > 0 && <Divider />}
          <WordRow word={word} mixed={mixed} text={texts[word.key] ?? ''} locale={locale} onWrite={onWrite} />
        </Fragment>
      ))}
      {words.length > many && (
        <InlineStack align="center">
          <Button onClick={showMore}>{t('more', { count: words.length - many })}</Button>
        </InlineStack>
      )}
    </BlockStack>
  );
}

interface RowProps {
  word: BlockWord;
  mixed: boolean;
  text: string;
  locale: string;
  onWrite: Props['onWrite'];
}

/** One word: what it is in English and Korean, the reader's own language first, and the merchant's. */
const WordRow = memo(function WordRow({ word, mixed, text, locale, onWrite }: RowProps) {
  const { t, i18n } = useTranslation('storefront', { keyPrefix: 'wording' });
  const [first, second] = i18n.language === 'ko' ? (['ko', 'en'] as const) : (['en', 'ko'] as const);
  // In the page's language, within a field of another.
  const told = (text: string) => (
    <span lang={i18n.language} dir={dirOf(i18n.language)}>
      {text}
    </span>
  );
  const block = t(`blocks.${word.block}`);
  const problem = wordProblem(word.key, plainWord(text));
  return (
    <InlineGrid columns={{ xs: 1, md: 2 }} gap={{ xs: '200', md: '400' }}>
      <BlockStack gap="050">
        {mixed && (
          <Text as="p" tone="subdued" variant="bodySm">
            {block}
          </Text>
        )}
        <Text as="p" breakWord>
          <span lang={first}>{word[first]}</span>
        </Text>
        <Text as="p" tone="subdued" variant="bodySm" breakWord>
          <span lang={second}>{word[second]}</span>
        </Text>
      </BlockStack>
      <div lang={locale} dir={dirOf(locale)}>
        <TextField
          id={fieldId(word.key)}
          label={mixed ? `${block}: ${word[first]}` : word[first]}
          labelHidden
          value={text}
          onChange={(typed) => onWrite({ [word.key]: typed })}
          placeholder={locale.startsWith('ko') ? word.ko : word.en}
          {...(word.most > LONG ? { multiline: 2 } : {})}
          helpText={word.places.length ? told(t('places', { names: word.places.map((name) => `{${name}}`).join(' ') })) : undefined}
          error={problem ? told(t(`faults.${problem.code}`, problem.values)) : undefined}
          autoComplete="off"
        />
      </div>
    </InlineGrid>
  );
});

function fieldId(key: string): string {
  return `word-${key}`;
}
