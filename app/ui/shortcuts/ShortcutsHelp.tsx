import { BlockStack, Checkbox, InlineStack, KeyboardKey, Modal, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { keys } from './keys.ts';
import type { Place } from './place-at.ts';

interface ShortcutsHelpProps {
  place: Place;
  on: boolean;
  onSwitched(on: boolean): void;
  onClose(): void;
}

/** Which keys do what, those of this page first, and the switch for all of them. */
export default function ShortcutsHelp({ place, on, onSwitched, onClose }: ShortcutsHelpProps) {
  const { t } = useTranslation('shortcuts');
  const door = useDoor<{ on: boolean }>((answer) => onSwitched(answer.on));
  const places: Place[] = place === 'ticket' ? ['ticket', 'inbox', 'everywhere'] : ['inbox', 'ticket', 'everywhere'];
  return (
    <Modal open onClose={onClose} title={t('title')}>
      <Modal.Section>
        <BlockStack gap="300">
          <ProblemBanner problem={door.problem} />
          <Checkbox label={t('switch')} helpText={t('switchHelp')} checked={on} disabled={door.busy} onChange={(wanted) => door.send('/app/settings/shortcuts', { on: wanted })} />
        </BlockStack>
      </Modal.Section>
      {places.map((one) => (
        <Modal.Section key={one}>
          <KeysOf place={one} />
        </Modal.Section>
      ))}
    </Modal>
  );
}

function KeysOf({ place }: { place: Place }) {
  const { t } = useTranslation('shortcuts');
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t(`place.${place}`)}
      </Text>
      <BlockStack as="ul" gap="100">
        {rowsOf(place).map(({ name, shown }) => (
          <li key={name} style={{ listStyle: 'none' }}>
            <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
              <Text as="span">{t(`act.${name}`)}</Text>
              <InlineStack gap="100" wrap={false}>
                {shown.map((key) => (
                  <KeyboardKey key={key}>{key}</KeyboardKey>
                ))}
              </InlineStack>
            </InlineStack>
          </li>
        ))}
      </BlockStack>
    </BlockStack>
  );
}

const signs: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };

/** With those that the browser and the composer know by themselves. */
function rowsOf(place: Place): { name: string; shown: string[] }[] {
  const rows = keys.filter((one) => one.place === place).map(({ shortcut, keys: all }) => ({ name: shortcut as string, shown: all.map((key) => signs[key] ?? key.toUpperCase()) }));
  if (place === 'inbox') rows.find(({ name }) => name === 'open')?.shown.push('Enter');
  if (place === 'ticket') rows.splice(3, 0, { name: 'send', shown: [navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl', 'Enter'] });
  if (place === 'everywhere') rows.push({ name: 'close', shown: ['Esc'] });
  return rows;
}
