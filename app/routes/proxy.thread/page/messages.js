import { byId, el } from './el.js';
import { base, thread } from './thread.js';
import { moment, say } from './words.js';

/** By id: what a message said as it was drawn, and its element. */
const drawn = new Map();

export function drawMessages() {
  // What is newest is what somebody who comes from a mail wants to read.
  const all = [...thread.older, ...thread.view.messages].slice(thread.folded);
  const nodes = all.map(drawnOf);
  const list = byId('messages');
  // What did not change is not touched: nobody loses their place.
  nodes.forEach((node, at) => list.children[at] !== node && list.insertBefore(node, list.children[at] || null));
  while (list.children.length > nodes.length) list.lastChild.remove();
  byId('earlier').hidden = !thread.earlier && !thread.folded;
}

export function forgetDrawn() {
  drawn.clear();
}

function drawnOf(message) {
  const said = JSON.stringify(message);
  const before = drawn.get(message.id);
  if (before && before.said === said) return before.node;
  const node = messageNode(message);
  drawn.set(message.id, { said, node });
  return node;
}

function messageNode(message) {
  const name = message.who === 'me' ? say('page.me') : message.who === 'shop' ? thread.view.shop : message.name || say('page.other');
  const body = message.elsewhere ? [el('p', { className: 'quiet' }, say('page.elsewhere'))] : message.passages.map((passage) => passageNode(passage, message.who === 'shop'));
  return el('li', { className: `message ${message.who}${message.elsewhere ? ' elsewhere' : ''}` },
    el('div', { className: 'by' },
      el('h3', { dir: 'auto' }, name),
      el('time', { className: 'quiet', dateTime: message.at }, moment(message.at))),
    ...body,
    filesNode(message.files));
}

function passageNode({ text, quoted }, ours) {
  if (!quoted) return text.trim() ? el('p', { className: 'words', dir: 'auto' }, ...(ours ? linked(text.trim()) : [text.trim()])) : null;
  return el('details', {}, el('summary', {}, say('page.quote')), el('p', { className: 'words quoted', dir: 'auto' }, text.trim()));
}

/** Addresses in the shop's own words can be followed; a customer's are words. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}。、])/).map((part, at) => (at % 2 ? el('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part));
}

function filesNode(files) {
  return files.length ? el('div', { className: 'files' }, ...files.map(fileNode)) : null;
}

function fileNode(file) {
  const shown = /^image\/(jpeg|png|webp)$/.test(file.type);
  const href = base.replace(/[^/]+$/, '') + file.href;
  const label = say(shown ? 'page.photo' : 'page.file', { name: file.name });
  const link = el('a', { href, className: shown ? 'photo' : '', download: file.name, rel: 'noreferrer' }, shown ? el('img', { src: href, alt: label, loading: 'lazy', width: 96, height: 96 }) : label);
  link.dataset.file = file.id;
  return link;
}
