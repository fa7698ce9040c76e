import { BlockStack, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris';
import { ExportIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import type { FolderGroup, FolderView } from './template-list.ts';
import { TemplateLine } from './TemplateLine.tsx';
import type { LineActs } from './use-line-acts.ts';

interface Props {
  group: FolderGroup;
  /** Whether the shop has folders: without any, no heading says that these lie in none. */
  named: boolean;
  folders: FolderView[];
  /** None of the folder's templates is left out, so that one can be moved among them. */
  whole: boolean;
  acts: LineActs;
}

/** The templates of one folder, in the order of the picker. */
export function FolderCard({ group: { folder, lines, found, begins, ends }, named, folders, whole, acts }: Props) {
  const { t } = useTranslation('templates');
  return (
    <Card>
      <BlockStack gap="300">
        {named && (
          <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
            <Text as="h2" variant="headingMd">
              {folder?.name ?? t('folder.none')}{' '}
              <Text as="span" variant="bodySm" tone="subdued" numeric>
                {t('list.found', { count: found })}
              </Text>
            </Text>
            {folder && <Button variant="tertiary" icon={ExportIcon} onClick={() => acts.save(`/app/templates/export?folder=${folder.id}`)} accessibilityLabel={t('export.folder', { name: folder.name })} />}
          </InlineStack>
        )}
        {lines.map((line, place) => (
          <BlockStack key={line.id} gap="300">
            {place > 0 && <Divider />}
            <TemplateLine line={line} folders={folders} acts={acts} up={whole && !(begins && place === 0)} down={whole && !(ends && place === lines.length - 1)} />
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
