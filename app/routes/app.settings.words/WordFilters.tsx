import { BlockStack, InlineGrid, Select, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { blocks, type Block } from '#app/domain/help/block-words.ts';
import { isEverywhere, lackingIn, searched, written, type View } from './words-shown.ts';

interface Props {
  view: View;
  texts: Record<string, string>;
  onView(view: View): void;
}

/** Which of the words to see: a block's, those that lack, or those that are looked for. */
export function WordFilters({ view, texts, onView }: Props) {
  const { t } = useTranslation('storefront', { keyPrefix: 'wording' });
  const options = blocks.map((block) => ({ value: block, label: `${t(`blocks.${block}`)} · ${t('count', written(texts, block))}` }));
  const find = (query: string) => onView(searched(view, query, texts));
  const narrow = (show: string) => show !== view.show && onView({ ...view, show: show as View['show'], keys: lackingIn(texts, view.block) });
  const choices = [
    { value: 'all', label: t('show.all') },
    { value: 'lacking', label: t('show.lacking', { count: lackingIn(texts, view.block).length }) },
    ...(isEverywhere(view.show) ? [{ value: view.show, label: t(`show.${view.show}`) }] : []),
  ];
  return (
    <BlockStack gap="300">
      <TextField label={t('search')} type="search" value={view.query} onChange={find} clearButton onClearButtonClick={() => find('')} autoComplete="off" />
      <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
        <Select label={t('block')} options={options} value={view.block} disabled={isEverywhere(view.show) || view.query !== ''} onChange={(block) => onView({ ...view, block: block as Block, keys: lackingIn(texts, block as Block) })} />
        <Select label={t('show.label')} options={choices} value={view.show} disabled={view.query !== ''} onChange={narrow} />
      </InlineGrid>
    </BlockStack>
  );
}
