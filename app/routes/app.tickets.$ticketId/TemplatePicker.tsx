import { useFetcher } from '@remix-run/react';
import { ActionList, Button, Popover } from '@shopify/polaris';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { PageProblem } from '#app/ui/use-door.ts';
import type { TemplateChoice } from '#app/ui/ticket/ticket-view.ts';

export interface FilledTemplate {
  templateId: string;
  text: string;
  resolutionKind: 'refund' | 'replacement' | null;
  /** Variables that this ticket cannot fill, as they stand in the text. */
  holes: string[];
  locale: string;
  /** The customer's language has no text. */
  fellBack: boolean;
}

interface TemplatePickerProps {
  ticketId: string;
  templates: TemplateChoice[];
  open: boolean;
  onOpen(open: boolean): void;
  onFilled(template: FilledTemplate): void;
}

/** Titles in the agent's language; the text comes filled, in the customer's. */
export function TemplatePicker({ ticketId, templates, open, onOpen, onFilled }: TemplatePickerProps) {
  const { t } = useTranslation('ticket');
  const fetcher = useFetcher<FilledTemplate | { problem: PageProblem }>();
  const asked = useRef(false);
  const data = fetcher.data as FilledTemplate | { problem: PageProblem } | undefined;
  const pick = (id: string) => {
    onOpen(false);
    asked.current = true;
    fetcher.load(`/app/tickets/${ticketId}/templates/${id}`);
  };
  useEffect(() => {
    if (fetcher.state !== 'idle' || !data || !asked.current) return;
    asked.current = false;
    if (!('problem' in data)) onFilled(data);
  });
  return (
    <>
      <Popover
        active={open}
        onClose={() => onOpen(false)}
        preferredAlignment="right"
        autofocusTarget="first-node"
        activator={
          <Button disclosure onClick={() => onOpen(!open)} loading={fetcher.state !== 'idle'}>
            {t('composer.templates')}
          </Button>
        }
      >
        <Popover.Pane>
          <ActionList
            allowFiltering
            filterLabel={t('composer.findTemplate')}
            items={templates.map(({ id, title, resolutionKind }) => ({
              content: title,
              ...(resolutionKind ? { helpText: t(`composer.carries.${resolutionKind}`) } : {}),
              onAction: () => pick(id),
            }))}
          />
        </Popover.Pane>
      </Popover>
      {data && 'problem' in data && <ProblemBanner problem={data.problem} />}
    </>
  );
}
