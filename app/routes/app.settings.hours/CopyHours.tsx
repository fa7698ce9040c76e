import { Box, Button, ChoiceList, Popover } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayNames } from './use-day-names.ts';

interface Props {
  /** 1 is Monday. */
  weekday: number;
  onCopy(to: number[]): void;
}

/** The hours of one day for others: most weeks have two kinds of days, not seven. */
export function CopyHours({ weekday, onCopy }: Props) {
  const { t } = useTranslation('settings');
  const names = useDayNames();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const choices = names.map((label, index) => ({ label, value: String(index + 1) })).filter(({ value }) => value !== String(weekday));
  const day = names[weekday - 1];
  const copy = () => {
    onCopy(chosen.map(Number));
    setChosen([]);
    setOpen(false);
  };
  const activator = (
    <Button variant="plain" disclosure onClick={() => setOpen(!open)} accessibilityLabel={t('hours.copyOf', { day })}>
      {t('hours.copy')}
    </Button>
  );
  return (
    <Popover active={open} activator={activator} onClose={() => setOpen(false)} preferredAlignment="right">
      <Popover.Pane>
        <Box padding="400">
          <ChoiceList title={t('hours.copyTo', { day })} allowMultiple choices={choices} selected={chosen} onChange={setChosen} />
        </Box>
      </Popover.Pane>
      {/* In sight on a phone too, where the days above are scrolled. */}
      <Popover.Pane fixed>
        <Box padding="400">
          <Button variant="primary" fullWidth disabled={!chosen.length} onClick={copy}>
            {t('hours.copyDo')}
          </Button>
        </Box>
      </Popover.Pane>
    </Popover>
  );
}
