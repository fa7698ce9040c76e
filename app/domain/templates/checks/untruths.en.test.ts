import { describe, expect, test } from 'vitest';
import { blockingFindings } from '../check-message.ts';
import type { TicketFacts } from '../ticket-facts.ts';
import { everythingDone, nothingDone, refundPlanned } from '#tests/builders/known-facts.ts';

const untrue = (text: string, facts: TicketFacts) => blockingFindings(text, { locale: 'en', facts, expects: [] }).map(({ words }) => words.key.replace('untruths.', ''));

/** Untrue while nothing has happened to order #1042, true once everything has. */
const claims: [text: string, key: string][] = [
  ['Your order has been shipped.', 'notShipped'],
  ['Your order #1042 has shipped.', 'notShipped'],
  ['Your order was shipped yesterday.', 'notShipped'],
  ['Your parcel has already been dispatched.', 'notShipped'],
  ['Your parcel was dispatched on November 20.', 'notShipped'],
  ['We have shipped your order.', 'notShipped'],
  ["We've just shipped the apron.", 'notShipped'],
  ['We shipped it yesterday.', 'notShipped'],
  ['We have dispatched both mugs.', 'notShipped'],
  ['I have posted your parcel.', 'notShipped'],
  ['We have sent your order.', 'notShipped'],
  ['We sent out your parcel this morning.', 'notShipped'],
  ['Your order is on its way.', 'notShipped'],
  ['Your parcel is now in transit.', 'notShipped'],
  ["It's on its way.", 'notShipped'],
  ['It has already left our warehouse.', 'notShipped'],
  ['The parcel has left us and is with the carrier.', 'notShipped'],
  ['Your items are out for delivery.', 'notShipped'],
  ['Both items have been shipped together.', 'notShipped'],
  ['The order was handed over to the carrier.', 'notShipped'],
  ['Good question, your order has been sent out.', 'notShipped'],
  ['I can confirm that your order has shipped.', 'notShipped'],
  ['I wanted to let you know that your order has been shipped.', 'notShipped'],
  ['Thank you for asking: your order has been dispatched.', 'notShipped'],
  ['Your order has now been shipped, and you will receive it soon.', 'notShipped'],
  ['We have sent you a replacement.', 'notResent'],
  ['We have sent a new apron.', 'notResent'],
  ["We've shipped another mug to you.", 'notResent'],
  ['I have resent your order.', 'notResent'],
  ['Your replacement has been shipped.', 'notResent'],
  ['The replacement order was dispatched this morning.', 'notResent'],
  ['We sent you a replacement mug today.', 'notResent'],
  ['Your order was delivered yesterday.', 'notDelivered'],
  ['Your parcel has been delivered.', 'notDelivered'],
  ['The package was delivered on November 18.', 'notDelivered'],
  ['It was delivered this morning.', 'notDelivered'],
  ['The tracking shows it was delivered.', 'notDelivered'],
  ['The carrier marked it as delivered.', 'notDelivered'],
  ['Your order has arrived.', 'notDelivered'],
  ['We have refunded your order.', 'notRefunded'],
  ["We've refunded you in full.", 'notRefunded'],
  ['I have refunded the apron.', 'notRefunded'],
  ['I refunded your order today.', 'notRefunded'],
  ['We have now refunded what was in it.', 'notRefunded'],
  ['Your order has been refunded.', 'notRefunded'],
  ['You have been refunded.', 'notRefunded'],
  ['We have issued a refund.', 'notRefunded'],
  ['We have issued you a full refund.', 'notRefunded'],
  ['I have processed your refund.', 'notRefunded'],
  ['Your refund has been processed.', 'notRefunded'],
  ['Your refund was issued yesterday.', 'notRefunded'],
  ['The refund for order #1042 has been completed.', 'notRefunded'],
  ['Your refund is done.', 'notRefunded'],
  ['The full amount was returned to your card.', 'notRefunded'],
  ['The payment has been credited to your account.', 'notRefunded'],
  ['We have paid back the full amount.', 'notRefunded'],
  ['$36.00 has been refunded to your card.', 'notRefunded'],
  ['As you asked, we have refunded the order.', 'notRefunded'],
  ['We have cancelled your order.', 'notCancelled'],
  ['I canceled it for you.', 'notCancelled'],
  ['Your order has been cancelled.', 'notCancelled'],
  ['Order #1042 was cancelled today.', 'notCancelled'],
  ['Here is your refund:\n- Amount: $18.00', 'nothingRefunded'],
];

/** True, or no claim at all, while nothing has happened. */
const fine: string[] = [
  'We will send it to 12 Oak Street, #305, Portland.', 'The shade #101 is back in stock.', 'Your SKU #10423 is sold out.', 'You can order 500 at once.', 'Tracking: 2026-11-20 label created.', 'We booked a collection. The tracking number is 123456789012.', 'Your payment has been completed.', 'Your payment was processed, and your order is placed.', 'Your payment was issued twice.', 'Your refund of $36.00 is being processed.', 'I have requested a refund of $36.00 for you.', 'A refund of $36.00 takes three to five days.', 'You should see the $36.00 refund within 5 days.', 'We promised to write by November 20, and I will find out why we did not.', 'It did not arrive by November 20, so I will send another one.', 'We accept returns until November 20, but I will make an exception.', 'The parcel you sent has arrived.', 'The items have arrived and are ready to ship.', 'We have sent you a new password.', 'We have sent another courier to collect it.', 'We have dispatched the courier to your address.', 'We have cancelled your account.', 'We have cancelled the duplicate charge.', 'I cancelled the wrong shipment.', 'One item of your order has been cancelled.',
  'Your order has not shipped yet.', "Your order hasn't shipped yet.", "It isn't on its way yet.", 'Your order was never shipped.', 'We have not shipped it.', "We haven't sent your order yet.", 'It is not in transit.', 'The parcel has yet to be shipped.', 'Nothing has been shipped so far.',
  'We will ship your order tomorrow.', "We'll send your parcel by November 24.", 'Your order will be shipped on Tuesday.', 'Your order will have been shipped by then.', 'Your order is going to be dispatched tomorrow.', 'It should be on its way soon.', 'Your order is being prepared.', 'Your order is being shipped tomorrow.', 'We are packing your order now.', 'Your parcel may be on its way already.', 'It could have been delivered to a neighbour.', 'It might have been sent out.', 'We can send it again.', 'Your order is to be shipped on Monday.',
  'Once your order has shipped, you will get an e-mail.', 'You will get an e-mail once your order has shipped.', 'When it has been delivered, let us know.', 'If your order was delivered, please tell us.', 'As soon as the parcel has been dispatched I will write to you.', 'After your order has been shipped, the address is fixed.', 'Before your order has shipped we can change it.', 'Let me know whether your order has arrived.', 'Until it has been delivered it is ours to worry about.', 'Unless it has been shipped, we can still change it.', 'In case it was delivered to a neighbour, please ask there.', 'I will check if your order has been shipped.', 'I am finding out when it was shipped.',
  'Has your order been shipped?', 'Was your parcel delivered?', 'Did we refund you?', 'Have you been refunded?', 'You say your order has arrived?',
  'We have sent you an e-mail.', 'I have sent you a link.', 'We sent you a return label.', 'I have sent you the instructions again.', 'We have sent a new code.', 'We have sent your invoice.', 'I sent you another message.', 'A confirmation e-mail has been sent out.', 'We have sent you a new voucher.', 'I have forwarded your request to the carrier.', 'I have sent your question to our buyers.',
  'Your return has arrived.', 'The parcel has arrived back at our warehouse.', 'Thank you, we have received your return.', 'The items you returned have arrived.', 'The parcel was returned to us.', 'You shipped the parcel on Monday.', 'You said you sent the apron back.', 'Our supplier has shipped the fabric to us.',
  'I am sorry that your order arrived damaged.', 'I am sorry your mug was delivered broken.', 'I am sorry to hear that your order was delivered to the wrong address.', 'You told us that the parcel was delivered damaged.', 'Your order was delivered damaged, which should not happen.', 'The parcel was delivered to the wrong address.', 'The parcel has arrived at the sorting centre.', 'It has arrived at the local depot.', 'Your parcel has arrived in the country.', 'I understand that your parcel was delivered to a neighbour.', 'You wrote that it was delivered.',
  'We will refund you within 3 days.', "I'll refund the apron today.", 'We can refund your order.', 'Would you like us to refund you?', 'If you would rather be refunded, reply with 2.', 'Once we have refunded you, it takes a few days.', 'Your refund will be processed tomorrow.', 'Your refund is being processed.', 'Your order has not been refunded yet.', "We haven't refunded it.", 'No refund has been issued.', 'Refunds are usually processed within 3 days.', 'I have asked for your refund.', 'Your refund request has been received.', 'You can be refunded in full.', 'You may choose to be refunded.', 'The refund should be done by Friday.', 'As soon as it is refunded I will write.', 'Your bank said it was refunded.', 'You mentioned that you were refunded.', '"We have refunded you" is what you should see then.', '> We have refunded you.\nThat was our earlier note.', 'Your statement shows when the refund was issued.', 'I will confirm when your refund has been issued.', 'The refund, once issued, takes three days.',
  'Would you like us to cancel your order?', 'We can cancel your order today.', 'Your order has not been cancelled.', 'If your order was cancelled by mistake, tell us.', 'You cancelled your order on Monday.', 'Your cancellation request is with us.', 'I will let you know when it is cancelled.', 'The collection has been cancelled.',
  'I looked at order #1042.', 'Order number 1042 is the one I found.', 'Your order of 100 items is large.', 'Ticket #318 is yours.', 'Case #77 is another one.', 'The colour is #336699.', 'The price was $60.00.', 'In order 3 days later.',
  'We will refund ₩60,000.', 'I can offer you a ₩5,000 voucher.', 'We would refund up to $500 if it were insured.', 'You paid $60.00 in total.', 'Refunds above $100 need a signature.', '$5.00 for return shipping will be deducted from the refund.',
  'I will write to you by November 24.', 'You will hear from me by Nov 24, 2026.', 'Your order of November 9 will ship tomorrow.', 'The order you placed on November 9 will ship by November 24.', 'I will look at the photo you sent on November 18.', 'We said it would arrive by November 20, and it did not. It will arrive by November 25.', 'It was due by November 20.', 'I will write to you by January 3.', 'I will write by tomorrow.', 'We should have shipped it by November 20, and will make up for it.',
];

describe('while nothing has happened', () => {
  test.each(claims)('%s', (text, key) => expect(untrue(text, nothingDone)).toEqual([key]));
  test.each(fine)('%s', (text) => expect(untrue(text, nothingDone)).toEqual([]));
});

describe('what is said plainly is held against the facts all the same', () => {
  test.each([
    ['#1043 is packed.', 'strangeOrder'],
    ['I looked into order 1043.', 'strangeOrder'],
    ['Your refund was completed.', 'notRefunded'],
    ['Your refund of $70.00 is being processed.', 'aboveRefundable'],
    ['By November 20, I will write to you.', 'pastDay'],
    ['We have cancelled your whole order.', 'notCancelled'],
  ])('%s', (text, key) => expect(untrue(text, nothingDone)).toEqual([key]));
});

describe('once everything has', () => {
  test.each(claims)('%s', (text) => expect(untrue(text, everythingDone)).toEqual([]));
});

describe('against what is known', () => {
  test.each<[text: string, facts: TicketFacts, keys: string[]]>([
    ['Your tracking number is BR0000421042.', everythingDone, []],
    ['Tracking number: BR-0000-421042', everythingDone, []],
    ['Your tracking number is BR0000421043.', everythingDone, ['strangeTracking']],
    ['Tracking no. 123456789012', everythingDone, ['strangeTracking']],
    ['The return tracking number is RT9988776655.', everythingDone, []],
    ['I looked at order #1043.', everythingDone, ['strangeOrder']],
    ['Your order number is 2042.', nothingDone, ['strangeOrder']],
    ['I looked at order #1043.', { ...nothingDone, complete: false }, []],
    ['We have refunded $36.00.', everythingDone, []],
    ['We have refunded USD 36.', everythingDone, []],
    ['You paid $45.00 and we have refunded the shipping.', everythingDone, []],
    ['We have refunded the $45.00 that you paid.', everythingDone, ['aboveRefunded']],
    ['We have paid back $45.00.', everythingDone, ['aboveRefunded']],
    ['We have refunded $37.50.', everythingDone, ['aboveRefunded']],
    ['We have refunded ₩58,000.', everythingDone, ['aboveRefunded']],
    ['We have refunded $36.00 of the $45.00 you paid.', everythingDone, []],
    ['We have refunded €99.', everythingDone, []],
    ['We will refund $45.01.', nothingDone, ['aboveRefundable']],
    ["I'll refund 60,500 won to your card.", nothingDone, ['aboveRefundable']],
    ['We have refunded $36.00.', refundPlanned, []],
    ['We have refunded $40.00.', refundPlanned, ['aboveRefunded']],
    ['We have refunded what was in it:\n\n- Items: 1 apron\n- Amount: $40.00', refundPlanned, ['aboveRefunded']],
    ['We have refunded what was in it:\n\n- Items: 1 apron\n- Amount: $36.00', refundPlanned, []],
    ['We have refunded you.', { ...nothingDone, orders: nothingDone.orders.map((order) => ({ ...order, refundPending: true })) }, ['refundPending']],
    ['We have refunded you.', { ...nothingDone, orders: [] }, []],
    ['I will write to you by November 21.', nothingDone, ['pastDay']],
    ["You'll have your refund by Nov 1, 2026.", nothingDone, ['pastDay']],
    ['We have sent you a replacement.', { ...nothingDone, attached: { kind: 'replacement', orderId: '1', amounts: null } }, []],
    ['We have sent you a replacement.', { ...nothingDone, attached: { kind: 'refund', orderId: '1', amounts: null } }, ['notResent']],
  ])('%s', (text, facts, keys) => expect(untrue(text, facts)).toEqual(keys));
});

describe('a click turns the untruth into what is so', () => {
  test.each([
    ['Your order has been shipped.', 'Your order has not been shipped yet.'],
    ['Your order was shipped.', 'Your order has not been shipped yet.'],
    ['We have refunded your order.', 'We have not refunded your order.'],
    ['Your order is on its way.', 'Your order is not on its way yet.'],
  ])('%s', (text, mended) => {
    const [found] = blockingFindings(text, { locale: 'en', facts: nothingDone, expects: [] });
    const now = text.slice(0, found!.from) + found!.mend!.replacement + text.slice(found!.to);
    expect(now).toBe(mended);
    expect(untrue(now, nothingDone)).toEqual([]);
  });
});
