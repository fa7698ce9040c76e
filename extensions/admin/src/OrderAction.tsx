/** @jsxImportSource preact */
import { render } from 'preact';
import { placeOf } from './ask-mend.ts';
import { OpenTicket } from './OpenTicket.tsx';

export default function draw() {
  render(<OpenTicket place={placeOf('order')} />, document.body);
}
