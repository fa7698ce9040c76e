import { byId, el } from './el.js';
import { thread } from './thread.js';
import { day, moment, say } from './words.js';

/** By order: whether somebody opened or closed it. */
const opened = new Map();

/** What was done, and the orders with their parcels. */
export function drawSide() {
  const side = byId('side');
  const stops = () => [...side.querySelectorAll('a, summary')];
  const at = stops().indexOf(document.activeElement);
  const { href } = document.activeElement;
  side.replaceChildren(...[outcomesNode(thread.view.outcomes), ...thread.view.orders.map(orderNode)].filter(Boolean));
  // Whoever goes by keys stays where they were.
  const stop = at < 0 ? null : stops().find((one) => href && one.href === href) || stops()[at];
  if (stop) stop.focus();
  byId('grid').classList.toggle('sides', side.children.length > 0);
}

function outcomesNode(outcomes) {
  if (!outcomes.length) return null;
  const lines = outcomes.map(({ text, at }) => el('li', {}, el('p', { dir: 'auto' }, text), el('p', { className: 'quiet' }, day(at))));
  return el('section', { className: 'card' }, el('h2', {}, say('done.title')), el('ul', {}, ...lines));
}

function orderNode(order) {
  const { parcels } = order;
  const title = say(order.isReplacement ? 'order.replacement' : 'order.title', { name: order.name });
  const state = order.cancelled ? say('order.cancelled') : parcels.length ? null : say('order.none');
  // On a narrow screen the words come first: an order is one line there until it is opened.
  const open = opened.has(order.id) ? opened.get(order.id) : matchMedia('(min-width: 60rem)').matches;
  const brief = state || say(`parcel.${(parcels.find((parcel) => !parcel.deliveredAt) || parcels[0]).status}`);
  return el('details', { className: 'card', open, ontoggle: (event) => opened.set(order.id, event.target.open) },
    el('summary', {}, el('h2', {}, title), el('p', { className: 'quiet brief' }, brief)),
    state && el('p', {}, state),
    ...parcels.map((parcel, at) => parcelNode(parcel, at + 1, parcels.length)),
    el('p', { className: 'quiet' }, say('order.asOf', { at: moment(order.asOf) })));
}

function parcelNode(parcel, at, all) {
  const { last } = parcel;
  const state = say(`parcel.${parcel.status}`);
  const scan = last && [moment(last.at), last.message || (last.status !== parcel.status && say(`parcel.${last.status}`)), last.place].filter(Boolean).join(' · ');
  const expected = !parcel.deliveredAt && parcel.estimatedAt && say('order.expected', { date: day(parcel.estimatedAt) });
  return el('div', { className: 'parcel' },
    el('h3', {}, all > 1 ? say('order.parcelOf', { at, all }) : say('order.parcel')),
    state && el('p', {}, state),
    scan && el('p', { className: 'quiet', dir: 'auto' }, scan),
    expected && el('p', {}, expected),
    ...parcel.trackings.map(trackingNode));
}

function trackingNode({ company, number, url }) {
  const name = [company, number].filter(Boolean).join(' ');
  const track = url && el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', ariaLabel: `${say('order.track')} ${name}` }, say('order.track'));
  return el('p', {}, el('bdi', {}, name), url ? ' ' : null, track);
}
