import { BlockStack, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { canWrite } from './blocks-on-theme.ts';
import { addLink } from './editor-links.ts';
import type { SetUpView, StorefrontView } from './home-view.server.ts';
import { SetUpStep } from './SetUpStep.tsx';
import type { Blocks } from './use-blocks.ts';

interface Props {
  setUp: SetUpView;
  blocks: Blocks;
  storefront: StorefrontView;
}

/** Four choices, each done by its own fact; put away and brought back as one likes. */
export function SetUpGuide({ setUp, blocks, storefront }: Props) {
  const { t, i18n } = useTranslation('home');
  const leaving = useDoor();
  const keeping = useDoor();
  const steps = stepsOf(setUp, blocks, addLink(storefront.editor, 'help'));
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done)?.name;
  const words = { ...setUp.sender, languages: new Intl.ListFormat(i18n.language).format(setUp.languages.map((one) => t(`setUp.language.${one}`))), hours: t(`setUp.hoursNow.${setUp.hours}`) };
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Text as="h2" variant="headingMd">
              {t(next ? 'setUp.title' : 'setUp.finished')}
            </Text>
            <Button variant="tertiary" loading={leaving.busy} onClick={() => leaving.send('/app/set-up/dismissal', {})}>
              {t('setUp.putAway')}
            </Button>
          </InlineStack>
          <Text as="p" tone="subdued" id="set-up-progress">
            {t('setUp.progress', { done, total: steps.length })}
          </Text>
          <ProgressBar size="small" tone="primary" animated={false} progress={(done / steps.length) * 100} ariaLabelledBy="set-up-progress" />
        </BlockStack>
        <ProblemBanner problem={leaving.problem ?? keeping.problem} />
        {steps.map((step) => (
          <SetUpStep
            key={step.name}
            step={step}
            first={step.name === next}
            words={words}
            busy={keeping.busy}
            {...(step.name === 'block' && storefront.passwordPageOn ? { note: t('store.password') } : {})}
            {...(step.name === 'block' ? {} : { onKeep: () => keeping.send('/app/set-up/choices', { step: step.name }) })}
          />
        ))}
      </BlockStack>
    </Card>
  );
}

function stepsOf({ done }: SetUpView, blocks: Blocks, addBlockUrl: string) {
  return [
    { name: 'block' as const, done: typeof blocks !== 'string' && canWrite(blocks), waiting: blocks === 'loading', url: addBlockUrl, apart: true },
    { name: 'sender' as const, done: done.sender, waiting: false, url: '/app/settings#sender', apart: false },
    { name: 'languages' as const, done: done.languages, waiting: false, url: '/app/settings#languages', apart: false },
    { name: 'hours' as const, done: done.hours, waiting: false, url: '/app/settings/hours', apart: false },
  ];
}
