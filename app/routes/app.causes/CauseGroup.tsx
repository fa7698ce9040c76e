import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

interface CauseLine {
  id: string;
  title: string;
  archived: boolean;
}

export interface GroupView extends CauseLine {
  children: CauseLine[];
}

/** One group with its causes, each leading to its own page. */
export function CauseGroup({ group }: { group: GroupView }) {
  const { t } = useTranslation('causes');
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          <Line line={group} />
        </Text>
        {group.children.map((cause) => (
          <Line key={cause.id} line={cause} />
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

function Line({ line }: { line: CauseLine }) {
  const { t } = useTranslation('causes');
  return (
    <InlineStack as="span" gap="200" blockAlign="center">
      <Link url={`/app/causes/${line.id}`} removeUnderline>{line.title}</Link>
      {line.archived && <Badge>{t('isArchived')}</Badge>}
    </InlineStack>
  );
}
