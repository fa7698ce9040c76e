import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frame } from '#sandbox/pages/frame.ts';
import { html, type Html } from '#sandbox/pages/html.ts';
import { ownPageOnly } from '#sandbox/pages/own-page-only.ts';
import { asset, found, page, seeOther } from '#sandbox/pages/respond.ts';
import { type Store, visit as visitOf, type Visit } from '#sandbox/pages/store.ts';
import { openMailStore, type MailStore } from './mail-store.ts';
import { boxLink, mailboxesPage, mailboxPage, type Refused } from './mailbox-pages.ts';
import { normal } from './mailboxes.ts';
import { mailPart } from './mail-parts.ts';
import { personAt } from './people.ts';
import { startSmtpIn } from './smtp-in.ts';
import { words } from './words.ts';
import { type Draft, newMail, replyTo, send } from './write-mail.ts';

export interface MailboxOptions extends Store {
  /** Where the app hands in its mail (4104). */
  smtpPort: number;
  /** Where replies go: the port of the app's mail door on this machine (4125). */
  mailInPort: number;
  /** The sandbox's folder; mails lie in `mail/` under it. In memory without it. */
  dir?: string;
}

export interface Mailbox {
  /** Answers `/mailbox…` on the shell's port; null for other paths. */
  door(request: Request): Promise<Response | null>;
  store: MailStore;
  smtpPort: number;
  close(): Promise<void>;
}

/** Opens the SMTP server and the pages of every mailbox. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const store = await openMailStore(options.dir && join(options.dir, 'mail'));
  const smtp = await startSmtpIn({ port: options.smtpPort, store, now: () => options.sandbox.world.now() });
  return { store, smtpPort: smtp.port, close: () => smtp.close(), door: (request) => answer(options, store, request) };
}

async function answer(options: MailboxOptions, store: MailStore, request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname === '/mailbox.css') return asset(readFileSync(new URL('./mailbox.css', import.meta.url)), 'text/css; charset=utf-8');
  if (pathname === '/mailbox.js') return asset(readFileSync(new URL('./mailbox.js', import.meta.url)), 'text/javascript; charset=utf-8');
  const visit = visitOf(options, options.sandbox.shop, request);
  const part = mailPart(store, visit);
  if (part) return part;
  if (pathname === '/mailbox') return list(visit, store);
  const address = /^\/mailbox\/([^/]+)$/.exec(pathname)?.[1];
  if (!address) return null;
  const owner = normal(decodeURIComponent(address));
  return request.method === 'POST' ? write(options, store, visit, owner, request) : show(visit, mailboxPage(visit, store, owner));
}

function list(visit: Visit, store: MailStore): Response {
  const asked = visit.url.searchParams.get('address');
  return asked ? found(boxLink(visit, normal(asked))) : show(visit, mailboxesPage(visit, store));
}

function show(visit: Visit, body: Html, init?: ResponseInit): Response {
  const head = html`<link rel="stylesheet" href="/mailbox.css" /><script src="/mailbox.js" defer></script>`;
  return page(frame(visit, { title: words[visit.locale].title, current: 'mailbox', head, body }), init);
}

/** A reply (`mailId`, `text`) or a new mail (`to`, `subject`, `text`), with `files`. */
async function write(options: MailboxOptions, store: MailStore, visit: Visit, owner: string, request: Request): Promise<Response> {
  const refusedSite = ownPageOnly(request);
  if (refusedSite) return refusedSite;
  const form = await request.formData();
  const field = (name: string) => String(form.get(name) ?? '');
  const refuse = (problem: string, status: number) => {
    const refused: Refused = { problem, text: field('text'), to: field('to'), subject: field('subject'), mailId: field('mailId') };
    return show(visit, mailboxPage(visit, store, owner, refused), { status });
  };
  if (field('text').trim() === '') return refuse(words[visit.locale].missingText, 400);
  const answered = store.get(field('mailId'));
  if (!answered && field('to').trim() === '') return refuse(words[visit.locale].missingTo, 400);
  const draft = await draftOf(options, visit, owner, form);
  try {
    await send(answered ? replyTo(answered, draft) : newMail(draft, field('to').trim(), field('subject')), owner, options.mailInPort, store, draft.at);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), 502);
  }
  return seeOther(`${boxLink(visit, owner)}&sent=1`);
}

async function draftOf(options: MailboxOptions, visit: Visit, owner: string, form: FormData): Promise<Draft> {
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
  return {
    from: { name: personAt(options, owner).name, address: owner },
    text: String(form.get('text')).replaceAll('\r\n', '\n'),
    attachments: await Promise.all(files.map(async (file) => ({ filename: file.name, contentType: file.type, content: Buffer.from(await file.arrayBuffer()) }))),
    locale: visit.locale,
    at: options.sandbox.world.now(),
  };
}
