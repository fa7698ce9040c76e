import { BlockStack, Button, Checkbox, FormLayout, InlineStack, Select, Text, TextField } from '@shopify/polaris';
import { DeleteIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import { PROMPT_KINDS, TEXT_LOCALES, type PromptKind, type TemplatePrompt, type Words } from '#app/domain/templates/template-row.ts';

interface Props {
  id: string;
  prompt: TemplatePrompt;
  onChange(changes: Partial<TemplatePrompt>): void;
  errorAt(field: string): string | undefined;
}

/** The words of one prompt, and what may be chosen. */
export function PromptFields({ id, prompt, onChange, errorAt }: Props) {
  const { t } = useTranslation('templates');
  const asKind = (kind: PromptKind) => onChange({ kind, choices: kind === 'choice' && prompt.choices.length === 0 ? [blank(), blank()] : kind === 'choice' ? prompt.choices : [] });
  return (
    <FormLayout>
      <FormLayout.Group>
        {TEXT_LOCALES.map((locale) => (
          <TextField
            key={locale}
            label={t(`prompts.label.${locale}`)}
            value={prompt.label[locale]}
            onChange={(words) => onChange({ label: { ...prompt.label, [locale]: words } })}
            error={errorAt(`label.${locale}`)}
            maxLength={80}
            autoComplete="off"
          />
        ))}
      </FormLayout.Group>
      <FormLayout.Group>
        <Select label={t('prompts.kind')} options={PROMPT_KINDS.map((kind) => ({ value: kind, label: t(`prompts.kinds.${kind}`) }))} value={prompt.kind} onChange={(kind) => asKind(kind as PromptKind)} />
        <TextField
          label={t('prompts.name')}
          value={prompt.name}
          onChange={(name) => onChange({ name })}
          helpText={t('prompts.nameHelp', { written: `prompt.${prompt.name}` })}
          error={errorAt('name')}
          maxLength={40}
          spellCheck={false}
          autoComplete="off"
        />
      </FormLayout.Group>
      {prompt.kind === 'choice' && <Choices id={id} choices={prompt.choices} onChange={(choices) => onChange({ choices })} errorAt={errorAt} />}
      <Checkbox label={t('prompts.required')} helpText={t('prompts.requiredHelp')} checked={prompt.required} onChange={(required) => onChange({ required })} />
    </FormLayout>
  );
}

function blank(): Words {
  return { ko: '', en: '' };
}

interface ChoicesProps {
  id: string;
  choices: Words[];
  onChange(choices: Words[]): void;
  errorAt(field: string): string | undefined;
}

function Choices({ id, choices, onChange, errorAt }: ChoicesProps) {
  const { t } = useTranslation('templates');
  return (
    <div role="group" aria-labelledby={`${id}-choices`}>
      <BlockStack gap="200">
        <Text as="h3" variant="bodyMd" id={`${id}-choices`}>
          {t('prompts.choices')}
        </Text>
        {choices.map((choice, place) => (
          <InlineStack key={place} gap="200" wrap={false} blockAlign="start">
            {TEXT_LOCALES.map((locale) => (
              <div key={locale} style={{ flex: '1 1 0', minWidth: 0 }}>
                <TextField
                  label={t(`prompts.choice.${locale}`, { number: place + 1 })}
                  labelHidden
                  placeholder={t(`prompts.inLanguage.${locale}`)}
                  value={choice[locale]}
                  onChange={(words) => onChange(choices.with(place, { ...choice, [locale]: words }))}
                  error={errorAt(`choices.${place}.${locale}`)}
                  maxLength={120}
                  autoComplete="off"
                />
              </div>
            ))}
            <Button variant="tertiary" icon={DeleteIcon} disabled={choices.length <= 1} onClick={() => onChange(choices.toSpliced(place, 1))} accessibilityLabel={t('prompts.removeChoice', { number: place + 1 })} />
          </InlineStack>
        ))}
        <InlineStack>
          <Button variant="plain" onClick={() => onChange([...choices, blank()])}>
            {t('prompts.addChoice')}
          </Button>
        </InlineStack>
      </BlockStack>
    </div>
  );
}
