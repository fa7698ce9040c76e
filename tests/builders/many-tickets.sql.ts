import type { TestDesk } from './a-desk.ts';
import { asSuperuser } from './whole-rows.sql.ts';

/**
 * Fills a shop with tickets of every kind, each with customer, order, parcel,
 * one message and search text, a minute apart and ending now; a tenth has an
 * order issue. Every 2,000th is unread, every 1,000th held back; the cause of
 * the first issue of a hundred is `rareCause`.
 */
export async function manyTickets(desk: TestDesk, count: number): Promise<{ rareCause: string }> {
  const shop = desk.shop.id;
  const now = desk.clock.now();
  const [rareCause, commonCause] = [desk.newId(), desk.newId()];
  const id = (kind: number) => `lpad(to_hex(${kind}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0')`;
  await asSuperuser(async (client) => {
    const run = (sql: string, ...values: unknown[]) => client.query(sql, values);
    // Foreign keys are right by construction; checking each row takes longer than the test.
    await run('set session_replication_role = replica');
    await run(`insert into cause ("shopId", id, key, title, position) values ($1, $2, 'rare', '{"ko":"드묾","en":"Rare"}', 1), ($1, $3, 'common', '{"ko":"흔함","en":"Common"}', 2)`, shop, rareCause, commonCause);
    await run(`insert into customer ("shopId", id, name, "updatedAt") select $1, 'c' || n, '고객 ' || n, $3::timestamptz from generate_series(1, $2::int) n`, shop, count, now);
    await run(`insert into orders ("shopId", id, name, number, "customerId", "createdAt", "updatedAt", "syncedAt", currency, "presentmentCurrency", total, "presentmentTotal", "financialStatus", "fulfillmentStatus")
      select $1, 'o' || n, '#' || (100000 + n), 100000 + n, 'c' || n, $3::timestamptz, $3::timestamptz, $3::timestamptz, 'KRW', 'KRW', '1000', '1000', 'PAID', 'FULFILLED' from generate_series(1, $2::int) n`, shop, count, now);
    await run(`insert into fulfillment ("shopId", id, "orderId", status, "displayStatus", "createdAt", "updatedAt", "syncedAt") select $1, 'f' || n, 'o' || n, 'SUCCESS', 'IN_TRANSIT', $3::timestamptz, $3::timestamptz, $3::timestamptz from generate_series(1, $2::int) n`, shop, count, now);
    await run(`insert into ticket ("shopId", id, number, status, channel, subject, locale, "customerId", "requesterName", "requesterEmail", "orderId", "assigneeId", "waitingSince", "openedAt", "lastMessageAt", unread, "messageCount", "replyKey", "heldBack")
      select $1, (${id(1)})::uuid, n, case when n % 10 < 1 then 'open' when n % 10 < 3 then 'waiting' else 'resolved' end, 'storefront',
        (array['배송 문의','상품 파손','교환 요청','환불 문의','사이즈 문의'])[1 + n % 5], 'ko', 'c' || n, '고객 ' || n, 'c' || n || '@mail.example',
        case when n % 4 > 0 then 'o' || n end, case when n % 3 = 0 then '7001' end,
        case when n % 10 < 1 then $3::timestamptz - n * interval '1 minute' end, $3::timestamptz - n * interval '1 minute', $3::timestamptz - n * interval '1 minute', n % 2000 = 0, 1, 'k' || n, n % 1000 = 1
      from generate_series(1, $2::int) n`, shop, count, now);
    await run(`insert into message ("shopId", id, "ticketId", kind, text, "createdAt") select $1, (${id(2)})::uuid, (${id(1)})::uuid, 'customer', '문의드립니다 ' || n || case when n % 5000 = 7 then ' 도자기 머그컵' else '' end, $3::timestamptz - n * interval '1 minute' from generate_series(1, $2::int) n`, shop, count, now);
    await run(`insert into order_issue ("shopId", id, "orderId", "causeId", status, "openedAt", "openedByKind") select $1, (${id(3)})::uuid, 'o' || n, case when n % 1000 = 0 then $4::uuid else $5::uuid end, 'open', $3::timestamptz, 'system' from generate_series(10, $2::int, 10) n`, shop, count, now, rareCause, commonCause);
    await run(`insert into ticket_issue ("shopId", "ticketId", "issueId") select $1, (${id(1)})::uuid, (${id(3)})::uuid from generate_series(10, $2::int, 10) n`, shop, count);
    await run('analyze ticket, message');
    await run(`insert into ticket_search ("shopId", "ticketId", "lastMessageAt", grams)
      select t."shopId", t.id, t."lastMessageAt", (select array_agg(distinct substr(line, p, 2)) from (select replace(t.subject || t."requesterName" || m.text, ' ', '') line) l, generate_series(1, length(line) - 1) p)
      from ticket t join message m on m."shopId" = t."shopId" and m."ticketId" = t.id where t."shopId" = $1`, shop);
    await run('analyze customer, orders, fulfillment, order_issue, ticket_issue, ticket_search');
  });
  return { rareCause };
}
