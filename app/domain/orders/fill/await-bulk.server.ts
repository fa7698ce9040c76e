import { seconds } from '#app/platform/spans.ts';
import type { Work } from './progress.ts';

/** Looks whether the bulk result is there. Where bulk fails, as it may without approval for protected fields, paging does it. */
export const awaitBulk: Work = async (desk, run) => {
  const operation = await desk.shopify.bulkOperation(run.bulkOperationId!);
  if (operation.state === 'running') return { step: 'bulk', wait: seconds(3) };
  if (operation.state !== 'completed') return { step: 'pages', cursor: null, done: 0 };
  return operation.url ? { step: 'read', done: 0 } : { step: 'parcels', cursor: null, done: 0, total: null };
};
