import { Button } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { clearedAddress, inboxAddress, isNarrowed, type InboxChoice } from './inbox-address.ts';

/** Why the list is empty, and what to do about it. */
export function InboxEmpty({ choice, everHadOne }: { choice: InboxChoice; everHadOne: boolean }) {
  const { t } = useTranslation('inbox');
  const state = !everHadOne ? 'firstUse' : isNarrowed(choice) ? 'noMatch' : 'allDone';
  return (
    <EmptyList title={t(`empty.${state}.title`)} text={t(`empty.${state}.text`)}>
      {state === 'firstUse' && (
        <>
          <Button url="/app" variant="primary">
            {t('empty.firstUse.setUp')}
          </Button>
          <Button url="/app/help">{t('empty.firstUse.articles')}</Button>
        </>
      )}
      {state === 'noMatch' && <Button url={clearedAddress({ ...choice, sort: 'recent' })}>{t('empty.noMatch.clear')}</Button>}
      {state === 'allDone' && choice.status !== 'all' && <Button url={inboxAddress(choice, { status: 'all' })}>{t('empty.allDone.all')}</Button>}
    </EmptyList>
  );
}
