import { Box, Button, Popover, SkeletonBodyText } from '@shopify/polaris';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import { lazyPart } from '#app/ui/lazy-part.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useReading } from '#app/ui/use-reading.ts';
import { asksSomething } from './fill-wanted.ts';
import type { TemplateListProps } from './picking/TemplateList.tsx';

// Most templates ask nothing.
const FillDialog = lazyDialog(() => import('./FillDialog.tsx'));
const TemplateList = lazyPart<TemplateListProps>(() => import('./picking/TemplateList.tsx'));

interface TemplatePickerProps {
  ticketId: string;
  /** Language of the customer. */
  customerLocale: string;
  open: boolean;
  onOpen(open: boolean): void;
  onFilled(template: FilledTemplate): void;
}

/** Titles in the agent's language; the text comes filled, in the customer's. The list comes when it is opened, and anew each time. */
export function TemplatePicker({ ticketId, customerLocale, open, onOpen, onFilled }: TemplatePickerProps) {
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
  }, [filling, onFilled]);
  return (
    <>
      <Popover
        active={open}
        onClose={() => onOpen(false)}
        preferredAlignment="right"
        autofocusTarget="none"
        fluidContent
        activator={
          <Button disclosure onClick={() => onOpen(!open)} loading={filling.busy}>
            {t('composer.templates')}
          </Button>
        }
      >
        <Popover.Pane maxHeight="26rem">
          {/* As wide as a line of use wants, and never wider than a telephone. */}
          <div role="dialog" aria-label={t('composer.templates')} style={{ width: 'min(28rem, calc(100vw - 2rem))' }}>
            <Suspense
              fallback={
                <Box padding="400">
                  <SkeletonBodyText lines={6} />
                </Box>
              }
            >
              <TemplateList customerLocale={customerLocale} onPick={pick} />
            </Suspense>
          </div>
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
