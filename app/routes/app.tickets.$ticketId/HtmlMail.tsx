import { BlockStack, Button, InlineStack } from '@shopify/polaris';
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRemotePictures, withPictures, type ShownPictures } from '#app/domain/tickets/inline-pictures.ts';
import type { AttachmentView } from '#app/ui/ticket/ticket-view.ts';
import { useContentHeight } from './use-content-height.ts';
import { useOwnPictures } from './use-own-pictures.ts';

const LOOK = 'body{font:14px/1.5 system-ui,sans-serif;margin:12px;overflow-wrap:anywhere;color:#303030}img{max-width:100%;height:auto}table{max-width:100%}';

const frame: CSSProperties = { display: 'block', width: '100%', border: '1px solid var(--p-color-border)', borderRadius: '8px', background: '#fff' };
const unseen: CSSProperties = { position: 'absolute', inset: 0, height: 0, visibility: 'hidden', pointerEvents: 'none' };

/**
 * A mail as it was sent, in a frame that runs nothing and belongs to nobody.
 * Pictures that came with it are shown; those from elsewhere tell the sender
 * that the mail was opened, so they are fetched only when the agent asks.
 */
export function HtmlMail({ html, attachments }: { html: string; attachments: AttachmentView[] }) {
  const { t } = useTranslation('ticket');
  const [pictures, setPictures] = useState(false);
  const own = useOwnPictures(attachments);
  const text = documentOf(html, { own, remote: pictures });
  const { height, measure } = useContentHeight();
  return (
    <BlockStack gap="200">
      {hasRemotePictures(html) && !pictures && (
        <InlineStack>
          <Button size="slim" onClick={() => setPictures(true)}>
            {t('thread.showPictures')}
          </Button>
        </InlineStack>
      )}
      <div style={{ position: 'relative' }}>
        <iframe title={t('thread.mailFrame')} sandbox="allow-popups allow-popups-to-escape-sandbox" referrerPolicy="no-referrer" srcDoc={text} style={{ ...frame, height }} />
        {/* What belongs to nobody cannot be measured: its twin can, runs nothing either, and is never seen or pressed. */}
        <iframe aria-hidden tabIndex={-1} sandbox="allow-same-origin" referrerPolicy="no-referrer" srcDoc={text} ref={measure} style={{ ...frame, ...unseen }} />
      </div>
    </BlockStack>
  );
}

function documentOf(html: string, pictures: ShownPictures): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:${pictures.remote ? ' https: http:' : ''}`;
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><base target="_blank"><style>${LOOK}</style><body>${withPictures(html, pictures)}`;
}
