import { ActionList, Button, Popover } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Paths such as "order.name". */
  variables: string[];
  onPick(path: string): void;
}

/** Every variable the text may name, by what it belongs to. */
export function VariablePicker({ variables, onPick }: Props) {
  const { t } = useTranslation('templates');
  const [open, setOpen] = useState(false);
  const groups = [...new Set(variables.map((path) => path.split('.')[0]!))];
  const pick = (path: string) => {
    setOpen(false);
    onPick(path);
  };
  const sections = groups.map((group) => ({
    title: t(`groups.${group}`),
    items: variables.filter((path) => path.startsWith(`${group}.`)).map((path) => ({ content: t(`variables.${path}`), helpText: `{{ ${path} }}`, onAction: () => pick(path) })),
  }));
  return (
    <Popover active={open} onClose={() => setOpen(false)} activator={<Button disclosure onClick={() => setOpen(!open)}>{t('insert')}</Button>}>
      <Popover.Pane maxHeight="320px">
        <ActionList sections={sections} actionRole="menuitem" />
      </Popover.Pane>
    </Popover>
  );
}
