import { Banner, BlockStack, Button, InlineStack, Modal, Text } from '@shopify/polaris';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_FILE } from '#app/domain/templates/import-limits.ts';
import type { ImportPlan } from '#app/domain/templates/import-plan.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { ImportProblems, type FileFault } from './ImportProblems.tsx';
import { ImportTable } from './ImportTable.tsx';

interface Answer {
  plan: ImportPlan;
  done: boolean;
}

/** A file of templates: tried first, shown, and brought in on a second word, all of it or nothing. */
export default function ImportDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('templates');
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const trying = useDoor<Answer>(undefined, { saves: false });
  const bringing = useDoor<Answer>(({ plan }) => {
    window.shopify?.toast.show(t('import.done', { count: plan.lines.filter(({ what }) => what !== 'unchanged').length }));
    onClose();
  });
  const [brought, setBrought] = useState<string | null>(null);
  /** Why the file was not even sent. */
  const [unsent, setUnsent] = useState<string | null>(null);
  // What another file was answered is nothing about this one.
  const refused = brought !== null && brought === file?.text ? bringing.problem : null;
  const problem = refused ?? trying.problem;
  // The shop's templates changed while they were looked at: what it would do now is in the refusal.
  const newer = refused?.code === 'conflict' ? ((refused.shown as { plan?: ImportPlan } | null)?.plan ?? null) : null;
  const plan = unsent ? null : (newer ?? trying.answer?.plan ?? null);
  const work = plan?.lines.some(({ what }) => what !== 'unchanged') || (plan?.newFolders.length ?? 0) > 0;
  const faults = (problem?.shown as { problems?: FileFault[] } | null)?.problems;
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    // A letter takes three bytes at most.
    const text = chosen.size > MAX_FILE * 3 ? null : await chosen.text().catch(() => undefined);
    const readable = typeof text === 'string' && text.length <= MAX_FILE;
    setFile({ name: chosen.name, text: text ?? '' });
    setUnsent(readable ? null : t(text === undefined ? 'import.unread' : 'import.large', { most: MAX_FILE / 1_000_000 }));
    if (readable) trying.send('/app/templates/import', { file: text, seen: null });
  };
  const bring = () => {
    setBrought(file!.text);
    bringing.send('/app/templates/import', { file: file!.text, seen: plan!.digest });
  };
  return (
    <Modal
      open
      size="large"
      onClose={() => !bringing.busy && onClose()}
      title={t('import.open')}
      {...(plan && work ? { primaryAction: { content: t('import.bring'), onAction: bring, loading: bringing.busy } } : {})}
      secondaryActions={[{ content: t('history.no'), onAction: onClose, disabled: bringing.busy }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <Text as="p">{t('import.text')}</Text>
          <InlineStack gap="200" blockAlign="center">
            <Button loading={trying.busy} disabled={bringing.busy} onClick={() => chooser.current?.click()}>
              {t(file ? 'import.another' : 'import.choose')}
            </Button>
            {file && <Text as="span">{file.name}</Text>}
          </InlineStack>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={t('import.choose')}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          {unsent && (
            <Banner tone="critical">
              <p>{unsent}</p>
            </Banner>
          )}
          {!unsent && (faults && !newer ? <ImportProblems faults={faults} /> : <ProblemBanner problem={problem} />)}
          {plan && !work && (
            <Banner tone="info">
              <p>{t('import.nothing')}</p>
            </Banner>
          )}
          {plan && <ImportTable plan={plan} />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
