/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { account } from './account.ts';
import { say } from './ask-mend.ts';

/** Asks the reader of a mail's link to sign in. Whoever closes Shopify's window may press again. */
export function SignIn() {
  const [waiting, setWaiting] = useState(false);
  async function signIn() {
    setWaiting(true);
    try {
      await account().requireLogin();
    } catch {
      // Closed without signing in: the button is there again.
    }
    setWaiting(false);
  }
  return (
    <s-stack gap="base">
      <s-text>{say('signIn.why')}</s-text>
      <s-button loading={waiting} onClick={() => void signIn()}>{say('signIn.button')}</s-button>
    </s-stack>
  );
}
