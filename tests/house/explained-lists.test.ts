import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { requestStanding } from '#app/domain/automation/shopper-standing.server.ts';
import { bounceAddress, replyAddress } from '#app/domain/channels/email/mail-addresses.ts';
import type { ReadMail } from '#app/domain/channels/email/reading/read-mail.ts';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { sendNotices } from '#app/domain/channels/email/send-notices.server.ts';
import { sweepMail } from '#app/domain/channels/email/sweep-mail.server.ts';
import { takeBounce } from '#app/domain/channels/email/take-bounce.server.ts';
import { ticketOfMail } from '#app/domain/channels/email/ticket-of-mail.server.ts';
import { forgottenHolds } from '#app/domain/channels/forgotten-holds.server.ts';
import { releaseHeldReply } from '#app/domain/channels/release-held-reply.server.ts';
import { willBeAcknowledged } from '#app/domain/channels/storefront/acknowledged.server.ts';
import { chatPresence } from '#app/domain/channels/chat/chat-presence.server.ts';
import { hearChat } from '#app/domain/channels/chat/hear-chat.sql.server.ts';
import { withdrawRead } from '#app/domain/channels/chat/withdraw-read.server.ts';
import { threadSecret } from '#app/domain/channels/storefront/thread-link.server.ts';
import { customerByClaim } from '#app/domain/customers/customer-by-claim.server.ts';
import { articleHeads } from '#app/domain/help/article-heads.server.ts';
import { articles } from '#app/domain/help/articles.server.ts';
import { countMiss } from '#app/domain/help/count-miss.sql.server.ts';
import { expectDeflection, settleDeflections, takeBackDeflection, withdrawDeflections } from '#app/domain/help/deflections.sql.server.ts';
import { writeNext } from '#app/domain/help/write-next.server.ts';
import { editorLocales } from '#app/domain/help/editor-locales.server.ts';
import { homeFigures } from '#app/domain/insights/home-figures.server.ts';
import { publishDueFigures } from '#app/domain/insights/publish-figures.server.ts';
import { causes } from '#app/domain/issues/causes.server.ts';
import { openIssueForTicket } from '#app/domain/issues/open-issue-for-ticket.server.ts';
import { cursorAt } from '#app/domain/orders/fill/by-age.ts';
import { takeStep } from '#app/domain/orders/fill/take-step.server.ts';
import { hasOrders } from '#app/domain/orders/has-orders.server.ts';
import { orderByNumber } from '#app/domain/orders/order-by-number.server.ts';
import { orderChoices } from '#app/domain/orders/order-choices.server.ts';
import { recordOnce } from '#app/domain/orders/record-once.server.ts';
import { storedOrder } from '#app/domain/orders/stored-order.server.ts';
import { syncState } from '#app/domain/orders/sync-state.server.ts';
import { accessLog } from '#app/domain/privacy/access-log.server.ts';
import { dataExport } from '#app/domain/privacy/data-export.server.ts';
import { dataRequests } from '#app/domain/privacy/data-requests.server.ts';
import { forgetOldBytes } from '#app/domain/privacy/forget-old-bytes.server.ts';
import { countHeld, holdingsOf } from '#app/domain/privacy/holdings.server.ts';
import { claimsOn } from '#app/domain/resolutions/claims/claims-on.server.ts';
import { compensationOf } from '#app/domain/resolutions/compensation-of.server.ts';
import { forgetDrafts } from '#app/domain/resolutions/forget-drafts.server.ts';
import { accountForgotten } from '#app/domain/resolutions/ledger/account-forgotten.server.ts';
import { ledgerSums } from '#app/domain/resolutions/ledger/ledger-sums.sql.server.ts';
import { ledger } from '#app/domain/resolutions/ledger/ledger.server.ts';
import { ledgerCsv } from '#app/domain/resolutions/ledger/ledger-csv.server.ts';
import { lookAtPending } from '#app/domain/resolutions/look-at-pending.server.ts';
import { newsOfNextOne } from '#app/domain/resolutions/replacement/news-of-next-one.server.ts';
import { openLines } from '#app/domain/resolutions/ledger/open-lines.server.ts';
import { ordersToSpeakOf } from '#app/domain/resolutions/messages/orders-to-speak-of.server.ts';
import { outcomesToTell } from '#app/domain/resolutions/messages/outcomes-to-tell.server.ts';
import { previewTemplate } from '#app/domain/resolutions/messages/preview-template.server.ts';
import { plansToDecide } from '#app/domain/resolutions/approval/plans-to-decide.sql.server.ts';
import { resolutionsOfTicket } from '#app/domain/resolutions/resolutions-of-ticket.server.ts';
import { returnsToRead } from '#app/domain/resolutions/returns/returns-to-read.server.ts';
import { settleDue } from '#app/domain/resolutions/settle-due.server.ts';
import { watchReplacementOrder } from '#app/domain/resolutions/watch-replacement-order.server.ts';
import { askForCode } from '#app/domain/shoppers/ask-for-code.server.ts';
import { orderOfAddress } from '#app/domain/shoppers/order-of-address.server.ts';
import { readOrderNumber } from '#app/domain/shoppers/order-number.ts';
import { issuesForAgent } from '#app/domain/shoppers/issues-for-agent.server.ts';
import { issuesOfOrder } from '#app/domain/shoppers/issues-of-order.server.ts';
import { orderView } from '#app/domain/shoppers/order-view.server.ts';
import { ownOrders } from '#app/domain/shoppers/own-orders.server.ts';
import { tradeCode } from '#app/domain/shoppers/trade-code.server.ts';
import { agents } from '#app/domain/shops/agents.server.ts';
import { openThread } from '#app/domain/shoppers/open-thread.server.ts';
import { awaitOutcome } from '#app/domain/surveys/await-outcome.server.ts';
import { scheduleForgotten } from '#app/domain/surveys/schedule-forgotten.server.ts';
import { expireSurveys, queueDueSurveys } from '#app/domain/surveys/due-surveys.server.ts';
import { surveyPage } from '#app/domain/surveys/survey-page.server.ts';
import { newSurveySecret, surveyToken } from '#app/domain/surveys/survey-token.server.ts';
import { whomToAsk } from '#app/domain/surveys/survey-skip.server.ts';
import { templateFolders } from '#app/domain/templates/folders.server.ts';
import { forgetTemplateFiles } from '#app/domain/templates/forget-template-files.server.ts';
import { freshTemplates } from '#app/domain/templates/fresh-templates.server.ts';
import { LIST_STATES } from '#app/domain/templates/list-filters.ts';
import { templateChoices } from '#app/domain/templates/template-choices.server.ts';
import { templateList, type ListWanted } from '#app/domain/templates/template-list.server.ts';
import { templateVersions } from '#app/domain/templates/template-versions.server.ts';
import { customerMatch } from '#app/domain/tickets/customer-match.server.ts';
import { inboxFrame } from '#app/domain/tickets/inbox-frame.server.ts';
import { inbox } from '#app/domain/tickets/inbox.server.ts';
import { findOrderForTicket } from '#app/domain/tickets/find-order-for-ticket.server.ts';
import { joinTickets } from '#app/domain/tickets/join-tickets.server.ts';
import { searchTickets } from '#app/domain/tickets/search-tickets.server.ts';
import { thread } from '#app/domain/tickets/thread.server.ts';
import { timeEarlierAnswers } from '#app/domain/tickets/time-earlier-answers.server.ts';
import { ticketPage } from '#app/domain/tickets/ticket-page.server.ts';
import { timeline } from '#app/domain/tickets/timeline.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import type { ShopProfile } from '#app/gateways/shopify/port/shop.ts';
import { dueShops } from '#app/platform/control/shops.sql.server.ts';
import type { InboundMail } from '#app/platform/generated/prisma/client.ts';
import { after, days, hours } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';
import { busyShop, rowId, subject } from './busy-shop.sql.ts';
import { readingsOf, tenantTables, tellPlans, type Reading } from './plans.ts';

const COUNT = 4000;
const { ticketId, orderId, customerId, email } = subject;

/** Tables of a few rows per shop, however long it is in business: reading them whole is right. */
const SMALL: Record<string, string> = {
  agent: 'who works in the shop',
  article: 'the FAQ',
  article_draft: 'the FAQ, what is not yet live',
  article_text: 'the FAQ, in its languages',
  budget: 'a row per role and cause',
  calendar: 'a version per change of hours',
  cause: 'some thirty',
  data_request: 'one per request of the law',
  draft: 'what agents write just now',
  erased_order: 'a few per request of the law, read by key',
  help_metafield: 'one per section and language',
  help_publication: 'one',
  help_section: 'a handful',
  policy: 'a row per cause',
  shop_settings: 'one',
  shopper_policy: 'a row per kind of request',
  storefront_settings: 'one',
  storefront_words: 'a row for each language of a shop',
  sync_run: 'one a night',
  template_file: 'a few per template',
  template_folder: 'a handful',
  template_use: 'the replies of a day, read by template; rolled up each night',
  template_version: 'a row per change of a template, read by template',
};

/** The steps of a fill that read what is stored. */
const STEPS = ['read', 'pages', 'parcels', 'older_parcels', 'changed', 'under_way', 'vanished', 'older_vanished'];

/** Everything that lists for a screen or a sweep. */
const lists: Record<string, (desk: TestDesk) => Promise<unknown>> = {
  inbox: (desk) => inbox(desk, {}),
  inboxFrame: (desk) => inboxFrame(desk),
  searchTickets: (desk) => searchTickets(desk, '파손 문의'),
  'searchTickets for a word of the newest and of the oldest': (desk) => searchTickets(desk, '도자기머그컵'),
  'what an order has besides a request': (desk) => requestStanding(desk, { shopId: desk.shop.id, orderId, issueId: null, ticketId, wish: {} } as never, { id: ticketId, orderUpdatedAt: new Date(), amount: '0', currency: 'KRW' } as never, {} as never),
  'searchTickets by number': (desk) => searchTickets(desk, '#10', null, { status: 'open' }),
  ticketPage: (desk) => ticketPage(desk, ticketId),
  orderView: (desk) => orderView(desk, { orderId }),
  ownOrders: (desk) => ownOrders(desk, customerId),
  'what an extension shows of an order': (desk) => issuesForAgent(desk, { orderId }, 'ko'),
  'what an extension shows of a customer': (desk) => issuesForAgent(desk, { customerId }, 'ko'),
  'what an account shows of an order': (desk) => issuesOfOrder(desk, { orderId, customerId }, 'ko'),
  orderOfAddress: (desk) => orderOfAddress(desk, readOrderNumber('100010')!, email),
  askForCode: (desk) => askForCode(desk, { email, number: readOrderNumber('100010')! }, { client: null, locale: 'ko' }),
  tradeCode: (desk) => tradeCode(desk, { email, number: readOrderNumber('100010')!, code: '000000' }, null).catch((problem: Error) => problem),
  'a shopper’s thread': (desk) => openThread(desk, threadSecret(desk, { id: ticketId, linkVersion: 0 }, email)),
  'a chat asking for news': (desk) => hearChat(desk, ticketId, [rowId(2, 10)]),
  'a chat that was read': (desk) => withdrawRead(desk, ticketId, [rowId(2, 10)]),
  'whether a chat goes on': (desk) => chatPresence(desk, ticketId),
  'thread, its second page': async (desk) => thread(desk, ticketId, (await thread(desk, ticketId)).earlier),
  timeline: (desk) => timeline(desk, ticketId),
  resolutionsOfTicket: (desk) => resolutionsOfTicket(desk, ticketId),
  compensationOf: (desk) => compensationOf(desk, customerId),
  claimsOn: (desk) => claimsOn(desk, orderId),
  'ledger, its second page': async (desk) => ledger(desk, aMonth(desk), (await ledger(desk, aMonth(desk), null)).next),
  ledgerSums: (desk) => ledgerSums(desk, aMonth(desk)),
  ledgerCsv: async (desk) => (await ledgerCsv(desk, aMonth(desk), 'ko')).resume().toArray(),
  openLines: (desk) => openLines(desk, aMonth(desk)),
  accountForgotten: (desk) => accountForgotten(desk),
  newsOfNextOne: (desk) => newsOfNextOne(desk, orderId),
  returnsToRead: (desk) => returnsToRead(desk, desk.clock.now()),
  lookAtPending: (desk) => lookAtPending(desk, orderId),
  'templateList, its second page': async (desk) => listed(desk, { after: (await listed(desk, {})).next }),
  'templateList of one folder': (desk) => listed(desk, { folder: rowId(15, 2), kind: 'refund' }),
  ...Object.fromEntries(LIST_STATES.map((state) => [`templateList ${state}`, (desk: TestDesk) => listed(desk, { state })])),
  'templateList by words': (desk) => listed(desk, { words: '분실택배 안내' }),
  'templateList by a rare word and a folder’s name': (desk) => listed(desk, { words: '도자기머그컵 폴더2', state: 'used', kind: 'none' }),
  templateChoices: (desk) => templateChoices(desk),
  'templateChoices by words': (desk) => templateChoices(desk, '도자기머그컵'),
  freshTemplates: (desk) => freshTemplates(desk),
  templateFolders: (desk) => templateFolders(desk),
  templateVersions: (desk) => templateVersions(desk, ticketId),
  forgetTemplateFiles: (desk) => forgetTemplateFiles(desk),
  ordersToSpeakOf: (desk) => ordersToSpeakOf(desk, ticketId),
  outcomesToTell: (desk) => outcomesToTell(desk, { ticketId, kind: 'refund', orderId: null }),
  previewTemplate: (desk) => previewTemplate(desk, { subject: 's', body: 'b', locale: 'ko', prompts: [], filled: {}, shown: { kind: 'order', id: orderId } }),
  articles: (desk) => articles(desk),
  articleHeads: (desk) => articleHeads(desk),
  editorLocales: (desk) => editorLocales(desk),
  writeNext: (desk) => writeNext(desk, 'ko'),
  withdrawDeflections: inLedger((ledger) => withdrawDeflections(ledger, { visitors: ['v10', 'v310'], customer: 'c610', topic: null, anew: true })),
  expectDeflection: inLedger((ledger) => expectDeflection(ledger, 'p20', { visitors: ['v10', 'v310'], customer: 'c610' }, 'helped')),
  takeBackDeflection: inLedger((ledger) => takeBackDeflection(ledger, 'p20', { visitors: ['v10', 'v310'], customer: 'c610' })),
  settleDeflections: (desk) => settleDeflections(desk),
  countMiss: inLedger((ledger) => countMiss(ledger, '새로운 말', 'ko')),
  causes: (desk) => causes(desk),
  agents: (desk) => agents(desk),
  accessLog: async (desk) => accessLog(desk, (await accessLog(desk, null)).next),
  dataRequests: (desk) => dataRequests(desk),
  'orderChoices of a customer': (desk) => orderChoices(desk, customerId, ''),
  'orderChoices by number': (desk) => orderChoices(desk, customerId, '100010'),
  orderByNumber: (desk) => orderByNumber(desk, customerId, readOrderNumber('100010')!),
  storedOrder: (desk) => storedOrder(desk, orderId),
  hasOrders: (desk) => hasOrders(desk),
  syncState: (desk) => syncState(desk),
  customerByClaim: (desk) => customerByClaim(desk, 'email', email),
  'customerMatch by sign-in': (desk) => customerMatch(desk, { signedInId: customerId, email: null, phone: null, text: '주문번호 100010' }),
  'customerMatch by e-mail': (desk) => customerMatch(desk, { signedInId: null, email, phone: null, text: '#100010' }),
  'customerMatch by phone': (desk) => customerMatch(desk, { signedInId: null, email: null, phone: '+12025550100', text: '' }, 0),
  joinTickets: (desk) => joinTickets(desk, Array.from({ length: 50 }, (_, n) => `c${n}`)),
  findOrderForTicket: async (desk) => findOrderForTicket(desk, await lackingOrder(desk)),
  'ticketOfMail by address': async (desk) => ticketOfMail(desk, await inboundTo(desk, replyAddress(desk, await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } }))), mailAnswering()),
  'ticketOfMail by the address it was sent from': async (desk) => ticketOfMail(desk, await inboundTo(desk, bounceAddress(desk, rowId(4, 10))), mailAnswering()),
  'ticketOfMail by references': async (desk) => ticketOfMail(desk, await inboundTo(desk, `${desk.shop.id}@${desk.mailDomain}`), mailAnswering()),
  'takeBounce by address': async (desk) => takeBounce(desk, await inboundTo(desk, bounceAddress(desk, rowId(4, 30))), mailReturned()),
  'takeBounce by what it returns': async (desk) => takeBounce(desk, await inboundTo(desk, `${desk.shop.id}@${desk.mailDomain}`), mailReturned()),
  ...Object.fromEntries(STEPS.map((step) => [`takeStep ${step}`, (desk: TestDesk) => stepOf(desk, step)])),
  plansToDecide: (desk) => plansToDecide(desk),
  homeFigures: (desk) => homeFigures(desk),
  publishDueFigures: (desk) => publishDueFigures(desk),
  surveyPage: (desk) => surveyPage(desk, surveyToken(desk.shop.id, newSurveySecret())),
  queueMail: inLedger((ledger) => queueMail(ledger, { key: 'reply:x', kind: 'reply', locale: 'ko', ticketId, to: { address: email, name: null }, subject: 's', text: 't' })),
  holdingsOf: async (desk) => countHeld(desk, await holdingsOf(desk, { customerId, email, phone: '+12025550100', orderIds: [orderId] })),
  dataExport: async (desk) => dataExport(desk, await holdingsOf(desk, { customerId, email: null, phone: null, orderIds: [] })),
  willBeAcknowledged: inLedger((ledger) => willBeAcknowledged(ledger, email)),
  openIssueForTicket: inLedger((ledger) => openIssueForTicket(ledger, ticketId)),
  recordOnce: inLedger((ledger) => recordOnce(ledger, 'parcel_delivered', orderId, { fulfillmentId: 'f10' })),
  awaitOutcome: inLedger((ledger) => awaitOutcome(ledger, rowId(3, 21))),
  whomToAsk: inLedger(async (ledger) => whomToAsk(ledger, await ledger.db.survey.findFirstOrThrow({ where: { shopId: ledger.shop.id, issueId: rowId(3, 31) } }))),
  watchReplacementOrder: (desk) => watchReplacementOrder(desk, 'x0'),
  releaseHeldReply: (desk) => releaseHeldReply(desk, { resolutionId: rowId(5, 21), variables: {} as never }),
  sweepMail: (desk) => sweepMail(desk),
  settleDue: (desk) => settleDue(desk),
  queueDueSurveys: (desk) => queueDueSurveys(desk),
  expireSurveys: (desk) => expireSurveys(desk),
  sendNotices: (desk) => sendNotices(desk),
  forgetDrafts: (desk) => forgetDrafts(desk),
  forgottenHolds: (desk) => forgottenHolds(desk),
  scheduleForgotten: (desk) => scheduleForgotten(desk),
  timeEarlierAnswers: (desk) => timeEarlierAnswers(desk),
  forgetOldBytes: (desk) => forgetOldBytes(desk),
  due_shops: (desk) => dueShops(house().control, desk.clock.now()),
};

/** Indexes without a shop: they hold what waits just now, of all shops, and so are the shortest way to it. */
const DUE = ['agent_notice_due', 'figures_due', 'inbound_mail_due', 'outbox_mail_due', 'resolution_check', 'survey_due'];

const OF_THE_LAW = 'Requests of the law look wherever a person may be; they are rare, and run in a job';

const ONCE_A_RUN = 'The first piece of a first fill counts what there is to do';

/** What may be read otherwise: list → fault and table → why. */
const ALLOWED: Record<string, Record<string, string>> = {
  hasOrders: { 'whole orders': 'The first row of the shop ends it, so a shop with many needs no index; one with few has it' },
  holdingsOf: named(['walked message', 'whole message', 'walked inbound_mail', 'whole inbound_mail', 'whole outbox_mail', 'walked outbox_mail', 'whole attachment', 'walked attachment', 'whole survey', 'walked survey', 'whole order_issue', 'walked ticket'], OF_THE_LAW),
  dataExport: named(['walked message', 'whole message', 'walked inbound_mail', 'whole inbound_mail', 'whole outbox_mail', 'walked outbox_mail', 'whole resolution', 'walked resolution', 'whole survey', 'walked survey', 'whole order_issue', 'whole order_code', 'walked order_code'], OF_THE_LAW),
  'takeStep parcels': { 'whole orders': ONCE_A_RUN },
  'takeStep older_parcels': { 'whole orders': ONCE_A_RUN },
  due_shops: named(['shopless agent_notice', 'shopless inbound_mail', 'shopless outbox_mail', 'shopless resolution', 'shopless storefront_settings', 'shopless survey'], 'It asks for all shops at once'),
};

let desk: TestDesk;
let tableOf: Map<string, string>;
const read = new Set<string>();

beforeAll(async () => {
  await tellPlans();
  tableOf = await tenantTables();
  await busyShop(await aDesk(), COUNT / 2);
  desk = await aDesk();
  await busyShop(desk, COUNT);
});

describe('as the app’s role, in a busy shop beside another', () => {
  test('every table has volume or is small by nature', async () => {
    const { rows } = await asSuperuser((client) => client.query(`select relname as name from pg_class where relkind = 'r' and relrowsecurity and relnamespace = 'public'::regnamespace and reltuples < $1 order by 1`, [COUNT]));
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(SMALL));
  });

  test.each(Object.entries(lists))('%s is read by the shop, through an index', async (name, list) => {
    const readings = await readingsOf(() => list(desk), tableOf);
    for (const { table } of readings) read.add(table);
    expect(readings).not.toEqual([]);
    expect(readings.filter((reading) => reading.fault && !isAllowed(name, reading))).toEqual([]);
  });

  test('no table with volume was left out', () => {
    expect([...new Set(tableOf.values())].filter((name) => !read.has(name) && !SMALL[name])).toEqual([]);
  });
});

function isAllowed(name: string, { table, index, fault }: Reading): boolean {
  return table in SMALL || (fault === 'shopless' && DUE.includes(index ?? '')) || `${fault} ${table}` in (ALLOWED[name] ?? {});
}

function named(faults: string[], why: string): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [fault, why]));
}

function aMonth({ clock }: TestDesk) {
  return { from: after(clock.now(), -days(40)), until: after(clock.now(), -days(10)) };
}

/** One piece of a fill's work, half-way through the orders, where Shopify has nothing to tell. */
async function stepOf(desk: TestDesk, step: string): Promise<void> {
  const { id, createdAt } = await desk.db.order.findFirstOrThrow({ where: { shopId: desk.shop.id, number: 100_000 + COUNT / 2 } });
  const cursor = step.includes('parcels') || step.includes('vanished') ? cursorAt({ id, createdAt }) : null;
  const run = await desk.db.syncRun.create({ data: { cursor, shopId: desk.shop.id, id: desk.newId(), kind: 'nightly', state: 'running', step, bulkOperationId: 'b', startedAt: new Date(desk.clock.now().getTime() + hours(1)) } });
  const quiet: Partial<ShopifyPort> = {
    bulkOperation: async () => ({ state: 'completed', url: null }) as never,
    ordersUpdatedSince: async () => ({ orders: [], cursor: null }),
    orderSnapshots: async () => [],
    ordersShown: async (ids) => [...ids],
    shopProfile: async () => ({ scopes: ['read_all_orders'] }) as ShopProfile,
  };
  await takeStep(desk.as({ kind: 'system' }, quiet as ShopifyPort), run.id, async () => {});
}

function listed(desk: TestDesk, wanted: Partial<ListWanted>) {
  return templateList(desk, { words: '', folder: null, kind: null, state: 'used', after: null, kindWords: null, ...wanted });
}

async function inboundTo(desk: TestDesk, envelopeTo: string): Promise<InboundMail> {
  return { ...(await desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: rowId(9, 10) } })), envelopeTo };
}

/** A ticket of the busy shop, as if its order had never been found. */
async function lackingOrder({ db, shop }: TestDesk): Promise<string> {
  await db.ticket.updateMany({ where: { shopId: shop.id, id: rowId(1, 50) }, data: { orderId: null, orderNumber: '100050' } });
  return rowId(1, 50);
}

function mailAnswering(): ReadMail {
  return { answers: ['10@in.example'] } as ReadMail;
}

function mailReturned(): ReadMail {
  return { bounce: { final: true, recipients: [], reason: 'No such user' }, returnedIds: ['40@in.example'] } as unknown as ReadMail;
}

function inLedger(act: (ledger: Ledger) => Promise<unknown>): (desk: TestDesk) => Promise<unknown> {
  return (at) => at.transaction(async function inside(ledger) {
    return act(ledger);
  });
}
