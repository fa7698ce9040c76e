import { BlockStack, Card, Text } from '@shopify/polaris';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoor } from '#app/ui/use-door.ts';

const PAUSE_MS = 300;

/** What shoppers will see, made by the same hand that makes it for the storefront. */
export function ArticlePreview({ title, body, language }: { title: string; body: string; language: string }) {
  const { t } = useTranslation('help');
  const door = useDoor<{ html: string }>(undefined, { saves: false });
  const send = useRef(door.send);
  send.current = door.send;
  useEffect(() => {
    const timer = setTimeout(() => send.current('/app/help/preview', { body }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [body]);
  // While the next one is on its way the last one stays.
  const last = useRef('');
  if (door.answer) last.current = door.answer.html;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          {t('editor.preview')}
        </Text>
        {title || body ? (
          <div lang={language} onClick={(click) => click.preventDefault()}>
            <Text as="h3" variant="headingMd">
              {title}
            </Text>
            {/* Sanitised by the server. */}
            <div style={{ overflowWrap: 'anywhere' }} dangerouslySetInnerHTML={{ __html: last.current }} />
          </div>
        ) : (
          <Text as="p" tone="subdued">
            {t('editor.previewEmpty')}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
