import { autocompletion, completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { completeLiquid } from './complete-liquid.ts';
import { spanOf, type LiquidFinding } from './liquid-finding.ts';
import { liquidLook } from './liquid-look.ts';
import { liquidMarks } from './liquid-marks.ts';
import type { LiquidWords } from './liquid-words.ts';

export interface EditorWanted {
  parent: HTMLElement;
  text: string;
  /** Where the plain field's cursor stood. */
  selection: { from: number; to: number };
  /** A subject has one line. */
  singleLine: boolean;
  /** Read anew at each use: the words may change under it. */
  words(): LiquidWords;
  onChange(text: string): void;
  onFocus(): void;
}

export interface LiquidEditor {
  /** The whole text anew; undone like any other change. */
  replace(text: string): void;
  /** In place of what is selected; the cursor goes behind it and the keyboard into the field. */
  insert(addition: string): void;
  focus(): void;
  /** The keyboard to this place. */
  goTo(finding: LiquidFinding): void;
  show(findings: LiquidFinding[]): void;
  /** What the field is called and described by. */
  describe(attributes: Record<string, string>): void;
  /** The words are new. */
  reword(): void;
  close(): void;
}

/** Opens the editor in an element of the page. It keeps to the page's document and knows nothing of React. */
export function openEditor(wanted: EditorWanted): LiquidEditor {
  const attributes = new Compartment();
  const view = new EditorView({
    parent: wanted.parent,
    state: EditorState.create({
      doc: wanted.text,
      selection: { anchor: Math.min(wanted.selection.from, wanted.text.length), head: Math.min(wanted.selection.to, wanted.text.length) },
      extensions: [...extensionsOf(wanted), attributes.of([])],
    }),
  });
  return {
    replace(text) {
      // The same words again would only cost the cursor its place.
      if (text !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    insert(addition) {
      view.dispatch(view.state.replaceSelection(addition), { userEvent: 'input.paste', scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    goTo(finding) {
      view.dispatch({ selection: { anchor: spanOf(view.state.doc.toString(), finding).from }, scrollIntoView: true });
      view.focus();
    },
    show: (findings) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc.toString(), findings))),
    describe: (named) => view.dispatch({ effects: attributes.reconfigure(EditorView.contentAttributes.of(named)) }),
    reword: () => view.dispatch({}),
    close: () => view.destroy(),
  };
}

function extensionsOf({ singleLine, words, onChange, onFocus }: EditorWanted): Extension[] {
  return [
    history(),
    // No Tab among them: the keyboard leaves the field as it leaves any other.
    keymap.of([...completionKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter')]),
    EditorView.lineWrapping,
    singleLine ? oneLine : [],
    autocompletion({ override: [completeLiquid(words)], icons: false, activateOnTyping: true, closeOnBlur: true }),
    opensAfterBraces,
    liquidMarks(words),
    liquidLook,
    EditorState.phrases.of(words().phrases),
    EditorView.updateListener.of(({ docChanged, state, focusChanged, view }) => {
      if (docChanged) onChange(state.doc.toString());
      if (focusChanged && view.hasFocus) onFocus();
    }),
  ];
}

/** What is pasted with breaks comes in one line; Enter does nothing. */
const oneLine: Extension = EditorState.transactionFilter.of((change) => {
  if (!change.docChanged || change.newDoc.lines === 1) return change;
  const text = change.newDoc.toString().replace(/\s*\n\s*/g, ' ').trimEnd();
  return [{ changes: { from: 0, to: change.startState.doc.length, insert: text }, selection: { anchor: Math.min(change.newSelection.main.head, text.length) } }];
});

/** Braces and bars are no letters: they ask for the list as well. */
const opensAfterBraces: Extension = EditorView.updateListener.of(({ docChanged, transactions, view, state }) => {
  if (!docChanged || !transactions.some((one) => one.isUserEvent('input.type'))) return;
  const { head } = state.selection.main;
  if (/(\{\{|\{%|\|)-? ?$/.test(state.sliceDoc(Math.max(0, head - 4), head))) queueMicrotask(() => startCompletion(view));
});

function diagnosticsOf(text: string, findings: LiquidFinding[]) {
  return findings.map((finding) => ({ ...spanOf(text, finding), severity: 'error' as const, message: finding.message })).toSorted((a, b) => a.from - b.from);
}
