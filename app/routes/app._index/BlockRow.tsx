import { Badge, BlockStack, InlineStack, Link, Text } from '@shopify/polaris';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockOnTheme, Place } from './blocks-on-theme.ts';
import { addLink, placeLink, type Editor } from './editor-links.ts';
import type { FiguresShown } from './home-view.server.ts';

interface Props {
  block: BlockOnTheme;
  editor: Editor;
  figures: FiguresShown;
}

/** Templates that every theme has under the same name. */
const NAMED = ['index', 'product', 'collection', 'page', 'cart', 'search', 'blog', 'article', '404'];

/** One block: whether it stands on the theme, on which templates, and the way to put it there. */
export function BlockRow({ block: { name, state, places }, editor, figures }: Props) {
  const { t } = useTranslation('home');
  const title = t(`store.block.${name}`);
  return (
    <li style={{ listStyle: 'none' }}>
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {title}
          </Text>
          <Badge {...(state === 'active' ? { tone: 'success' as const } : {})}>{t(`store.state.${state}`)}</Badge>
        </InlineStack>
        {state === 'unavailable' && (
          <Text as="p" tone="subdued">
            {t('store.unavailable')}
          </Text>
        )}
        {state === 'available' && (
          <Text as="p">
            <span>{t(`store.use.${name}`)} </span>
            <Link url={addLink(editor, name)} target="_blank" accessibilityLabel={`${t('store.add')}: ${title}`}>
              {t('store.add')}
            </Link>
          </Text>
        )}
        {state === 'active' && (
          <Text as="p" tone="subdued">
            {places.map((place, n) => (
              <Fragment key={`${place.themeId} ${place.template}`}>
                {n > 0 && ' · '}
                <Link url={placeLink(editor, place)} target="_blank" accessibilityLabel={`${title}: ${whereOf(place)}`}>
                  {whereOf(place)}
                </Link>
              </Fragment>
            ))}
          </Text>
        )}
        {state === 'active' && name === 'figures' && figures.arrived && !(figures.on && figures.becomes === 'shown') && <Text as="p">{t(figures.on ? 'store.figuresFew' : 'store.figuresOff')}</Text>}
      </BlockStack>
    </li>
  );

  function whereOf({ template }: Place): string {
    if (template === null) return t('store.everywhere');
    const [kind = '', ...rest] = template.split('.');
    const called = NAMED.includes(kind) ? t(`store.template.${kind}`) : kind;
    return rest.length ? `${called} (${rest.join('.')})` : called;
  }
}
