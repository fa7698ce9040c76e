import { Box, Button, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

interface PickBarProps {
  /** Null while nothing is being picked. */
  picked: number | null;
  all: boolean;
  onPick(picking: boolean): void;
  onAll(all: boolean): void;
  onTake(): void;
  onResolve(): void;
}

const stuck = { position: 'sticky', top: 0, zIndex: 2 } as const;

/** Choosing many on a narrow screen, where Polaris' condensed table offers no boxes; it stays in sight while one scrolls. */
export default function PickBar({ picked, all, onPick, onAll, onTake, onResolve }: PickBarProps) {
  const { t } = useTranslation('inbox');
  if (picked === null) {
    return (
      <Box padding="200" borderBlockEndWidth="025" borderColor="border">
        <InlineStack align="end">
          <Button size="slim" onClick={() => onPick(true)}>
            {t('pick.start')}
          </Button>
        </InlineStack>
      </Box>
    );
  }
  return (
    <div style={stuck}>
      <Box padding="200" background="bg-surface" borderBlockEndWidth="025" borderColor="border">
        <InlineStack gap="200" blockAlign="center" align="space-between">
          <Text as="span" fontWeight="semibold">
            <span role="status">{t('pick.count', { count: picked })}</span>
          </Text>
          <InlineStack gap="200">
            <Button size="slim" onClick={() => onAll(!all)}>
              {t(all ? 'pick.none' : 'pick.all')}
            </Button>
            <Button size="slim" onClick={() => onPick(false)}>
              {t('pick.end')}
            </Button>
          </InlineStack>
          <InlineStack gap="200">
            <Button size="slim" onClick={onTake} disabled={!picked}>
              {t('bulk.take')}
            </Button>
            <Button size="slim" onClick={onResolve} disabled={!picked}>
              {t('bulk.resolve')}
            </Button>
          </InlineStack>
        </InlineStack>
      </Box>
    </div>
  );
}
