import { Badge } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

/** A message that waits for its resolution, with what only the outcome tells named where it will stand. */
export function HeldText({ text }: { text: string }) {
  const { t, i18n } = useTranslation('resolution');
  return text.split(/(\{\{.*?\}\})/).map((part, place) => {
    const name = /^\{\{\s*([\w.]+)/.exec(part)?.[1];
    if (!name || !i18n.exists(`resolution:message.later.${name}`)) return <span key={place}>{part}</span>;
    return (
      <Badge key={place} tone="info">
        {t(`message.later.${name}`)}
      </Badge>
    );
  });
}
