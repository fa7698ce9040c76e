import { randomUUID } from 'node:crypto';
import { changeTalkSettings } from '#app/domain/channels/chat/change-talk-settings.server.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { startChat } from '#app/domain/shoppers/start-chat.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { aDesk, type TestDesk } from './a-desk.ts';

export const SOMEBODY = { customerId: null, client: '203.0.113.9', locale: 'ko' as const, visitors: [] };
export const FORM = { name: '김하늘', email: 'haneul.kim@mail.example', message: '문의드려요. 주문 #1042', elapsed: 9000 };
export const shopper = (desk: TestDesk) => desk.as({ kind: 'customer' });
/** Who begins a chat signed in; `signedInAt` is their desk. */
export const signedIn = (customerId: string) => ({ ...SOMEBODY, customerId });
export const signedInAt = (desk: TestDesk, id: string | null, shopify?: ShopifyPort) => desk.as({ kind: 'customer', ...(id ? { id } : {}) }, shopify);
export const chatOn = { chatOn: true, callBackOn: true, phone: '02-0000-0000', phoneHours: null };

/** A shop whose chat is on; no hours are set, so it is open. */
export async function aShop(): Promise<TestDesk> {
  const desk = await aDesk();
  await changeTalkSettings(desk, 0, chatOn);
  return desk;
}

export const begin = (desk: TestDesk, more: Partial<typeof FORM> = {}, key: string = randomUUID()) => startChat(shopper(desk), { ...FORM, ...more, key }, SOMEBODY);
export const ticketOf = (desk: TestDesk) => desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, channel: 'chat' } });
export const mailOf = (desk: TestDesk, messageId: string) => desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, messageId } });
export async function reply(desk: TestDesk, text = '곧 확인하겠습니다.') {
  const { id, version } = await ticketOf(desk);
  return sendReply(desk, { ticketId: id, version, key: randomUUID(), text, kind: 'reply' });
}
export const said = ({ view }: { view: { messages: { who: string; elsewhere: boolean; passages: { text: string }[] }[] } | null }) => view!.messages.map(({ who, elsewhere, passages }) => [who, elsewhere ? '(elsewhere)' : passages.map(({ text }) => text).join('')]);
