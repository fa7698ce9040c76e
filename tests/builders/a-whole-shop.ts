import { addressMark } from '#app/domain/customers/address-mark.server.ts';
import type { TestDesk } from './a-desk.ts';

/** Personal words that stand in every place where a shop's rows may hold some. */
export interface Known {
  customerId: string;
  email: string;
  name: string;
  phone: string;
  words: string;
  orderId: string;
  ticketId: string;
  fileKey: string;
}

let last = 8_800_000_000;

/**
 * A customer about whom every tenant table of the shop has a row: orders,
 * parcels, tickets, messages, files, raw mail, outbox, drafts, surveys, a
 * replacement's address, log and request. Written straight to the tables, so that
 * each place is filled whatever the rooms do today.
 */
export async function aKnownCustomer(desk: TestDesk): Promise<Known> {
  const id = String(++last);
  const who: Known = {
    customerId: id, email: `someone-${id}@mail.example`, name: `홍가람${id}`, phone: `+8210${id.slice(-8)}`, words: `비밀이야기${id}`,
    orderId: `9${id}`, ticketId: desk.newId(), fileKey: `${desk.shop.id}/${desk.newId()}`,
  };
  await boughtBy(desk, who);
  await writtenBy(desk, who);
  await settledFor(desk, who);
  await desk.files.put(who.fileKey, Buffer.from(who.words));
  return who;
}

async function boughtBy({ db, shop, clock, newId }: TestDesk, { customerId, email, name, phone, words, orderId }: Known): Promise<void> {
  const shopId = shop.id;
  const now = clock.now();
  const address = { name, address1: words, city: words, countryCode: 'KR', phone };
  await db.customer.create({ data: { shopId, id: customerId, name, locale: 'ko', updatedAt: now } });
  await db.customerClaim.createMany({ data: [{ shopId, kind: 'email', value: email, customerId }, { shopId, kind: 'phone', value: phone, customerId }] });
  await db.order.create({
    data: {
      shopId, id: orderId, name: `#${orderId}`, number: 1000, customerId, email, phone, createdAt: now, updatedAt: now, syncedAt: now,
      currency: 'KRW', presentmentCurrency: 'KRW', total: '30000', presentmentTotal: '30000', shippingAddress: address, tags: [words],
    },
  });
  await db.orderLine.create({ data: { shopId, orderId, id: '1', title: '머그잔', quantity: 1, currentQuantity: 1, unitPrice: '30000' } });
  await db.fulfillment.create({
    data: { shopId, id: orderId, orderId, status: 'SUCCESS', trackings: [{ company: null, number: words, url: `https://track.example/${words}` }], trackingNumber: words, trackingUrl: `https://track.example/${words}`, lastEventMessage: words, createdAt: now, updatedAt: now, syncedAt: now },
  });
  await db.orderReturn.create({ data: { shopId, id: orderId, orderId, name: `#${orderId}-R1`, status: 'open', units: 1, processed: 0, createdAt: now, readAt: now } });
  await db.fulfillmentEvent.create({ data: { shopId, id: orderId, fulfillmentId: orderId, status: 'IN_TRANSIT', message: words, place: words, happenedAt: now } });
  await db.orderRefund.create({ data: { shopId, id: orderId, orderId, createdAt: now, note: words, total: '1000' } });
  await db.event.create({ data: { shopId, id: newId(), subjectKind: 'order', subjectId: orderId, kind: 'parcel_delivered', actorKind: 'shopify', payload: { said: words, at: now.toISOString() }, at: now } });
}

async function writtenBy(desk: TestDesk, { customerId, email, name, phone, words, orderId, ticketId, fileKey }: Known): Promise<void> {
  const { db, shop, clock, newId } = desk;
  const shopId = shop.id;
  const now = clock.now();
  const messageId = newId();
  const number = Number(customerId.slice(-6));
  await db.ticket.create({
    data: {
      shopId, id: ticketId, number, status: 'open', channel: 'email', subject: words, locale: 'ko', customerId, verified: true, requesterName: name,
      requesterEmail: email, requesterPhone: phone, orderId, orderNumber: words, assigneeId: '7001', openedAt: now, lastMessageAt: now, replyKey: newId(), messageCount: 1,
    },
  });
  await db.message.create({ data: { shopId, id: messageId, ticketId, kind: 'customer', fromName: name, fromEmail: email, text: words, html: `<p>${words}</p>`, createdAt: now } });
  await db.attachment.create({ data: { shopId, id: newId(), messageId, name: `${words}.jpg`, type: 'image/jpeg', size: 9, fileKey, createdAt: now } });
  await db.draft.create({ data: { shopId, ticketId, agentId: '7001', kind: 'reply', body: words, updatedAt: now } });
  await db.ticketSearch.create({ data: { shopId, ticketId, lastMessageAt: now, grams: [words] } });
  await db.agentNotice.create({ data: { shopId, id: newId(), agentId: '7001', ticketId, kind: 'new_ticket', createdAt: now } });
  await db.event.create({ data: { shopId, id: newId(), subjectKind: 'ticket', subjectId: ticketId, ticketId, kind: 'ticket_opened', actorKind: 'customer', actorId: customerId, payload: { version: 1, messageId, name: words }, at: now } });
  const mail = { shopId, fromAddress: 'inbox@in.mend-app.test', fromName: 'A test shop', subject: words, html: words, dueAt: now, createdAt: now };
  await db.outboxMail.createMany({
    data: [
      { ...mail, id: newId(), key: newId(), kind: 'reply', ticketId, messageId, toAddress: email, toName: name, text: words, rfcMessageId: newId(), state: 'sent' },
      { ...mail, id: newId(), key: newId(), kind: 'reply', ticketId, toAddress: email, text: words, rfcMessageId: newId(), state: 'queued' },
      { ...mail, id: newId(), key: newId(), kind: 'notice', toAddress: 'agent@shop.example', text: `${words}\n/tickets/${ticketId}`, rfcMessageId: newId(), state: 'sent' },
    ],
  });
  const raw = (text: string) => new Uint8Array(Buffer.from(text));
  await db.inboundMail.createMany({
    data: [
      { shopId, id: newId(), digest: newId(), envelopeFrom: `bounces+${customerId}@mail.example`, envelopeTo: 'inbox@in.mend-app.test', raw: raw(words), size: 9, receivedAt: now, state: 'done', messageId },
      { shopId, id: newId(), digest: newId(), envelopeFrom: '', envelopeTo: 'inbox@in.mend-app.test', raw: raw(`Failed: ${email}`), size: 9, receivedAt: now, state: 'done' },
    ],
  });
  await db.mailReference.create({ data: { shopId, rfcMessageId: newId(), ticketId, messageId, createdAt: now } });
}

async function settledFor(desk: TestDesk, { customerId, email, name, words, orderId, ticketId }: Known): Promise<void> {
  const { db, shop, clock, newId } = desk;
  const shopId = shop.id;
  const now = clock.now();
  const [parentId, causeId, issueId, resolutionId] = [newId(), newId(), newId(), newId()];
  await db.cause.create({ data: { shopId, id: parentId, key: parentId, title: {}, position: 1 } });
  await db.cause.create({ data: { shopId, id: causeId, parentId, key: causeId, title: {}, position: 1 } });
  await db.orderIssue.create({ data: { shopId, id: issueId, orderId, causeId, status: 'closed', outcome: 'replaced', outcomeNumber: 1, openedAt: now, openedByKind: 'agent' } });
  await db.orderIssueLine.create({ data: { shopId, issueId, orderLineId: '1', quantity: 1 } });
  await db.ticketIssue.create({ data: { shopId, ticketId, issueId } });
  await db.resolution.create({
    data: {
      shopId, id: resolutionId, issueId, ticketId, orderId, kind: 'replacement', state: 'done', planHash: 'hash', planKey: resolutionId, orderUpdatedAt: now, currency: 'KRW', amount: '30000', plannedBy: '7001', plannedAt: now,
      plan: { kind: 'replacement', worth: { amount: '30000', currency: 'KRW' }, email, shippingAddress: { name, address1: words, city: words, countryCode: 'KR' } }, earlierPlans: [{ email, shippingAddress: { name, city: words } }], failure: { reason: words },
    },
  });
  const asked = { shopId, orderId, ticketId, issueId, resolutionId, createdAt: now };
  await db.shopperRequest.create({ data: { ...asked, id: newId(), kind: 'address', wish: { address: { address1: words, city: words } } } });
  await db.orderCode.create({ data: { shopId, id: newId(), addressHash: addressMark(desk, email), address: email, locale: 'ko', orderNumber: '1000', orderId, createdAt: now, expiresAt: now } });
  await db.chat.create({ data: { shopId, ticketId, seenAt: now } });
  await db.compensatedUnit.create({ data: { shopId, orderId, orderLineId: '1', unit: 1, resolutionId } });
  await db.survey.create({ data: { shopId, id: newId(), issueId, outcomeNumber: 1, ticketId, locale: 'ko', state: 'answered', score: 4, comment: words, answeredAt: now, tokenHash: newId(), createdAt: now } });
  await db.accessLog.create({ data: { shopId, id: newId(), agentId: '7001', customerId, ticketId, what: 'ticket', at: now } });
  await db.dataRequest.create({ data: { shopId, id: newId(), requestKey: newId(), customerId, state: 'ready', export: { words }, requestedAt: now } });
}

/** The rest of the tenant tables, which are about the shop and nobody else. */
export async function furnished({ db, shop, clock, newId }: TestDesk): Promise<void> {
  const shopId = shop.id;
  const now = clock.now();
  const [articleId, templateId] = [newId(), newId()];
  await db.calendar.create({ data: { shopId, version: 1, timeZone: 'Asia/Seoul', hours: [], holidays: [], createdAt: now } });
  await db.helpSection.create({ data: { shopId, key: 'delivery', titles: { ko: '배송' }, position: 1, updatedAt: now } });
  const written = { locale: 'ko', title: '제목', body: '본문' };
  await db.article.create({ data: { shopId, id: articleId, publicId: articleId.slice(-10), topic: 'delivery', position: 1, updatedAt: now, texts: { create: [written] }, drafts: { create: [{ ...written, updatedAt: now }] } } });
  await db.articleDay.create({ data: { shopId, articleId, locale: 'ko', day: now, views: 1 } });
  await db.searchMiss.create({ data: { shopId, day: now, locale: 'ko', term: '선물 포장' } });
  await db.deflection.create({ data: { shopId, id: newId(), articleId, matter: 'delivery', visitor: 'v', customer: 'c', at: now, dueAt: now } });
  await db.storefrontSettings.create({ data: { shopId } });
  await db.storefrontWords.create({ data: { shopId, locale: 'ja', texts: {}, version: 1, updatedAt: now } });
  await db.helpMetafield.create({ data: { shopId, key: 'index_ko', wanted: '{}', wantedDigest: 'a' } });
  await db.helpPublication.create({ data: { shopId, wantedDigest: 'a', publishedDigest: 'a' } });
  await db.template.create({ data: { shopId, id: templateId, situation: templateId, title: {}, position: 1, updatedAt: now, texts: { create: [{ locale: 'ko', subject: '제목', body: '본문' }] }, search: { create: { said: '제목', grams: ['제목'] } } } });
  await db.templateFolder.create({ data: { shopId, id: newId(), name: '배송', position: 1, updatedAt: now } });
  await db.templateVersion.create({ data: { shopId, templateId, version: 1, change: 'saved', content: {}, actorKind: 'agent', actorId: '7001', at: now } });
  await db.templateFile.create({ data: { shopId, id: newId(), templateId, name: '안내.pdf', type: 'application/pdf', size: 1, fileKey: `${shopId}/template-${templateId}`, createdAt: now } });
  await db.templateUse.create({ data: { shopId, messageId: newId(), templateId, at: now } });
  const causeId = newId();
  await db.cause.create({ data: { shopId, id: causeId, key: causeId, title: {}, position: 1 } });
  await db.budget.create({ data: { shopId, id: newId(), role: 'agent', causeId, perAction: '1000', updatedBy: '7001', updatedAt: now } });
  await db.policy.create({ data: { shopId, id: newId(), name: '늦은 배송', causeId, kind: 'goodwill', preset: {}, on: true, perAction: '1000', perDay: '1000', perCustomer: '1000', updatedBy: '7001', updatedAt: now } });
  await db.shopperPolicy.create({ data: { shopId, kind: 'cancellation', withinHours: 2, updatedAt: now } });
  await db.formReceipt.create({ data: { shopId, key: newId(), answer: {}, createdAt: now } });
  await db.rateCount.create({ data: { shopId, key: newId(), windowStart: now, count: 1 } });
  await db.erasedOrder.create({ data: { shopId, orderId: '8100000001', erasedAt: now } });
  await db.syncRun.create({ data: { shopId, id: newId(), kind: 'first_fill', state: 'running', step: 'count', startedAt: now } });
}
