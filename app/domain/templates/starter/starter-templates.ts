import { addressCheck } from './address-check.ts';
import { addressCorrected } from './address-corrected.ts';
import { addressTooLate } from './address-too-late.ts';
import { backInStock } from './back-in-stock.ts';
import { cancelTooLate } from './cancel-too-late.ts';
import { changedMind } from './changed-mind.ts';
import { chargedTwice } from './charged-twice.ts';
import { damagedGoods } from './damaged-goods.ts';
import { damagedPackaging } from './damaged-packaging.ts';
import { dataDeletion } from './data-deletion.ts';
import { defective } from './defective.ts';
import { deliveredNotReceived } from './delivered-not-received.ts';
import { emailChange } from './email-change.ts';
import { exchangeOnItsWay } from './exchange-on-its-way.ts';
import { goodwillCode } from './goodwill-code.ts';
import { heldAtCustoms } from './held-at-customs.ts';
import { howToReturn } from './how-to-return.ts';
import { invoiceReceipt } from './invoice-receipt.ts';
import { itemChangeCheck } from './item-change-check.ts';
import { itemChanged } from './item-changed.ts';
import { lateDispatch } from './late-dispatch.ts';
import { lateParcel } from './late-parcel.ts';
import { lostParcelRefund } from './lost-parcel-refund.ts';
import { lostParcelReplacement } from './lost-parcel-replacement.ts';
import { missingItem } from './missing-item.ts';
import { newsletterOff } from './newsletter-off.ts';
import { noFaultOfOurs } from './no-fault-of-ours.ts';
import { notAsDescribed } from './not-as-described.ts';
import { notSatisfied } from './not-satisfied.ts';
import { orderCancelled } from './order-cancelled.ts';
import { orderNotFound } from './order-not-found.ts';
import { outOfStock } from './out-of-stock.ts';
import { paymentFailed } from './payment-failed.ts';
import { photoNeeded } from './photo-needed.ts';
import { preorder } from './preorder.ts';
import { priceDifference } from './price-difference.ts';
import { productQuestion } from './product-question.ts';
import { refundDone } from './refund-done.ts';
import { refundNotSeen } from './refund-not-seen.ts';
import { refundTiming } from './refund-timing.ts';
import { replacementOnItsWay } from './replacement-on-its-way.ts';
import { returnOpened } from './return-opened.ts';
import { returnPeriodOver } from './return-period-over.ts';
import { returnReceived } from './return-received.ts';
import { returnRefunded } from './return-refunded.ts';
import { signInTrouble } from './sign-in-trouble.ts';
import { silenceClose } from './silence-close.ts';
import { sincereApology } from './sincere-apology.ts';
import { solvedClose } from './solved-close.ts';
import { splitShipment } from './split-shipment.ts';
import type { StarterTemplate } from './starter-template.ts';
import { stillLooking } from './still-looking.ts';
import { surveyLowScore } from './survey-low-score.ts';
import { surveyThanks } from './survey-thanks.ts';
import { thankYouClose } from './thank-you-close.ts';
import { whereIsMyOrder } from './where-is-my-order.ts';
import { wrongItem } from './wrong-item.ts';
import { wrongSize } from './wrong-size.ts';

/** The templates every new shop begins with, folder by folder, in the order a picker shows them: what is asked, what went wrong, what was done. */
export const starterTemplates: StarterTemplate[] = [
  addressCheck,
  addressCorrected,
  addressTooLate,
  itemChangeCheck,
  itemChanged,
  orderCancelled,
  cancelTooLate,
  outOfStock,
  preorder,
  backInStock,
  orderNotFound,
  productQuestion,
  refundDone,
  refundTiming,
  refundNotSeen,
  chargedTwice,
  paymentFailed,
  invoiceReceipt,
  priceDifference,
  whereIsMyOrder,
  lateParcel,
  lateDispatch,
  lostParcelReplacement,
  lostParcelRefund,
  deliveredNotReceived,
  heldAtCustoms,
  splitShipment,
  damagedPackaging,
  damagedGoods,
  wrongItem,
  missingItem,
  defective,
  notAsDescribed,
  wrongSize,
  changedMind,
  notSatisfied,
  photoNeeded,
  replacementOnItsWay,
  howToReturn,
  returnReceived,
  returnOpened,
  returnRefunded,
  exchangeOnItsWay,
  returnPeriodOver,
  signInTrouble,
  emailChange,
  dataDeletion,
  newsletterOff,
  stillLooking,
  sincereApology,
  noFaultOfOurs,
  goodwillCode,
  surveyThanks,
  surveyLowScore,
  thankYouClose,
  solvedClose,
  silenceClose,
];
