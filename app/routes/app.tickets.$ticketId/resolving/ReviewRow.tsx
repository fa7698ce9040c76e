import { InlineStack, Text } from '@shopify/polaris';

/** One line of a dry run: what, and how much. */
export function ReviewRow({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  const look = strong ? { fontWeight: 'semibold' as const } : {};
  return (
    <InlineStack align="space-between" gap="200">
      <Text as="span" breakWord {...look}>
        {name}
      </Text>
      <Text as="span" numeric {...look}>
        {value}
      </Text>
    </InlineStack>
  );
}
