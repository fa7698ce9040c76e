import { house } from '#app/desk/house.server.ts';
import { openDesk } from '#app/desk/open-desk.server.ts';
import { sendMail } from '#app/domain/channels/email/send-mail.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';

// A worker of its own, to be killed: sends one mail and says what came of it.
const [shopId, domain, mailId] = process.argv.slice(2) as [string, string, string];
const desk = openDesk(house(), { id: shopId, domain }, { kind: 'system' }, {} as ShopifyPort);
console.log(await sendMail(desk, mailId));
process.exit(0);
