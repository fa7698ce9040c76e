import { COMMENT_LIMIT } from '#app/domain/surveys/survey.ts';

export interface SurveyAnswer {
  /** 1 to 5; null when none was chosen, or what came is no form. */
  score: number | null;
  comment: string;
}

/** What was answered. The page keeps comments short enough; what comes longer all the same is cut, not refused. */
export async function readAnswer(request: Request): Promise<SurveyAnswer> {
  const fields = await request.formData().catch(() => new FormData());
  const score = /^[1-5]$/.exec(text(fields, 'score'));
  // A browser counts a line's end as one character, and sends two.
  const comment = text(fields, 'comment').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  return { score: score ? Number(score[0]) : null, comment: comment.slice(0, COMMENT_LIMIT).toWellFormed() };
}

function text(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}
