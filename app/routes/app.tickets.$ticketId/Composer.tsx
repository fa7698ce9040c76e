import { BlockStack, Box, Button, ButtonGroup, Card, InlineStack, TextField } from '@shopify/polaris';
import { Suspense, useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';
import { knownKind, type ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { lazyPart } from '#app/ui/lazy-part.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useShortcuts } from '#app/ui/shortcuts/use-shortcuts.ts';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';
import type { ComposerChecksProps } from './checking/ComposerChecks.tsx';
import { ComposerHints } from './ComposerHints.tsx';
import { promiseIn, type PromisedReply, type ThenStatus } from './composer-reply.ts';
import { ConflictBanner } from './ConflictBanner.tsx';
import { DraftState } from './DraftState.tsx';
import { SendButtons } from './SendButtons.tsx';
import { TemplateFiles } from './TemplateFiles.tsx';
import { TemplatePicker } from './TemplatePicker.tsx';
import type { Base } from './use-base.ts';
import type { Draft } from './use-draft.ts';
import { usePost } from './use-post.ts';
import { useTemplateFiles } from './use-template-files.ts';

interface ComposerProps {
  view: TicketView;
  base: Base;
  drafts: { reply: Draft; note: Draft };
  /** Opens the resolution that a template carries; the reply goes with its confirmation. */
  onResolution(kind: ResolutionKind, reply: PromisedReply): void;
}

/** Comes once there is something to look at; without it, sending is checked by the server alone. */
const ComposerChecks = lazyPart<ComposerChecksProps>(() => import('./checking/ComposerChecks.tsx'));

/** Where an agent answers the customer or leaves a note for colleagues. */
export function Composer({ view, base, drafts, onResolution }: ComposerProps) {
  const { t } = useTranslation('ticket');
  const [kind, setKind] = useState<'reply' | 'note'>('reply');
  const [picking, setPicking] = useState(false);
  const draft = drafts[kind];
  const [filled, setFilled] = useState<FilledTemplate | null>(null);
  // Files belong to the template that the draft came from: another draft has none of them.
  const { files, chosen, along, choose, tickAll } = useTemplateFiles(view.ticket.id, kind === 'reply' ? draft.templateId : null, filled);
  const post = usePost(view.ticket.id, kind, draft, base, along);
  const promise = kind === 'reply' ? promiseIn(draft.body) : null;
  const [blocked, setBlocked] = useState(false);
  const isChecked = useInBrowser() && kind === 'reply' && draft.body.trim() !== '';
  const unsendable = !draft.body.trim() || (kind === 'reply' && blocked);
  const promised = (text: string, templateId: string | null, preset: PromisedReply['preset'] = null): PromisedReply => ({ text, templateId, ...along, preset, base, settle: draft.settle, sent: post.sent, held: null });
  const take = (template: FilledTemplate) => {
    setFilled(template);
    tickAll();
    const carried = knownKind(template.resolutionKind);
    const body = draft.body.trim() ? `${draft.body.trimEnd()}\n\n${template.text}` : template.text;
    draft.write(body, template.templateId);
    if (carried && promiseIn(body)) onResolution(carried, promised(body, template.templateId, template.resolutionPreset));
    else focusComposer();
  };
  const send = (thenStatus?: ThenStatus) => (promise ? onResolution(promise, promised(draft.body, draft.templateId)) : post.send(thenStatus));
  const write = (wanted: 'reply' | 'note') => () => {
    setKind(wanted);
    focusComposer();
  };
  const pickTemplate = () => {
    setKind('reply');
    setPicking(true);
  };
  useShortcuts({ reply: write('reply'), note: write('note'), template: pickTemplate });
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" gap="200">
          <Kinds kind={kind} onChange={setKind} />
          {kind === 'reply' && <TemplatePicker ticketId={view.ticket.id} customerLocale={view.ticket.locale} open={picking} onOpen={setPicking} onFilled={take} />}
        </InlineStack>
        <Box background={kind === 'note' ? 'bg-surface-caution' : 'bg-surface'} borderRadius="200" padding={kind === 'note' ? '200' : '0'}>
          {/* TextField has no onKeyDown of its own: keys are heard here, on their way up. */}
          <div onKeyDown={(event) => isSendKey(event) && !unsendable && !post.busy && send()}>
            <TextField
              id="composer"
              label={t(`composer.${kind}Label`)}
              labelHidden
              multiline={6}
              maxHeight={420}
              autoComplete="off"
              value={draft.body}
              onChange={(body) => draft.write(body)}
              placeholder={t(`composer.${kind}Hint`)}
              disabled={post.busy}
            />
          </div>
        </Box>
        <TemplateFiles files={files} chosen={chosen} onChange={choose} />
        {kind === 'reply' && <ComposerHints view={view} filled={filled} body={draft.body} promise={promise} />}
        {post.changes ? (
          <ConflictBanner changes={post.changes} busy={post.busy} label={t('conflict.sendAnyway')} onSendAnyway={post.sendAnyway} />
        ) : (
          <ProblemBanner problem={post.problem} />
        )}
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <DraftState draft={draft} />
          <SendButtons kind={kind} promise={promise} busy={post.busy} disabled={unsendable} onSend={send} />
        </InlineStack>
        {/* The last thing on the card: nothing moves when it grows. */}
        {kind === 'reply' && (
          <div style={{ minHeight: '1.25rem' }}>
            {isChecked && (
              <Suspense>
                <ComposerChecks ticketId={view.ticket.id} locale={view.ticket.locale} text={draft.body} promise={promise} page={post.problem ?? view.messages} onChange={draft.write} onBlocked={setBlocked} />
              </Suspense>
            )}
          </div>
        )}
      </BlockStack>
    </Card>
  );
}

function Kinds({ kind, onChange }: { kind: 'reply' | 'note'; onChange(kind: 'reply' | 'note'): void }) {
  const { t } = useTranslation('ticket');
  return (
    <ButtonGroup variant="segmented">
      {(['reply', 'note'] as const).map((one) => (
        <Button key={one} pressed={kind === one} onClick={() => onChange(one)}>
          {t(`composer.${one}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}

/** Not while the server draws, nor before the page has come to life. */
function useInBrowser(): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return here;
}

/** Once it takes letters again. */
function focusComposer(): void {
  requestAnimationFrame(() => document.getElementById('composer')?.focus());
}

/** Ctrl or ⌘ with Enter; never while a syllable is being composed (229 is what older engines report then). */
function isSendKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
  if (event.nativeEvent.isComposing || event.keyCode === 229) return false;
  event.preventDefault();
  return true;
}
