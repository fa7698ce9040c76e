import type { Locale } from '#sandbox/pages/locale.ts';
import type { Group } from './control.ts';

const en = {
  title: 'Controls',
  intro: 'Everything here happens at once. Programs find the same acts at POST /controls/api/{act} with JSON.',
  now: 'Sandbox time',
  done: 'Done',
  failed: 'Not done',
  yes: 'On',
  no: 'Off',
  run: 'Do it',
  nowOn: 'now on',
  nowOff: 'now off',
  state: 'Now',
  installed: 'Mend is installed',
  notInstalled: 'Mend is not installed',
  armed: 'Armed faults',
  noFaults: 'none',
  deliveries: 'Last webhooks',
  noDeliveries: 'None were sent yet.',
  again: 'Send again',
  groups: { clock: 'Clock', orders: 'Orders and parcels', webhooks: 'Webhooks', faults: 'Faults', tokens: 'Tokens', app: 'The app', storefront: 'Storefront' } satisfies Record<Group, string>,
};

const ko: typeof en = {
  title: '제어판',
  intro: '여기에서 누르면 바로 일어납니다. 프로그램은 POST /controls/api/{act}에 JSON을 보내 같은 일을 할 수 있습니다.',
  now: '샌드박스 시각',
  done: '처리했습니다',
  failed: '처리하지 못했습니다',
  yes: '켜기',
  no: '끄기',
  run: '실행',
  nowOn: '켜져 있음',
  nowOff: '꺼져 있음',
  state: '현재 상태',
  installed: 'Mend 설치됨',
  notInstalled: 'Mend가 설치되어 있지 않음',
  armed: '준비된 장애',
  noFaults: '없음',
  deliveries: '최근 웹훅',
  noDeliveries: '아직 보낸 웹훅이 없습니다.',
  again: '다시 보내기',
  groups: { clock: '시계', orders: '주문과 배송', webhooks: '웹훅', faults: '장애', tokens: '토큰', app: '앱', storefront: '온라인 스토어' },
};

/** The controls page's words; those of single acts stand beside the acts. */
export const words: Record<Locale, typeof en> = { en, ko };
