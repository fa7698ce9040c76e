import { Badge, BlockStack, Button, Collapsible, InlineStack, Text } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import type { TemplatePrompt } from '#app/domain/templates/template-row.ts';
import { PromptFields } from './PromptFields.tsx';

interface Props {
  prompt: TemplatePrompt;
  id: string;
  open: boolean;
  first: boolean;
  last: boolean;
  onToggle(): void;
  onMove(step: -1 | 1): void;
  onRemove(): void;
  onChange(changes: Partial<TemplatePrompt>): void;
  errorAt(field: string): string | undefined;
}

/** One prompt in a line, with its fields below it while it is open. */
export function PromptLine({ prompt, id, open, first, last, onToggle, onMove, onRemove, onChange, errorAt }: Props) {
  const { t, i18n } = useTranslation('templates');
  const label = prompt.label[i18n.language === 'ko' ? 'ko' : 'en'] || prompt.name;
  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
        <InlineStack gap="200" blockAlign="center">
          <Button variant="plain" textAlign="start" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={onToggle}>
            {label}
          </Button>
          <Text as="span" tone="subdued">
            {t(`prompts.kinds.${prompt.kind}`)}
          </Text>
          {!prompt.required && <Badge>{t('prompts.optional')}</Badge>}
        </InlineStack>
        <InlineStack wrap={false}>
          <Button variant="tertiary" icon={ArrowUpIcon} disabled={first} onClick={() => onMove(-1)} accessibilityLabel={t('prompts.up', { label })} />
          <Button variant="tertiary" icon={ArrowDownIcon} disabled={last} onClick={() => onMove(1)} accessibilityLabel={t('prompts.down', { label })} />
          <Button variant="tertiary" icon={DeleteIcon} onClick={onRemove} accessibilityLabel={t('prompts.remove', { label })} />
        </InlineStack>
      </InlineStack>
      <Collapsible id={id} open={open}>
        {open && <PromptFields id={id} prompt={prompt} onChange={onChange} errorAt={errorAt} />}
      </Collapsible>
    </BlockStack>
  );
}
