import { BlockStack, Link, List, Text } from '@shopify/polaris';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyTyped } from '#app/domain/automation/policy.ts';
import type { PolicySimulation, SimulatedIssue } from '#app/domain/automation/simulate-policy.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useDoor } from '#app/ui/use-door.ts';

const PAUSE_MS = 400;
const SHOWN = 10;

/** What this policy would have done over the last 90 days, saved or not. */
export function SimulationPart({ policy }: { policy: PolicyTyped }) {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const door = useDoor<PolicySimulation>(undefined, { saves: false });
  // Whether it is on, and how it is called, changes nothing of what it would have done.
  const asked = JSON.stringify({ ...policy, on: false, name: '-' });
  const send = useRef(door.send);
  send.current = door.send;
  useEffect(() => {
    const timer = setTimeout(() => send.current('/app/settings/policies/simulation', JSON.parse(asked) as Record<string, unknown>), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const last = useRef<PolicySimulation | null>(null);
  if (door.answer) last.current = door.answer;
  const simulation = last.current;
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t('simulation.title')}
      </Text>
      <ProblemBanner problem={door.problem} />
      <div aria-live="polite">
        {!simulation && !door.problem && <Text as="p">{t('simulation.busy')}</Text>}
        {simulation && (
          <BlockStack gap="100">
            <Text as="p">{t(simulation.issues === 0 ? 'simulation.none' : 'simulation.issues', { count: simulation.issues })}</Text>
            {simulation.issues > 0 && (
              <List>
                <List.Item>{t('simulation.byItself', { count: simulation.byItself.count, total: format.money(simulation.byItself.total) })}</List.Item>
                <List.Item>{t('simulation.asked', { count: simulation.asked.count, total: format.money(simulation.asked.total) })}</List.Item>
                {simulation.left > 0 && <List.Item>{t('simulation.left', { count: simulation.left })}</List.Item>}
              </List>
            )}
            {simulation.cut && <Text as="p">{t('simulation.cut')}</Text>}
            {simulation.shown.slice(0, SHOWN).map((issue) => (
              <Issue key={issue.id} issue={issue} />
            ))}
          </BlockStack>
        )}
      </div>
    </BlockStack>
  );
}

function Issue({ issue }: { issue: SimulatedIssue }) {
  const { t } = useTranslation('policies');
  const format = useFormat();
  return (
    <Text as="p" variant="bodySm" tone="subdued">
      {t(`simulation.how.${issue.how}`, { order: issue.orderName, at: format.day(issue.at), amount: issue.worth ? format.money(issue.worth) : '' })}
      {issue.closedAs && ` ${t(`simulation.people.${issue.closedAs}`)}`}{' '}
      {issue.ticket && <Link url={`/app/tickets/${issue.ticket.id}`}>{`#${issue.ticket.number}`}</Link>}
    </Text>
  );
}
