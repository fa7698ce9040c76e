import type { Craft } from '../craft.ts';
import { addressFigures } from '../figures.ts';
import { refuseBusyOrder } from '../claims/refuse-busy-order.server.ts';
import type { AddressChangeOutcome, AddressChangePlan } from './address-change-plan.ts';
import { addressChangeWish, type AddressChangeWish } from './address-change-wish.ts';
import { addressWords } from '../address-words.ts';
import { carryOutAddressChange } from './carry-out-address-change.server.ts';
import { findAddressChange } from './find-address-change.server.ts';
import { readAddressChange } from './read-address-change.server.ts';

/** Where an order goes, before any of it left. */
export const addressChangeCraft: Craft<AddressChangeWish, AddressChangePlan, AddressChangeOutcome> = {
  wish: addressChangeWish,
  // Shopify writes to nobody about an address.
  notifies: () => false,
  read: readAddressChange,
  wishOf: ({ orderId, after, notify }) => {
    const { province, provinceCode, ...rest } = after;
    return { orderId, address: { ...rest, provinceCode: provinceCode ?? province }, notify };
  },
  agreed: {
    address_before: { of: (plan) => plan.before, told: (plan) => addressFigures(plan.before) },
    address: { of: (plan) => plan.after, told: (plan) => addressFigures(plan.after) },
  },
  worth: ({ worth }) => ({ amount: worth, presentmentAmount: worth }),
  claim: (ledger, resolutionId, { plan }) => refuseBusyOrder(ledger, resolutionId, plan.orderId),
  shows: () => ({ moved: null, pending: false, order: null }),
  carryOut: (desk, _, plan) => carryOutAddressChange(desk, plan),
  find: (desk, row, late) => findAddressChange(desk, row.plan, late),
  variables: async (_, { outcome, plan }) => (outcome ? { addressChange: { address: addressWords(plan.after) } } : {}),
};
