import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { changeTalkSettings } from '#app/domain/channels/chat/change-talk-settings.server.ts';
import { callWindows } from '#app/domain/channels/chat/open-spans.ts';
import { phoneCalendar, talkSettings } from '#app/domain/channels/chat/talk-settings.server.ts';
import { askForCode } from '#app/domain/shoppers/ask-for-code.server.ts';
import { CodeForm } from '#app/domain/shoppers/code-form.ts';
import { newOrderToken } from '#app/domain/shoppers/order-token.server.ts';
import { sendCode } from '#app/domain/shoppers/send-code.server.ts';
import { newThreadToken } from '#app/domain/shoppers/thread-token.server.ts';
import { readerMark, threadSecret } from '#app/domain/channels/storefront/thread-link.server.ts';
import { hashSurveySecret, newSurveySecret, surveyToken } from '#app/domain/surveys/survey-token.server.ts';
import { attachFile, placeOf } from '#app/domain/tickets/attach-file.server.ts';
import { signedFile } from '#app/domain/tickets/signed-file.server.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { days } from '#app/platform/spans.ts';
import { aClock, aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anArticle } from '#tests/builders/an-article.ts';
import { anOrder } from '#tests/builders/an-order.ts';

export const BUYER = 'haneul.kim@mail.example';

/** A shop with one of everything that its storefront's doors lead to, and the secrets that open it. */
export interface InputShop {
  desk: TestDesk;
  orderToken: string;
  /** The six digits that were mailed. */
  code: string;
  ticketId: string;
  threadSecret: string;
  threadToken: string;
  surveyToken: string;
  articleId: string;
  /** When somebody can be called, in seconds since 1970. */
  callFrom: number;
  /** Query of a signed link to a file. */
  file: Record<string, string>;
}

/** By the clock of the doors. The order has not left, so its address may be changed. */
export async function anInputShop(): Promise<InputShop> {
  const desk = await aDesk({ clock: aClock(new Date().toISOString()) });
  const order = await anOrder(desk, { name: '#1042', number: 1042, email: BUYER, createdAt: new Date() });
  const { ticketId, messageId } = await aTicket(desk, { match: { ...noMatch, orderId: order.id } });
  await attachFile(desk, { messageId, slot: 'photo-0', name: 'box.png', type: 'image/png', bytes: aPngPhoto() });
  const link = { id: ticketId, linkVersion: 0 };
  return {
    desk,
    ticketId,
    orderToken: newOrderToken(desk, order.id, 'code'),
    code: await aCode(desk),
    threadSecret: threadSecret(desk, link, BUYER),
    threadToken: newThreadToken(desk, link, readerMark(desk, ticketId, BUYER)),
    surveyToken: await aSurvey(desk, order.id, ticketId),
    articleId: (await anArticle(desk)).publicId,
    callFrom: await aCallWindow(desk),
    file: Object.fromEntries(new URLSearchParams(signedFile(desk, placeOf(messageId, 'photo-0'), 'proxy').split('?')[1])),
  };
}

async function aCode(desk: TestDesk): Promise<string> {
  await askForCode(desk, CodeForm.parse({ email: BUYER, number: '1042' }), { client: null, locale: 'ko' });
  const { id } = await desk.db.orderCode.findFirstOrThrow({ where: { shopId: desk.shop.id } });
  await sendCode(desk, id);
  const mail = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, key: `code:${id}` } });
  return /^\d{6}$/m.exec(mail.text)![0];
}

async function aSurvey(desk: TestDesk, orderId: string, ticketId: string): Promise<string> {
  const [shopId, issueId, secret, at] = [desk.shop.id, desk.newId(), newSurveySecret(), desk.clock.now()];
  await desk.db.orderIssue.create({ data: { shopId, id: issueId, orderId, status: 'closed', openedAt: at, openedByKind: 'agent', closedAt: at, outcomeNumber: 1 } });
  const expiresAt = new Date(at.getTime() + days(30));
  await desk.db.survey.create({ data: { shopId, id: desk.newId(), issueId, ticketId, outcomeNumber: 1, locale: 'ko', state: 'sent', sentAt: at, expiresAt, tokenHash: hashSurveySecret(secret), createdAt: at } });
  return surveyToken(shopId, secret);
}

/** Nobody set hours, so the shop is always open. */
async function aCallWindow(desk: TestDesk): Promise<number> {
  await changeTalkSettings(desk, 0, { chatOn: true, callBackOn: true, phone: '02-0000-0000', phoneHours: null });
  const windows = callWindows(phoneCalendar(await currentCalendar(desk), await talkSettings(desk)), desk.clock.now(), days(2));
  return windows.at(-1)![0];
}
