import { action } from '#app/routes/webhooks.ts';

// A web process of its own, to be killed: lets one delivery in, says so, and keeps the answer to itself.
const { headers, body } = JSON.parse(process.argv[2]!) as { headers: Record<string, string>; body: string };
const request = new Request('https://mend-app.test/webhooks', { method: 'POST', headers, body });
const answer = await action({ request } as Parameters<typeof action>[0]);
console.log(`answer ${answer.status}`);
setInterval(() => {}, 1000);
