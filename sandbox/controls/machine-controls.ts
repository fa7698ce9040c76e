import type { Control, Field } from './control.ts';
import { FAULTS } from './fault-choices.ts';
import { BadInput, chosen, flag, optionalNumber, optionalText, textOf } from './input.ts';

const HOUR_MS = 3_600_000;
const skipField = (hours: number): Field[] => [{ name: 'hours', kind: 'hidden', value: String(hours) }];

const skip: Control['run'] = (store, shop, input) => {
  const ms = optionalNumber(input, 'ms') ?? ((optionalNumber(input, 'hours') ?? 0) + (optionalNumber(input, 'days') ?? 0) * 24) * HOUR_MS;
  if (!(ms > 0)) throw new BadInput('Give "hours", "days" or "ms", more than nothing: time only goes forward.');
  store.sandbox.world.skip(ms);
  for (const each of store.sandbox.world.shops.values()) store.sandbox.acts.elapse(each);
  // The hours that a retry would have waited have passed. Not waited for: a receiver that hangs must not hold the clock.
  void store.sandbox.webhooks.retryNow();
  return { now: store.sandbox.world.now().toISOString() };
};

/** The clock, webhooks, faults and tokens. */
export const machineControls: Record<string, Control> = {
  skip: {
    group: 'clock',
    name: { ko: '한 시간 건너뛰기', en: 'Skip an hour' },
    does: { ko: '샌드박스와 앱의 시계를 한 시간 앞으로 돌립니다.', en: 'Moves the clock of the sandbox and of the app an hour on.' },
    fields: skipField(1),
    run: skip,
  },
  'skip-day': {
    group: 'clock',
    name: { ko: '하루 건너뛰기', en: 'Skip a day' },
    does: { ko: '하루가 지납니다. 배송 중인 택배에는 그사이 새 배송 기록이 올라옵니다.', en: 'A day passes; parcels under way are scanned meanwhile.' },
    fields: skipField(24),
    run: (store, shop) => skip(store, shop, { days: 1 }),
  },
  'skip-ten-days': {
    group: 'clock',
    name: { ko: '열흘 건너뛰기', en: 'Skip ten days' },
    does: { ko: '열흘이 지납니다. 배송 기록이 끊긴 택배와 설문을 시험할 때 씁니다.', en: 'Ten days pass: for parcels without a scan, and for surveys.' },
    fields: skipField(240),
    run: (store, shop) => skip(store, shop, { days: 10 }),
  },
  now: { group: 'clock', name: { ko: '현재 시각', en: 'The time' }, does: { ko: '샌드박스의 현재 시각을 알려 줍니다.', en: 'Tells the sandbox\'s time.' }, fields: [], doorOnly: true, run: (store) => ({ now: store.sandbox.world.now().toISOString() }) },
  'webhooks-mode': {
    group: 'webhooks',
    name: { ko: '전달 방식', en: 'How webhooks arrive' },
    does: { ko: '지금부터 웹훅을 늦게, 두 번, 뒤섞어 보내거나 아예 보내지 않습니다.', en: 'From now on webhooks come late, twice, shuffled, or not at all.' },
    fields: [
      { name: 'late', kind: 'number', label: { ko: '지연 (밀리초)', en: 'Delay (milliseconds)' } },
      { name: 'twice', kind: 'flag', label: { ko: '두 번씩', en: 'Twice' } },
      { name: 'shuffled', kind: 'flag', label: { ko: '순서 뒤섞기', en: 'Shuffled' } },
      { name: 'lost', kind: 'flag', label: { ko: '보내지 않기', en: 'Lost' } },
    ],
    run: (store, _shop, input) => {
      const late = optionalNumber(input, 'late');
      store.sandbox.webhooks.mode = { ...(late ? { late } : {}), twice: flag(input, 'twice'), shuffled: flag(input, 'shuffled'), lost: flag(input, 'lost') };
      return store.sandbox.webhooks.mode;
    },
  },
  redeliver: {
    group: 'webhooks',
    name: { ko: '다시 보내기', en: 'Send again' },
    does: { ko: '지난 웹훅을 같은 번호로 다시 보냅니다.', en: 'Sends a past webhook again, with the same id.' },
    fields: [{ name: 'webhookId', kind: 'text', required: true, label: { ko: '웹훅 번호', en: 'Webhook id' } }],
    run: (store, _shop, input) => store.sandbox.webhooks.redeliver(textOf(input, 'webhookId')),
  },
  drain: { group: 'webhooks', name: { ko: '모두 보내기', en: 'Wait for all' }, does: { ko: '보내는 중인 웹훅이 모두 도착할 때까지 기다립니다.', en: 'Answers when no webhook is on its way any more.' }, fields: [], run: (store) => store.sandbox.webhooks.drain() },
  deliveries: { group: 'webhooks', name: { ko: '보낸 웹훅', en: 'Deliveries' }, does: { ko: '보낸 웹훅의 목록입니다.', en: 'Lists what was sent.' }, fields: [], doorOnly: true, run: (store) => store.sandbox.webhooks.deliveries() },
  'arm-fault': {
    group: 'faults',
    name: { ko: '장애 만들기', en: 'Make calls fail' },
    does: { ko: '다음 몇 번의 Admin API 호출이 고른 방식으로 실패합니다.', en: 'The next calls to the Admin API fail in this way.' },
    fields: [
      { name: 'kind', kind: 'choice', choices: FAULTS, label: { ko: '종류', en: 'Kind' } },
      { name: 'times', kind: 'number', value: '1', label: { ko: '횟수', en: 'How often' } },
      { name: 'operation', kind: 'text', label: { ko: '작업 이름 (선택)', en: 'Operation (optional)' } },
    ],
    grave: true,
    run: (store, _shop, input) => {
      const kind = chosen(input, 'kind', FAULTS);
      if (!kind) throw new BadInput('"kind" is missing.');
      const operation = optionalText(input, 'operation');
      store.sandbox.faults.arm({ kind, times: optionalNumber(input, 'times') ?? 1, ...(operation ? { operation } : {}) });
      return store.sandbox.faults.armed();
    },
  },
  'clear-faults': { group: 'faults', name: { ko: '장애 없애기', en: 'Clear faults' }, does: { ko: '모든 호출이 다시 정상으로 응답합니다.', en: 'Every call answers again.' }, fields: [], run: (store) => store.sandbox.faults.clear() },
  'expire-tokens': {
    group: 'tokens',
    name: { ko: '토큰 만료', en: 'Expire tokens' },
    does: { ko: '앱의 접근 토큰이 지금 만료됩니다. 앱은 새로 고침으로 이어 갈 수 있습니다.', en: 'The app\'s tokens expire now; it can refresh them.' },
    fields: [],
    run: (store, shop) => store.sandbox.tokens.expireAll(shop.domain),
  },
  'revoke-tokens': {
    group: 'tokens',
    name: { ko: '토큰 폐기', en: 'Revoke tokens' },
    does: { ko: '앱의 접근 토큰이 더는 통하지 않습니다. 다음 호출은 401을 받습니다.', en: 'The app\'s tokens are dead; its next call gets 401.' },
    fields: [],
    grave: true,
    run: (store, shop) => store.sandbox.tokens.revokeAll(shop.domain),
  },
};
