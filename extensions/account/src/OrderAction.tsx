/** @jsxImportSource preact */
import { render } from 'preact';
import { account } from './account.ts';
import { say } from './ask-mend.ts';
import { OrderHelp } from './OrderHelp.tsx';

export default function draw() {
  render(<OrderAction />, document.body);
}

function OrderAction() {
  return (
    <s-customer-account-action heading={say('action_name')}>
      <OrderHelp orderId={account().orderId} asking />
      <s-button slot="secondary-actions" onClick={() => account().close()}>{say('close')}</s-button>
    </s-customer-account-action>
  );
}
