import { BlockStack, Button, ButtonGroup, Card, Checkbox, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyRow } from '#app/domain/automation/policy.ts';
import type { ShopBounds } from '#app/domain/automation/policy-bounds.ts';
import { ConfirmModal } from '#app/ui/ConfirmModal.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { HeldNote } from './HeldNote.tsx';
import { blank, edited, isWhole, meant, type CauseChoice, type PolicyEdited } from './policy-typed.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { SimulationPart } from './SimulationPart.tsx';

interface Props {
  /** Null for one that is being made. */
  policy: PolicyRow | null;
  causes: CauseChoice[];
  bounds: ShopBounds;
  mayChange: boolean;
  onDone?(): void;
}

const ADDRESS = '/app/settings/policies';

/** One policy: what it does, within which bounds, and what it would have done of late. */
export function PolicyCard({ policy, causes, bounds, mayChange, onDone }: Props) {
  const { t } = useTranslation('policies');
  const stored = policy ? edited(policy) : blank;
  const [value, setValue] = useState<PolicyEdited>(stored);
  const [removing, setRemoving] = useState(false);
  const done = (word: string) => () => {
    window.shopify?.toast.show(t(word));
    onDone?.();
  };
  const saving = useDoor(done('saved'));
  const removal = useDoor(done('removed'));
  const dirty = JSON.stringify(value) !== JSON.stringify(stored);
  const change = (changes: Partial<PolicyEdited>) => setValue((before) => ({ ...before, ...changes }));
  const save = () => {
    const posted = { ...meant(value), ...(policy ? { id: policy.id, version: policy.version } : {}) };
    saving.send(ADDRESS, { key: saving.keyOf(posted), ...posted });
  };
  const discard = () => (policy ? setValue(stored) : onDone?.());
  const errorAt = (field: string) => (saving.problem?.field === field ? saving.problem.message : undefined);
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {value.name || t('newOne')}
          </Text>
          <Checkbox label={t('on')} checked={value.on} onChange={(on) => change({ on })} disabled={!mayChange} />
        </InlineStack>
        {saving.problem && !saving.problem.field && <ProblemBanner problem={saving.problem} />}
        <ProblemBanner problem={removal.problem} />
        {policy && <HeldNote policy={policy} bounds={bounds} />}
        <PolicyFields value={value} change={change} causes={causes} bounds={bounds} disabled={!mayChange} errorAt={errorAt} />
        {isWhole(value) && <SimulationPart policy={meant(value)} />}
        {mayChange && (
          <ButtonGroup>
            <Button variant="primary" onClick={save} loading={saving.busy} disabled={!dirty && policy !== null}>
              {t('save')}
            </Button>
            <Button onClick={discard} disabled={saving.busy || (!dirty && policy !== null)}>
              {t('discard')}
            </Button>
            {policy && (
              <Button variant="plain" tone="critical" onClick={() => setRemoving(true)}>
                {t('remove')}
              </Button>
            )}
          </ButtonGroup>
        )}
      </BlockStack>
      {policy && (
        <ConfirmModal
          id={`remove-${policy.id}`}
          open={removing}
          title={t('removeTitle', { name: policy.name })}
          text={t('removeText')}
          action={t('remove')}
          busy={removal.busy}
          onConfirm={() => removal.send(ADDRESS, { id: policy.id }, 'DELETE')}
          onClose={() => setRemoving(false)}
        />
      )}
    </Card>
  );
}
