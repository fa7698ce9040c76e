import type { Desk, Ledger } from '#app/desk/desk.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { serviceCounts, UNANSWERED, type ServiceCounts } from './service-figures.sql.server.ts';
import { servicePeriod, type ServicePeriod } from './service-period.ts';

/** How service went over thirty days. Shares are whole per cent, rounded down; null where nothing is counted. */
export interface ServiceFigures {
  /** The first and the last day, both counted: YYYY-MM-DD in the shop's zone. */
  from: string;
  to: string;
  /** Those whose target is over, answered or not. */
  tickets: number;
  /** First answers among them. */
  answers: number;
  /** Past their target, still waiting ones included. */
  late: number;
  /** Seconds of open hours until the first answer: "waiting" where half of all or more still wait, null where nothing is counted or not all is timed yet. */
  median: number | 'waiting' | null;
  withinTarget: number | null;
  /** Of the ratings, those of 4 and 5. */
  satisfaction: number | null;
  ratings: number;
  surveysSent: number;
  /** Of the surveys sent. */
  responseRate: number | null;
  /** Some answers of an earlier version are timed next night. */
  untimed: boolean;
}

type Counting = Pick<Desk | Ledger, 'shop' | 'db' | 'clock'>;

/**
 * What the home page shows: while shoppers see figures, the very ones that were
 * counted for them; else those of the last thirty full days.
 * @throws Problem not_found before the shop was welcomed
 */
export async function serviceFigures(desk: Counting): Promise<ServiceFigures> {
  const kept = await desk.db.storefrontSettings.findFirst({ where: { shopId: desk.shop.id, figuresOn: true }, select: { figures: true } });
  return (kept?.figures as ServiceFigures | null | undefined) ?? countFigures(desk, await periodNow(desk));
}

/** The last thirty full days of the shop. @throws Problem not_found before the shop was welcomed */
export async function periodNow(desk: Counting): Promise<ServicePeriod> {
  return servicePeriod((await shopSettings(desk)).timeZone, desk.clock.now());
}

/** The figures of this period, as they stood when it ended. */
export async function countFigures({ db, shop }: Counting, period: ServicePeriod): Promise<ServiceFigures> {
  return { from: period.firstDay, to: period.lastDay, ...figuresOf(await serviceCounts(db, shop.id, period)) };
}

function figuresOf({ tickets, answers, inTime, untimed, median, surveysSent, ratings, satisfied }: ServiceCounts): Omit<ServiceFigures, 'from' | 'to'> {
  return {
    tickets,
    answers,
    late: tickets - inTime,
    median: untimed || median === null ? null : median === UNANSWERED ? 'waiting' : median,
    withinTarget: percent(inTime, tickets),
    satisfaction: percent(satisfied, ratings),
    ratings,
    surveysSent,
    responseRate: percent(ratings, surveysSent),
    untimed: untimed > 0,
  };
}

function percent(part: number, whole: number): number | null {
  return whole ? Math.floor((part * 100) / whole) : null;
}
