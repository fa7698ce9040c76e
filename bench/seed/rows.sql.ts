import { AGENTS } from './shops.ts';

/**
 * The tables of the bench, filled from two of its own: bench_shop (sizes) and
 * bench_text (words with their grams). Rows lie in the order in which they
 * would have come over a year, all shops mixed: one shop's newest tickets are
 * spread over the table, as they are in production.
 */
export interface Step {
  name: string;
  sql: string;
}

/** A UUIDv7 of the row's moment; its tail is as hard to compress as a real one's. */
const uuid = (kind: string) =>
  `(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || overlay(overlay(substr(md5(${kind} || '/' || seat || '/' || n), 1, 20) placing '7' from 1) placing '8' from 5))::uuid`;

const names = `(array['김민지','이서준','박하늘','최지우','정도윤','강수아','조은우','윤하린','장시우','임채원','한유진','오지호','Minji Kim','Alex Moon','Sora Park','Jamie Lee'])`;
const causeId = `md5(s.id || k.key)::uuid`;

export const steps: Step[] = [
  {
    name: 'seats',
    sql: `create unlogged table bench_ticket as
      select s.seat, s.id as "shopId", s.measured, n, at,
        ${uuid("'ticket'")} as id,
        at + least(s.now - at, interval '72 hours') * ((hashint4(n * 7) & 1023) / 1024.0) as "lastAt",
        1 + (hashint4(n * 13 + s.seat) & 2147483647) % (select count(*)::int from bench_text) as text,
        1 + (hashint4(n * 17 + 5) & 2147483647) % greatest(1, s.tickets / 2) as customer,
        n > s.tickets - s.tickets / 12 as recent
      from bench_shop s, generate_series(1, s.tickets) n,
        lateral (select s.now - (s.tickets - n + (s.seat % 7) / 10.0) * (interval '365 days' / s.tickets) - interval '5 minutes' as at) t
      order by at`,
  },
  {
    name: 'shops, agents, causes',
    sql: `insert into shop (id, domain, status, "installedAt") select id, domain, 'installed', now - interval '400 days' from bench_shop;
      insert into shop_settings ("shopId", name, locale, currency, "timeZone", "contactEmail", "storefrontUrl", "nextTicketNumber", "createdAt")
        select id, 'Bench shop ' || seat, 'ko', 'KRW', 'Asia/Seoul', 'owner@shop.example', 'https://' || domain, tickets + 1, now - interval '400 days' from bench_shop;
      insert into calendar ("shopId", version, "timeZone", always, hours, holidays, "createdAt")
        select s.id, 1, 'Asia/Seoul', false, (select json_agg(json_build_object('weekday', d, 'opens', 32400, 'closes', 64800)) from generate_series(1, 5) d), '[]', s.now from bench_shop s;
      insert into agent ("shopId", id, name, email, "lastSeenAt")
        select s.id, (9000 + n)::text, ${names}[n], 'agent-' || n || '@shop.example', s.now from bench_shop s, generate_series(1, ${AGENTS}) n;
      insert into cause ("shopId", id, key, title, position) select s.id, ${causeId}, k.key, k.title, k.position from bench_shop s, bench_cause k;
      update cause c set "parentId" = md5(c."shopId" || k."parentKey")::uuid from bench_cause k where k.key = c.key and k."parentKey" is not null`,
  },
  {
    name: 'customers',
    sql: `insert into customer ("shopId", id, name, locale, "orderCount", "updatedAt")
        select s.id, (7000000000 + n)::text, ${names}[1 + n % 16] || ' ' || n, 'ko', 2, s.now from bench_shop s, generate_series(1, greatest(1, s.tickets / 2)) n;
      insert into customer_claim ("shopId", kind, value, "customerId") select "shopId", 'email', 'c' || id || '@mail.example', id from customer`,
  },
  {
    name: 'orders',
    sql: `insert into orders ("shopId", id, name, number, "customerId", email, "createdAt", "updatedAt", "syncedAt", currency, "presentmentCurrency", total, "presentmentTotal", "financialStatus", "fulfillmentStatus")
      select t."shopId", (5000000000 + n)::text, '#' || (1000 + n), 1000 + n, (7000000000 + customer)::text, 'c' || (7000000000 + customer) || '@mail.example',
        at - interval '4 days', at, "lastAt", 'KRW', 'KRW', '32000', '32000', (array['PAID','PAID','PAID','PARTIALLY_REFUNDED','REFUNDED'])[1 + n % 5], (array['FULFILLED','FULFILLED','UNFULFILLED','PARTIALLY_FULFILLED'])[1 + n % 4]
      from bench_ticket t order by at`,
  },
  {
    name: 'parcels',
    sql: `insert into fulfillment ("shopId", id, "orderId", name, status, "displayStatus", trackings, "createdAt", "updatedAt", "syncedAt", "lastEventAt", "lastEventStatus")
      select t."shopId", (3000000000 + n)::text, (5000000000 + n)::text, '#' || (1000 + n) || '.1', 'SUCCESS', (array['DELIVERED','DELIVERED','IN_TRANSIT','OUT_FOR_DELIVERY','DELAYED'])[1 + n % 5], jsonb_build_array(jsonb_build_object('company', 'Hanbit Parcel', 'number', lpad(n::text, 12, '0'), 'url', null)), at - interval '3 days', at, "lastAt", at, 'IN_TRANSIT'
      from bench_ticket t where n % 4 <> 2 order by at`,
  },
  {
    name: 'tickets',
    sql: `insert into ticket ("shopId", id, number, status, version, channel, subject, locale, "customerId", "customerMatch", verified, "requesterName", "requesterEmail", "orderId", topic, "assigneeId", "waitingSince", "openedAt", "firstAnsweredAt", "answerDueAt", "resolvedAt", "lastMessageAt", unread, "messageCount", "replyKey", "heldBack")
      select t."shopId", t.id, n, g.status, 2, case when n % 3 = 0 then 'storefront' else 'email' end, case n % 3 when 0 then x.subject when 1 then left(x.body, 12 + n % 14) else x.subject || ' #' || (1000 + n) end, 'ko',
        (7000000000 + customer)::text, 'email', true, ${names}[1 + customer % 16] || ' ' || customer, 'c' || (7000000000 + customer) || '@mail.example',
        case when n % 4 > 0 then (5000000000 + n)::text end, 'late_parcel', case when n % 3 > 0 then (9001 + n % ${AGENTS})::text end,
        case when g.status = 'open' then "lastAt" end, at, case when g.status <> 'open' then at + make_interval(mins => (hashint4(n) & 2147483647) % 900) end, at + interval '10 hours',
        case when g.status = 'resolved' then "lastAt" end, "lastAt", g.status = 'open' and n % 3 = 0, case when measured then 4 else 1 end, md5(t.id::text), n % 1500 = 1
      from bench_ticket t join bench_text x on x.id = t.text,
        lateral (select case when recent and (hashint4(n * 3) & 2147483647) % 10 < 4 then 'open' when recent and (hashint4(n * 3) & 2147483647) % 10 < 7 or n % 50 = 0 then 'waiting' else 'resolved' end as status) g
      order by at`,
  },
  {
    name: 'messages',
    sql: `insert into message ("shopId", id, "ticketId", kind, "agentId", "fromName", "fromEmail", text, "createdAt")
      select t."shopId", ${uuid('m')}, t.id, case when m % 2 = 0 then 'customer' else 'agent' end, case when m % 2 = 1 then '9001' end,
        ${names}[1 + customer % 16], case when m % 2 = 0 then 'c' || (7000000000 + customer) || '@mail.example' end, x.body, at + ("lastAt" - at) * (m / 4.0)
      from bench_ticket t join bench_text x on x.id = t.text, lateral generate_series(0, case when measured then 3 else 0 end) m
      order by at`,
  },
  {
    name: 'order issues',
    sql: `insert into order_issue ("shopId", id, "orderId", "causeId", status, valid, outcome, "openedAt", "openedByKind", "closedAt")
        select t."shopId", t.id, (5000000000 + n)::text, md5(t."shopId" || k.key)::uuid, case when recent then 'open' else 'closed' end, case when not recent then true end, case when not recent then 'answered' end, at, 'customer', case when not recent then "lastAt" end
        from bench_ticket t join bench_cause k on k.leaf = n % (select count(leaf) from bench_cause) where n % 10 in (1, 5, 7) order by at;
      insert into ticket_issue ("shopId", "ticketId", "issueId") select "shopId", id, id from bench_ticket where n % 10 in (1, 5, 7) order by at`,
  },
  {
    name: 'events',
    sql: `insert into event ("shopId", id, "subjectKind", "subjectId", "ticketId", kind, "actorKind", payload, at)
      select "shopId", id, 'ticket', id::text, id, 'ticket_opened', 'customer', json_build_object('number', n, 'version', 1), at from bench_ticket order by at;
      insert into mail_reference ("shopId", "rfcMessageId", "ticketId", "createdAt")
      select "shopId", n || '.' || md5(id::text) || '@mail.example', id, at from bench_ticket where measured order by at`,
  },
  {
    name: 'search texts',
    sql: `insert into ticket_search ("shopId", "ticketId", "lastMessageAt", grams)
      select t."shopId", t.id, t."lastAt", x.grams || array[substr(c, 1, 2), substr(c, 2, 2), substr('#' || o, 1, 2), substr(o, 1, 2), substr(o, 2, 2), substr(o, 3, 2), substr(o, 4, 2)]
      from bench_ticket t join bench_text x on x.id = t.text, lateral (select lower(replace(${names}[1 + customer % 16], ' ', '')) as c, (1000 + n)::text as o) w
      order by at`,
  },
];
