import { describe, expect, test } from 'vitest';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';
import { matters } from './matters.ts';

type Given = Partial<Pick<ResolutionView, 'id' | 'issueId' | 'orderId' | 'kind' | 'state' | 'about' | 'ended' | 'arrivedAfterAll' | 'dropped'>>;

/** As the page gives them, newest first; a failed refund where nothing else is said. */
const told = (...given: Given[]) =>
  matters(given.map((one, index) => ({ id: String(given.length - index), issueId: 'i', orderId: 'o', kind: 'refund', about: 'a 1', state: 'failed', ended: null, arrivedAfterAll: null, dropped: null, ...one }) as ResolutionView)).map(
    ({ resolution, earlier }) => [resolution.id, ...earlier.map(({ id }) => id)],
  );

describe('one banner for one matter', () => {
  test('pressed three times and failed three times is one, the newest, with the earlier ones behind it', () => expect(told({}, {}, {})).toEqual([['3', '2', '1']]));

  test.each([{ state: 'done' }, { state: 'running' }, { state: 'unknown' }, { state: 'awaiting_approval' }])('what went further holds the attempts before it ($state)', (later) =>
    expect(told(later, {}, { dropped: 'declined' })).toEqual([['3', '2', '1']]));

  test('a failure stays in sight beside a plan that nobody confirmed', () => expect(told({ state: 'draft' }, {}, {})).toEqual([['3'], ['2', '1']]));

  test('attempts go behind what came after them, not before', () => expect(told({}, { state: 'done' }, {})).toEqual([['3'], ['2', '1']]));

  test.each([{ issueId: 'other' }, { orderId: 'other' }, { kind: 'replacement' as const }, { about: 'b 1' }])('another matter is another banner (%o)', (other) => expect(told({}, other, {})).toEqual([['3', '1'], ['2']]));

  test('a failed refund of one item is not put behind a done one of another', () => expect(told({ state: 'done', about: 'b 1' }, { about: 'a 1' }, { about: 'b 1' })).toEqual([['3', '1'], ['2']]));

  test.each([{ state: 'done' }, { ended: 'undone' as const }, { ended: 'lost' as const }, { arrivedAfterAll: new Date(0) }, { dropped: 'others' as const }, { dropped: 'unpaid' as const }, { dropped: 'besides' as const }])(
    'what moved something is never put away (%o)',
    (earlier) => expect(told({}, earlier)).toEqual([['2'], ['1']]),
  );
});
