import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { threadSecret } from '#app/domain/channels/storefront/thread-link.server.ts';
import { answerThread } from '#app/domain/shoppers/answer-thread.server.ts';
import { openThread } from '#app/domain/shoppers/open-thread.server.ts';
import type { ThreadView } from '#app/domain/shoppers/thread-view.server.ts';
import type { TestDesk } from './a-desk.ts';

export const HANEUL = 'haneul.kim@mail.example';

export async function secretOf(desk: TestDesk, ticketId: string, address = HANEUL): Promise<string> {
  const { linkVersion } = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } });
  return threadSecret(desk, { id: ticketId, linkVersion }, address);
}
export const shopper = (desk: TestDesk) => desk.as({ kind: 'customer' });
export const open = async (desk: TestDesk, ticketId: string, address = HANEUL) => openThread(shopper(desk), await secretOf(desk, ticketId, address));
export const seen = async (desk: TestDesk, ticketId: string, address = HANEUL): Promise<ThreadView> => (await open(desk, ticketId, address)).view!;
export const said = (view: ThreadView) => view.messages.map(({ who, elsewhere, passages }) => [who, elsewhere ? '(elsewhere)' : passages.map(({ text }) => text).join('')]);
export const answer = (desk: TestDesk, token: string, more: Partial<Parameters<typeof answerThread>[1]> = {}) =>
  answerThread(shopper(desk), { token, key: '11111111-1111-4111-8111-111111111111', text: '사진도 보내 드려요.', photos: [], client: '203.0.113.1', ...more });
export const reply = async (desk: TestDesk, ticketId: string, text: string) => {
  const { version } = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } });
  return sendReply(desk, { ticketId, version, key: text, text, kind: 'reply' });
};
