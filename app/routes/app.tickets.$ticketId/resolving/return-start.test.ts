import { expect, test } from 'vitest';
import type { ReturnChoices } from '#app/domain/resolutions/returns/return-choices.server.ts';
import type { IssueView } from '#app/ui/ticket/ticket-view.ts';
import type { PromisedReply } from '../composer-reply.ts';
import { returnStart } from './return-start.ts';

const line = (fulfillmentLineId: string, orderLineId: string, quantity: number) => ({ fulfillmentLineId, orderLineId, title: 'Tray', variantTitle: null, parcel: '#1-F1', quantity });
const choices: ReturnChoices = { lines: [line('f1', 'a', 2), line('f2', 'a', 1), line('f3', 'b', 1)], reasons: [], reasonOfCause: { broken: '503' }, currency: 'KRW' };
const issue = { causeId: 'broken', lines: [{ orderLineId: 'a', quantity: 3 }] } as IssueView;
const promise = { preset: { lines: 'issue', notify: true } } as unknown as PromisedReply;
const begun = { choices, issue, causeId: '', reply: null, usual: false };

test('a return begins with the issue’s goods, over several parcels, and the reason of its cause', () => {
  expect(returnStart(begun)).toEqual({ quantities: { f1: 2, f2: 1, f3: 0 }, reasonId: '503', notify: false });
});

test('a template that carries it says whether Shopify writes, and of no issue’s goods takes all; one that names none leaves the choice', () => {
  expect(returnStart({ ...begun, issue: null, reply: promise })).toEqual({ quantities: { f1: 2, f2: 1, f3: 1 }, reasonId: '', notify: true });
  expect(returnStart({ ...begun, reply: { preset: { lines: 'none' } } as unknown as PromisedReply }).quantities).toEqual({});
  expect(returnStart({ ...begun, issue: null, causeId: 'broken' })).toEqual({ quantities: {}, reasonId: '503', notify: false });
  expect(returnStart({ ...begun, choices: null }).quantities).toEqual({});
});
