import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { enterOperator } from '#app/desk/enter-operator.server.ts';
import { house } from '#app/desk/house.server.ts';
import { queueState, runAgain, type QueueState } from '#app/platform/queue/exhausted-jobs.sql.server.ts';

/** The operator's page: jobs that were tried to the end, and running them again. */
export async function loader({ request }: LoaderFunctionArgs) {
  enterOperator(request);
  return new Response(page(await queueState(house().queue)), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'" },
  });
}

export async function action({ request }: ActionFunctionArgs) {
  enterOperator(request);
  const ids = (await request.formData()).getAll('id').map(String).filter((id) => /^\d+$/.test(id));
  if (ids.length) await runAgain(house().queue, ids);
  return redirect('/operator');
}

function page(state: QueueState): string {
  const rows = state.exhausted
    .map(
      (job) => `<tr><td><input type="checkbox" name="id" value="${job.id}" checked aria-label="Job ${job.id}"></td><td>${escaped(job.job)}</td>
      <td>${job.attempts}</td><td>${job.failedAt.toISOString()}</td><td><pre>${escaped(job.error ?? '')}</pre></td></tr>`,
    )
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mend operator</title>
<style>body{font:16px/1.5 system-ui;margin:2rem;max-width:70rem}table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #ccc;padding:.5rem;text-align:left;vertical-align:top}pre{white-space:pre-wrap;margin:0}</style></head>
<body><h1>Jobs</h1><p>${state.waiting} waiting, ${state.running} running, ${state.exhausted.length} exhausted.</p>
${state.exhausted.length ? `<form method="post"><table><thead><tr><th></th><th>Job</th><th>Attempts</th><th>Last tried</th><th>Error</th></tr></thead><tbody>${rows}</tbody></table><p><button>Run again</button></p></form>` : '<p>No job has given up.</p>'}
</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
