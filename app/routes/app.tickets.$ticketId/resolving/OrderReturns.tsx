import { Badge, BlockStack, Button, ButtonGroup, InlineStack, Link, Text, type BadgeProps } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnsPage } from '#app/domain/resolutions/returns/returns-of-order.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { ReturnChangeDialog, type AskedChange } from './ReturnChangeDialog.tsx';

interface OrderReturnsProps {
  orderId: string;
  /** What the page read: read anew, the returns are as well. */
  page: unknown;
  onTakeIn(returnId: string): void;
}

type Doc = ReturnsPage['returns'][number];

const TONES: Record<Doc['status'], BadgeProps['tone']> = { requested: 'attention', open: 'info', closed: 'success', declined: undefined, canceled: undefined };

/** Each return of the order with what can be done about it next, whoever made it. Nothing where there is none. */
export default function OrderReturns({ orderId, page, onTakeIn }: OrderReturnsProps) {
  const { t } = useTranslation('returns');
  const reading = useReading<ReturnsPage>(`/app/orders/${orderId}/returns`, { after: page });
  const { returns = [], notifies = false } = reading.answer ?? {};
  if (returns.length === 0) return reading.problem ? <ProblemBanner problem={reading.problem} onRetry={reading.again} /> : null;
  return (
    <BlockStack gap="300">
      <Text as="h3" variant="headingSm">
        {t('title')}
      </Text>
      <ProblemBanner problem={reading.problem} onRetry={reading.again} />
      {returns.map((doc) => (
        <OneReturn key={doc.id} doc={doc} orderId={orderId} notifies={notifies} onTakeIn={() => onTakeIn(doc.id)} onChanged={reading.again} />
      ))}
    </BlockStack>
  );
}

interface OneReturnProps {
  doc: Doc;
  orderId: string;
  notifies: boolean;
  onTakeIn(): void;
  onChanged(): void;
}

function OneReturn({ doc, orderId, notifies, onTakeIn, onChanged }: OneReturnProps) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const tone = TONES[doc.status];
  return (
    <BlockStack gap="150">
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" fontWeight="semibold">
          {doc.name}
        </Text>
        <Badge {...(tone ? { tone } : {})}>{t(`status.${doc.status}`)}</Badge>
      </InlineStack>
      <Text as="p" variant="bodySm" tone="subdued">
        {t(doc.byMend ? 'openedByMend' : 'openedElsewhere', { at: format.moment(doc.createdAt) })}
      </Text>
      {doc.lines.map((line) => (
        <BlockStack key={line.id} gap="0">
          <Text as="p" breakWord>{`${nameOf(line)} × ${line.quantity}`}</Text>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            {[line.reason, line.processed ? t('cameIn', { count: line.processed }) : null].filter(Boolean).join(' · ')}
          </Text>
          {line.customerNote && (
            <Text as="p" variant="bodySm" breakWord>
              {t('customerSays', { text: line.customerNote })}
            </Text>
          )}
        </BlockStack>
      ))}
      {doc.exchanges.map((line) => (
        <Text as="p" key={line.id} breakWord>
          {t('goesOut', { item: `${nameOf(line)} × ${line.quantity}` })}
        </Text>
      ))}
      {doc.deliveries.map((way) => (
        <Text as="p" key={way.id} variant="bodySm" breakWord>
          {t('wayBackIs')} <Way way={way} />
        </Text>
      ))}
      {doc.decline?.note && <Text as="p" variant="bodySm" breakWord>{t('declinedWith', { text: doc.decline.note })}</Text>}
      <NextActs doc={doc} orderId={orderId} notifies={notifies} onTakeIn={onTakeIn} onChanged={onChanged} />
    </BlockStack>
  );
}

function Way({ way }: { way: Doc['deliveries'][number] }) {
  const { t } = useTranslation('returns');
  const name = way.trackingNumber ?? t('way.label');
  const url = [way.trackingUrl, way.labelUrl].find((one) => one && /^https?:\/\//i.test(one));
  return url ? (
    <Link url={url} target="_blank">
      {name}
    </Link>
  ) : (
    <>{name}</>
  );
}

/** The next thing that is usually done is a button, the rarer ones are quiet. */
function NextActs({ doc, orderId, notifies, onTakeIn, onChanged }: OneReturnProps) {
  const { t } = useTranslation('returns');
  const [asked, setAsked] = useState<AskedChange | null>(null);
  const door = useDoor<unknown>(() => {
    window.shopify?.toast.show(t('changed'));
    onChanged();
  });
  const send = (to: 'close' | 'reopen') => door.send(`/app/orders/${orderId}/returns/${doc.id}/state`, { to }, 'PUT');
  const left = [...doc.lines.map((line) => line.processable), ...doc.exchanges.map((line) => line.quantity - line.processed)].some((count) => count > 0);
  const untouched = doc.lines.every((line) => line.processed === 0);
  const quiet = (to: AskedChange) => (
    <Button variant="plain" onClick={() => setAsked(to)} disabled={door.busy}>
      {t(`acts.${to}`)}
    </Button>
  );
  return (
    <BlockStack gap="150">
      <ProblemBanner problem={door.problem} />
      {doc.status === 'requested' && (
        <ButtonGroup>
          <Button onClick={() => setAsked('approve')}>{t('acts.approve')}</Button>
          {quiet('decline')}
        </ButtonGroup>
      )}
      {doc.status === 'open' && (
        <ButtonGroup>
          {left && <Button onClick={onTakeIn}>{t('acts.takeIn')}</Button>}
          {left ? quiet('close') : <Button onClick={() => send('close')} loading={door.busy}>{t('acts.close')}</Button>}
          {left && quiet('label')}
          {untouched && quiet('cancel')}
        </ButtonGroup>
      )}
      {doc.status === 'closed' && (
        <InlineStack>
          <Button variant="plain" onClick={() => send('reopen')} loading={door.busy}>
            {t('acts.reopen')}
          </Button>
        </InlineStack>
      )}
      {asked && (
        <ReturnChangeDialog
          doc={doc}
          orderId={orderId}
          change={asked}
          notifies={notifies}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onChanged();
          }}
        />
      )}
    </BlockStack>
  );
}

function nameOf({ title, variantTitle }: { title: string; variantTitle: string | null }): string {
  return variantTitle && variantTitle !== 'Default Title' ? `${title} · ${variantTitle}` : title;
}
