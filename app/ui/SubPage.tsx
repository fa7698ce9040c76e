import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Page, type PageProps } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface Props extends Pick<PageProps, 'primaryAction' | 'secondaryActions' | 'titleMetadata' | 'fullWidth' | 'subtitle'> {
  title: string;
  back: { label: string; url: string };
  children: ReactNode;
}

/** A page below another one, with the way back; it asks first when something is not saved. */
export function SubPage({ title, back, children, ...page }: Props) {
  const navigate = useNavigate();
  const goBack = async () => {
    await window.shopify?.saveBar.leaveConfirmation();
    navigate(back.url);
  };
  return (
    <Page title={title} backAction={{ content: back.label, onAction: goBack }} {...page}>
      <TitleBar title={title} />
      {children}
    </Page>
  );
}
