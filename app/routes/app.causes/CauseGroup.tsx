import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';

interface CauseLine {
  id: string;
  title: string;
  archived: boolean;
}

export interface GroupView extends CauseLine {
  children: CauseLine[];
}

/** Where a line stands among its like. */
interface Place {
  first: boolean;
  last: boolean;
  onMove(id: string, direction: 'up' | 'down'): void;
}

/** One group with its causes, each leading to its own page. */
export function CauseGroup({ group, place }: { group: GroupView; place: Place }) {
  const { t } = useTranslation('causes');
  const at = (index: number): Place => ({ first: index === 0, last: index === group.children.length - 1, onMove: place.onMove });
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          <Line line={group} place={place} />
        </Text>
        {group.children.map((cause, index) => (
          <Line key={cause.id} line={cause} place={at(index)} />
        ))}
        {!group.archived && (
          <InlineStack>
            <Button url={`/app/causes/new?group=${group.id}`} size="slim" accessibilityLabel={t('newIn', { group: group.title })}>
              {t('new')}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}

function Line({ line, place: { first, last, onMove } }: { line: CauseLine; place: Place }) {
  const { t } = useTranslation('causes');
  return (
    <InlineStack as="span" align="space-between" blockAlign="center" gap="200" wrap={false}>
      <InlineStack as="span" gap="200" blockAlign="center">
        <Link url={`/app/causes/${line.id}`} removeUnderline>{line.title}</Link>
        {line.archived && <Badge>{t('isArchived')}</Badge>}
      </InlineStack>
      <InlineStack as="span" wrap={false}>
        <Button variant="tertiary" icon={ArrowUpIcon} disabled={first} onClick={() => onMove(line.id, 'up')} accessibilityLabel={t('move.up', { title: line.title })} />
        <Button variant="tertiary" icon={ArrowDownIcon} disabled={last} onClick={() => onMove(line.id, 'down')} accessibilityLabel={t('move.down', { title: line.title })} />
      </InlineStack>
    </InlineStack>
  );
}
