import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Arrival } from './arrive.ts';
import type { LiquidFinding } from './liquid-finding.ts';
import type { LiquidHandle } from './liquid-handle.ts';
import type { LiquidWords } from './liquid-words.ts';
import type { LiquidEditor } from './open-editor.ts';

interface Props {
  arrival: Arrival;
  id: string;
  value: string;
  onChange(value: string): void;
  onFocus(): void;
  words: LiquidWords;
  findings: LiquidFinding[];
  lines: number;
  lang: string;
  refused: boolean;
  handle: Ref<LiquidHandle>;
}

/** The editor in the frame of a Polaris field, kept in step with the form around it. */
export function LiquidInput(props: Props) {
  const { arrival, id, value, findings, words, lines, lang, refused, handle } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<LiquidEditor | null>(null);
  const now = useRef(props);
  now.current = props;
  /** What it told the form and has not heard back: the form may be a letter behind. */
  const told = useRef<string[]>([]);
  useLayoutEffect(() => {
    const mine = arrival.open({
      parent: host.current!,
      text: now.current.value,
      selection: arrival.cursor,
      singleLine: lines === 1,
      words: () => now.current.words,
      onChange: (text) => {
        told.current.push(text);
        now.current.onChange(text);
      },
      onFocus: () => now.current.onFocus(),
    });
    editor.current = mine;
    // A label's click goes by itself only to fields that the browser knows as such.
    const label = document.getElementById(`${id}Label`);
    label?.addEventListener('click', mine.focus);
    if (arrival.focused) mine.focus();
    return () => {
      label?.removeEventListener('click', mine.focus);
      mine.close();
    };
  }, [arrival, id, lines]);
  useLayoutEffect(() => {
    const heard = told.current.lastIndexOf(value);
    if (heard >= 0) told.current.splice(0, heard);
    else editor.current!.replace(value);
  }, [value]);
  useEffect(() => editor.current!.show(findings), [findings]);
  useEffect(() => editor.current!.reword(), [words]);
  const [inside, setInside] = useState(false);
  const wrong = refused || findings.length > 0;
  useEffect(() => {
    editor.current!.describe({
      id,
      lang,
      // Prose, where the editor would take it for code.
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
      'aria-labelledby': `${id}Label`,
      'aria-describedby': `${id}HelpText ${id}Error ${id}Findings`,
      'aria-invalid': String(wrong),
      'aria-multiline': String(lines > 1),
    });
  }, [id, lang, wrong, lines]);
  useImperativeHandle(handle, () => ({ insert: (addition) => editor.current!.insert(addition), goTo: (finding) => editor.current!.goTo(finding) }), []);
  // What is only half written is not painted red around the person who writes it.
  return (
    <div className={`Polaris-TextField${lines > 1 ? ' Polaris-TextField--multiline' : ''}${refused || (wrong && !inside) ? ' Polaris-TextField--error' : ''}`} onFocus={() => setInside(true)} onBlur={() => setInside(false)}>
      <div ref={host} className="Polaris-TextField__Input" style={{ padding: 0, overflow: 'visible', ['--mend-liquid-height' as string]: `${lines * 1.25 + 0.75}rem` }} />
      <div className="Polaris-TextField__Backdrop" />
    </div>
  );
}
