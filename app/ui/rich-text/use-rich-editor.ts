import { createDocument, useEditor, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { asEdited, asPasted, asStored } from './heading-levels.ts';
import { linkAddress } from './link-address.ts';
import type { RichTextProps } from './rich-text-props.ts';

/** What an article may hold, and nothing more. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    underline: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (url) => linkAddress(url) !== null,
      shouldAutoLink: (url) => linkAddress(url) !== null,
    },
  }),
];

/** The editor of one text. It follows `value` where that was changed by another hand: discarded, or read anew. */
export function useRichEditor({ id, label, value, onChange, lang, dir, error, helpText }: RichTextProps): Editor | null {
  const attributes = {
    id,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang,
    dir,
    class: 'mend-rich__text',
    ...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}Error` } : helpText ? { 'aria-describedby': `${id}HelpText` } : {}),
  };
  const change = useRef(onChange);
  change.current = onChange;
  // What the editor itself said last, so that its own words do not come back to it.
  const said = useRef(value);
  const editor = useEditor({
    extensions,
    content: asEdited(value),
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: { transformPastedHTML: asPasted, attributes },
    onUpdate({ editor: changed }) {
      said.current = changed.isEmpty ? '' : asStored(changed.getHTML());
      change.current(said.current);
    },
  });
  useEffect(() => {
    if (!editor || value === said.current) return;
    said.current = value;
    // What was saved comes back tidied: the same text keeps its cursor.
    if (createDocument(asEdited(value), editor.schema).eq(editor.state.doc)) return;
    editor.commands.setContent(asEdited(value), { emitUpdate: false });
  }, [editor, value]);
  return editor;
}
