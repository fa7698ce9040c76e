import type { Control } from './control.ts';
import { BadInput, chosen, flag, listOf } from './input.ts';
import { askedScopes, grantedScopes } from './installation.ts';
import { customerOf } from './lookup.ts';
import { PROTECTED_CONTENT, readApproval } from '../state/approval.ts';

const COMPLIANCE = [
  { value: 'customers/data_request', ko: '고객 정보 열람', en: 'A customer asks for their data' },
  { value: 'customers/redact', ko: '고객 정보 삭제', en: 'Erase a customer' },
  { value: 'shop/redact', ko: '스토어 정보 삭제', en: 'Erase the store' },
] as const;

/** The app in the store: coming, leaving, what it may see. */
export const appControls: Record<string, Control> = {
  uninstall: {
    group: 'app',
    name: { ko: '앱 삭제', en: 'Uninstall' },
    does: { ko: '판매자가 Mend를 삭제합니다. 토큰은 모두 사라집니다.', en: 'The merchant removes Mend; every token is gone.' },
    fields: [],
    grave: true,
    run: (store, shop) => store.sandbox.acts.uninstall(shop),
  },
  install: { group: 'app', name: { ko: '앱 설치', en: 'Install' }, does: { ko: '판매자가 Mend를 (다시) 설치합니다.', en: 'The merchant installs Mend (again).' }, fields: [], run: (store, shop) => store.sandbox.acts.install(shop) },
  'change-scopes': {
    group: 'app',
    name: { ko: '권한 변경', en: 'Change scopes' },
    does: { ko: '앱이 가진 권한을 이 목록으로 바꿉니다.', en: 'The app holds exactly these scopes from now on.' },
    fields: [{ name: 'scopes', kind: 'text', required: true, label: { ko: '권한 (쉼표로 구분)', en: 'Scopes (with commas)' } }],
    run: (store, shop, input) => {
      const scopes = listOf(input, 'scopes');
      if (scopes.length === 0) throw new BadInput('"scopes" is missing.');
      return store.sandbox.acts.changeScopes(shop, scopes);
    },
  },
  'grant-scopes': {
    group: 'app',
    name: { ko: '권한 추가', en: 'Grant more' },
    does: { ko: '앱에 선택 권한을 더합니다.', en: 'Adds optional scopes.' },
    fields: [],
    doorOnly: true,
    run: (store, shop, input) => {
      const asked = askedScopes(store.app);
      const known = listOf(input, 'scopes').filter((scope) => asked.required.includes(scope) || asked.optional.includes(scope));
      return store.sandbox.acts.changeScopes(shop, [...new Set([...grantedScopes(store, shop), ...known])]);
    },
  },
  'read-all-orders': {
    group: 'app',
    name: { ko: '60일 지난 주문', en: 'Orders older than 60 days' },
    does: { ko: '앱이 오래된 주문까지 볼 수 있는 권한(read_all_orders)을 주거나 거둡니다.', en: 'Grants read_all_orders, or takes it back.' },
    fields: [{ name: 'on', kind: 'flag', label: { ko: '볼 수 있음', en: 'Visible' } }],
    run: (store, shop, input) => {
      const others = grantedScopes(store, shop).filter((scope) => scope !== 'read_all_orders');
      return store.sandbox.acts.changeScopes(shop, flag(input, 'on') ? [...others, 'read_all_orders'] : others);
    },
  },
  'protected-data': {
    group: 'app',
    name: { ko: '보호되는 고객 정보', en: 'Protected customer data' },
    does: { ko: '앱이 고객의 이름, 주소, 연락처를 볼 수 있는 승인을 주거나 거둡니다. 승인이 없으면 빈 값이 오고, none이면 고객과 주문 자체가 거절됩니다.', en: 'Approves the app for names, addresses and phones, or not: then they come back empty. With none, customers and orders are refused altogether.' },
    fields: [
      { name: 'on', kind: 'flag', label: { ko: '승인됨', en: 'Approved' } },
      { name: 'only', kind: 'text', label: { ko: '일부만 (name, address, email, phone) 또는 none', en: 'Only some (name, address, email, phone), or none' } },
    ],
    run: (store, _shop, input) => {
      const only = readApproval(listOf(input, 'only').join(',') || (flag(input, 'on') ? 'on' : 'off'));
      if (only === undefined) throw new BadInput(`"only" may name ${PROTECTED_CONTENT.join(', ')}, or be none.`);
      store.sandbox.protectedDataApproved = only;
      return { approved: store.sandbox.protectedDataApproved };
    },
  },
  compliance: {
    group: 'app',
    name: { ko: '개인정보 요청', en: 'Privacy requests' },
    does: { ko: '법에서 정한 열람·삭제 웹훅을 보냅니다.', en: 'Sends one of the webhooks the privacy laws ask for.' },
    fields: [
      { name: 'topic', kind: 'choice', choices: COMPLIANCE, label: { ko: '종류', en: 'Topic' } },
      { name: 'customerId', kind: 'text', label: { ko: '고객 이메일', en: 'Customer\'s e-mail' } },
    ],
    grave: true,
    run: (store, shop, input) => {
      const topic = chosen(input, 'topic', COMPLIANCE);
      if (!topic) throw new BadInput('"topic" is missing.');
      const customer = customerOf(store, shop, input);
      if (topic !== 'shop/redact' && !customer) throw new BadInput('This topic needs "customerId".');
      return store.sandbox.acts.compliance(shop, topic, customer?.id);
    },
  },
};
