import { expect, test } from 'vitest';
import { talkSettings } from '#app/domain/channels/chat/talk-settings.server.ts';
import { problemWords } from '#app/locales/problem-words.server.ts';
import { action } from '#app/routes/app.settings.chat/route.tsx';
import { meantTalk, typedTalk } from '#app/routes/app.settings.chat/talk-typed.ts';
import { anAppInSandbox } from '#tests/builders/an-installed-app.ts';
import { post } from './a-door-call.ts';

const typed = { ...typedTalk({ version: 0, chatOn: true, callBackOn: false, phone: null, phoneHours: null }), ownHours: true };

test('phone hours without a day or a time are refused, and the page hears what is missing', async () => {
  const app = anAppInSandbox();
  const { desk } = await app.open();
  for (const [change, field] of [[{ days: [] as string[] }, 'phoneHours'], [{ opens: '' }, 'phoneHours.0.opens'], [{ closes: '' }, 'phoneHours.0.closes']] as const) {
    const refused = await post(app, action, {}, meantTalk({ ...typed, ...change }));
    expect(refused).toMatchObject({ status: 422, body: { problem: { field, message: problemWords('ko', 'talk_hours') } } });
  }
  expect(await talkSettings(desk)).toMatchObject({ version: 0, phoneHours: null });
  expect((await post(app, action, {}, meantTalk(typed))).body).toEqual({ version: 1 });
  expect((await talkSettings(desk)).phoneHours?.[0]).toEqual({ weekday: 1, opens: 36_000, closes: 61_200 });
});
