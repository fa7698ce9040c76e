import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '#app/ui/lazy-part.ts';

/** What a filter shows once it is opened: the list does not pay for it, and does not fail with it. */
export function lazyFilter<P>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  return lazyPart(load, NotThere);
}

function NotThere(): string {
  return useTranslation('frame').t('unread');
}
