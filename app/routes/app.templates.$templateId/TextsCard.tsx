import { Card } from '@shopify/polaris';
import { chooseText } from '#app/domain/templates/choose-text.ts';
import type { EditedForm } from '#app/ui/use-form.ts';
import type { Finding } from './findings.ts';
import { NoText } from './NoText.tsx';
import { textAt, variantOf, withText, type TemplateTyped, type Variant } from './template-form.ts';
import { TemplateText } from './TemplateText.tsx';
import { useLiquidWords } from './use-liquid-words.ts';
import { VariantTabs } from './VariantTabs.tsx';

interface Props {
  form: EditedForm<TemplateTyped>;
  findings: Finding[];
  variant: Variant;
  onVariant(variant: Variant): void;
}

/** The texts of a template, by language and channel. */
export function TextsCard({ form: { value, change, errorAt }, findings, variant, onVariant }: Props) {
  const words = useLiquidWords({ resolutionKind: value.resolutionKind, prompts: value.prompts, locale: variant.locale });
  const written = textAt(value.texts, variant);
  const wrong = findings.map(({ field }) => variantOf(field)).filter((one) => one !== null);
  const put = (text: { subject: string; body: string } | null) => change({ texts: withText(value.texts, variant, text) });
  const instead = chooseText(value.texts, { ...variant, shopLocale: variant.locale });
  const leaveOut = () => {
    put(null);
    // The text for every channel is what stands in for it.
    onVariant({ locale: variant.locale, channel: 'any' });
  };
  return (
    <Card>
      <VariantTabs texts={value.texts} selected={variant} onSelect={onVariant} wrong={wrong}>
        {written ? (
          <TemplateText
            key={`${variant.locale} ${variant.channel}`}
            text={written}
            words={words}
            findings={findings}
            errorAt={errorAt}
            mayLeaveOut={variant.channel !== 'any' || value.texts.some(({ locale }) => locale !== variant.locale)}
            onChange={(text) => (text ? put(text) : leaveOut())}
          />
        ) : (
          <NoText variant={variant} instead={instead} onWrite={() => put(variant.channel === 'any' || !instead ? { subject: '', body: '' } : instead)} />
        )}
      </VariantTabs>
    </Card>
  );
}
