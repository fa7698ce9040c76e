import type { Desk } from '#app/desk/desk.ts';
import { inboxAddress } from '#app/domain/channels/email/mail-addresses.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { homeFigures, type HomeFigures } from '#app/domain/insights/home-figures.server.ts';
import { hasOrders } from '#app/domain/orders/has-orders.server.ts';
import { syncState, type SyncState } from '#app/domain/orders/sync-state.server.ts';
import { plansToDecide } from '#app/domain/resolutions/approval/plans-to-decide.sql.server.ts';
import { accessGaps, type AccessGaps } from '#app/domain/shops/access-gaps.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import { env } from '#app/platform/env.server.ts';
import { addBlockLink } from './add-block-link.ts';

export interface SetUpView {
  away: boolean;
  /** What the facts say; the help block's is known only to the admin. */
  done: { sender: boolean; languages: boolean; hours: boolean };
  sender: { name: string; address: string };
  languages: string[];
  hours: 'unset' | 'always' | 'set';
}

export interface HomeView {
  figures: Omit<HomeFigures, 'issuesPer100'> & { issuesPer100: Omit<HomeFigures['issuesPer100'], 'byCause'> & { byCause: CauseLine[] } };
  targetHours: number;
  surveysOn: boolean;
  setUp: SetUpView;
  addBlockUrl: string;
  fill: Pick<SyncState, 'state' | 'step' | 'done' | 'total' | 'error'>;
  hasOrders: boolean;
  /** Plans that wait for the approval of whoever looks. */
  toDecide: number;
  everHadTicket: boolean;
  passwordPageOn: boolean;
  gaps: AccessGaps | null;
}

export interface CauseLine {
  causeId: string | null;
  /** Null where the cause is not known yet. */
  title: string | null;
  count: number;
  per100: number | null;
}

/** Everything the first page draws, as of now. @throws Problem not_found before the shop was welcomed */
export async function homeView(desk: Desk, locale: Locale): Promise<HomeView & { timeZone: string; now: Date }> {
  const [figures, sync, settings, calendar, orders, toDecide] = await Promise.all([homeFigures(desk), syncState(desk), shopSettings(desk), currentCalendar(desk), hasOrders(desk), plansToDecide(desk)]);
  const { issuesPer100 } = figures;
  const byCause = issuesPer100.byCause.map(({ causeId, title, count, per100 }) => ({ causeId, title: title?.[locale] ?? null, count, per100 }));
  return {
    figures: { ...figures, issuesPer100: { ...issuesPer100, byCause } },
    targetHours: settings.answerTargetHours,
    surveysOn: settings.surveysOn,
    setUp: {
      away: settings.setupDismissedAt !== null,
      done: { sender: settings.senderChosenAt !== null, languages: settings.languagesChosenAt !== null, hours: settings.hoursChosenAt !== null },
      sender: { name: settings.senderName ?? settings.name, address: inboxAddress(desk) },
      languages: settings.languages,
      hours: calendar.unset ? 'unset' : calendar.always ? 'always' : 'set',
    },
    addBlockUrl: addBlockLink(desk.shop.domain, env().SHOPIFY_API_KEY),
    fill: { state: sync.state, step: sync.step, done: sync.done, total: sync.total, error: sync.error },
    hasOrders: orders,
    toDecide,
    everHadTicket: settings.nextTicketNumber > 1,
    passwordPageOn: settings.passwordPageOn,
    gaps: accessGaps(settings),
    timeZone: settings.timeZone,
    now: desk.clock.now(),
  };
}
