import { Button } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

// Where fingers are all there is, keys help nobody.
const styles = '.keys-help{text-align:center;padding:0 1rem 1rem}@media(hover:none)and (pointer:coarse){.keys-help{display:none}}';

/** The way to the keys for those who do not know the key. */
export function ShortcutsButton({ onPress }: { onPress(): void }) {
  const { t } = useTranslation('frame');
  return (
    <div className="keys-help">
      <style>{styles}</style>
      <Button variant="monochromePlain" size="micro" onClick={onPress}>
        {t('shortcuts')}
      </Button>
    </div>
  );
}
