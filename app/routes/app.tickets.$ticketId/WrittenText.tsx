import { BlockStack, Box, Button, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A message's words with its line breaks; what it quotes is one press away. */
export function WrittenText({ text, quote }: { text: string; quote: string | null }) {
  const { t } = useTranslation('ticket');
  const [open, setOpen] = useState(false);
  return (
    <BlockStack gap="200">
      <LongWords text={text} />
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

/** From here on words would push the composer off the screen. */
const LONG = { characters: 2500, lines: 40 };

/** The beginning of long words, and the rest one press away. */
function LongWords({ text }: { text: string }) {
  const { t } = useTranslation('ticket');
  const [whole, setWhole] = useState(false);
  if (text.length <= LONG.characters && text.split('\n', LONG.lines + 1).length <= LONG.lines) return <Words text={text} />;
  return (
    <>
      <div style={whole ? {} : { maxHeight: '28rem', overflow: 'hidden', maskImage: 'linear-gradient(#000 85%, transparent)' }}>
        <Words text={text} />
      </div>
      <InlineStack>
        <Button variant="plain" ariaExpanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'thread.less' : 'thread.whole')}
        </Button>
      </InlineStack>
    </>
  );
}

/** Each paragraph in its own direction: a quote in Arabic may stand in a Korean message. */
function Words({ text }: { text: string }) {
  return <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' }}>{text}</div>;
}
