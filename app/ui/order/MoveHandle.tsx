import { ActionList, Icon, Popover } from '@shopify/polaris';
import { DragHandleIcon } from '@shopify/polaris-icons';
import { useEffect, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { handleId, holdFocus } from './hold-focus.ts';
import type { DragOrder, Drop } from './use-drag-order.ts';

interface Props {
  id: string;
  /** What the line is called. */
  title: string;
  list: string;
  /** Where it stands, of how many. */
  at: number;
  of: number;
  /** Other lists it may go to, at their end. */
  elsewhere?: { list: string; title: string; place: number }[];
  drag: DragOrder;
  onMove(to: Drop): void;
}

const look = { display: 'block', appearance: 'none', border: 0, background: 'none', padding: 6, margin: -6, cursor: 'grab', touchAction: 'none', borderRadius: 'var(--p-border-radius-200)', lineHeight: 0 } as const;

/** A line is dragged by its handle, moved by arrow keys on it, or by the menu that a press opens. */
export function MoveHandle({ id, title, list, at, of, elsewhere = [], drag, onMove }: Props) {
  const { t } = useTranslation('moving');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    // Polaris closes whatever is open as the key comes up: the menu, and the dialog around it.
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      holdFocus(handleId(id));
    };
    window.addEventListener('keyup', escape, true);
    return () => window.removeEventListener('keyup', escape, true);
  }, [open, id]);
  const move = (to: Drop) => {
    onMove(to);
    holdFocus(handleId(id));
  };
  const step = (by: -1 | 1) => {
    const place = at + by;
    if (place >= 0 && place < of) move({ id, list, place });
  };
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!by || open) return;
    event.preventDefault();
    step(by);
  };
  const doing = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  const steps = [
    ...(at > 0 ? [{ content: t('up'), onAction: doing(() => step(-1)) }] : []),
    ...(at < of - 1 ? [{ content: t('down'), onAction: doing(() => step(1)) }] : []),
  ];
  const others = elsewhere.map((other) => ({ content: other.title, onAction: doing(() => move({ id, list: other.list, place: other.place })) }));
  // Nowhere to go: an empty menu would take the keyboard with it.
  if (!steps.length && !others.length) return null;
  // Of a drag the browser makes a click as well; keys and screen readers click without a pointer.
  const press = ({ detail }: MouseEvent) => (detail === 0 || !drag.dragged()) && setOpen(!open);
  const name = t('handle', { title });
  const activator = (
    <button id={handleId(id)} type="button" style={look} aria-label={name} title={t('hint')} onPointerDown={(event) => drag.begin(id, event)} onClick={press} onKeyDown={keys}>
      <Icon source={DragHandleIcon} tone="subdued" />
    </button>
  );
  return (
    <Popover active={open} onClose={() => setOpen(false)} activator={activator} autofocusTarget="first-node" preferredAlignment="left">
      <Popover.Pane maxHeight="320px">
        <div role="dialog" aria-label={name}>
          <ActionList actionRole="menuitem" sections={[...(steps.length ? [{ items: steps }] : []), ...(others.length ? [{ title: t('to'), items: others }] : [])]} />
        </div>
      </Popover.Pane>
    </Popover>
  );
}
