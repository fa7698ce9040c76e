import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { addressChange } from './address-change.ts';
import { cancellation } from './cancellation.ts';
import { exchange } from './exchange.ts';
import { goodwill } from './goodwill.ts';
import { itemChange } from './item-change.ts';
import type { KindModel } from './kind-model.ts';
import { refund } from './refund.ts';
import { replacement } from './replacement.ts';
import { returnProcessing } from './return-processing.ts';
import { returning } from './return.ts';

/** The kinds that sequences play with. */
export const models: Partial<Record<ResolutionKind, KindModel>> = { refund, replacement, goodwill, cancellation, address_change: addressChange, item_change: itemChange, return: returning, exchange, return_processing: returnProcessing };

export const modelled = Object.keys(models) as ResolutionKind[];

/** @throws Error for a kind that the model does not know */
export function modelOf(kind: string): KindModel {
  const model = models[kind as ResolutionKind];
  if (!model) throw new Error(`The model knows no ${kind}`);
  return model;
}
