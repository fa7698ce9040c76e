import { Badge } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

export type TicketStatus = 'open' | 'waiting' | 'resolved';

const looks = {
  open: { tone: 'attention', progress: 'incomplete' },
  waiting: { tone: undefined, progress: 'partiallyComplete' },
  resolved: { tone: undefined, progress: 'complete' },
} as const;

/** A ticket's status in words; its shape tells it too, not the colour alone. */
export function StatusBadge({ status }: { status: TicketStatus }) {
  const { t } = useTranslation('inbox');
  const { tone, progress } = looks[status];
  return (
    <Badge {...(tone ? { tone } : {})} progress={progress}>
      {t(`status.${status}`)}
    </Badge>
  );
}
