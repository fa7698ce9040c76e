import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import { DeleteIcon, EditIcon } from '@shopify/polaris-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdFocus } from '#app/ui/order/hold-focus.ts';
import { MoveButtons } from '#app/ui/order/MoveButtons.tsx';
import { MoveHandle } from '#app/ui/order/MoveHandle.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { changedTitles } from './changed-titles.ts';
import type { SectionView } from './help-list.ts';
import { TitleFields } from './TitleFields.tsx';
import { SECTIONS, type SectionOrder } from './use-section-order.ts';

interface Props {
  section: SectionView;
  locales: string[];
  place: number;
  of: number;
  order: SectionOrder;
  onSaid(words: string): void;
}

/** One section of the dialog, with its key for the theme's settings. */
export function SectionLine({ section: { key, title, titles, articles }, locales, place, of, order, onSaid }: Props) {
  const { t } = useTranslation('help');
  const [typed, setTyped] = useState<Record<string, string> | null>(null);
  // As the fields were opened: the page may have read newer names by the time they are sent.
  const opened = useRef(titles);
  const [asking, setAsking] = useState(false);
  const words = useRef('');
  const door = useDoor(() => {
    onSaid(words.current);
    setTyped(null);
    setAsking(false);
    holdFocus(renameId(key));
  });
  // The answer to a removal finds the line gone with its section.
  const leaving = useRef<(() => void) | null>(null);
  useEffect(() => () => leaving.current?.(), []);
  const address = `/app/help/sections/${key}`;
  const save = () => {
    words.current = t('sections.saved', { title });
    door.send(address, { titles: changedTitles(opened.current, typed!) }, 'PUT');
  };
  const rename = () => {
    opened.current = titles;
    setTyped(typed ? null : titles);
  };
  const remove = () => {
    const next = order.sections[place + 1] ?? order.sections[place - 1];
    words.current = t('sections.removed', { title });
    leaving.current = () => {
      onSaid(words.current);
      if (next) holdFocus(renameId(next.key));
    };
    door.send(address, {}, 'DELETE');
  };
  const keep = () => {
    setAsking(false);
    holdFocus(removeId(key));
  };
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <InlineStack gap="200" blockAlign="center" wrap={false}>
          <MoveHandle id={key} title={title} list={SECTIONS} at={place} of={of} drag={order.drag} onMove={order.move} />
          <BlockStack>
            <Text as="h3" variant="headingSm">
              {title}
            </Text>
            <Text as="p" variant="bodySm" tone="subdued">
              {t('sections.about', { key, count: articles.length })}
            </Text>
          </BlockStack>
        </InlineStack>
        <InlineStack gap="100">
          <MoveButtons id={key} title={title} list={SECTIONS} at={place} of={of} onMove={order.move} />
          <Button id={renameId(key)} variant="tertiary" icon={EditIcon} pressed={typed !== null} onClick={rename} accessibilityLabel={t('sections.rename', { title })} />
          <Button id={removeId(key)} variant="tertiary" tone="critical" icon={DeleteIcon} disabled={articles.length > 0 || door.busy} pressed={asking} onClick={() => setAsking(!asking)} accessibilityLabel={t('sections.remove', { title })} />
        </InlineStack>
      </InlineStack>
      <ProblemBanner problem={door.problem?.field?.startsWith('titles') ? null : door.problem} />
      {asking && (
        <BlockStack gap="200">
          <div role="alert">{t('sections.removeAsk', { title })}</div>
          <InlineStack gap="200">
            <Button tone="critical" onClick={remove} loading={door.busy}>
              {t('sections.removeYes')}
            </Button>
            <Button onClick={keep}>{t('sections.removeNo')}</Button>
          </InlineStack>
        </BlockStack>
      )}
      {typed && (
        <BlockStack gap="200">
          <TitleFields titles={typed} locales={locales} problem={door.problem} onChange={setTyped} />
          <InlineStack>
            <Button onClick={save} loading={door.busy}>
              {t('sections.save')}
            </Button>
          </InlineStack>
        </BlockStack>
      )}
    </BlockStack>
  );
}

function renameId(key: string): string {
  return `rename-${key}`;
}

function removeId(key: string): string {
  return `remove-${key}`;
}
