import { Badge } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Standing } from './article-form.ts';

/** In one word, what shoppers see of it. */
export function StateBadge({ standing }: { standing: Standing | null }) {
  const { t } = useTranslation('help');
  if (!standing) return <Badge>{t('state.draft')}</Badge>;
  const { published, publishAt, draft, texts } = standing;
  return (
    <>
      {published ? <Badge tone="success">{t('state.live')}</Badge> : <Badge>{t(Object.keys(texts).length ? 'state.hidden' : 'state.draft')}</Badge>}
      {publishAt ? <Badge tone="info">{t('state.scheduled')}</Badge> : published && draft ? <Badge tone="attention">{t('state.changed')}</Badge> : null}
    </>
  );
}
