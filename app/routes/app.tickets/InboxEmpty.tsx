import { Button } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { clearedAddress, inboxAddress, isNarrowed, isTooShort, type InboxChoice } from './inbox-address.ts';

/** Why the list is empty, and what to do about it. */
export function InboxEmpty({ choice, everHadOne, next }: { choice: InboxChoice; everHadOne: boolean; next: string | null }) {
  const { t } = useTranslation('inbox');
  // A narrow search stops after some thousand near matches, and goes on when asked.
  const state = !everHadOne ? 'firstUse' : next ? 'further' : isTooShort(choice.q) ? 'tooShort' : isNarrowed(choice) ? 'noMatch' : choice.status === 'open' ? 'allDone' : 'noneHere';
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
      {state === 'further' && <Button url={inboxAddress(choice, { page: next ?? undefined })}>{t('empty.further.more')}</Button>}
      {(state === 'noMatch' || state === 'tooShort') && <Button url={clearedAddress({ ...choice, sort: 'recent' })}>{t('empty.noMatch.clear')}</Button>}
      {(state === 'allDone' || state === 'noneHere') && choice.status !== 'all' && <Button url={inboxAddress(choice, { status: 'all' })}>{t('empty.allDone.all')}</Button>}
    </EmptyList>
  );
}
