import type { Desk } from '#app/desk/desk.ts';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { tellOpenHours } from '#app/domain/channels/chat/tell-open-hours.server.ts';
import { settleDeflections } from '#app/domain/help/deflections.sql.server.ts';
import { forgetSignals } from '#app/domain/help/forget-signals.server.ts';
import { renewHelp } from '#app/domain/help/renew-help.server.ts';
import { publishFigures } from '#app/domain/insights/publish-figures.server.ts';
import { reconcileOrders } from '#app/domain/orders/reconcile-orders.server.ts';
import { forgetOldBytes } from '#app/domain/privacy/forget-old-bytes.server.ts';
import { accountForgotten } from '#app/domain/resolutions/ledger/account-forgotten.server.ts';
import { reconcileReturns } from '#app/domain/resolutions/returns/reconcile-returns.server.ts';
import { deleteStrayDrafts } from '#app/domain/resolutions/delete-stray-drafts.server.ts';
import { forgetDrafts } from '#app/domain/resolutions/forget-drafts.server.ts';
import { forgetUntoldGiftCodes } from '#app/domain/resolutions/forget-gift-code.server.ts';
import { expireSurveys } from '#app/domain/surveys/due-surveys.server.ts';
import { scheduleForgotten } from '#app/domain/surveys/schedule-forgotten.server.ts';
import { followStarters } from '#app/domain/templates/follow-starters.server.ts';
import { forgetTemplateFiles } from '#app/domain/templates/forget-template-files.server.ts';
import { mendTemplateWords } from '#app/domain/templates/mend-template-words.server.ts';
import { recheckTemplates } from '#app/domain/templates/recheck-templates.server.ts';
import { rollUpUses } from '#app/domain/templates/roll-up-uses.sql.server.ts';
import { timeEarlierAnswers } from '#app/domain/tickets/time-earlier-answers.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { Problem } from '#app/platform/problem.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';
import { releaseForgotten } from './release-forgotten.server.ts';
import { takeShopNews } from './take-shop-news.server.ts';

export interface NightlyActs {
  [name: string]: (desk: Desk) => Promise<unknown>;
}

/** What one shop needs once a day. Each act is safe to run again. */
export const nightlyActs: NightlyActs = { timeEarlierAnswers, publishFigures, tellOpenHours, renewHelp, settleDeflections, forgetSignals, forgetOldBytes, releaseForgotten, scheduleForgotten, forgetDrafts, accountForgotten, deleteStrayDrafts, forgetUntoldGiftCodes, expireSurveys, recheckTemplates, mendTemplateWords, rollUpUses, forgetTemplateFiles, readShopAgain, reconcileOrders, reconcileReturns, followStarters };

/** A shop's own night. @throws the first failure, after every act has run */
export async function runNightlyShopJob({ shopId }: JobPayload<'run-nightly-shop'>): Promise<void> {
  await runEach(await enterJob(shopId), nightlyActs);
}

/** News of the shop and of its scopes may have been lost, and an approval is never told. What Shopify does not answer tonight it is asked tomorrow. */
async function readShopAgain(desk: Desk): Promise<string> {
  try {
    await takeShopNews(desk);
    return 'read';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code;
  }
}

/** Runs every act, whatever becomes of the others; a failure repeats them all later. @throws the first failure */
export async function runEach(desk: Desk, acts: NightlyActs): Promise<void> {
  const failures: unknown[] = [];
  for (const [act, run] of Object.entries(acts)) {
    try {
      log.info({ shop: desk.shop.id, act, result: await run(desk) }, 'nightly act done');
    } catch (error) {
      log.warn({ shop: desk.shop.id, act, reason: reasonOf(error) }, 'nightly act failed');
      failures.push(error);
    }
  }
  if (failures.length) throw failures[0];
}
