import { Badge, BlockStack, Box, Button, InlineStack, Text, type BoxProps } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { Attachments } from './Attachments.tsx';
import type { HeldWays } from './HeldReply.tsx';
import { HeldText } from './HeldText.tsx';
import { HtmlMail } from './HtmlMail.tsx';
import { MailState } from './MailState.tsx';
import type { MessageView } from '#app/ui/ticket/ticket-view.ts';
import { WrittenText } from './WrittenText.tsx';

const grounds: Record<MessageView['kind'], BoxProps['background']> = {
  customer: 'bg-surface',
  agent: 'bg-surface-secondary',
  note: 'bg-surface-caution',
  system: 'bg-surface',
};

/** One message: whose it is shows in its ground, its side and its heading. */
export function ThreadMessage({ message, ticketId, held }: { message: MessageView; ticketId: string; held: HeldWays }) {
  const { t } = useTranslation('ticket');
  const [original, setOriginal] = useState(false);
  const ours = message.kind === 'agent';
  return (
    <Box paddingInlineStart={{ xs: '0', md: ours ? '800' : '0' }} paddingInlineEnd={{ xs: '0', md: ours || message.kind === 'note' ? '0' : '800' }}>
      <article aria-label={t(`thread.kind.${message.kind}`)}>
        <Box background={grounds[message.kind] ?? 'bg-surface'} borderColor="border" borderWidth="025" borderRadius="300" padding="400">
          <BlockStack gap="300">
            <MessageHead message={message} />
            <Body message={message} original={original} />
            {message.html && (
              <InlineStack>
                <Button variant="plain" onClick={() => setOriginal(!original)}>
                  {t(original ? 'thread.asText' : 'thread.asSent')}
                </Button>
              </InlineStack>
            )}
            <Attachments attachments={message.attachments} />
            <MailState message={message} ticketId={ticketId} held={held} />
          </BlockStack>
        </Box>
      </article>
    </Box>
  );
}

function Body({ message, original }: { message: MessageView; original: boolean }) {
  if (original && message.html) return <HtmlMail html={message.html} attachments={message.attachments} />;
  if (!message.heldFor) return <WrittenText text={message.text} quote={message.quote} />;
  return (
    <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      <HeldText text={message.text} />
    </div>
  );
}

function MessageHead({ message }: { message: MessageView }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  return (
    <InlineStack gap="200" align="space-between" blockAlign="center">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h2" variant="headingSm" breakWord>
          {message.name ?? message.email ?? t(`thread.kind.${message.kind}`)}
        </Text>
        {message.kind === 'note' && <Badge tone="attention">{t('thread.note')}</Badge>}
        {message.automated && <Badge>{t('thread.automated')}</Badge>}
        {message.via && <Badge>{t(`thread.via.${message.via}`)}</Badge>}
        {message.thirdParty && <Badge tone="warning">{t('thread.thirdParty')}</Badge>}
      </InlineStack>
      <Text as="span" variant="bodySm" tone="subdued">
        {format.moment(message.at)}
      </Text>
    </InlineStack>
  );
}
