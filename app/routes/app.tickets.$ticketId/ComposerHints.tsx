import { BlockStack, InlineError, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';
import { HeldTextPreview } from './HeldTextPreview.tsx';
import type { FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';
import { nobodyProven } from './nobody-proven.ts';

interface ComposerHintsProps {
  view: TicketView;
  filled: FilledTemplate | null;
  body: string;
  promise: ResolutionKind | null;
}

/** What the writer must know before sending: whom it reaches, which places are empty, what is filled in later. */
export function ComposerHints({ view, filled, body, promise }: ComposerHintsProps) {
  const { t } = useTranslation('ticket');
  const holes = filled?.holes.filter((hole) => body.includes(`{{ ${hole} }}`)) ?? [];
  const to = view.answersTo;
  const language = t(`languages.${view.ticket.locale}`, { defaultValue: view.ticket.locale });
  return (
    <BlockStack gap="100">
      {holes.length > 0 && <InlineError fieldID="composer" message={t('composer.holes', { holes: holes.map((hole) => `{{ ${hole} }}`).join(', ') })} />}
      {filled?.fellBack && body && (
        <Text as="p" variant="bodySm" tone="caution">
          {t('composer.fellBack', { language: t(`languages.${filled.locale}`) })}
        </Text>
      )}
      {promise && <Promised promise={promise} body={body} />}
      {nobodyProven(view.ticket) && (
        <Text as="p" variant="bodySm" tone="caution">
          {t('composer.nobodyProven')}
        </Text>
      )}
      <Text as="p" variant="bodySm" tone={to?.whose === 'requester' ? 'subdued' : 'caution'} breakWord>
        {to ? t(`composer.to.${to.whose}`, { address: to.address, language }) : t(view.ticket.channel === 'phone' ? 'composer.byPhone' : 'composer.noAddress')}
      </Text>
    </BlockStack>
  );
}

/** What stands in braces while it is written is named here as the customer will find it filled. */
function Promised({ promise, body }: { promise: ResolutionKind; body: string }) {
  const { t } = useTranslation('ticket');
  return (
    <BlockStack gap="100">
      <Text as="p" variant="bodySm" tone="subdued">
        {t(`composer.promise.${promise}`)}
      </Text>
      <HeldTextPreview label={t('composer.preview')} text={body} />
    </BlockStack>
  );
}
