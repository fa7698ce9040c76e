import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';

interface Line {
  key: string;
  title: string;
  text: string | null;
  /** What is on the button; `named` says it with the line's title. */
  act: string;
  named: string;
  url: string;
}

/** One kind of thing to do, each line with its one act; nothing where there is nothing to do. */
export function TodoCard({ title, text, lines }: { title: string; text: string; lines: Line[] }) {
  if (!lines.length) return null;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingSm">
            {title}
          </Text>
          <Text as="p" tone="subdued">
            {text}
          </Text>
        </BlockStack>
        <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 'var(--p-space-300)' }}>
          {lines.map((line) => (
            <li key={line.key}>
              <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
                <BlockStack gap="050">
                  <Text as="span" breakWord>
                    {line.title}
                  </Text>
                  {line.text && (
                    <Text as="span" tone="subdued" variant="bodySm">
                      {line.text}
                    </Text>
                  )}
                </BlockStack>
                <Button url={line.url} accessibilityLabel={line.named}>
                  {line.act}
                </Button>
              </InlineStack>
            </li>
          ))}
        </ul>
      </BlockStack>
    </Card>
  );
}
