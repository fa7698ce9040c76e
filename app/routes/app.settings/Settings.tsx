import { useLocation } from '@remix-run/react';
import { BlockStack } from '@shopify/polaris';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useForm } from '#app/ui/use-form.ts';
import { AnswersCard } from './AnswersCard.tsx';
import { BudgetsCard } from './BudgetsCard.tsx';
import { GoodwillCard } from './GoodwillCard.tsx';
import { GuideCard } from './GuideCard.tsx';
import { LanguagesCard } from './LanguagesCard.tsx';
import { NoticesCard } from './NoticesCard.tsx';
import { PrivacyCard } from './PrivacyCard.tsx';
import { SenderCard } from './SenderCard.tsx';
import { changesIn, typed, type SettingsTyped } from './settings-typed.ts';
import type { SettingsView } from './settings-view.ts';
import { ShopifyMailCard } from './ShopifyMailCard.tsx';
import { StorefrontCard } from './StorefrontCard.tsx';
import { SurveysCard } from './SurveysCard.tsx';

/** What the shop chose, one card for each matter, one save bar for all. */
export function Settings({ stored, shares, shopName, address, guideAway, hours }: SettingsView) {
  const { t } = useTranslation('settings');
  const form = useForm({
    stored: typed(stored),
    address: '/app/settings',
    body: changesIn,
    saved: () => window.shopify?.toast.show(t('saved')),
  });
  useScrollToHash();
  const errorAt = (field: keyof SettingsTyped) => form.errorAt(field) && t(`errors.${field}`);
  const card = { form, errorAt };
  return (
    <MainPage title={t('title')}>
      <FormSaveBar id="settings" form={form} />
      <BlockStack gap="400">
        {form.problem && !form.problem.field && <ProblemBanner problem={form.problem} />}
        <SenderCard {...card} shopName={shopName} address={address} />
        <LanguagesCard {...card} />
        <AnswersCard {...card} hours={hours} />
        <StorefrontCard />
        <SurveysCard {...card} />
        <ShopifyMailCard {...card} />
        <GoodwillCard {...card} shares={shares} />
        <BudgetsCard />
        <NoticesCard />
        <PrivacyCard />
        <GuideCard away={guideAway} />
      </BlockStack>
    </MainPage>
  );
}

/** The set-up guide leads to one card; the router itself does not scroll there. */
function useScrollToHash(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}
