import { Badge } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Segment } from '#app/domain/resolutions/preview-template.server.ts';

const tones = { missing: 'warning', later: 'info', unknown: 'critical' } as const;

/** Words with the holes named where they are: what is missing, what comes later, what does not exist. */
export function Segments({ parts }: { parts: Segment[] }) {
  const { t, i18n } = useTranslation('templates');
  const nameOf = (hole: string) => (i18n.exists(`templates:variables.${hole}`) ? t(`variables.${hole}`) : hole);
  return parts.map((part, place) =>
    'text' in part ? (
      <span key={place}>{part.text}</span>
    ) : (
      <Badge key={place} tone={tones[part.kind]}>
        {t(`holes.${part.kind}`, { name: nameOf(part.hole) })}
      </Badge>
    ),
  );
}
