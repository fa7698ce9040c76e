/** @jsxImportSource preact */
import { render } from 'preact';
import { placeOf } from './ask-mend.ts';
import { TicketsBlock } from './TicketsBlock.tsx';

export default function draw() {
  render(<TicketsBlock place={placeOf('order')} />, document.body);
}
