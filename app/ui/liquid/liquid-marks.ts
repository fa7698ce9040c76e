import type { Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { LiquidWords } from './liquid-words.ts';
import { marksInLiquid, type LiquidMark } from './marks-in-liquid.ts';

/** No words that a dictionary could know. */
const LIQUID = { spellcheck: 'false' };

/** Outputs and tags stand out from the words; what is filled later, and what does not exist, from the rest. */
export function liquidMarks(words: () => LiquidWords): Extension {
  const draw = (view: EditorView) => Decoration.set(marksInLiquid(view.state.doc.toString()).map((mark) => looks(mark, words()).range(mark.from, mark.to)));
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = draw(view);
      }
      update({ docChanged, view, transactions }: ViewUpdate) {
        // An empty transaction says that the words are new.
        if (docChanged || transactions.some(({ effects, selection }) => effects.length === 0 && !selection)) this.decorations = draw(view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

function looks({ kind, path }: LiquidMark, { variables, later }: LiquidWords): Decoration {
  if (kind === 'tag' || path === null) return Decoration.mark({ class: 'mend-tag', attributes: LIQUID });
  const known = variables.find((variable) => variable.path === path);
  // What an assignment named is no variable of ours, and no mistake: only the check can tell.
  if (!known) return Decoration.mark({ class: path.includes('.') ? 'mend-unknown' : 'mend-output', attributes: LIQUID });
  const title = known.later ? `${known.label} · ${later}` : `${known.label} · ${known.type}`;
  return Decoration.mark({ class: known.later ? 'mend-later' : 'mend-output', attributes: { ...LIQUID, title } });
}
