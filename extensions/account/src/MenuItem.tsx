/** @jsxImportSource preact */
import { render } from 'preact';
import { say } from './ask-mend.ts';

/** Among an order's actions; Shopify opens the action beside it, after signing in where that is needed. */
export default function draw() {
  render(<s-button>{say('action_name')}</s-button>, document.body);
}
