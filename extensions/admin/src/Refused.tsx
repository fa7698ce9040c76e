/** @jsxImportSource preact */
import type { Refusal } from '../../shared/ask-app.ts';
import { say } from './ask-mend.ts';

/** What went wrong in words, and where it helps, a button that tries again. */
export function Refused({ refusal: { code, words }, again }: { refusal: Refusal; again?: () => void }) {
  return (
    <s-banner tone="critical">
      <s-paragraph>{words ?? say(code === 'out' ? 'refused.out' : 'refused.offline')}</s-paragraph>
      {again && code === 'offline' && <s-button onClick={again}>{say('refused.again')}</s-button>}
    </s-banner>
  );
}
