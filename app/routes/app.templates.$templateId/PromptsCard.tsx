import { BlockStack, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatePrompt } from '#app/domain/templates/template-row.ts';
import type { EditedForm } from '#app/ui/use-form.ts';
import { PromptLine } from './PromptLine.tsx';
import { moved, newPrompt } from './prompt-list.ts';
import type { TemplateTyped } from './template-form.ts';

/** What the agent fills in before sending: added, worded and put in order. */
export function PromptsCard({ form: { value, change, errorAt } }: { form: EditedForm<TemplateTyped> }) {
  const { t } = useTranslation('templates');
  const { prompts } = value;
  const [open, setOpen] = useState<number | null>(null);
  const put = (changed: TemplatePrompt[]) => change({ prompts: changed });
  const add = () => {
    put([...prompts, newPrompt(prompts)]);
    setOpen(prompts.length);
  };
  const move = (place: number, step: -1 | 1) => {
    put(moved(prompts, place, step));
    setOpen((at) => (at === place ? place + step : at === place + step ? place : at));
  };
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingSm">
            {t('prompts.title')}
          </Text>
          <Text as="p" tone="subdued">
            {t('prompts.text')}
          </Text>
        </BlockStack>
        {prompts.map((prompt, place) => (
          <BlockStack key={place} gap="400">
            <Divider />
            <PromptLine
              prompt={prompt}
              id={`prompt-${place}`}
              open={open === place || errorAt(`prompts.${place}`) !== undefined}
              first={place === 0}
              last={place === prompts.length - 1}
              onToggle={() => setOpen(open === place ? null : place)}
              onMove={(step) => move(place, step)}
              onRemove={() => put(prompts.toSpliced(place, 1))}
              onChange={(changes) => put(prompts.with(place, { ...prompt, ...changes }))}
              errorAt={(field) => errorAt(`prompts.${place}.${field}`)}
            />
          </BlockStack>
        ))}
        <InlineStack>
          <Button onClick={add}>{t('prompts.add')}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
