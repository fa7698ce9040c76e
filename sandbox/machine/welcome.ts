import path from 'node:path';
import { ports } from './ports.ts';

/** What a newcomer reads when everything runs: where to go, and what to try. */
export function welcome(seconds: number, dir: string, operatorToken: string, approved: boolean): string {
  const data = approved
    ? 'The app is approved for protected customer data; "npm run demo -- --unapproved" shows it without.'
    : 'The app is NOT approved for protected customer data: names, addresses and e-mail come back empty.';
  return `
Ready after ${seconds} s. This is a stand-in for Shopify with a fictional shop; nothing leaves this machine.

  Shopify admin      http://localhost:${ports.shell}/           (Apps → Mend)
  Storefront         http://localhost:${ports.storefront}/pages/help
  Mailbox            http://localhost:${ports.shell}/mailbox
  Controls           http://localhost:${ports.shell}/controls   (ship, lose, deliver, skip a day …)
  Operator's page    http://127.0.0.1:${ports.web}/operator     (user operator, password ${operatorToken})

Try: 1. On the storefront's help page, write that parcel #1042 never came.
     2. In the admin, open the ticket, pick "Lost parcel, replacement", confirm.
     3. Read the answer in the mailbox and reply to it.
     4. In the controls, skip a few days: the replacement arrives, then the survey.
     5. Answer the survey and look at Mend's home page.

${data}
That, and orders older than 60 days (read_all_orders), can also be switched in the controls.
Ctrl-C stops everything. Logs: ${path.relative(process.cwd(), path.join(dir, 'logs'))}
`;
}
