import type { Desk } from '#app/desk/desk.ts';
import { inboxAddress } from '#app/domain/channels/email/mail-addresses.ts';
import { storefrontSettings } from '#app/domain/channels/storefront/storefront-settings.server.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { hasArrived } from '#app/domain/help/has-arrived.server.ts';
import { figuresDocument, LEAST_ANSWERS } from '#app/domain/insights/figures-document.ts';
import { homeFigures, type HomeFigures } from '#app/domain/insights/home-figures.server.ts';
import { hasOrders } from '#app/domain/orders/has-orders.server.ts';
import { syncState, type SyncState } from '#app/domain/orders/sync-state.server.ts';
import { plansToDecide } from '#app/domain/resolutions/approval/plans-to-decide.sql.server.ts';
import { accessGaps, type AccessGaps } from '#app/domain/shops/access-gaps.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { Editor } from './editor-links.ts';

export interface SetUpView {
  away: boolean;
  /** What the facts say; the help block's is known only to the admin. */
  done: { sender: boolean; languages: boolean; hours: boolean };
  sender: { name: string; address: string };
  languages: string[];
  hours: 'unset' | 'always' | 'set';
}

export interface FiguresShown {
  on: boolean;
  /** What shoppers see of them when they are on: few, until there are enough answers. */
  becomes: 'shown' | 'few' | 'untimed';
  /** The store has all of this; else it still has what was before, for the moment that bringing it takes. */
  arrived: boolean;
  /** Whether satisfaction is among them. */
  satisfaction: boolean;
  /** Fewer answers, or ratings, are not told. */
  least: number;
}

export interface StorefrontView {
  editor: Editor;
  passwordPageOn: boolean;
  /** Where the storefront reaches us, and when it last did. */
  proxyPath: string;
  proxySeenAt: Date | null;
  figures: FiguresShown;
}

export interface HomeView {
  figures: Omit<HomeFigures, 'issuesPer100'> & { issuesPer100: Omit<HomeFigures['issuesPer100'], 'byCause'> & { byCause: CauseLine[] } };
  targetHours: number;
  surveysOn: boolean;
  setUp: SetUpView;
  storefront: StorefrontView;
  fill: Pick<SyncState, 'state' | 'step' | 'done' | 'total' | 'error'>;
  hasOrders: boolean;
  /** Plans that wait for the approval of whoever looks. */
  toDecide: number;
  everHadTicket: boolean;
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
  const [figures, sync, settings, calendar, orders, toDecide, storefront, arrived] = await Promise.all([homeFigures(desk), syncState(desk), shopSettings(desk), currentCalendar(desk), hasOrders(desk), plansToDecide(desk), storefrontSettings(desk), hasArrived(desk, 'figures')]);
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
    storefront: {
      editor: { domain: desk.shop.domain, apiKey: env().SHOPIFY_API_KEY },
      passwordPageOn: settings.passwordPageOn,
      proxyPath: storefront.proxyPath,
      proxySeenAt: storefront.proxySeenAt,
      figures: figuresShown(figures.service, storefront.figuresOn, arrived),
    },
    fill: { state: sync.state, step: sync.step, done: sync.done, total: sync.total, error: sync.error },
    hasOrders: orders,
    toDecide,
    everHadTicket: settings.nextTicketNumber > 1,
    gaps: accessGaps(settings),
    timeZone: settings.timeZone,
    now: desk.clock.now(),
  };
}

function figuresShown(service: HomeFigures['service'], on: boolean, arrived: boolean): FiguresShown {
  const told = figuresDocument(service, { targetHours: 1, always: false });
  return { on, becomes: told ? 'shown' : service.untimed ? 'untimed' : 'few', arrived, satisfaction: Boolean(told && told.satisfaction !== null), least: LEAST_ANSWERS };
}
