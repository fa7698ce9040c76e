import { Banner, BlockStack } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { BudgetsPage } from '#app/domain/resolutions/budgets/budgets.server.ts';
import { agentRoles } from '#app/domain/shops/agent-role.ts';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useForm } from '#app/ui/use-form.ts';
import { meant, typed } from './budgets-typed.ts';
import { RoleBudgets, type CauseChoice } from './RoleBudgets.tsx';
import { Roles } from './Roles.tsx';
import { SimulationCard } from './SimulationCard.tsx';

interface Props extends BudgetsPage {
  causes: CauseChoice[];
}

/** How much each role may give without a second person, who has which role, and what that would have meant lately. */
export function Budgets({ budgets, currency, agents, mayChange, causes }: Props) {
  const { t } = useTranslation('budgets');
  const { t: frame } = useTranslation('frame');
  const form = useForm({
    stored: { budgets: typed(budgets) },
    address: '/app/settings/budgets',
    body: ({ budgets: wanted }) => ({ budgets: meant(wanted) }),
    saved: () => window.shopify?.toast.show(t('saved')),
  });
  const rows = form.value.budgets;
  return (
    <SubPage title={t('title')} subtitle={t('subtitle')} back={{ label: frame('settings'), url: '/app/settings' }}>
      <FormSaveBar id="budgets" form={form} />
      <BlockStack gap="400">
        {form.problem && !form.problem.field && <ProblemBanner problem={form.problem} />}
        {!mayChange && (
          <Banner>
            <p>{t('ownerOnly')}</p>
          </Banner>
        )}
        <Roles agents={agents} mayChange={mayChange} />
        {agentRoles.map((role) => (
          <RoleBudgets
            key={role}
            role={role}
            rows={rows.map((row, index) => ({ row, index })).filter(({ row }) => row.role === role)}
            causes={causes}
            currency={currency}
            mayChange={mayChange}
            errorAt={form.errorAt}
            onChange={(index, changes) => form.change({ budgets: rows.map((row, at) => (at === index ? { ...row, ...changes } : row)) })}
            onAdd={(causeId) => form.change({ budgets: [...rows, { role, causeId, perAction: '', perDay: '', perCustomer: '' }] })}
            onRemove={(index) => form.change({ budgets: rows.filter((_, at) => at !== index) })}
          />
        ))}
        <SimulationCard budgets={meant(rows)} />
      </BlockStack>
    </SubPage>
  );
}
