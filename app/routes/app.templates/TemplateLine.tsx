import { Badge, InlineStack, Link } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

export interface TemplateLineView {
  id: string;
  title: string;
  resolutionKind: 'refund' | 'replacement' | null;
  archived: boolean;
  /** The only language it is written in; null for both. */
  only: 'ko' | 'en' | null;
}

export function TemplateLine({ line }: { line: TemplateLineView }) {
  const { t } = useTranslation('templates');
  return (
    <InlineStack gap="200" blockAlign="center">
      <Link url={`/app/templates/${line.id}`} removeUnderline>{line.title}</Link>
      {line.resolutionKind && <Badge tone="info">{t(`with.${line.resolutionKind}`)}</Badge>}
      {line.only && <Badge>{t(`only.${line.only}`)}</Badge>}
    </InlineStack>
  );
}
