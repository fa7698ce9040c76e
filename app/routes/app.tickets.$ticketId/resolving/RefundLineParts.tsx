import { BlockStack, Checkbox, InlineError, Select, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { RefundChoices } from '#app/domain/resolutions/refund-choices.server.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { OrderLineView } from '#app/ui/ticket/order-view.ts';
import { TakenUnits } from './TakenUnits.tsx';
import type { RefundWishing } from './use-refund-wish.ts';

interface RefundLinePartsProps {
  line: OrderLineView;
  chosen: boolean;
  wishing: RefundWishing;
  choices: RefundChoices | null;
  error: string | undefined;
}

/** What stands beneath each line: its price, what is gone of it, and where its units go. */
export function RefundLineParts({ line, chosen, wishing: { form, change }, choices, error }: RefundLinePartsProps) {
  const format = useFormat();
  const restocked = form.restocked[line.id] ?? false;
  return (
    <BlockStack gap="100">
      <Text as="p" variant="bodySm" tone="subdued">
        {format.money(line.unitPrice)}
      </Text>
      <TakenUnits line={line} />
      {chosen && <Restock line={line} checked={restocked} onChange={(on) => change({ restocked: { ...form.restocked, [line.id]: on } })} />}
      {chosen && restocked && choices && choices.places.length > 1 && (
        <Place line={line} places={choices.places} value={form.places[line.id] ?? choices.places[0]!.id} onChange={(id) => change({ places: { ...form.places, [line.id]: id } })} />
      )}
      {error && <InlineError message={error} fieldID={`refund-line-${line.id}`} />}
    </BlockStack>
  );
}

/** Damaged goods stay out, unharmed ones go back: each line for itself. */
function Restock({ line, checked, onChange }: { line: OrderLineView; checked: boolean; onChange(on: boolean): void }) {
  const { t } = useTranslation('resolution');
  const label = (
    <>
      {t('refund.restock')}
      <Text as="span" visuallyHidden>
        {`: ${line.title}`}
      </Text>
    </>
  );
  return <Checkbox id={`refund-line-${line.id}`} label={label} checked={checked} onChange={onChange} />;
}

function Place({ line, places, value, onChange }: { line: OrderLineView; places: RefundChoices['places']; value: string; onChange(id: string): void }) {
  const { t } = useTranslation('refund');
  return <Select label={t('place', { line: line.title })} labelHidden options={places.map(({ id, name }) => ({ value: id, label: name }))} value={value} onChange={onChange} />;
}
