import { Banner, List } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '#app/ui/template-field-words.ts';

/** Something wrong in a file, in words. */
export interface FileFault {
  /** Which of its templates; null for the file as a whole. */
  template: { at: number; key: string } | null;
  field: string;
  message: string;
  line?: number;
  column?: number;
}

const MOST = 50;

/** Everything that keeps a file from being brought in: where, and what. Nothing of it was stored. */
export function ImportProblems({ faults }: { faults: FileFault[] }) {
  const { t } = useTranslation('templates');
  return (
    <Banner tone="critical" title={t('import.refused', { count: faults.length })}>
      <List>
        {faults.slice(0, MOST).map((fault, place) => (
          <List.Item key={place}>{sayingOf(fault)}</List.Item>
        ))}
      </List>
      {faults.length > MOST && <p>{t('import.more', { count: faults.length - MOST })}</p>}
    </Banner>
  );

  function sayingOf({ template, field, message, line, column }: FileFault): string {
    const which = template && t('import.template', { number: template.at + 1, key: template.key });
    const where = line && column ? t('editor.place', { line, column }) : null;
    return [which, template && field ? fieldWords(field, t) : null, where].filter(Boolean).join(' · ').concat(which ? ': ' : '', message);
  }
}
