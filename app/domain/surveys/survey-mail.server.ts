import type { Ledger } from '#app/desk/desk.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { SurveyToMail } from './send-survey.server.ts';

/** Of the outbox: by it a mail that has not left is taken back. */
export function surveyMailKey(surveyId: string): string {
  return `survey:${surveyId}`;
}

const scores = [5, 4, 3, 2, 1] as const;

/**
 * The mail of a survey: five choices, each opening the page with that choice made. Nothing is saved by opening.
 * @param link address of the page, without the choice
 */
export async function surveyMail(ledger: Ledger, survey: SurveyToMail, link: string) {
  const t = wordsFor(survey.locale, 'survey');
  const { name } = await ledger.db.shopSettings.findFirstOrThrow({ where: { shopId: ledger.shop.id }, select: { name: true } });
  const values = { shop: name, order: survey.orderName, name: survey.name ?? '' };
  const greeting = survey.name ? t('mail.greeting', values) : t('mail.greetingNoName');
  const intro = t(survey.assumed ? 'mail.introAssumed' : 'mail.intro', values);
  const choices = scores.map((score) => ({ label: t(`score.${score}`), link: `${link}?score=${score}` }));
  const text = [greeting, intro, ...choices.map(({ label, link }) => `${label}\n${link}`), t('mail.closing', values)].join('\n\n');
  return {
    key: surveyMailKey(survey.surveyId),
    kind: 'survey' as const,
    locale: survey.locale,
    to: { address: survey.address, name: survey.name },
    subject: t('mail.subject', values),
    text,
    html: htmlPart(survey.locale, name, [greeting, intro], choices, t('mail.closing', values)),
    ...(survey.ticketId ? { ticketId: survey.ticketId } : {}),
  };
}

function htmlPart(locale: string, shopName: string, before: string[], choices: { label: string; link: string }[], after: string): string {
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escaped(words).replaceAll('\n', '<br>')}</p>`;
  const rows = choices
    .map(
      ({ label, link }) =>
        `<tr><td style="padding:0 0 8px"><a href="${escaped(link)}" style="display:block;padding:14px 18px;border:1px solid #8a8a8a;border-radius:8px;color:inherit;text-decoration:none;font-weight:600">${escaped(label)}</a></td></tr>`,
    )
    .join('');
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(shopName)}</title></head>
<body style="margin:0;padding:16px;font:16px/1.6 -apple-system,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;word-break:keep-all;overflow-wrap:anywhere">
<div style="max-width:600px;margin:0 auto"><p style="margin:0 0 16px;font-weight:600">${escaped(shopName)}</p>${before.map(paragraph).join('')}
<table role="presentation" width="100%" cellspacing="0" cellpadding="0">${rows}</table>
<div style="padding-top:8px">${paragraph(after)}</div></div></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
