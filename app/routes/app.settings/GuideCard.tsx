import { useNavigate } from '@remix-run/react';
import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** Brings the set-up guide back to the home page. */
export function GuideCard({ away }: { away: boolean }) {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const door = useDoor(() => navigate('/app'));
  return (
    <SettingsSection id="guide" title={t('guide.title')} text={t('guide.text')}>
      <Card>
        <BlockStack gap="200">
          <ProblemBanner problem={door.problem} />
          <Text as="p">{t(away ? 'guide.away' : 'guide.shown')}</Text>
          {away && (
            <InlineStack>
              <Button loading={door.busy} onClick={() => door.send('/app/set-up/dismissal', {}, 'DELETE')}>
                {t('guide.back')}
              </Button>
            </InlineStack>
          )}
        </BlockStack>
      </Card>
    </SettingsSection>
  );
}
