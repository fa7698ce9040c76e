import { BlockStack, Box, Checkbox, FormLayout, InlineStack, Link, Select, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnChoices } from '#app/domain/resolutions/returns/return-choices.server.ts';
import { Stepper } from './LineSteppers.tsx';
import { isPercentage, type ReturnFieldsState } from './use-return-fields.ts';

interface ReturnFieldsProps {
  choices: ReturnChoices;
  fields: ReturnFieldsState;
  /** Words of a refusal beside its field. */
  errorOf(field: string): string | undefined;
}

/** Units by parcel with a reason each, then what it costs the customer, then the way back. */
export function ReturnFields({ choices, fields, errorOf }: ReturnFieldsProps) {
  const { t } = useTranslation('returns');
  if (choices.lines.length === 0) return <Text as="p">{t('nothing')}</Text>;
  return (
    <BlockStack gap="400">
      <BlockStack gap="400" as="ul">
        {choices.lines.map((line) => (
          <li key={line.fulfillmentLineId} style={{ listStyle: 'none' }}>
            <ReturnedLine line={line} choices={choices} fields={fields} reasonError={errorOf('reasonId')} />
          </li>
        ))}
      </BlockStack>
      <TextField
        label={t('fee')}
        helpText={t('feeHelp')}
        suffix={choices.currency}
        autoComplete="off"
        inputMode="decimal"
        value={fields.fee}
        onChange={fields.setFee}
        error={errorOf('shippingFee')}
      />
      <WayBack fields={fields} errorOf={errorOf} />
    </BlockStack>
  );
}

function ReturnedLine({ line, choices, fields, reasonError }: { line: ReturnChoices['lines'][number]; choices: ReturnChoices; fields: ReturnFieldsState; reasonError: string | undefined }) {
  const { t } = useTranslation('returns');
  const { fulfillmentLineId: id } = line;
  const quantity = fields.quantities[id] ?? 0;
  const detail = fields.detailOf(id);
  const set = (change: Partial<typeof detail>) => fields.setDetail(id, { ...detail, ...change });
  const name = `${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''}`;
  return (
    <BlockStack gap="200">
      <InlineStack gap="300" wrap={false} blockAlign="center">
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text as="p" breakWord>
            {name}
          </Text>
          <Text as="p" variant="bodySm" tone="subdued">
            {t('fromParcel', { parcel: line.parcel })}
          </Text>
        </div>
        <Stepper line={line} value={quantity} most={line.quantity} onChange={(value) => fields.setQuantities({ ...fields.quantities, [id]: value })} />
      </InlineStack>
      {quantity > 0 && (
        <Box paddingInlineStart="400">
          <FormLayout>
            <Select
              label={t('reason')}
              options={[{ value: '', label: t('chooseReason') }, ...choices.reasons.map((reason) => ({ value: reason.id, label: reason.name }))]}
              value={detail.reasonId}
              onChange={(reasonId) => set({ reasonId })}
              error={reasonError}
            />
            <FormLayout.Group condensed>
              <TextField label={t('note')} autoComplete="off" maxLength={150} value={detail.note} onChange={(note) => set({ note })} />
              <TextField
                label={t('restocking')}
                suffix="%"
                autoComplete="off"
                inputMode="decimal"
                value={detail.restocking}
                onChange={(restocking) => set({ restocking })}
                error={isPercentage(detail.restocking) ? undefined : t('percentage')}
              />
            </FormLayout.Group>
          </FormLayout>
        </Box>
      )}
    </BlockStack>
  );
}

/** Rarely known when a return is agreed on: it can be added later. */
function WayBack({ fields: { way, setWay, notify, setNotify }, errorOf }: Pick<ReturnFieldsProps, 'fields' | 'errorOf'>) {
  const { t } = useTranslation('returns');
  // What was typed before the plan was looked at is in sight again.
  const [open, setOpen] = useState(Object.values(way).some((typed) => typed !== ''));
  if (!open)
    return (
      <InlineStack>
        <Link onClick={() => setOpen(true)}>{t('way.add')}</Link>
      </InlineStack>
    );
  return (
    <FormLayout>
      <TextField label={t('way.trackingNumber')} autoComplete="off" maxLength={60} value={way.trackingNumber} onChange={(trackingNumber) => setWay({ ...way, trackingNumber })} error={errorOf('wayBack.trackingNumber')} />
      <TextField label={t('way.trackingUrl')} type="url" autoComplete="off" placeholder="https://" maxLength={500} value={way.trackingUrl} onChange={(trackingUrl) => setWay({ ...way, trackingUrl })} error={errorOf('wayBack.trackingUrl')} />
      <TextField label={t('way.labelUrl')} type="url" autoComplete="off" placeholder="https://" helpText={t('way.labelHelp')} maxLength={500} value={way.labelUrl} onChange={(labelUrl) => setWay({ ...way, labelUrl })} error={errorOf('wayBack.labelUrl')} />
      <Checkbox label={t('way.notify')} checked={notify} onChange={setNotify} />
    </FormLayout>
  );
}
