import { TitleBar } from '@shopify/app-bridge-react';
import { Page, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Buttons of the admin's title bar. */
  actions?: ReactNode;
  fullWidth?: boolean;
  children: ReactNode;
}

/** A page that the admin's menu leads to: the admin shows its title, readers of the page hear it. */
export function MainPage({ title, actions, fullWidth = false, children }: Props) {
  return (
    <Page fullWidth={fullWidth}>
      <TitleBar title={title}>{actions}</TitleBar>
      <Text as="h1" visuallyHidden>
        {title}
      </Text>
      {children}
    </Page>
  );
}
