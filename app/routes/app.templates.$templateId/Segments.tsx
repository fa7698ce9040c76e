import { Badge } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Segment } from '#app/domain/resolutions/messages/preview-template.server.ts';
import type { TemplatePrompt } from '#app/domain/templates/template-row.ts';

const tones = { missing: 'warning', later: 'info', unknown: 'critical', prompt: 'attention' } as const;

/** Words with the holes named where they are: what is missing, what comes later, what is to be filled in, what does not exist. */
export function Segments({ parts, prompts }: { parts: Segment[]; prompts: TemplatePrompt[] }) {
  const { t, i18n } = useTranslation('templates');
  const nameOf = (hole: string) => {
    const asked = prompts.find(({ name }) => hole === `prompt.${name}`)?.label[i18n.language === 'ko' ? 'ko' : 'en'];
    return asked || (i18n.exists(`templates:variables.${hole}`) ? t(`variables.${hole}`) : hole);
  };
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
