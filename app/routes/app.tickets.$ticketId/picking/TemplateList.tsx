import { Banner, BlockStack, Box, Button, Link, SkeletonBodyText, Text, TextField } from '@shopify/polaris';
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateChoice, TemplateChoices } from '#app/ui/ticket/template-choice.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { pickerSections } from './picker-sections.ts';
import { TemplateOption } from './TemplateOption.tsx';

/** What is typed is asked for when it stands still. */
const TYPING_MS = 150;

export interface TemplateListProps {
  /** Language of the customer. */
  customerLocale: string;
  onPick(id: string): void;
}

/** The shop's templates: found at the server as one types, gone through with arrows, taken with Enter or a press. */
export default function TemplateList({ customerLocale, onPick }: TemplateListProps) {
  const { t } = useTranslation('ticket');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const words = typed.trim();
  const reading = useReading<TemplateChoices>(`/app/templates/choices${words ? `?q=${encodeURIComponent(words)}` : ''}`, { pause: words ? TYPING_MS : 0 });
  const found = reading.answer;
  const sections = useMemo(() => (found ? pickerSections(found) : []), [found]);
  const options = sections.flatMap((section) => section.choices);
  const optionId = (place: number) => `${listId}-${place}`;
  useEffect(() => document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' }), [listId, at]);
  const take = (choice: TemplateChoice | undefined) => choice && !choice.broken && onPick(choice.id);
  // Enter before the answer means the first of what is about to be found, not what was found for other words.
  const [entered, setEntered] = useState(false);
  useEffect(() => {
    if (!entered || reading.busy) return;
    setEntered(false);
    const [first] = options;
    if (first && !first.broken && !reading.problem) onPick(first.id);
  }, [entered, reading, options, onPick]);
  const onKey = (event: KeyboardEvent) => {
    // A syllable that is being composed takes its keys itself.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to !== undefined) setAt(Math.max(0, Math.min(options.length - 1, to)));
    else if (event.key === 'Enter' && reading.busy) setEntered(true);
    else if (event.key === 'Enter') take(options[at]);
    else return;
    event.preventDefault();
  };
  let place = 0;
  return (
    <BlockStack>
      {/* Stays while the list moves below it. */}
      <Box padding="300" borderBlockEndWidth="025" borderColor="border-secondary" background="bg-surface" position="sticky" insetBlockStart="0" zIndex="1">
        <div onKeyDown={onKey}>
          <TextField
            label={t('composer.findTemplate')}
            labelHidden
            placeholder={t('composer.findHint')}
            value={typed}
            onChange={(words) => {
              setTyped(words);
              setAt(0);
              setEntered(false);
            }}
            autoComplete="off"
            autoFocus
            clearButton
            onClearButtonClick={() => setTyped('')}
            role="combobox"
            ariaControls={listId}
            ariaExpanded
            {...(options.length > 0 ? { ariaActiveDescendant: optionId(at) } : {})}
          />
        </div>
      </Box>
      <Box padding="150">
        {reading.problem && !found && (
          <Banner tone="warning">
            <BlockStack gap="200">
              <p>{reading.problem.message}</p>
              <div>
                <Button onClick={reading.again}>{t('order.askAgain')}</Button>
              </div>
            </BlockStack>
          </Banner>
        )}
        {!found && !reading.problem && (
          <Box padding="300">
            <SkeletonBodyText lines={6} />
          </Box>
        )}
        {found && !reading.busy && options.length === 0 && (
          <Box padding="300">
            <BlockStack gap="100">
              <Text as="p" tone="subdued">
                {t(words ? 'composer.noneFound' : 'composer.noTemplates')}
              </Text>
              {!words && <Link url="/app/templates">{t('composer.toTemplates')}</Link>}
            </BlockStack>
          </Box>
        )}
        <div role="listbox" id={listId} aria-label={t('composer.templates')} aria-busy={reading.busy}>
          {sections.map(({ heading, choices }, nth) => (
            <div key={typeof heading === 'string' ? heading : `in ${heading.folder}`} role="group" aria-labelledby={`${listId}-head-${nth}`}>
              <Box paddingInline="200" paddingBlockStart="200" paddingBlockEnd="100">
                <Text as="span" variant="headingXs" tone="subdued" id={`${listId}-head-${nth}`}>
                  {typeof heading === 'string' ? t(`composer.sections.${heading}`) : heading.folder}
                </Text>
              </Box>
              {choices.map((choice) => {
                const own = place++;
                return <TemplateOption key={choice.id} id={optionId(own)} choice={choice} customerLocale={customerLocale} active={own === at} onPoint={() => setAt(own)} onTake={() => take(choice)} />;
              })}
            </div>
          ))}
        </div>
        {found?.more && (
          <Box padding="200">
            <Text as="p" variant="bodySm" tone="subdued">
              {t('composer.moreChoices', { count: found.choices.length })}
            </Text>
          </Box>
        )}
        <div role="status">
          <Text as="span" visuallyHidden>
            {found && !reading.busy ? t('composer.choicesFound', { count: found.choices.length }) : ''}
          </Text>
        </div>
      </Box>
    </BlockStack>
  );
}
