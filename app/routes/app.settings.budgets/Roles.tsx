import { BlockStack, Card, InlineStack, Select, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { BudgetsPage } from '#app/domain/resolutions/budgets/budgets.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';

/** Who is a lead: saved as it is chosen. */
export function Roles({ agents, mayChange }: Pick<BudgetsPage, 'agents' | 'mayChange'>) {
  const { t } = useTranslation('budgets');
  const door = useDoor(() => window.shopify?.toast.show(t('saved')));
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('people.title')}
          </Text>
          <Text as="p" tone="subdued">
            {t('people.text')}
          </Text>
        </BlockStack>
        <ProblemBanner problem={door.problem} />
        {agents.map((agent) => (
          <InlineStack key={agent.id} align="space-between" blockAlign="center" gap="200">
            <Text as="span">{agent.name}</Text>
            {agent.role === 'owner' ? (
              <Text as="span" tone="subdued">
                {t('roles.owner')}
              </Text>
            ) : (
              <Select
                label={t('people.roleOf', { name: agent.name })}
                labelHidden
                options={(['agent', 'lead'] as const).map((role) => ({ value: role, label: t(`roles.${role}`) }))}
                value={agent.role}
                disabled={!mayChange || door.busy}
                onChange={(role) => door.send(`/app/agents/${agent.id}/role`, { role }, 'PUT')}
              />
            )}
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}
