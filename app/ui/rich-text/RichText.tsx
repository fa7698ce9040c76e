import { InlineError, Label, SkeletonBodyText, TextField } from '@shopify/polaris';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichTextProps } from './rich-text-props.ts';

/** A text with headings, lists and links. Its editor is loaded when first shown; where that does not come, its HTML can be written as it is. */
export function RichText(props: RichTextProps) {
  const { id, label, error } = props;
  // The server draws no editor, and a page that is typed in does not wait for one to come alive.
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const coming = <SkeletonBodyText lines={8} />;
  return (
    <div>
      <div style={{ marginBlockEnd: 'var(--p-space-100)' }}>
        <Label id={id}>{label}</Label>
      </div>
      {alive ? (
        <Suspense fallback={coming}>
          <Editor {...props} />
        </Suspense>
      ) : (
        coming
      )}
      {error && (
        <div style={{ marginBlockStart: 'var(--p-space-100)' }}>
          <InlineError fieldID={id} message={error} />
        </div>
      )}
    </div>
  );
}

const Editor = lazy(() => import('./RichEditor.tsx').catch(() => ({ default: PlainHtml })));

function PlainHtml({ id, label, value, onChange, error }: RichTextProps) {
  const { t } = useTranslation('writing');
  return <TextField id={id} label={label} labelHidden value={value} onChange={onChange} multiline={12} error={Boolean(error)} helpText={t('plain')} autoComplete="off" />;
}
