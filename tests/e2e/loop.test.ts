import { describe, expect, test } from 'vitest';
import { starterTemplates } from '#app/domain/templates/starter/starter-templates.ts';
import { Merchant, Shopper, type Locale } from './people.ts';
import { openStage } from './stage.ts';

// The whole loop as people walk it: the shopper in the store and in the mailbox,
// the merchant in the admin, the parcel in the world.

const stage = openStage();

const titleOf = (situation: string, locale: Locale) => starterTemplates.find((template) => template.situation === situation)!.title[locale];

describe('the loop', () => {
  test('a lost parcel is replaced, in Korean', { timeout: 240_000 }, async () => {
    const merchant = await stage.person(Merchant, 'ko');
    const shopper = await stage.person(Shopper, 'ko');
    const address = 'hayoon.kim1@mail.example';
    await merchant.open('/app/tickets');

    await shopper.readFaq();
    const confirmation = await shopper.ask({ name: '김하윤', email: address, topic: 'lost_parcel', order: '#1042', message: '주문한 다관이 아직 오지 않았어요. 주문번호는 #1042입니다.' });
    expect(confirmation).toMatch(/까지 답변드리겠습니다/);

    await merchant.awaitTicket('#1042');
    await merchant.openTicket('#1042');
    await merchant.pickTemplate(titleOf('lost-parcel-replacement', 'ko'));
    await merchant.confirmResolution(new RegExp(merchant.t('resolution', 'replacement.confirmAndSend')));

    const told = `새 주문번호: ${await merchant.replacementMade()}`;
    await shopper.awaitMail(address, told);
    await shopper.answerMail(told, '빠른 답변 감사합니다. 기다리고 있을게요.');
    await merchant.seesInThread('기다리고 있을게요.');
    await merchant.closeIssue();

    // Leaves after a day, arrives two days later; a day after that comes the survey.
    for (let day = 0; day < 5; day++) await stage.stack.control('skip', { days: 1 });
    await shopper.awaitMail(address, '/apps/mend/surveys/');
    expect(await shopper.answerSurvey(4, '새 다관이 무사히 도착했어요.')).toContain(shopper.t('survey', 'score.4'));

    // The figures are of whole days: today's answer is in tomorrow's, whatever other tickets do to the other two.
    await stage.stack.control('skip', { days: 1 });
    await merchant.open('/app');
    await merchant.app.getByText(merchant.t('home', 'satisfaction.title')).first().waitFor();
    await merchant.app.getByText('100%').first().waitFor();
    await merchant.picture('8-home');
    expect([...merchant.faults, ...shopper.faults]).toEqual([]);
  });

  test('a lost parcel is refunded, in English', { timeout: 240_000 }, async () => {
    const merchant = await stage.person(Merchant, 'en');
    const shopper = await stage.person(Shopper, 'en');
    const address = 'oliver.pereira249@mail.example';
    await merchant.open('/app/tickets');

    await shopper.readFaq();
    const confirmation = await shopper.ask({ name: 'Oliver Pereira', email: address, topic: 'lost_parcel', order: '#1045', message: 'My parcel never came, order #1045.' });
    expect(confirmation).toMatch(/\d/);

    await merchant.awaitTicket('#1045');
    await merchant.openTicket('#1045');
    await merchant.pickTemplate(titleOf('lost-parcel-refund', 'en'));
    await merchant.confirmResolution(/Refund .*send/i);

    const mailbox = await shopper.awaitMail(address, '#1045');
    await shopper.awaitMail(address, '$');
    expect((await mailbox.locator('pre').allTextContents()).join()).not.toContain('{{');
    await shopper.answerMail('#1045', 'Thank you, the money is back.');
    await merchant.seesInThread('the money is back.');
    await merchant.closeIssue();

    for (let day = 0; day < 2; day++) await stage.stack.control('skip', { days: 1 });
    await shopper.awaitMail(address, '/apps/mend/surveys/');
    expect(await shopper.answerSurvey(4, 'Quick and kind.')).toContain(shopper.t('survey', 'score.4'));

    await merchant.open('/app');
    await merchant.app.getByText(merchant.t('home', 'satisfaction.title')).first().waitFor();
    await merchant.picture('8-home');
    expect([...merchant.faults, ...shopper.faults]).toEqual([]);
  });
});
