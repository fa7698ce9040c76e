import type { Desk, Ledger } from '#app/desk/desk.ts';
import { openTicket, type NewTicket, type OpenedTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { takeTicketNumber } from '#app/domain/tickets/take-ticket-number.sql.server.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';

/** A shopper's ticket; what is not given is a plain Korean question without a customer. */
export async function aTicket(desk: Desk, given: Partial<NewTicket> = {}): Promise<OpenedTicket> {
  const number = await takeTicketNumber(desk);
  return desk.transaction(function open(ledger: Ledger) {
    return openTicket(ledger, {
      number,
      channel: 'storefront',
      subject: '배송 문의',
      locale: 'ko',
      requester: { name: '김하늘', email: 'haneul.kim@mail.example' },
      match: noMatch,
      topic: 'late_parcel',
      message: { text: '주문한 상품이 아직 오지 않았습니다.' },
      ...given,
    });
  });
}
