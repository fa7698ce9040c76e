import { expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { forgetSeenAgents, rememberAgent } from './remember-agent.server.ts';

const agent = { id: '7301', name: '유새봄', email: 'saebom@shop.example', accountOwner: false };

test('what a page fetches is answered in the language of its document', async () => {
  const desk = await aDesk();
  expect(await rememberAgent(desk, agent, null, 'ko')).toBe('ko');
  expect(await rememberAgent(desk, agent, 'en', 'ko')).toBe('en');
  expect(await rememberAgent(desk, agent, null, 'ko')).toBe('en');
});

test('another process that saw no document reads it from the row', async () => {
  const desk = await aDesk();
  await rememberAgent(desk, agent, 'en', 'ko');
  forgetSeenAgents(desk.shop.id);
  expect(await rememberAgent(desk, agent, null, 'ko')).toBe('en');
});
