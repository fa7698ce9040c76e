import { lazy, type ComponentType } from 'react';

/**
 * A part of a page that is loaded after it. Where its script does not come,
 * `instead` stands there (by default nothing): the page goes on without.
 */
export function lazyPart<P>(load: () => Promise<{ default: ComponentType<P> }>, instead: () => string | null = () => null): ComponentType<P> {
  return lazy<ComponentType<P>>(() => load().catch(() => ({ default: instead as ComponentType<P> }))) as never;
}
