/** @jsxImportSource preact */
import type { Refusal } from '../../shared/ask-app.ts';
import { say } from './ask-mend.ts';

/**
 * What went wrong in words, and where it helps, a button that tries again. Asked
 * to sign in although Shopify says they are: the app may not know who they are.
 */
export function Refused({ refusal: { code, words }, again }: { refusal: Refusal; again?: () => void }) {
  return (
    <s-stack gap="small-200">
      <s-banner tone="critical">{code === 'sign_in' ? say('refused.unknown') : (words ?? say(code === 'out' ? 'refused.out' : 'refused.offline'))}</s-banner>
      {again && code === 'offline' && <s-button variant="secondary" onClick={again}>{say('refused.again')}</s-button>}
    </s-stack>
  );
}
