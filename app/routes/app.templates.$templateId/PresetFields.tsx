import { BlockStack, FormLayout, Select, Text, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind, ResolutionPreset } from '#app/domain/templates/template-row.ts';
import { presetFields, withPreset, type PresetField } from './preset-fields.ts';

interface Props {
  kind: ResolutionKind;
  preset: ResolutionPreset | null;
  onChange(preset: ResolutionPreset | null): void;
  /** "" for all of it. */
  errorAt(field: string): string | undefined;
}

/** What the plan begins with when the template is chosen; what is left open the agent is asked for. */
export function PresetFields({ kind, preset, onChange, errorAt }: Props) {
  const { t } = useTranslation('templates');
  const put = (name: string, value: unknown) => onChange(withPreset(preset, name, value));
  const whole = presetFields[kind].some(({ name }) => errorAt(name)) ? undefined : errorAt('');
  return (
    <BlockStack gap="200">
      <Text as="h2" variant="headingSm">
        {t('preset.title')}
      </Text>
      <FormLayout>
        <FormLayout.Group>
          {presetFields[kind].map((field) => (
            <OnePreset key={field.name} field={field} value={preset?.[field.name]} onChange={(value) => put(field.name, value)} error={errorAt(field.name)} />
          ))}
        </FormLayout.Group>
      </FormLayout>
      {whole && (
        <Text as="p" tone="critical">
          {whole}
        </Text>
      )}
    </BlockStack>
  );
}

interface OneProps {
  field: PresetField;
  value: unknown;
  onChange(value: unknown): void;
  error: string | undefined;
}

function OnePreset({ field, value, onChange, error }: OneProps) {
  const { t } = useTranslation('templates');
  const label = t(`preset.${field.name}.label`);
  if (field.kind === 'number' || field.kind === 'percent') {
    const typed = value === undefined ? '' : String(value);
    const given = (text: string) => (text.trim() === '' ? undefined : field.kind === 'percent' ? text.trim() : /^\d+$/.test(text.trim()) ? Number(text) : text.trim());
    return <TextField label={label} value={typed} onChange={(text) => onChange(given(text))} error={error && t(`preset.${field.name}.wrong`)} suffix={t(`preset.${field.name}.unit`)} placeholder={t('preset.ask')} inputMode="numeric" autoComplete="off" />;
  }
  const options = field.kind === 'flag' ? ['true', 'false'] : field.choices;
  return (
    <Select
      label={label}
      options={[{ value: '', label: t('preset.ask') }, ...options.map((one) => ({ value: one, label: t(field.kind === 'flag' ? `preset.flag.${one}` : `preset.${field.name}.${one}`) }))]}
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === '' ? undefined : field.kind === 'flag' ? chosen === 'true' : chosen)}
      error={error}
    />
  );
}
