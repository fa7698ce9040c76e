import { BlockStack, Box, Button, Divider, Modal, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineLook } from '#app/ui/order/line-look.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import type { SectionView } from './help-list.ts';
import { SectionLine } from './SectionLine.tsx';
import { TitleFields } from './TitleFields.tsx';
import { SECTIONS, useSectionOrder } from './use-section-order.ts';

interface Props {
  sections: SectionView[];
  locales: string[];
  onClose(): void;
}

/** The shop's sections: added, named in each language, put in order, taken away. */
export default function SectionsDialog({ sections: stored, locales, onClose }: Props) {
  const { t } = useTranslation('help');
  const order = useSectionOrder(stored);
  const { sections } = order;
  const look = lineLook(order.drag.over, SECTIONS, sections.map(({ key }) => key));
  const [titles, setTitles] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const adding = useDoor(() => setTitles({}));
  const add = () => adding.send('/app/help/sections', { key: adding.keyOf(titles), titles });
  return (
    <Modal open onClose={onClose} title={t('sections.open')}>
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="p" tone="subdued">
            {t('sections.hint')}
          </Text>
          <ProblemBanner problem={order.problem} />
          <ul data-order={SECTIONS} data-list={SECTIONS} style={look.list}>
            {sections.map((section, place) => (
              <li key={section.key} data-line={section.key} style={{ ...item, ...look.line(section.key) }}>
                <BlockStack gap="300">
                  {place > 0 && <Divider />}
                  <SectionLine section={section} locales={locales} place={place} of={sections.length} order={order} onSaid={setSaid} />
                </BlockStack>
              </li>
            ))}
            <li aria-hidden="true" style={look.end} />
          </ul>
          {[order.said, said].map((words, n) => (
            <div key={n} role="status">
              <Text as="span" visuallyHidden>
                {words}
              </Text>
            </div>
          ))}
        </BlockStack>
      </Modal.Section>
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="h3" variant="headingSm">
            {t('sections.new')}
          </Text>
          <ProblemBanner problem={adding.problem?.field?.startsWith('titles') ? null : adding.problem} />
          <TitleFields titles={titles} locales={locales} problem={adding.problem} onChange={setTitles} />
          <Box>
            <Button onClick={add} loading={adding.busy} disabled={!Object.values(titles).some((title) => title.trim())}>
              {t('sections.add')}
            </Button>
          </Box>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

const item = { paddingBlockEnd: 'var(--p-space-300)' };
