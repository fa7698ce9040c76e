import { BlockStack, Box, InlineStack, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface Props {
  /** Rank of the title; the whole page's when nothing else is on it. */
  level?: 'h1' | 'h2';
  title: string;
  text: string;
  /** Buttons: what to do next. */
  children?: ReactNode;
}

/** Stands where a list would: why there is none, and what to do. */
export function EmptyList({ level = 'h2', title, text, children }: Props) {
  return (
    <Box paddingBlock="1200" paddingInline={{ xs: '400', sm: '1200' }}>
      <BlockStack gap="300" align="center" inlineAlign="center">
        <Text as={level} variant="headingMd" alignment="center">
          {title}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          {text}
        </Text>
        {children && (
          <InlineStack gap="200" align="center">
            {children}
          </InlineStack>
        )}
      </BlockStack>
    </Box>
  );
}
