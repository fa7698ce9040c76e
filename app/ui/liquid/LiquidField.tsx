import { BlockStack, Button, InlineError, InlineStack, Labelled, TextField } from '@shopify/polaris';
import { forwardRef, useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { arrive, type Arrival } from './arrive.ts';
import type { LiquidFinding } from './liquid-finding.ts';
import type { LiquidHandle } from './liquid-handle.ts';
import type { LiquidWords } from './liquid-words.ts';
import { LiquidInput } from './LiquidInput.tsx';
import { plainHandle } from './plain-handle.ts';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange(value: string): void;
  onFocus(): void;
  words: LiquidWords;
  /** What is wrong in it, with its places. */
  findings: LiquidFinding[];
  /** A refusal of the whole field. */
  error?: string | undefined;
  helpText?: ReactNode;
  /** Lines that it begins with; one for a subject, which never has more. */
  lines: number;
  /** The text's own language, for spelling and reading out. */
  lang: string;
}

/**
 * A text in Liquid. A plain field until the editor has come, and for good where
 * it does not come: the same words in both, and nothing typed is lost between.
 */
export const LiquidField = forwardRef<LiquidHandle, Props>(function LiquidField(props, ref) {
  const { id, label, value, onChange, onFocus, findings, error, helpText, lines } = props;
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const handle = useRef<LiquidHandle | null>(null);
  useImperativeHandle(ref, () => ({ insert: (addition) => handle.current?.insert(addition), goTo: (finding) => handle.current?.goTo(finding) }), []);
  // At once: what is typed a moment later is typed into the editor.
  useEffect(() => arrive(id, (came) => flushSync(() => setArrival(came))), [id]);
  if (!arrival) handle.current = plainHandle(id, value, onChange);
  const found = <Findings id={id} findings={findings} onGoTo={(finding) => handle.current?.goTo(finding)} />;
  const refused = error && findings.length === 0 ? error : undefined;
  if (!arrival) {
    const field = { id, label, value, onChange, onFocus, helpText, error: refused ?? findings.length > 0, autoComplete: 'off' };
    return (
      <BlockStack gap="100">
        <TextField {...field} {...(lines > 1 ? { multiline: lines } : {})} />
        {found}
      </BlockStack>
    );
  }
  return (
    <BlockStack gap="100">
      <Labelled id={id} label={label} error={refused} helpText={helpText}>
        <LiquidInput {...props} arrival={arrival} refused={refused !== undefined} handle={handle as Ref<LiquidHandle>} />
      </Labelled>
      {found}
    </BlockStack>
  );
});

function Findings({ id, findings, onGoTo }: { id: string; findings: LiquidFinding[]; onGoTo(finding: LiquidFinding): void }) {
  const { t } = useTranslation('templates');
  return (
    <div role="status" id={`${id}Findings`}>
      {findings.length > 0 && (
        <BlockStack gap="100">
          {findings.slice(0, MOST).map((finding) => (
            <InlineStack key={`${finding.line} ${finding.column} ${finding.message}`} gap="200" blockAlign="center">
              <InlineError fieldID={id} message={finding.message} />
              <Button variant="plain" onClick={() => onGoTo(finding)}>
                {t('editor.place', { line: finding.line, column: finding.column })}
              </Button>
            </InlineStack>
          ))}
        </BlockStack>
      )}
    </div>
  );
}

const MOST = 5;
