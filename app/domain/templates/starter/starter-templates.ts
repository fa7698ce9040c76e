import { addressCorrected } from './address-corrected.ts';
import { damagedGoods } from './damaged-goods.ts';
import { damagedPackaging } from './damaged-packaging.ts';
import { lateParcel } from './late-parcel.ts';
import { lostParcelRefund } from './lost-parcel-refund.ts';
import { lostParcelReplacement } from './lost-parcel-replacement.ts';
import { missingItem } from './missing-item.ts';
import { notSatisfied } from './not-satisfied.ts';
import { refundDone } from './refund-done.ts';
import { replacementOnItsWay } from './replacement-on-its-way.ts';
import type { StarterTemplate } from './starter-template.ts';
import { thankYouClose } from './thank-you-close.ts';
import { wrongItem } from './wrong-item.ts';

/** The templates every new shop begins with, in the order a picker shows them: what went wrong, what was done, the close. */
export const starterTemplates: StarterTemplate[] = [
  lostParcelReplacement,
  lostParcelRefund,
  lateParcel,
  damagedGoods,
  damagedPackaging,
  wrongItem,
  missingItem,
  notSatisfied,
  replacementOnItsWay,
  refundDone,
  addressCorrected,
  thankYouClose,
];
