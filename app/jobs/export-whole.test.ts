import { expect, test } from 'vitest';
import { takeDataExport } from '#app/domain/privacy/take-data-export.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aKnownCustomer } from '#tests/builders/a-whole-shop.ts';
import { markByTable } from '#tests/builders/whole-rows.sql.ts';
import { prepareDataRequestJob } from './prepare-data-request.server.ts';
import { takeDataRequest } from './take-compliance.server.ts';

/** Places (raw mail beside them, which the messages are read from) whose words stand elsewhere in an export, and where. */
const TOLD_ELSEWHERE: Record<string, string> = {
  ticket_search: 'search terms of the messages',
  event: 'what happened to the tickets and orders, in our words',
  data_request: 'the exports themselves',
};

test('every table that holds words of a person is in what they are given, or its words are from one that is', async () => {
  const desk = await aDesk();
  const who = await aKnownCustomer(desk);
  const marked = await markByTable(desk.shop.id, who.words);
  expect(marked.size).toBeGreaterThan(10);
  await takeDataRequest(desk, { customer: { id: Number(who.customerId), email: who.email, phone: who.phone }, orders_requested: [], data_request: { id: 91 } }, new Date('2026-11-21T00:00:00Z'));
  const { id } = await desk.db.dataRequest.findFirstOrThrow({ where: { shopId: desk.shop.id, requestKey: '91' } });
  await prepareDataRequestJob({ shopId: desk.shop.id, requestId: id });
  const { json } = await takeDataExport(desk, id);
  for (const word of [who.name, who.email, who.phone]) expect(json).toContain(word);
  const untold = [...marked].filter(([, mark]) => !json.includes(mark)).map(([table]) => table);
  expect(untold.toSorted()).toEqual(Object.keys(TOLD_ELSEWHERE).toSorted());
});
