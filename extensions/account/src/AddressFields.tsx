/** @jsxImportSource preact */
import { typedIn } from './account.ts';
import { addressParts, say, type AddressTyped } from './ask-mend.ts';

const AUTOCOMPLETE = { name: 'name', phone: 'tel', zip: 'postal-code', province: 'address-level1', city: 'address-level2', address1: 'address-line1', address2: 'address-line2' } as const;

interface Props {
  address: AddressTyped;
  change(address: AddressTyped): void;
  /** The part that was refused, and why. */
  wrong: { field: string | null; words: string | null } | null;
}

/** Where an order shall go instead; its country stays. What a country demands, the app knows. */
export function AddressFields({ address, change, wrong }: Props) {
  return (
    <s-stack gap="small-200">
      {addressParts.map((part) => {
        const error = wrong?.field === part && wrong.words ? { error: wrong.words } : {};
        const shared = { label: say(`ask.address.${part}`), value: address[part], ...error, onInput: (event: Event) => change({ ...address, [part]: typedIn(event) }) };
        if (part === 'phone') return <s-phone-field key={part} autocomplete={AUTOCOMPLETE[part]} {...shared} />;
        return <s-text-field key={part} autocomplete={AUTOCOMPLETE[part]} maxLength={255} {...shared} />;
      })}
    </s-stack>
  );
}
