import type { AddressChangePlan } from '#app/domain/resolutions/plan.ts';
import type { Scene } from '../scene.ts';
import type { KindModel } from './kind-model.ts';

let houses = 100;

export const addressChange: KindModel = {
  // A house number of its own, so that its hand can be told.
  wish: (scene) => {
    const { firstName, lastName, company, address2, city, provinceCode, zip, countryCodeV2, phone } = scene.order().shippingAddress!;
    return { kind: 'address_change', wish: { orderId: scene.orderId, address: { firstName, lastName, company, address1: `책마을로 ${++houses}`, address2, city, provinceCode, zip, countryCode: countryCodeV2, phone } } };
  },
  promise: '{{ addressChange.address }} 주소로 바꾸었습니다.',
  lie: (scene, id, text) => {
    const address = wanted(scene, id);
    return text.includes(address) && wentThere(scene, address) ? null : 'it was never changed to that';
  },
  truths: (scene, row) => {
    const address = (row.plan as unknown as AddressChangePlan).after.address1!;
    if (row.state === 'done') return wentThere(scene, address) ? [] : ['is done, and the address was never changed'];
    return scene.order()?.shippingAddress?.address1 === address ? [`is ${row.state}, and the order goes there`] : [];
  },
  madeGood: () => [],
};

function wanted(scene: Scene, id: string): string {
  const { seen } = scene.plans.find((one) => one.id === id)!;
  return ([...seen.values()].at(-1) as AddressChangePlan).after.address1!;
}

/** Somebody else may have changed it since. What was throttled has no data, and went nowhere. */
function wentThere({ wire }: Scene, address: string): boolean {
  return wire.sent.some((one) => one.operation === 'OrderAddressChange' && one.variables['input'].shippingAddress.address1 === address && one.answer.data?.orderUpdate?.userErrors.length === 0);
}
