import { BlockStack, InlineStack, Link, Text } from '@shopify/polaris';

interface Props {
  title: string;
  value: string;
  /** What is counted, in one line. */
  text: string;
  link?: { label: string; url: string };
  /** On a card of its own, which it heads; else among others. */
  alone?: boolean;
}

/** One figure, and what it counts. */
export function Figure({ title, value, text, link, alone = false }: Props) {
  return (
    <BlockStack gap={alone ? '200' : '100'}>
      <Text as={alone ? 'h2' : 'h3'} variant={alone ? 'headingSm' : 'bodyMd'}>
        {title}
      </Text>
      <Text as="p" variant={alone ? 'headingXl' : 'headingLg'}>
        {value}
      </Text>
      <Text as="p" tone="subdued">
        {text}
      </Text>
      {link && (
        <InlineStack>
          <Link url={link.url}>{link.label}</Link>
        </InlineStack>
      )}
    </BlockStack>
  );
}
