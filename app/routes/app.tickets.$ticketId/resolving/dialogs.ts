import type { ComponentType } from 'react';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import type { ResolutionDialogProps } from './resolution-dialog.ts';

/** The dialog of each kind. Loaded when first opened: reading a ticket does not pay for them. */
export const resolutionDialogs: Record<ResolutionKind, ComponentType<ResolutionDialogProps>> = {
  refund: lazyDialog(() => import('./RefundDialog.tsx')),
  replacement: lazyDialog(() => import('./ReplacementDialog.tsx')),
  return: lazyDialog(() => import('./ReturnDialog.tsx')),
  exchange: lazyDialog(() => import('./ExchangeDialog.tsx')),
  return_processing: lazyDialog(() => import('./ReturnProcessingDialog.tsx')),
  goodwill: lazyDialog(() => import('./GoodwillDialog.tsx')),
  cancellation: lazyDialog(() => import('./CancellationDialog.tsx')),
  address_change: lazyDialog(() => import('./AddressChangeDialog.tsx')),
  item_change: lazyDialog(() => import('./ItemChangeDialog.tsx')),
};
