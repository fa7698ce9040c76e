import { Box } from '@shopify/polaris';
import { HeldText } from './HeldText.tsx';

interface Props {
  /** What the region is called for those who do not see it. */
  label: string;
  text: string;
}

/** A message as it will stand, in a region of its own that scrolls. */
export function HeldTextPreview({ label, text }: Props) {
  return (
    <Box background="bg-surface-secondary" borderRadius="200" padding="300">
      {/* The keyboard scrolls it once it has the focus. */}
      <div role="region" aria-label={label} tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '14rem', overflowY: 'auto' }}>
        <HeldText text={text} />
      </div>
    </Box>
  );
}
