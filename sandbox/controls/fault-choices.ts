import type { Fault } from '#sandbox/types.ts';
import type { Choice } from './control.ts';

/** The ways in which a call can fail. */
export const FAULTS: readonly (Choice & { value: Fault['kind'] })[] = [
  { value: 'throttle', ko: '호출 한도 초과 (THROTTLED)', en: 'Over the limit (THROTTLED)' },
  { value: '429', ko: '요청이 너무 많음 (429)', en: 'Too many requests (429)' },
  { value: '500', ko: '서버 오류 (500)', en: 'Server error (500)' },
  { value: 'timeout', ko: '응답 없음', en: 'No answer' },
  { value: 'drop', ko: '연결 끊김', en: 'Connection dropped' },
  { value: 'timeout_after_success', ko: '처리는 되었지만 응답 없음', en: 'Done, but no answer' },
];
