import { ActionList, Button, Popover } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledTemplate } from '#app/domain/resolutions/filled-template.server.ts';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { TemplateChoice } from '#app/ui/ticket/ticket-view.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { asksSomething } from './fill-wanted.ts';

// Most templates ask nothing.
const FillDialog = lazyDialog(() => import('./FillDialog.tsx'));

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
  const [picked, setPicked] = useState<string | null>(null);
  const filling = useReading<FilledTemplate>(picked && `/app/tickets/${ticketId}/templates/${picked}`);
  const [asked, setAsked] = useState<FilledTemplate | null>(null);
  const taken = useRef<FilledTemplate | null>(null);
  const pick = (id: string) => {
    onOpen(false);
    if (id === picked) filling.again();
    else setPicked(id);
  };
  useEffect(() => {
    if (filling.busy || filling.problem || !filling.answer || taken.current === filling.answer) return;
    taken.current = filling.answer;
    if (asksSomething(filling.answer)) setAsked(filling.answer);
    else onFilled(filling.answer);
  });
  return (
    <>
      <Popover
        active={open}
        onClose={() => onOpen(false)}
        preferredAlignment="right"
        autofocusTarget="first-node"
        activator={
          <Button disclosure onClick={() => onOpen(!open)} loading={filling.busy}>
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
      <ProblemBanner problem={filling.problem} onRetry={filling.again} />
      {asked && (
        <FillDialog
          ticketId={ticketId}
          asked={asked}
          onClose={() => setAsked(null)}
          onFilled={(template) => {
            setAsked(null);
            onFilled(template);
          }}
        />
      )}
    </>
  );
}
