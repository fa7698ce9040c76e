import { BlockStack, Box, InlineGrid, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface Props {
  /** What the set-up guide leads to. */
  id: string;
  title: string;
  text: string;
  children: ReactNode;
}

/** One matter of the settings: what it is about beside its card, above it on a narrow screen. */
export function SettingsSection({ id, title, text, children }: Props) {
  return (
    <InlineGrid columns={{ xs: '1fr', md: '2fr 5fr' }} gap="400">
      <Box id={id} paddingInline={{ xs: '400', sm: '0' }} paddingBlockStart={{ xs: '200', md: '400' }}>
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Text as="p" tone="subdued">
            {text}
          </Text>
        </BlockStack>
      </Box>
      {children}
    </InlineGrid>
  );
}
