import { BlockStack, Button, InlineStack, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '#app/ui/ShopTime.tsx';

interface Props {
  timeZone: string;
  /** When it is planned for now. */
  at: Date | string | null;
  problem: string | undefined;
  busy: boolean;
  /** @param when the wall clock of the zone: "2026-12-01T09:00" */
  onChoose(when: string): void;
}

/** Day and hour by the shop's clock, wherever the reader sits. */
export function ScheduleFields({ timeZone, at, problem, busy, onChoose }: Props) {
  const { t, i18n } = useTranslation('help');
  const now = useNow();
  const [when, setWhen] = useState(() => (at ? wallOf(timeZone, new Date(at)) : `${wallOf(timeZone, new Date(now.getTime() + 86_400_000)).slice(0, 10)}T09:00`));
  return (
    <div id="article-schedule">
      <BlockStack gap="300">
        <TextField
          label={t('publish.when')}
          type="datetime-local"
          value={when}
          onChange={setWhen}
          min={wallOf(timeZone, now)}
          helpText={t('publish.zone', { zone: zoneName(i18n.language, timeZone) })}
          error={problem}
          autoComplete="off"
        />
        <InlineStack>
          <Button disabled={busy || when === ''} onClick={() => onChoose(when.slice(0, 16))}>
            {t('publish.choose')}
          </Button>
        </InlineStack>
      </BlockStack>
    </div>
  );
}

function wallOf(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).format(at);
  return parts.replace(' ', 'T');
}

function zoneName(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
