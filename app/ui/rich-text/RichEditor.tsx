import { Text } from '@shopify/polaris';
import { EditorContent } from '@tiptap/react';
import type { RichTextProps } from './rich-text-props.ts';
import { Toolbar } from './Toolbar.tsx';
import { useRichEditor } from './use-rich-editor.ts';

/** Looks as Polaris' own fields do; what is written looks as plain as it will in a theme. */
const look = `
.mend-rich{border:var(--p-border-width-0165) solid var(--p-color-input-border);border-radius:var(--p-border-radius-200);background:var(--p-color-input-bg-surface)}
.mend-rich:focus-within{outline:var(--p-border-width-050) solid var(--p-color-border-focus);outline-offset:var(--p-space-025)}
.mend-rich--wrong{border-color:var(--p-color-border-critical-secondary);background:var(--p-color-bg-surface-critical)}
.mend-rich__tools{border-block-end:var(--p-border-width-025) solid var(--p-color-border);padding:var(--p-space-100);border-start-start-radius:inherit;border-start-end-radius:inherit;background:var(--p-color-bg-surface-secondary)}
.mend-rich__text{min-height:16rem;max-height:70vh;overflow-y:auto;padding:var(--p-space-300);outline:none;font-size:var(--p-font-size-325);line-height:1.6;overflow-wrap:anywhere;white-space:pre-wrap}
@media (max-width:47.99em){.mend-rich__text{font-size:1rem}}
.mend-rich__text>*:first-child{margin-block-start:0}
.mend-rich__text p,.mend-rich__text ul,.mend-rich__text ol,.mend-rich__text blockquote,.mend-rich__text pre{margin:0 0 .75em}
.mend-rich__text ul,.mend-rich__text ol{padding-inline-start:1.6em}
.mend-rich__text ul{list-style:disc}.mend-rich__text ol{list-style:decimal}
.mend-rich__text li p{margin:0}
.mend-rich__text h2{font-size:1.2em;font-weight:650;margin:1em 0 .4em}
.mend-rich__text h3{font-size:1.05em;font-weight:650;margin:1em 0 .4em}
.mend-rich__text a{color:var(--p-color-text-link);text-decoration:underline}
.mend-rich__text blockquote{border-inline-start:3px solid var(--p-color-border);padding-inline-start:var(--p-space-300)}
.mend-rich__text code{background:var(--p-color-bg-surface-secondary);border-radius:4px;padding:0 .25em}
`;

export default function RichEditor(props: RichTextProps) {
  const { id, error, helpText } = props;
  const editor = useRichEditor(props);
  return (
    <>
      <style>{look}</style>
      <div className={`mend-rich${error ? ' mend-rich--wrong' : ''}`}>
        {editor && <Toolbar editor={editor} id={id} />}
        <EditorContent editor={editor} />
      </div>
      {helpText && (
        <div id={`${id}HelpText`} style={{ marginBlockStart: 'var(--p-space-100)' }}>
          <Text as="span" tone="subdued">
            {helpText}
          </Text>
        </div>
      )}
    </>
  );
}
