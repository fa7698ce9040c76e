import { Link, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { InboxLine } from './inbox-row.ts';

/** Number and subject, leading to the ticket. */
export function SubjectLink({ line }: { line: InboxLine }) {
  return (
    <Link url={`/app/tickets/${line.id}`} dataPrimaryLink monochrome removeUnderline>
      <Subject line={line} />
    </Link>
  );
}

/** Bold, and told to screen readers, while nobody has read it. */
export function Subject({ line }: { line: InboxLine }) {
  const { t } = useTranslation('inbox');
  return (
    <Text as="span" fontWeight={line.unread ? 'bold' : 'regular'} breakWord>
      {line.unread && (
        <Text as="span" visuallyHidden>
          {t('unread')}{' '}
        </Text>
      )}
      <Text as="span" tone={line.unread ? 'base' : 'subdued'}>
        {`#${line.number}`}
      </Text>{' '}
      <bdi>{line.subject || t('noSubject')}</bdi>
    </Text>
  );
}
