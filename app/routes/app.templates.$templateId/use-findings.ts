import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateContent } from '#app/domain/templates/template-row.ts';
import type { Finding } from './findings.ts';

const PAUSE_MS = 400;

export interface Findings {
  /** Null until the check has come, and where it does not come: then saving alone tells. */
  findings: Finding[] | null;
  /** They are of words that have changed since. */
  behind: boolean;
}

/**
 * What keeps a template from being saved, as it is typed: the texts' mistakes
 * with their places, and, once saving was refused, everything else. The check
 * itself comes after the page.
 */
export function useFindings({ title, usedWhen, resolutionKind, resolutionPreset, prompts, texts }: TemplateContent, refused: boolean): Findings {
  const { i18n } = useTranslation();
  const [found, setFound] = useState<{ findings: Finding[]; of: string } | null>(null);
  const asked = JSON.stringify({ title, usedWhen, resolutionKind, resolutionPreset, prompts, texts });
  useEffect(() => {
    let newer = false;
    const timer = setTimeout(() => {
      void Promise.all([import('./find-mistakes.ts'), i18n.loadNamespaces(['problems', 'templates'])]).then(
        ([{ findMistakes }]) => newer || setFound((before) => ({ findings: same(before?.findings ?? null, findMistakes(JSON.parse(asked) as TemplateContent, refused, i18n)), of: asked })),
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      newer = true;
      clearTimeout(timer);
    };
  }, [asked, refused, i18n]);
  return { findings: found?.findings ?? null, behind: found !== null && found.of !== asked };
}

/** The old ones where nothing changed: the editor need not draw them anew. */
function same(before: Finding[] | null, after: Finding[]): Finding[] {
  if (!before) return after;
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
