import { BlockStack, Box, Button, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A message's words with its line breaks; what it quotes is one press away. */
export function WrittenText({ text, quote }: { text: string; quote: string | null }) {
  const { t } = useTranslation('ticket');
  const [open, setOpen] = useState(false);
  return (
    <BlockStack gap="200">
      <Words text={text} />
      {quote && (
        <InlineStack>
          <Button variant="monochromePlain" size="micro" ariaExpanded={open} onClick={() => setOpen(!open)} accessibilityLabel={t(open ? 'thread.hideQuote' : 'thread.showQuote')}>
            {open ? t('thread.hideQuote') : '•••'}
          </Button>
        </InlineStack>
      )}
      {quote && open && (
        <Box borderColor="border" borderInlineStartWidth="050" paddingInlineStart="300">
          <Text as="span" tone="subdued">
            <Words text={quote} />
          </Text>
        </Box>
      )}
    </BlockStack>
  );
}

function Words({ text }: { text: string }) {
  return <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</div>;
}
