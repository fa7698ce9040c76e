import { Box } from '@shopify/polaris';

/** A text as it stands elsewhere, for reading only. */
export function Quoted({ text, lang }: { text: string; lang: string }) {
  return (
    <Box width="100%" background="bg-surface-secondary" padding="300" borderRadius="200">
      <div lang={lang} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </div>
    </Box>
  );
}
