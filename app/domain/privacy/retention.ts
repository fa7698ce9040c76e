import { days } from '#app/platform/spans.ts';

/** How long things are kept that nobody reads for ever, in milliseconds. docs/privacy.md names the reasons. */
export const kept = {
  rawMail: days(90),
  webhookBodies: days(14),
  /** The rows without their bodies: by them a late repetition is known. */
  webhookRows: days(90),
  formReceipts: days(7),
  rateCounts: days(2),
  /** Good for ten minutes; longer kept only to bound how many are asked for, and to answer who asks whether one left. */
  orderCodes: days(2),
  dataExports: days(30),
  accessLog: days(730),
  draftsOfResolved: days(30),
  /** After the token of an online session has ended. */
  deadSessions: days(7),
  /** Of a shop that has left and for which Shopify never sent shop/redact (it does after 48 hours). */
  shopsThatLeft: days(90),
} as const;
