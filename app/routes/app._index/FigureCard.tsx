import { BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris';

interface Props {
  title: string;
  value: string;
  /** What is counted, in one line. */
  text: string;
  link?: { label: string; url: string };
}

export function FigureCard({ title, value, text, link }: Props) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          {title}
        </Text>
        <Text as="p" variant="headingXl">
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
    </Card>
  );
}
