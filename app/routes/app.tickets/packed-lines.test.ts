import { expect, test } from 'vitest';
import type { InboxLine } from './inbox-row.ts';
import { packLines, unpackLines } from './packed-lines.ts';

test('lines come out as they went in', () => {
  const open: InboxLine = {
    id: '01a1f513-eb68-7000-8001-000000001f0e', number: 1042, version: 3, subject: '배송 문의', who: '김하늘', status: 'open', unread: true, heldBack: false, assignee: null,
    waitingSince: new Date('2026-11-20T09:00:00Z'), answerDueAt: new Date('2026-11-20T17:00:00Z'), lastMessageAt: null, order: '#1042', fulfillment: 'FULFILLED', parcel: 'IN_TRANSIT', cause: '택배사 분실',
  };
  const answered: InboxLine = { ...open, status: 'waiting', unread: false, heldBack: true, assignee: 'Agent', waitingSince: null, answerDueAt: null, lastMessageAt: new Date('2026-11-21T00:00:00Z'), order: null, fulfillment: null, parcel: null, cause: null };
  expect(unpackLines(packLines([open, answered]))).toEqual([open, answered]);
});
