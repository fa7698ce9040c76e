import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { COMMENT_LIMIT } from '#app/domain/surveys/survey.ts';
import { hashSurveySecret, newSurveySecret, surveyToken } from '#app/domain/surveys/survey-token.server.ts';
import { days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { action, loader } from './route.tsx';

/** As Shopify's app proxy passes it on: what the visitor added is signed as well, doubles joined by a comma. */
function signed(desk: TestDesk, visitors: [string, string][] = []): URL {
  const query: [string, string][] = [...visitors, ['shop', desk.shop.domain], ['logged_in_customer_id', ''], ['path_prefix', '/apps/mend'], ['timestamp', String(Math.floor(Date.now() / 1000))]];
  const joined = new Map<string, string>();
  for (const [name, value] of query) joined.set(name, joined.has(name) ? `${joined.get(name)},${value}` : value);
  const message = [...joined].map(([name, value]) => `${name}=${value}`).toSorted().join('');
  const signature = createHmac('sha256', process.env.SHOPIFY_API_SECRET!).update(message).digest('hex');
  return new URL(`https://mend-app.test/proxy/surveys/x?${new URLSearchParams([...query, ['signature', signature]])}`);
}

async function aSurvey(desk: TestDesk): Promise<string> {
  const shopId = desk.shop.id;
  const at = desk.clock.now();
  const [orderId, issueId, secret] = [String(Date.now()), desk.newId(), newSurveySecret()];
  const money = { currency: 'KRW', presentmentCurrency: 'KRW', total: '1', presentmentTotal: '1' };
  await desk.db.order.create({ data: { shopId, id: orderId, name: '#1042', number: 1042, createdAt: at, updatedAt: at, syncedAt: at, ...money } });
  await desk.db.orderIssue.create({ data: { shopId, id: issueId, orderId, status: 'closed', openedAt: at, openedByKind: 'agent', closedAt: at, outcomeNumber: 1 } });
  const expiresAt = new Date(at.getTime() + days(30));
  await desk.db.survey.create({ data: { shopId, id: desk.newId(), issueId, outcomeNumber: 1, locale: 'ko', state: 'sent', sentAt: at, expiresAt, tokenHash: hashSurveySecret(secret), createdAt: at } });
  return surveyToken(shopId, secret);
}

const post = (desk: TestDesk, token: string, body: URLSearchParams | string, headers: Record<string, string> = {}) =>
  action({ request: new Request(signed(desk), { method: 'POST', body, headers }), params: { token }, context: {} });
const open = (desk: TestDesk, token: string, visitors: [string, string][]) => loader({ request: new Request(signed(desk, visitors)), params: { token }, context: {} });
const stored = (desk: TestDesk) => desk.db.survey.findFirstOrThrow({ where: { shopId: desk.shop.id } });

describe('opening the link', () => {
  test('preselects the choice of the mail, saves nothing, and bears what mail programs add, twice too', async () => {
    const desk = await aDesk();
    const token = await aSurvey(desk);
    const page = await (await open(desk, token, [['score', '2'], ['utm_source', 'mail'], ['utm_source', 'app']])).text();
    expect(page).toContain('value="2" checked');
    expect(await stored(desk)).toMatchObject({ state: 'sent', score: null });
  });

  test('a second name of Shopify’s own is refused, even when it was signed', async () => {
    const desk = await aDesk();
    const token = await aSurvey(desk);
    for (const name of ['logged_in_customer_id', 'path_prefix', 'shop', 'timestamp']) await expect(open(desk, token, [[name, '5']])).rejects.toMatchObject({ status: 400 });
  });
});

describe('answering', () => {
  test('a comment of many lines keeps every letter the page let through', async () => {
    const desk = await aDesk();
    const token = await aSurvey(desk);
    const comment = `${'가나다\n'.repeat(COMMENT_LIMIT / 4 - 1)}끝`;
    await post(desk, token, new URLSearchParams({ score: '4', comment: comment.replaceAll('\n', '\r\n') }));
    expect(await stored(desk)).toMatchObject({ state: 'answered', score: 4, comment });
  });

  test('what PostgreSQL cannot keep is left out of a comment', async () => {
    const desk = await aDesk();
    const token = await aSurvey(desk);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await post(desk, token, 'score=5&comment=a%00b%ED%A0%80c', headers)).status).toBe(200);
    expect((await stored(desk)).comment).toMatch(/^ab.*c$/);
  });

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x'])('a body of %s that is no form asks for the choice', async (type) => {
    const desk = await aDesk();
    const answer = await post(desk, await aSurvey(desk), '{', { 'Content-Type': type });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('만족도를 하나 골라 주세요.');
  });

  test('without a choice the comment stays, as text', async () => {
    const desk = await aDesk();
    const answer = await post(desk, await aSurvey(desk), new URLSearchParams({ comment: '{{ shop.secret }}</textarea><script>' }));
    const page = await answer.text();
    expect(page).toContain('&#123;&#123; shop.secret &#125;&#125;&#60;/textarea&#62;');
    expect(page).not.toMatch(/<script|\{\{/);
  });
});
