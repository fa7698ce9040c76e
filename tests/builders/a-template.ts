import type { TemplateContent } from '#app/domain/templates/template-row.ts';

/** A template of the shop's own, in Korean, with these changes. */
export function aTemplate(changes: Partial<TemplateContent> = {}): TemplateContent {
  return {
    title: { ko: '사진 요청', en: 'Ask for a photo' },
    usedWhen: null,
    resolutionKind: null,
    resolutionPreset: null,
    prompts: [],
    texts: [{ locale: 'ko', channel: 'any', subject: '사진을 보내 주세요', body: '{{ customer.name }} 고객님' }],
    ...changes,
  };
}
