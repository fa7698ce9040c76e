/** Title of a template in both languages. */
export interface TemplateTitle {
  ko: string;
  en: string;
}

export interface TemplateText {
  subject: string;
  body: string;
}

/** A template as screens show it. */
export interface TemplateRow {
  id: string;
  situation: string;
  title: TemplateTitle;
  resolutionKind: 'refund' | 'replacement' | null;
  position: number;
  version: number;
  archived: boolean;
  /** Whether "restore" has something to go back to. */
  isStarter: boolean;
  texts: Partial<Record<'ko' | 'en', TemplateText>>;
}
