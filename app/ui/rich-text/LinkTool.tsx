import { BlockStack, Button, InlineStack, Popover, TextField } from '@shopify/polaris';
import { LinkIcon } from '@shopify/polaris-icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { linkAddress } from './link-address.ts';

/** Links what is selected, or writes the address where nothing is; an existing link is changed or taken off. */
export function LinkTool({ editor }: { editor: Editor }) {
  const { t } = useTranslation('writing');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const on = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') });
  const begin = () => {
    setTyped(String(editor.getAttributes('link')['href'] ?? ''));
    setWrong(false);
    setOpen(true);
  };
  const take = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = linkAddress(typed);
    if (!href) return setWrong(true);
    setOpen(false);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !on) chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    // Behind it, or what is typed next would take its place.
    else chain.setLink({ href }).command(({ tr, commands }) => commands.setTextSelection(tr.selection.to)).run();
  };
  const unlink = () => {
    setOpen(false);
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };
  return (
    <Popover active={open} onClose={() => setOpen(false)} autofocusTarget="first-node" activator={<Button variant="tertiary" icon={LinkIcon} accessibilityLabel={t('link')} pressed={on} onClick={begin} />}>
      <div role="dialog" aria-label={t('link')} style={{ padding: 'var(--p-space-300)' }}>
        <form onSubmit={take} noValidate>
          <BlockStack gap="300">
            <TextField
              label={t('address')}
              value={typed}
              onChange={(value) => {
                setTyped(value);
                setWrong(false);
              }}
              error={wrong ? t('addressWrong') : undefined}
              helpText={t('addressHelp')}
              autoComplete="off"
              inputMode="url"
            />
            <InlineStack gap="200">
              <Button submit variant="primary">
                {t('linkIt')}
              </Button>
              {on && <Button onClick={unlink}>{t('unlink')}</Button>}
            </InlineStack>
          </BlockStack>
        </form>
      </div>
    </Popover>
  );
}
