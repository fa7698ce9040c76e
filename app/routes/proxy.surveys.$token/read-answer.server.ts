import { postedFields } from '#app/desk/posted-fields.ts';
import { readBytes } from '#app/desk/read-bytes.server.ts';
import { COMMENT_LIMIT } from '#app/domain/surveys/survey.ts';
import { Problem } from '#app/platform/problem.ts';

export interface SurveyAnswer {
  /** 1 to 5; null when none was chosen, or what came is no form. */
  score: number | null;
  comment: string;
}

/** Far more than the page sends. */
const MOST_BYTES = 256 * 1024;

/** What was answered. The page keeps comments short enough; what comes longer all the same is cut, not refused. */
export async function readAnswer(request: Request): Promise<SurveyAnswer> {
  const fields = await fieldsOf(request);
  const score = /^[1-5]$/.exec(text(fields, 'score'));
  // A browser counts a line's end as one character, and sends two.
  const comment = text(fields, 'comment').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  return { score: score ? Number(score[0]) : null, comment: comment.slice(0, COMMENT_LIMIT).toWellFormed() };
}

/** What is no answer of the page is an empty one. */
async function fieldsOf(request: Request): Promise<FormData> {
  try {
    return await postedFields(await readBytes(request, MOST_BYTES), request.headers.get('content-type') ?? '');
  } catch (error) {
    if (error instanceof Problem) return new FormData();
    throw error;
  }
}

function text(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}
