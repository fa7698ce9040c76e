import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Box, InlineStack, Page, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface Act {
  content: string;
  onAction(): void;
  loading?: boolean;
  destructive?: boolean;
}

interface Props {
  title: string;
  /** One line that says what the page is about. */
  subtitle?: string;
  titleMetadata?: ReactNode;
  back: { label: string; url: string };
  /** Buttons of the admin's title bar. */
  secondaryActions?: Act[];
  children: ReactNode;
}

/**
 * A page below another one. The admin draws its title, the way back and its
 * acts, once; readers of the page hear the title. Leaving asks first when
 * something is not saved.
 */
export function SubPage({ title, subtitle, titleMetadata, back, secondaryActions = [], children }: Props) {
  const navigate = useNavigate();
  const goBack = async () => {
    await window.shopify?.saveBar.leaveConfirmation();
    navigate(back.url);
  };
  return (
    <Page>
      <TitleBar title={title}>
        <button variant="breadcrumb" type="button" onClick={goBack}>
          {back.label}
        </button>
        {secondaryActions.map(({ content, onAction, loading, destructive }) => (
          <button key={content} type="button" onClick={onAction} {...(destructive ? { tone: 'critical' } : {})} {...(loading ? { loading: '' } : {})}>
            {content}
          </button>
        ))}
      </TitleBar>
      <Text as="h1" visuallyHidden>
        {title}
      </Text>
      <BlockStack gap="400">
        {(subtitle || titleMetadata) && (
          <Box paddingInline={{ xs: '400', sm: '0' }}>
            <InlineStack gap="200" blockAlign="center">
              {subtitle && <Text as="p">{subtitle}</Text>}
              {titleMetadata}
            </InlineStack>
          </Box>
        )}
        {children}
      </BlockStack>
    </Page>
  );
}
