import { formatWhen } from '#sandbox/pages/format.ts';
import { link } from '#sandbox/pages/frame.ts';
import { html, type Html, type Part } from '#sandbox/pages/html.ts';
import type { Visit } from '#sandbox/pages/store.ts';
import type { Bounce, Mail, MailStore } from './mail-store.ts';
import { adminHere } from './mail-parts.ts';
import { mailboxes, normal, type Thread, threadsOf } from './mailboxes.ts';
import { personAt } from './people.ts';
import { words } from './words.ts';
import { replyAddress } from './write-mail.ts';

/** What a form that was refused brings back, so that nothing typed is lost. */
export interface Refused {
  problem: string;
  text: string;
  to: string;
  subject: string;
  mailId: string;
}

/** All mailboxes. */
export function mailboxesPage(visit: Visit, store: Pick<MailStore, 'all' | 'bounces'>): Html {
  const t = words[visit.locale];
  const boxes = mailboxes(store.all());
  return html`<div class="head"><div><h1>${t.title}</h1><p class="soft">${t.intro}</p></div></div>
    <section class="card">${boxes.length === 0 ? html`<p>${t.none}</p>` : html`<div class="scroll"><table class="boxes"><tbody>${boxes.map((box) => {
      const person = personAt(visit.store, box.address);
      return html`<tr><td><a href="${boxLink(visit, box.address)}"><strong>${person.name || box.address}</strong></a><br /><span class="soft small">${box.address}</span></td>
        <td><span class="badge">${t[person.kind]}</span></td><td>${box.last.parsed.subject || t.noSubject}</td><td>${t.mails(box.count)}</td><td>${formatWhen(box.last.envelope.at, visit.locale)}</td></tr>`;
    })}</tbody></table></div>`}</section>
    ${bounced(visit, store.bounces())}
    <form class="row card" action="/mailbox" method="get"><input type="hidden" name="locale" value="${visit.locale}" /><div><label for="address">${t.openOther}</label><input type="email" id="address" name="address" required size="30" /></div><button>${t.open}</button></form>`;
}

/** One mailbox: its threads, and a form for a new mail. */
export function mailboxPage(visit: Visit, store: Pick<MailStore, 'all' | 'bounces'>, address: string, refused?: Refused): Html {
  const t = words[visit.locale];
  const threads = threadsOf(store.all(), address);
  const person = personAt(visit.store, address);
  return html`<div class="head"><div><a class="small" href="${link(visit, '/mailbox')}">‹ ${t.back}</a><h1>${person.name || address}</h1><p class="soft">${address} <span class="badge">${t[person.kind]}</span></p></div></div>
    ${refused ? html`<p class="notice bad" role="alert">${t.notSent}: ${refused.problem}</p>` : visit.url.searchParams.has('sent') ? html`<p class="notice" role="status">${t.sent}</p>` : null}
    ${bounced(visit, store.bounces().filter((one) => normal(one.to) === address))}
    ${threads.length ? threads.map((thread, index) => threadCard(visit, thread, address, index === 0, refused)) : html`<section class="card"><p>${t.empty}</p></section>`}
    ${newForm(visit, address, refused)}`;
}

/** Mails that were turned away, the latest first; nothing at all when there are none. */
function bounced(visit: Visit, bounces: readonly Bounce[]): Part {
  if (bounces.length === 0) return null;
  const t = words[visit.locale];
  return html`<section class="card"><h2>${t.bounced}</h2><p class="soft small">${t.bouncedHelp}</p><div class="scroll"><table><tbody>${[...bounces].reverse().map(
    (one) => html`<tr><td><strong>${one.to}</strong> <span class="badge bad">${t.bouncedBadge}</span></td><td class="soft small">${t.from}: ${one.from || t.noSender}</td><td>${formatWhen(one.at, visit.locale)}</td></tr>`,
  )}</tbody></table></div></section>`;
}

/** Where a mailbox lies. */
export function boxLink(visit: Visit, address: string): string {
  return link(visit, `/mailbox/${encodeURIComponent(address)}`);
}

function threadCard(visit: Visit, thread: Thread, address: string, open: boolean, refused?: Refused): Html {
  const t = words[visit.locale];
  const last = [...thread.mails].reverse().find((mail) => !mail.envelope.sent) ?? thread.mails.at(-1)!;
  const shown = open || refused?.mailId === last.id;
  return html`<details class="card thread" ${shown ? html`open` : null}><summary><strong>${thread.subject || t.noSubject}</strong> <span class="soft small">${t.mails(thread.mails.length)} · ${formatWhen(thread.mails.at(-1)!.envelope.at, visit.locale)}</span></summary>
    ${thread.mails.map((mail) => mailView(visit, mail))}
    ${last.envelope.sent ? null : replyForm(visit, last, address, refused)}</details>`;
}

function mailView(visit: Visit, mail: Mail): Html {
  const t = words[visit.locale];
  const { parsed } = mail;
  return html`<article class="mail" id="mail-${mail.id}"><header>
      <strong>${addresses(parsed.from) || mail.envelope.from}</strong> ${mail.envelope.sent ? html`<span class="badge">${t.sentByYou}</span>` : null} <span class="soft small">${formatWhen(mail.envelope.at, visit.locale)}</span>
      <div class="soft small">${t.to}: ${addresses(parsed.to) || mail.envelope.to.join(', ')}</div></header>
    ${parsed.html
      ? html`<iframe class="html-part" src="${link(visit, `/mailbox/mail/${mail.id}/html`)}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" title="${t.html}: ${parsed.subject ?? ''}"></iframe>
        <details><summary class="small">${t.plain}</summary><pre>${parsed.text ?? ''}</pre></details>`
      : html`<pre>${linked(visit, parsed.text ?? '')}</pre>`}
    ${attachments(visit, mail)}
    <details><summary class="small">${t.headers}</summary><pre class="small">${parsed.headerLines.map((line) => line.line).join('\n')}</pre><a class="small" href="/mailbox/mail/${mail.id}/source">${t.source}</a></details></article>`;
}

/** The people of a header as a client shows them: name and address, without the quotes of the wire. */
function addresses(header: Mail['parsed']['to']): string {
  const fields = Array.isArray(header) ? header : header ? [header] : [];
  return fields.flatMap((field) => field.value).map((one) => (one.name ? `${one.name} <${one.address}>` : one.address)).join(', ');
}

function attachments(visit: Visit, mail: Mail): Part {
  const files = mail.parsed.attachments.filter((file) => !file.related);
  if (files.length === 0) return null;
  return html`<p class="small">${words[visit.locale].attachments}: ${mail.parsed.attachments.map((file, index) => (file.related ? null : html`<a href="/mailbox/mail/${mail.id}/attachment/${index}">${file.filename ?? `attachment-${index + 1}`}</a> `))}</p>`;
}

/** Plain text with its web addresses made into links, as mail clients do. */
function linked(visit: Visit, text: string): Part[] {
  return text.split(/(https?:\/\/[^\s<>"')\]]+)/).map((part, index) => (index % 2 ? html`<a href="${adminHere(visit, part)}" target="_blank" rel="noopener noreferrer">${part}</a>` : part));
}

function replyForm(visit: Visit, mail: Mail, address: string, refused?: Refused): Html {
  const t = words[visit.locale];
  const id = `reply-${mail.id}`;
  return html`<form method="post" action="${boxLink(visit, address)}" enctype="multipart/form-data"><input type="hidden" name="mailId" value="${mail.id}" />
    <label for="${id}">${t.reply} <span class="soft">(${t.replyGoes}: ${replyAddress(mail)})</span></label><textarea id="${id}" name="text" required>${refused?.mailId === mail.id ? refused.text : ''}</textarea>
    <div class="row"><label>${t.attach}<br /><input type="file" name="files" multiple /></label><button class="main">${t.reply}</button></div></form>`;
}

function newForm(visit: Visit, address: string, refused?: Refused): Html {
  const t = words[visit.locale];
  const kept = refused && !refused.mailId ? refused : undefined;
  return html`<details class="card" ${kept ? html`open` : null}><summary><strong>${t.writeNew}</strong></summary>
    <form method="post" action="${boxLink(visit, address)}" enctype="multipart/form-data">
      <p><label for="to">${t.newTo}</label><input type="email" id="to" name="to" required size="44" value="${kept?.to ?? ''}" /></p>
      <p><label for="subject">${t.subject}</label><input id="subject" name="subject" size="44" value="${kept?.subject ?? ''}" /></p>
      <label for="new-text">${t.message}</label><textarea id="new-text" name="text" required>${kept?.text ?? ''}</textarea>
      <div class="row"><label>${t.attach}<br /><input type="file" name="files" multiple /></label><button class="main">${t.sendIt}</button></div></form></details>`;
}
