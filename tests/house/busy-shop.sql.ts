import type { TestDesk } from '#tests/builders/a-desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { manyTickets } from '#tests/builders/many-tickets.sql.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';

/** The ticket with a long story: many messages, events, order issues, earlier tickets. */
const SUBJECT = 10;

/** The id of a row of the busy shop: 1 ticket, 2 message, 3 order issue, 4 mail, 5 resolution, 6 survey. */
export function rowId(kind: number, n: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export const subject = { ticketId: rowId(1, SUBJECT), orderId: `o${SUBJECT}`, customerId: `c${SUBJECT}`, email: `c${SUBJECT}@mail.example` };

/**
 * Fills every table that grows with a shop's business, an hour apart and ending
 * now. Nearly all of it is at rest: a sweep has some ten rows to find.
 */
export async function busyShop(desk: TestDesk, count: number): Promise<void> {
  await manyTickets(desk, count);
  await asSuperuser(async (client) => {
    await client.query('set session_replication_role = replica');
    const given = [desk.shop.id, count, desk.clock.now()];
    for (const [table, columns, row] of rows) {
      const names = ['shopId', ...columns.split(' ')].map((name) => `"${name}"`).join(', ');
      await client.query(`insert into ${table} (${names}) select $1, ${row} from generate_series(1, $2::int) n where $3::timestamptz is not null on conflict do nothing`, given);
    }
    for (const change of changes) await client.query(change, [desk.shop.id]);
    for (const [table, columns, row] of story) {
      const names = ['shopId', ...columns.split(' ')].map((name) => `"${name}"`).join(', ');
      await client.query(`insert into ${table} (${names}) select $1, ${row} from generate_series(1, 120) n where $2::timestamptz is not null`, [desk.shop.id, desk.clock.now()]);
    }
    // Also empties the GIN index's waiting list, which a bulk insert leaves full: the planner counts it.
    await client.query('vacuum analyze');
  });
}

const id = (kind: number, of = 'n') => `(lpad(to_hex(${kind}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(${of}), 12, '0'))::uuid`;
const at = `$3::timestamptz - n * interval '1 hour'`;
const few = 'n % 300 = 10';
/** What a template is found by: much alike, a word of its own in few. */
const said = `'분실택배안내' || n || case when n % 500 = 7 then '도자기머그컵' else '' end`;

const rows: [table: string, columns: string, row: string][] = [
  ['order_issue', 'id orderId causeId status openedAt openedByKind', `${id(3)}, 'o' || n, (select id from cause where "shopId" = $1 and key = 'common'), 'closed', ${at}, 'system'`],
  ['ticket_issue', 'ticketId issueId', `${id(1)}, ${id(3)}`],
  ['order_issue_line', 'issueId orderLineId quantity', `${id(3)}, 'l' || n, 1`],
  ['customer_claim', 'kind value customerId', `'email', 'c' || n || '@mail.example', 'c' || n`],
  ['order_line', 'orderId id title quantity currentQuantity unitPrice', `'o' || n, 'l' || n, '머그컵', 1, 1, '1000'`],
  ['fulfillment_event', 'id fulfillmentId status happenedAt', `'e' || n, 'f' || n, 'IN_TRANSIT', ${at}`],
  ['order_refund', 'id orderId createdAt total', `'r' || n, 'o' || n, ${at}, '1000'`],
  ['order_return', 'id orderId name status units processed createdAt readAt', `'t' || n, 'o' || n, 'R' || n, case when ${few} then 'open' else 'closed' end, 1, 0, ${at}, ${at}`],
  ['event', 'id subjectKind subjectId ticketId kind actorKind at', `${id(7)}, 'ticket', ${id(1)}::text, ${id(1)}, 'ticket_opened', 'customer', ${at}`],
  ['access_log', 'id agentId customerId ticketId what at', `${id(8)}, '7001', 'c' || n, ${id(1)}, 'ticket', ${at}`],
  ['outbox_mail', 'id key kind messageId ticketId toAddress fromAddress fromName subject text html rfcMessageId state dueAt createdAt',
    `${id(4)}, 'reply:' || n, 'reply', ${id(2)}, ${id(1)}, 'c' || n || '@mail.example', 'shop@shop.example', 'Shop', 's', 't', 'h', n || '@in.example', case when ${few} then 'queued' else 'sent' end, ${at}, ${at}`],
  ['inbound_mail', 'id digest envelopeFrom envelopeTo raw size receivedAt state messageId',
    `${id(9)}, 'd' || n, 'c' || n || '@mail.example', 'to@in.example', case when n < 1000 then 'mail'::bytea end, 4, ${at}, case when ${few} and n < 72 then 'received' else 'done' end, ${id(2)}`],
  ['mail_reference', 'rfcMessageId ticketId messageId createdAt', `n || '@in.example', ${id(1)}, ${id(2)}, ${at}`],
  ['resolution', 'id issueId ticketId orderId kind state plan planHash planKey orderUpdatedAt currency amount plannedBy plannedAt confirmedBy confirmedAt settledAt accountedAt checkAt replacementOrderId',
    `${id(5)}, ${id(3)}, ${id(1)}, 'o' || n, 'refund', case when ${few} then 'running' when n % 300 = 20 then 'draft' else 'done' end, '{}', 'h', 'p' || n, ${at}, 'KRW', '1000', '7001', ${at}, case when n % 300 = 20 then null else '7001' end, case when n % 300 = 20 then null else ${at} end, ${at}, case when n % 300 in (10, 20) then null else ${at} end, case when ${few} then ${at} end, 'x' || n`],
  ['compensated_unit', 'orderId orderLineId unit resolutionId', `'o' || n, 'l' || n, 1, ${id(5)}`],
  ['survey', 'id issueId outcomeNumber ticketId locale state dueAt sentAt expiresAt tokenHash createdAt answeredAt score',
    `${id(6)}, ${id(3)}, 1, ${id(1)}, 'ko', case when ${few} then 'scheduled' when n % 300 = 20 then 'sent' else 'answered' end, ${at}, ${at}, ${at}, 'h' || n, ${at}, case when n % 300 in (10, 20) then null else ${at} end, case when n % 300 in (10, 20) then null else 5 end`],
  ['agent_notice', 'id agentId ticketId kind createdAt sentAt', `${id(10)}, '7001', ${id(1)}, 'reply', ${at}, case when ${few} then null else ${at} end`],
  ['attachment', 'id messageId name type size fileKey createdAt', `${id(11)}, ${id(2)}, 'a.png', 'image/png', 1, 'k' || n, ${at}`],
  ['template_folder', 'id name position updatedAt', `${id(15, 'n % 3')}, '폴더 ' || n % 3, n % 3, ${at}`],
  ['template', 'id situation title folderId position resolutionKind updatedAt archivedAt uses brokenAt brokenReason checkedWith onlyLocale',
    `${id(16)}, 's' || n, jsonb_build_object('ko', '분실 택배 ' || n, 'en', 'Lost ' || n), ${id(15, 'n % 3')}, n, case when n % 300 = 20 then 'refund' end, ${at}, case when n % 300 = 11 then ${at} end, case when ${few} then 0 else n end,
    case when n % 300 = 12 then ${at} end, case when n % 300 = 12 then '{}'::jsonb end, case when n % 300 = 13 then '2026-01' else '${API_VERSION}' end, case when n % 300 = 14 then 'ko' end`],
  ['template_text', 'templateId locale subject body', `${id(16)}, 'ko', '안내', '안녕하세요'`],
  ['template_search', 'templateId said grams', `${id(16)}, ${said}, (select array_agg(distinct substr(${said}, p, 2)) from generate_series(1, length(${said}) - 1) p)`],
  ['order_code', 'id addressHash locale orderNumber createdAt expiresAt', `${id(17)}, 'h' || n, 'ko', n::text, $3::timestamptz - n * interval '20 seconds', $3::timestamptz`],
  ['chat', 'ticketId seenAt', `${id(1)}, ${at}`],
  ['shopper_request', 'id orderId kind ticketId issueId resolutionId createdAt', `${id(18)}, 'o' || n, 'late', ${id(1)}, ${id(3)}, ${id(5)}, ${at}`],
  ['article_day', 'articleId locale day views helped unhelped', `${id(19)}, 'ko', ($3::timestamptz - n * interval '2 hours')::date, 3, 1, 1`],
  ['search_miss', 'day locale term', `($3::timestamptz - n * interval '2 hours')::date, 'ko', '없는 말 ' || n`],
  ['deflection', 'id articleId matter suggested visitor customer at dueAt state', `${id(20)}, ${id(19)}, 'delivery', n % 20 = 0, case when ${few} then 'v' || n end, case when ${few} then 'c' || n end, ${at}, ${at} + interval '7 days', case when ${few} then 'pending' else 'counted' end`],
  ['form_receipt', 'key answer createdAt', `'k' || n, '{}', $3::timestamptz - n * interval '2.02 minutes'`],
  ['rate_count', 'key windowStart count', `'k' || n % 50, $3::timestamptz - n * interval '35 seconds', 1`],
];

/** Orders and tickets came over months, one in an hour, each answered an hour later, and an order issue in seven; parcels have arrived but for a few; one customer comes back again and again. */
const changes = [
  `update orders set "createdAt" = "createdAt" - (number - 100000) * interval '1 hour' where "shopId" = $1`,
  `update ticket set "openedAt" = "openedAt" - number * interval '1 hour' where "shopId" = $1`,
  `update ticket set "answerDueAt" = "openedAt" + interval '8 hours', "firstAnsweredAt" = "openedAt" + interval '1 hour', "firstAnswerSeconds" = case when number % 300 = 10 then null else 3600 end where "shopId" = $1`,
  `update order_issue set "openedAt" = "openedAt" - substr("orderId", 2)::int * interval '6 hours' where "shopId" = $1`,
  `update fulfillment set "deliveredAt" = "createdAt" where "shopId" = $1 and substr(id, 2)::int % 300 <> 10`,
  `update ticket set "customerId" = 'c${SUBJECT}' where "shopId" = $1 and number <= 20`,
  `update orders set "customerId" = 'c${SUBJECT}' where "shopId" = $1 and number <= 100020`,
  `update ticket_issue set "ticketId" = ${id(1, String(SUBJECT))} where "shopId" = $1 and "ticketId" in (${id(1, '11')}, ${id(1, '12')})`,
  `update message set "heldForResolutionId" = ${id(5, '20')} where "shopId" = $1 and id = ${id(2, '20')}`,
];

const story: [table: string, columns: string, row: string][] = [
  ['message', 'id ticketId kind text createdAt', `${id(12)}, ${id(1, String(SUBJECT))}, 'customer', '다시 문의드립니다', $2::timestamptz - n * interval '1 minute'`],
  ['event', 'id subjectKind subjectId ticketId kind actorKind at', `${id(13)}, 'ticket', ${id(1, String(SUBJECT))}::text, ${id(1, String(SUBJECT))}, 'message_added', 'customer', $2::timestamptz - n * interval '1 minute'`],
  ['event', 'id subjectKind subjectId kind actorKind at', `${id(14)}, 'order', 'o${SUBJECT}', 'parcel_delivered', 'shopify', $2::timestamptz - n * interval '1 minute'`],
];
