import { BlockStack, Card, Link, List, Text } from '@shopify/polaris';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget } from '#app/domain/resolutions/budgets/budget.ts';
import type { SimulatedAct, Simulation } from '#app/domain/resolutions/budgets/simulate-budgets.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useBeyondWords } from '#app/ui/use-beyond-words.ts';
import { useDoor } from '#app/ui/use-door.ts';

const PAUSE_MS = 400;

/** What these budgets would have done over the last 90 days, saved or not. */
export function SimulationCard({ budgets }: { budgets: Budget[] }) {
  const { t } = useTranslation('budgets');
  const format = useFormat();
  const door = useDoor<Simulation>(undefined, { saves: false });
  const asked = JSON.stringify(budgets);
  const send = useRef(door.send);
  send.current = door.send;
  useEffect(() => {
    const timer = setTimeout(() => send.current('/app/settings/budgets/simulation', { budgets: JSON.parse(asked) as Budget[] }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  // While the next one is on its way the last one stays.
  const last = useRef<Simulation | null>(null);
  if (door.answer) last.current = door.answer;
  const simulation = last.current;
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('simulation.title')}
          </Text>
          <Text as="p" tone="subdued">
            {t('simulation.text')}
          </Text>
        </BlockStack>
        <ProblemBanner problem={door.problem} />
        <div aria-live="polite">
          {!simulation && !door.problem && <Text as="p">{t('simulation.busy')}</Text>}
          {simulation && (
            <BlockStack gap="200">
              <Text as="p">{t(simulation.acts === 0 ? 'simulation.none' : 'simulation.all', { count: simulation.acts, total: format.money(simulation.total) })}</Text>
              {simulation.acts > 0 && (
                <Text as="p" fontWeight="semibold">
                  {t(simulation.waiting === 0 ? 'simulation.noneWaiting' : 'simulation.waiting', { count: simulation.waiting, total: format.money(simulation.waitingTotal) })}
                </Text>
              )}
              {simulation.cut && <Text as="p">{t('simulation.cut')}</Text>}
              {simulation.shown.length > 0 && <Shown acts={simulation.shown} all={simulation.waiting} />}
            </BlockStack>
          )}
        </div>
      </BlockStack>
    </Card>
  );
}

function Shown({ acts, all }: { acts: SimulatedAct[]; all: number }) {
  const { t } = useTranslation('budgets');
  const { t: words } = useTranslation('resolution');
  const format = useFormat();
  const beyondWords = useBeyondWords();
  return (
    <BlockStack gap="200">
      <List>
        {acts.map((act) => (
          <List.Item key={act.id}>
            {t('simulation.act', { what: words(`offer.${act.kind}`), amount: format.money(act.amount), order: act.orderName, agent: act.agent, at: format.day(act.at) })}{' '}
            {act.ticket && <Link url={`/app/tickets/${act.ticket.id}`}>{t('simulation.ticket', { number: act.ticket.number })}</Link>}
            <Text as="p" variant="bodySm" tone="subdued">
              {act.beyond.map(beyondWords).join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
      {all > acts.length && (
        <Text as="p" tone="subdued">
          {t('simulation.more', { count: all - acts.length })}
        </Text>
      )}
    </BlockStack>
  );
}
