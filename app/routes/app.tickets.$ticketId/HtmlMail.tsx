import { BlockStack, Button, InlineStack } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const LOOK = 'body{font:14px/1.5 system-ui,sans-serif;margin:12px;overflow-wrap:anywhere;color:#303030}img{max-width:100%;height:auto}table{max-width:100%}';

/**
 * A mail as it was sent, in a frame that runs nothing and belongs to nobody.
 * Pictures from elsewhere tell the sender that the mail was opened, so they are
 * fetched only when the agent asks.
 */
export function HtmlMail({ html }: { html: string }) {
  const { t } = useTranslation('ticket');
  const [pictures, setPictures] = useState(false);
  const hasPictures = /<img[^>]+src\s*=\s*["']?https?:/i.test(html);
  return (
    <BlockStack gap="200">
      {hasPictures && !pictures && (
        <InlineStack>
          <Button size="slim" onClick={() => setPictures(true)}>
            {t('thread.showPictures')}
          </Button>
        </InlineStack>
      )}
      <iframe
        title={t('thread.mailFrame')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={documentOf(html, pictures)}
        style={{ width: '100%', height: '26rem', border: '1px solid var(--p-color-border)', borderRadius: '8px', background: '#fff' }}
      />
    </BlockStack>
  );
}

function documentOf(html: string, pictures: boolean): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:${pictures ? ' https: http:' : ''}`;
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><base target="_blank"><style>${LOOK}</style><body>${html}`;
}
