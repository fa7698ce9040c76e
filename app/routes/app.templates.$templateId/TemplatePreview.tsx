import { BlockStack, Card, Divider, Text, TextField } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatePreview as Preview } from '#app/domain/resolutions/preview-template.server.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { Segments } from './Segments.tsx';

const PAUSE_MS = 300;

interface Props {
  subject: string;
  body: string;
  language: 'ko' | 'en';
}

/** How the text reads for an order of the shop: chosen by number, else the newest that was sent. */
export function TemplatePreview({ subject, body, language }: Props) {
  const { t } = useTranslation('templates');
  const [order, setOrder] = useState('');
  const door = useDoor<{ preview: Preview }>(undefined, { saves: false });
  const send = useRef(door.send);
  send.current = door.send;
  useEffect(() => {
    const timer = setTimeout(() => send.current('/app/templates/preview', { subject, body, locale: language, order }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [subject, body, language, order]);
  // While the next one is on its way the last one stays.
  const last = useRef<Preview | null>(null);
  if (door.answer) last.current = door.answer.preview;
  const preview = last.current;
  const wrongOrder = door.problem?.field === 'orderNumber';
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t('preview.title')}
        </Text>
        <TextField
          label={t('preview.order')}
          value={order}
          onChange={setOrder}
          placeholder="#1042"
          helpText={preview && (preview.order ? t('preview.shownFor', { order: preview.order.name }) : t('preview.invented'))}
          error={wrongOrder && t('preview.noOrder')}
          inputMode="numeric"
          autoComplete="off"
        />
        <Divider />
        {door.problem && !wrongOrder && (
          <Text as="p" tone="critical">
            {door.problem.message}
          </Text>
        )}
        {!subject && !body && (
          <Text as="p" tone="subdued">
            {t('preview.empty')}
          </Text>
        )}
        {preview && (subject || body) && (
          <div lang={language} aria-live="polite">
            <BlockStack gap="200">
              {subject && (
                <Text as="h3" variant="headingSm">
                  <Segments parts={preview.subject} />
                </Text>
              )}
              <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: '1.5rem' }}>
                <Segments parts={preview.body} />
              </div>
            </BlockStack>
          </div>
        )}
      </BlockStack>
    </Card>
  );
}
