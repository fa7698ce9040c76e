import { Icon, InlineStack, Text, type IconProps } from '@shopify/polaris';

/** One line about how a message stands. */
export function StateLine({ icon, text, tone = 'subdued' }: { icon: IconProps['source']; text: string; tone?: 'subdued' | 'caution' | 'critical' }) {
  return (
    <InlineStack gap="100" blockAlign="center" wrap={false}>
      <span>
        <Icon source={icon} tone={tone} />
      </span>
      <Text as="span" variant="bodySm" tone={tone} breakWord>
        {text}
      </Text>
    </InlineStack>
  );
}
