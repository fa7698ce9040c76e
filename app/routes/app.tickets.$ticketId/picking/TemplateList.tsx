import { Banner, BlockStack, Box, Button, SkeletonBodyText, Text, TextField } from '@shopify/polaris';
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateChoice } from '#app/ui/ticket/template-choice.ts';
import type { Reading } from '#app/ui/use-reading.ts';
import { pickerSections } from './picker-sections.ts';
import { TemplateOption } from './TemplateOption.tsx';

export interface TemplateListProps {
  reading: Reading<{ choices: TemplateChoice[] }>;
  /** Language of the customer. */
  customerLocale: string;
  onPick(id: string): void;
}

/** The shop's templates: found by typing, gone through with arrows, taken with Enter or a press. */
export default function TemplateList({ reading, customerLocale, onPick }: TemplateListProps) {
  const { t } = useTranslation('ticket');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const all = reading.answer?.choices;
  const sections = useMemo(() => pickerSections(all ?? [], typed, ({ resolutionKind }) => (resolutionKind ? t(`composer.carries.${resolutionKind}`) : '')), [all, typed, t]);
  const options = sections.flatMap((section) => section.choices);
  const optionId = (place: number) => `${listId}-${place}`;
  useEffect(() => document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' }), [listId, at]);
  const take = (choice: TemplateChoice | undefined) => choice && !choice.broken && onPick(choice.id);
  const onKey = (event: KeyboardEvent) => {
    // A syllable that is being composed takes its keys itself.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to !== undefined) setAt(Math.max(0, Math.min(options.length - 1, to)));
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
        {reading.problem && !all && (
          <Banner tone="warning">
            <BlockStack gap="200">
              <p>{reading.problem.message}</p>
              <div>
                <Button onClick={reading.again}>{t('order.askAgain')}</Button>
              </div>
            </BlockStack>
          </Banner>
        )}
        {!all && !reading.problem && (
          <Box padding="300">
            <SkeletonBodyText lines={6} />
          </Box>
        )}
        {all && options.length === 0 && (
          <Box padding="300">
            <Text as="p" tone="subdued">
              {t(all.length === 0 ? 'composer.noTemplates' : 'composer.noneFound')}
            </Text>
          </Box>
        )}
        <div role="listbox" id={listId} aria-label={t('composer.templates')}>
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
      </Box>
    </BlockStack>
  );
}
