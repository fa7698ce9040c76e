/** @jsxImportSource preact */
import type { OrderTold } from '#app/domain/shoppers/issues-told.ts';
import { typedIn } from './account.ts';
import { say } from './ask-mend.ts';

type Item = OrderTold['items'][number];

/** What is chosen, by the item's id: how many of it, as typed. */
export type Chosen = Readonly<Record<string, string>>;

interface Props {
  items: Item[];
  chosen: Chosen;
  change(chosen: Chosen): void;
}

/** Which goods it is about, and of those that came several times, how many: all, until the shopper says otherwise. */
export function ItemsField({ items, chosen, change }: Props) {
  return (
    <>
      {items.map((item) => (
        <s-stack key={item.id} gap="small-200">
          <s-checkbox label={item.quantity > 1 ? `${item.title} × ${item.quantity}` : item.title} checked={item.id in chosen} onChange={(event) => change(ticked(item, (event.currentTarget as HTMLInputElement).checked))} />
          {item.quantity > 1 && item.id in chosen && <CountField item={item} typed={chosen[item.id]!} change={(typed) => change({ ...chosen, [item.id]: typed })} />}
        </s-stack>
      ))}
    </>
  );

  function ticked({ id, quantity }: Item, is: boolean): Chosen {
    const { [id]: _, ...others } = chosen;
    return is ? { ...others, [id]: String(quantity) } : others;
  }
}

function CountField({ item, typed, change }: { item: Item; typed: string; change(typed: string): void }) {
  const error = countFits(item, typed) ? {} : { error: say('ask.countWrong', { most: item.quantity }) };
  const told = (event: Event) => change(typedIn(event));
  // Its buttons may tell of a change alone.
  return <s-number-field label={say('ask.count', { title: item.title })} min={1} max={item.quantity} step={1} value={typed} {...error} onInput={told} onChange={told} />;
}

/** Whether a count that was typed is one of those that came. */
export function countFits({ quantity }: Item, typed: string): boolean {
  const count = Number(typed);
  return Number.isInteger(count) && count >= 1 && count <= quantity;
}
