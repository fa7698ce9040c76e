import { ActionList, Badge, Box, Button, Popover, Scrollable, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiquidVariable, LiquidWords } from './liquid-words.ts';
import { variablesLike } from './variables-like.ts';

interface Props {
  words: LiquidWords;
  onPick(path: string): void;
}

/** Every variable the text may name, by what it belongs to; found by its name, its path or its example. */
export function VariablePicker({ words: { variables, later }, onPick }: Props) {
  const { t } = useTranslation('templates');
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const close = () => {
    setOpen(false);
    setSought('');
  };
  const pick = (path: string) => {
    close();
    onPick(path);
  };
  const sections = variablesLike(variables, sought).map(({ group, found }) => ({ title: group, items: found.map((one) => itemOf(one, later, pick)) }));
  return (
    <Popover
      active={open}
      onClose={close}
      // The keyboard goes into the text where something is picked; else Polaris brings it back.
      activator={
        <Button disclosure onClick={() => setOpen(!open)}>
          {t('insert')}
        </Button>
      }
      fluidContent
    >
      <Popover.Pane fixed>
        <div role="dialog" aria-label={t('insert')}>
          <Box padding="200">
            <TextField
              label={t('picker.find')}
              labelHidden
              placeholder={t('picker.find')}
              value={sought}
              onChange={setSought}
              clearButton
              onClearButtonClick={() => setSought('')}
              autoComplete="off"
            />
          </Box>
          <Scrollable style={{ maxHeight: '320px' }}>
            {sections.length > 0 ? (
              <ActionList sections={sections} actionRole="menuitem" />
            ) : (
              <Box padding="300">
                <Text as="p" tone="subdued">
                  {t('picker.none')}
                </Text>
              </Box>
            )}
          </Scrollable>
        </div>
      </Popover.Pane>
    </Popover>
  );
}

function itemOf({ path, label, type, example, later }: LiquidVariable, laterWords: string, pick: (path: string) => void) {
  return {
    id: path,
    content: label,
    helpText: [path, type, later ? null : example].filter(Boolean).join(' · '),
    onAction: () => pick(path),
    ...(later ? { suffix: <Badge tone="info">{laterWords}</Badge> } : {}),
  };
}
