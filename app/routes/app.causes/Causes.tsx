import { useNavigate } from '@remix-run/react';
import { BlockStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { Intro } from '#app/ui/Intro.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { CauseGroup, type GroupView } from './CauseGroup.tsx';

/** What order issues come down to, two levels; archived ones stay, marked. */
export function Causes({ groups }: { groups: GroupView[] }) {
  const { t } = useTranslation('causes');
  const navigate = useNavigate();
  const moving = useDoor();
  const move = (id: string, direction: 'up' | 'down') => moving.send(`/app/causes/${id}/position`, { direction }, 'PUT');
  return (
    <MainPage
      title={t('title')}
      actions={
        <button type="button" onClick={() => navigate('/app/causes/new')}>
          {t('newGroup')}
        </button>
      }
    >
      <BlockStack gap="400">
        <Intro>
          <Text as="p">{t('intro')}</Text>
        </Intro>
        <ProblemBanner problem={moving.problem} />
        {groups.map((group, index) => (
          <CauseGroup key={group.id} group={group} place={{ first: index === 0, last: index === groups.length - 1, onMove: move }} />
        ))}
      </BlockStack>
    </MainPage>
  );
}
