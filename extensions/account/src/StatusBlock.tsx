/** @jsxImportSource preact */
import { render } from 'preact';
import { account } from './account.ts';
import { say } from './ask-mend.ts';
import { OrderHelp } from './OrderHelp.tsx';
import { SignIn } from './SignIn.tsx';
import { useSignal } from './use-signal.ts';

export default function draw() {
  render(<StatusBlock />, document.body);
}

/** On the order status page, which also opens by the link of a mail: until its reader signs in, nothing of ours is asked for. */
function StatusBlock() {
  const order = useSignal(account().order);
  const state = useSignal(account().authenticationState);
  return (
    <s-section heading={say('heading')}>
      {state === 'pre_authenticated' ? <SignIn /> : order ? <OrderHelp key={order.id} orderId={order.id} /> : <s-text>{say('soon')}</s-text>}
    </s-section>
  );
}
