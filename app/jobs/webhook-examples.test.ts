import fs from 'node:fs';
import { expect, test } from 'vitest';
import { parseRestBody } from '#app/platform/rest-payload.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { webhookTopics } from './webhook-topics.server.ts';

// Shopify's own example bodies are not part of this project: name their folder
// (<version>/<topic>.json, each with `response`) to run against them the topics
// that need nothing but the body.
const BODY_ONLY = /^(orders|refunds|fulfillments|fulfillment_events)\/|^customers\/(create|update|delete)$/;
const folder = process.env.SHOPIFY_WEBHOOK_EXAMPLES;
const examples = folder
  ? fs.readdirSync(folder).flatMap((version) => Object.keys(webhookTopics).filter((topic) => BODY_ONLY.test(topic)).map((topic) => [version, topic, `${folder}/${version}/${topic}.json`] as const)).filter(([, , file]) => fs.existsSync(file))
  : [];

test.skipIf(!folder)('examples are found where their folder was named', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('%s %s is taken, twice', async (_version, topic, file) => {
  const { response } = parseRestBody(fs.readFileSync(file, 'utf8')) as { response: unknown };
  const desk = await aDesk();
  for (let twice = 0; twice < 2; twice++) await expect(webhookTopics[topic]!.take(desk, response, desk.clock.now(), 'example')).resolves.toBeUndefined();
});
