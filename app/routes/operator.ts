import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { enterOperator } from '#app/desk/enter-operator.server.ts';
import { house } from '#app/desk/house.server.ts';
import { postedFields } from '#app/desk/posted-fields.ts';
import { readBytes } from '#app/desk/read-bytes.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { MOST_COUNTED, MOST_LISTED, queueState, runAgain, type ExhaustedJob, type QueueState } from '#app/platform/queue/exhausted-jobs.sql.server.ts';

/** Two hundred numbers, many times over. */
const MOST_BYTES = 64 * 1024;

type Words = ReturnType<typeof wordsFor>;

/** The operator's page: jobs that were tried to the end, and running them again. */
export async function loader({ request }: LoaderFunctionArgs) {
  enterOperator(request);
  const locale = /^ko\b/i.test(request.headers.get('accept-language') ?? '') ? 'ko' : 'en';
  return new Response(page(await queueState(house().queue), locale), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    },
  });
}

export async function action({ request }: ActionFunctionArgs) {
  enterOperator(request);
  const ids = (await ticked(request)).getAll('id').map(String).filter((id) => /^\d+$/.test(id));
  if (ids.length) await runAgain(house().queue, ids);
  return redirect('/operator');
}

/** One field for each job that the page lists. What is not of the page ticks nothing. */
async function ticked(request: Request): Promise<FormData> {
  try {
    return await postedFields(await readBytes(request, MOST_BYTES), request.headers.get('content-type') ?? '', MOST_LISTED);
  } catch (error) {
    if (error instanceof Problem) throw new Response(null, { status: error.status });
    throw error;
  }
}

/** On a narrow screen each row is a block of its own. */
const STYLE = `body{font:16px/1.5 system-ui;margin:1.5rem;max-width:70rem;word-break:keep-all;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #ccc;padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top}
td{overflow-wrap:anywhere}.time{white-space:nowrap}pre{white-space:pre-wrap;margin:0;font-size:.875rem}
input{width:1.25rem;height:1.25rem;margin:.125rem 0}button{font:inherit;padding:.5rem 1rem}
@media(max-width:40rem){body{margin:1rem}thead{display:none}table,tbody,tr,td{display:block}tr{border-top:1px solid #ccc;padding:.5rem 0}td{border:0;padding:.125rem 0}td[data-label]::before{content:attr(data-label) ": ";color:#595959}}`;

function page(state: QueueState, locale: 'ko' | 'en'): string {
  const t = wordsFor(locale, 'operator');
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(t('title'))}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(t('jobs'))}</h1><p>${escaped(counts(state, t))}</p>
${state.exhausted.length ? list(state.exhausted, t) : `<p>${escaped(t('none'))}</p>`}
</main></body></html>`;
}

function counts({ waiting, running, exhausted, more }: QueueState, t: Words): string {
  return [
    waiting > MOST_COUNTED ? t('waitingMany', { most: MOST_COUNTED }) : t('waiting', { count: waiting }),
    t('running', { count: running }),
    more ? t('exhaustedMany', { most: MOST_LISTED }) : t('exhausted', { count: exhausted.length }),
  ].join(' · ');
}

function list(jobs: ExhaustedJob[], t: Words): string {
  const headings = ['select', 'job', 'attempts', 'lastTried', 'error'].map((column) => `<th scope="col">${escaped(t(column))}</th>`).join('');
  return `<p>${escaped(t('hint'))}</p>
<form method="post"><table><thead><tr>${headings}</tr></thead><tbody>${jobs.map((job) => row(job, t)).join('')}</tbody></table><p><button>${escaped(t('again'))}</button></p></form>`;
}

function row({ id, job, attempts, failedAt, error }: ExhaustedJob, t: Words): string {
  const labelled = (column: string) => `data-label="${escaped(t(column))}"`;
  return `<tr><td><input type="checkbox" name="id" value="${id}" checked aria-label="${escaped(t('selectJob', { id, job }))}"></td><td><strong>${escaped(job)}</strong></td>
<td ${labelled('attempts')}>${attempts}</td><td class="time" ${labelled('lastTried')}><time datetime="${failedAt.toISOString()}">${failedAt.toISOString().slice(0, 16).replace('T', ' ')}</time></td><td><pre>${escaped(error ?? '')}</pre></td></tr>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
