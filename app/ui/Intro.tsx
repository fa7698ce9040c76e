import { BlockStack, Box } from '@shopify/polaris';
import type { ReactNode } from 'react';

/** Text that stands outside a card: on a narrow screen cards reach the edges, text must not. */
export function Intro({ children }: { children: ReactNode }) {
  return (
    <Box paddingInline={{ xs: '400', sm: '0' }}>
      <BlockStack gap="200">{children}</BlockStack>
    </Box>
  );
}
