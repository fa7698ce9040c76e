import { Badge, BlockStack, Box, InlineStack, Link, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { LineMenu } from './LineMenu.tsx';
import type { FolderView, TemplateLineView } from './template-list.ts';
import type { LineActs } from './use-line-acts.ts';

interface Props {
  line: TemplateLineView;
  folders: FolderView[];
  acts: LineActs;
  /** Whether it can go further up and down. */
  up: boolean;
  down: boolean;
}

/** One template: what it is for, what is special about it, how often it was used, and what can be done with it. */
export function TemplateLine({ line, folders, acts, up, down }: Props) {
  const { t } = useTranslation('templates');
  return (
    <InlineStack align="space-between" blockAlign="start" gap="200" wrap={false}>
      <Box minWidth="0">
        <BlockStack gap="050">
          <InlineStack gap="200" blockAlign="center" align="start">
            <Link url={`/app/templates/${line.id}`} removeUnderline>{line.title}</Link>
            {line.broken && <Badge tone="critical">{t('list.broken')}</Badge>}
            {line.resolutionKind && <Badge tone="info">{t(`kind.${line.resolutionKind}`)}</Badge>}
            {line.only && <Badge>{t(`only.${line.only}`)}</Badge>}
            {line.archived && <Badge>{t('isArchived')}</Badge>}
          </InlineStack>
          {line.usedWhen && (
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {line.usedWhen}
            </Text>
          )}
        </BlockStack>
      </Box>
      <InlineStack gap="200" blockAlign="center" wrap={false}>
        <Text as="span" variant="bodySm" tone="subdued" numeric>
          {line.uses > 0 ? t('list.uses', { count: line.uses }) : null}
        </Text>
        <LineMenu line={line} folders={folders} acts={acts} up={up} down={down} />
      </InlineStack>
    </InlineStack>
  );
}
