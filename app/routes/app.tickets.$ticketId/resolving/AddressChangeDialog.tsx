import { Banner, BlockStack, SkeletonBodyText } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressFaults, type AddressField } from '#app/domain/resolutions/address-faults.ts';
import type { AddressWanted } from '#app/domain/resolutions/wish.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useReading } from '#app/ui/use-reading.ts';
import { AddressChangeReview } from './AddressChangeReview.tsx';
import { errorAt } from './error-at.ts';
import { FullAddressFields } from './FullAddressFields.tsx';
import { useIssueChoice } from './IssueChoice.tsx';
import { issuesFor, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { useResolution } from './use-resolution.ts';

type Typed = AddressWanted & { province: string | null };
const fields: AddressField[] = ['firstName', 'lastName', 'company', 'address1', 'address2', 'city', 'provinceCode', 'zip', 'countryCode', 'phone'];

/** Where an order goes, as long as none of it has left: typed, checked by its country's rules, shown before and after. */
export default function AddressChangeDialog({ view, order, reply, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('changes');
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'address_change', ticketId: view.ticket.id, onSettled });
  const reading = useReading<{ address: Typed | null; refused: string | null }>(order && `/app/orders/${order.id}/address`);
  const [typed, setTyped] = useState<AddressWanted | null>(null);
  const [tried, setTried] = useState(false);
  const now = reading.answer?.address ?? null;
  const address = typed ?? (now && wantedFrom(now));
  const faults = address ? addressFaults(address) : {};
  const plan = steps.row?.plan.kind === 'address_change' ? steps.row.plan : null;
  const errorOf = (name: AddressField) => (tried && faults[name] ? t(`faults.${faults[name]}`) : errorAt(steps, name));
  const go = () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return toFirstFault();
    if (!order || !address) return;
    steps.plan({ orderId: order.id, address }, issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines: [] });
  };
  return (
    <ResolutionModal
      kind="address_change"
      // What was said of another address than the one that is typed now is said no more.
      steps={tried && Object.keys(faults).length > 0 ? { ...steps, problem: null } : steps}
      reply={reply}
      fields={fields}
      confirmLabel={t(reply ? 'address_change.confirmAndSend' : 'address_change.confirm')}
      ready={address !== null && !reading.answer?.refused}
      onContinue={go}
      onClose={onClose}
      reviewing={plan && <AddressChangeReview plan={plan} />}
      choosing={
        <BlockStack gap="400">
          <ProblemBanner problem={reading.problem} onRetry={reading.again} />
          {reading.answer?.refused ? (
            <Banner tone="warning">
              <p>{reading.answer.refused}</p>
            </Banner>
          ) : address ? (
            <>
              {field}
              <FullAddressFields address={address} errorOf={errorOf} onChange={setTyped} />
            </>
          ) : (
            !reading.problem && <SkeletonBodyText lines={8} />
          )}
        </BlockStack>
      }
    />
  );
}

/** Once it is drawn: on a telephone it may stand out of sight. */
function toFirstFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus());
}

/** What the wish takes; where no code is known the province goes by its name. */
function wantedFrom({ province, provinceCode, ...rest }: Typed): AddressWanted {
  return { ...rest, provinceCode: provinceCode ?? province };
}
