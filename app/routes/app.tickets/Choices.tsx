import { ChoiceList } from '@shopify/polaris';
import type { ComponentProps } from 'react';

/** What a filter offers. */
export default function Choices(props: ComponentProps<typeof ChoiceList>) {
  return <ChoiceList {...props} />;
}
