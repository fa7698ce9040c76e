import { Badge, Box, InlineStack, Link } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { MoveHandle } from '#app/ui/order/MoveHandle.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { ArticleLineView, SectionView } from './help-list.ts';
import type { ArticleOrder } from './use-article-order.ts';

interface Props {
  line: ArticleLineView;
  section: SectionView;
  /** Null where only some are shown: places mean nothing then. */
  order: ArticleOrder | null;
}

/** The element that leads to an article. */
export function articleLinkId(id: string): string {
  return `article-${id}`;
}

/** One article: its title, what shoppers see of it, and the way to another place. */
export function ArticleLine({ line, section, order }: Props) {
  const { t, i18n } = useTranslation('help');
  const format = useFormat();
  const languages = line.only.map((locale) => new Intl.DisplayNames([i18n.language], { type: 'language' }).of(locale) ?? locale);
  return (
    <InlineStack gap="200" blockAlign="center" wrap={false}>
      {order && (
        <MoveHandle
          id={line.id}
          title={line.title}
          list={section.key}
          at={section.articles.indexOf(line)}
          of={section.articles.length}
          elsewhere={order.sections.filter(({ key }) => key !== section.key).map(({ key, title, articles }) => ({ list: key, title, place: articles.length }))}
          drag={order.drag}
          onMove={order.move}
        />
      )}
      <Box minWidth="0">
        <InlineStack gap="200" blockAlign="center">
          <Link id={articleLinkId(line.id)} url={`/app/help/${line.id}`} removeUnderline>{line.title}</Link>
          {line.state !== 'live' && <Badge>{t(`state.${line.state}`)}</Badge>}
          {line.publishAt && <Badge tone="info">{t('state.at', { at: format.moment(new Date(line.publishAt)) })}</Badge>}
          {line.changed && !line.publishAt && <Badge tone="attention">{t('state.changed')}</Badge>}
          {languages.length > 0 && <Badge>{t('only', { languages: languages.join(', ') })}</Badge>}
        </InlineStack>
      </Box>
    </InlineStack>
  );
}
