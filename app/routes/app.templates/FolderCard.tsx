import { BlockStack, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris';
import { ExportIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import type { FolderView, TemplateLineView } from './template-list.ts';
import { TemplateLine } from './TemplateLine.tsx';
import type { LineActs } from './use-line-acts.ts';

interface Props {
  /** Null for what lies in none. */
  folder: FolderView | null;
  /** Whether the shop has folders: without any, no heading says that these lie in none. */
  named: boolean;
  lines: TemplateLineView[];
  folders: FolderView[];
  /** Every template of the folder is here, so that one can be moved among them. */
  whole: boolean;
  acts: LineActs;
}

/** The templates of one folder, in the order of the picker. */
export function FolderCard({ folder, named, lines, folders, whole, acts }: Props) {
  const { t } = useTranslation('templates');
  return (
    <Card>
      <BlockStack gap="300">
        {named && (
          <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
            <Text as="h2" variant="headingMd">
              {folder?.name ?? t('folder.none')}
            </Text>
            {folder && <Button variant="tertiary" icon={ExportIcon} onClick={() => acts.save(`/app/templates/export?folder=${folder.id}`)} accessibilityLabel={t('export.folder', { name: folder.name })} />}
          </InlineStack>
        )}
        {lines.map((line, place) => (
          <BlockStack key={line.id} gap="300">
            {place > 0 && <Divider />}
            <TemplateLine
              line={line}
              folders={folders}
              acts={acts}
              above={whole && place > 0 ? { after: lines[place - 2]?.id ?? null } : null}
              below={whole && place < lines.length - 1 ? { after: lines[place + 1]!.id } : null}
            />
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
