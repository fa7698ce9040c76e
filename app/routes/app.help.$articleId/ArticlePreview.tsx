import { BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf } from '#app/domain/help/locales.ts';
import { asPreviewed } from '#app/ui/rich-text/heading-levels.ts';
import { useDoor } from '#app/ui/use-door.ts';
import type { TextTyped } from './article-form.ts';

const PAUSE_MS = 300;

interface Props {
  text: TextTyped | null;
  /** What shoppers see now; null: nothing. */
  shown: { title: string; html: string } | null;
  language: string;
}

/** What shoppers will see, made by the same hand that makes it for the storefront, beside what they see now. */
export function ArticlePreview({ text, shown, language }: Props) {
  const { t } = useTranslation('help');
  const [now, setNow] = useState(false);
  const html = usePreview(text?.body ?? '');
  const drawn = now ? shown : text && { title: text.title, html };
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingSm">
            {t('editor.preview')}
          </Text>
          <ButtonGroup variant="segmented">
            <Button size="slim" pressed={!now} onClick={() => setNow(false)}>
              {t('editor.asWritten')}
            </Button>
            <Button size="slim" pressed={now} onClick={() => setNow(true)}>
              {t('editor.asShown')}
            </Button>
          </ButtonGroup>
        </InlineStack>
        {drawn && (drawn.title || drawn.html) ? (
          <div className="mend-preview" lang={language} dir={dirOf(language)} onClick={(click) => click.preventDefault()}>
            <style>{look}</style>
            <Text as="h3" variant="headingMd">
              {drawn.title}
            </Text>
            {/* Sanitised by the server. */}
            <div style={{ overflowWrap: 'anywhere' }} dangerouslySetInnerHTML={{ __html: asPreviewed(drawn.html) }} />
          </div>
        ) : (
          <Text as="p" tone="subdued">
            {t(now ? 'editor.shownEmpty' : 'editor.previewEmpty')}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

const look = `
.mend-preview p,.mend-preview ul,.mend-preview ol,.mend-preview blockquote{margin:.5em 0}
.mend-preview ul,.mend-preview ol{padding-inline-start:1.6em}
.mend-preview h4,.mend-preview h5{font-weight:650;margin:1em 0 .3em}
.mend-preview h4{font-size:1.1em}
.mend-preview a{color:var(--p-color-text-link)}
.mend-preview blockquote{border-inline-start:3px solid var(--p-color-border);padding-inline-start:var(--p-space-300)}
`;

/** While the next one is on its way the last one stays. */
function usePreview(body: string): string {
  const door = useDoor<{ html: string }>(undefined, { saves: false });
  const send = useRef(door.send);
  send.current = door.send;
  useEffect(() => {
    const timer = setTimeout(() => send.current('/app/help/preview', { body }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [body]);
  const last = useRef('');
  if (door.answer) last.current = door.answer.html;
  return last.current;
}
