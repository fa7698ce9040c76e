import { Button, InlineStack, Tooltip } from '@shopify/polaris';
import { ListBulletedIcon, ListNumberedIcon, RedoIcon, TextBoldIcon, TextFontIcon, TextItalicIcon, TextQuoteIcon, TextTitleIcon, UndoIcon } from '@shopify/polaris-icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkTool } from './LinkTool.tsx';

interface Tool {
  key: string;
  icon: typeof TextBoldIcon;
  on?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  act(editor: Editor): void;
}

const tools: Tool[] = [
  { key: 'heading', icon: TextTitleIcon, on: (editor) => editor.isActive('heading', { level: 2 }), act: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run() },
  { key: 'subheading', icon: TextFontIcon, on: (editor) => editor.isActive('heading', { level: 3 }), act: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run() },
  { key: 'bold', icon: TextBoldIcon, on: (editor) => editor.isActive('bold'), act: (editor) => editor.chain().focus().toggleBold().run() },
  { key: 'italic', icon: TextItalicIcon, on: (editor) => editor.isActive('italic'), act: (editor) => editor.chain().focus().toggleItalic().run() },
  { key: 'bullets', icon: ListBulletedIcon, on: (editor) => editor.isActive('bulletList'), act: (editor) => editor.chain().focus().toggleBulletList().run() },
  { key: 'numbers', icon: ListNumberedIcon, on: (editor) => editor.isActive('orderedList'), act: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { key: 'quote', icon: TextQuoteIcon, on: (editor) => editor.isActive('blockquote'), act: (editor) => editor.chain().focus().toggleBlockquote().run() },
];

const steps: Tool[] = [
  { key: 'undo', icon: UndoIcon, can: (editor) => editor.can().undo(), act: (editor) => editor.chain().focus().undo().run() },
  { key: 'redo', icon: RedoIcon, can: (editor) => editor.can().redo(), act: (editor) => editor.chain().focus().redo().run() },
];

/** What can be done to the text; arrow keys go from one to the next. */
export function Toolbar({ editor, id }: { editor: Editor; id: string }) {
  const { t } = useTranslation('writing');
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({ editor, selector: ({ editor: now }) => [...tools, ...steps].map((tool) => `${tool.on?.(now) ?? ''}/${tool.can?.(now) ?? true}`).join(' ') }).split(' ');
  const stride = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || (event.target as Element).closest('input')) return;
    const buttons = [...bar.current!.querySelectorAll<HTMLElement>('button:not([disabled])')];
    const next = buttons[(buttons.indexOf(document.activeElement as HTMLElement) + step + buttons.length) % buttons.length];
    event.preventDefault();
    next?.focus();
  };
  const draw = (tool: Tool, index: number) => {
    const [on, can] = state[index]!.split('/');
    return (
      <Tooltip key={tool.key} content={t(tool.key)} dismissOnMouseOut>
        <Button variant="tertiary" icon={tool.icon} accessibilityLabel={t(tool.key)} {...(tool.on ? { pressed: on === 'true' } : {})} disabled={can === 'false'} onClick={() => tool.act(editor)} />
      </Tooltip>
    );
  };
  return (
    <div ref={bar} className="mend-rich__tools" role="toolbar" aria-label={t('tools')} aria-controls={id} onKeyDown={stride}>
      <InlineStack gap="050" blockAlign="center">
        {tools.map(draw)}
        <LinkTool editor={editor} />
        {steps.map((tool, index) => draw(tool, tools.length + index))}
      </InlineStack>
    </div>
  );
}
