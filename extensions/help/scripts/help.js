/* Starts every block. The help centre: titles stand in the page, an answer comes from the shop when it is opened. */

/** Added to a section's place: no shop has a list with that many pages. */
const FIRST_PAGE = 7001;
const MOST_FOUND = 20;
const loading = {};

window.mendHelp = startAll;
document.addEventListener('shopify:section:load', startAll);
for (const type of ['focusin', 'pointerdown', 'input', 'submit']) addEventListener(type, touched);
addEventListener('hashchange', follow);
// The page is whole by now: what a schema names is deferred.
follow();

function startAll() {
  for (const root of document.querySelectorAll('.mend-help:not(.is-ready)')) {
    root.classList.add('is-ready');
    if (root.querySelector('[data-codes]')) startCentre(root);
  }
}

/** A form's own script comes with the first touch; until then, and where it does not come, the form is an ordinary one. */
function touched(event) {
  // A theme may swap a block for a fresh one, or make it one; outside its editor nothing tells of it.
  startAll();
  const form = event.target.closest('form[data-script]:not(.is-live)');
  if (!form) return;
  const script = load(form.dataset.script);
  // Else the browser refuses in its own words, before the script can.
  form.noValidate = true;
  if (event.type === 'submit') {
    event.preventDefault();
    script.then(() => form.requestSubmit(), () => form.reportValidity() && form.submit());
  } else script.catch(() => form.classList.add('is-plain'));
}

/** Adds a script to the page, once; a later call tries again what failed. */
function load(src) {
  loading[src] = loading[src] || new Promise((onload, fail) => {
    const onerror = () => fail(delete loading[src]);
    document.head.append(make('script', { src, onload, onerror }));
  });
  return loading[src];
}

function make(tag, more) {
  return Object.assign(document.createElement(tag), more);
}

/* help centre */

/** Of a root that was started before, too: what it listens to is set, not added. */
function startCentre(root) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const words = JSON.parse(part('words').textContent);
  const say = (key, n) => words[key].replace('{n}', n);
  const links = [...root.querySelectorAll('details [data-id]')];
  const { id } = root.closest('[id^=shopify-section-]') || root;
  const given = { section: id.slice(16), ...root.dataset };
  // The form's script asks it for suggestions, too.
  const centre = (root.centre = { part, say, given, links, rung: 0, bodies: {}, search });
  let find;
  takeBodies(centre, root);
  for (const link of links) expand(link, false);
  root.onclick = (event) => {
    const pressed = event.target.closest('[data-id], button[value]');
    if (!pressed || event.metaKey || event.ctrlKey) return;
    if (pressed.value) return count(centre, pressed);
    event.preventDefault();
    toggle(centre, pressed);
  };
  if (part('find')) startSearch(centre, part('find'));

  /** Lines of the articles that answer it, best first; nothing where the script that finds them does not come. */
  function search(query) {
    const answer = () => find(query).slice(0, MOST_FOUND).map(({ id }) => rowOf(part(`id="${id}"`)));
    return load(given.finder).then(() => (find = find || mendFind(indexOf(centre))).ready.then(answer), () => {});
  }
}

function expand(link, open) {
  link.setAttribute('aria-expanded', open);
}

/** Starts, and opens what the page's address names. */
function follow() {
  startAll();
  const link = document.getElementById(location.hash.slice(1));
  const root = link && link.dataset.id && link.closest('.mend-help');
  if (!root) return;
  link.closest('details').open = true;
  expand(link, false);
  toggle(root.centre, link);
  link.scrollIntoView();
  link.focus();
}

async function toggle(centre, link) {
  const open = !link.matches('[aria-expanded=true]');
  const frame = link.nextElementSibling || centre.part('frame').content.firstElementChild.cloneNode(true);
  const [body, ask] = frame.children;
  link.after(frame);
  expand(link, open);
  frame.hidden = !open;
  if (!open) return;
  // So that the address can be copied.
  history.replaceState(history.state, '', link.hash);
  if (!ask.hidden || frame.busy) return;
  // Words that stand in a live region as it comes are not spoken by all: they follow it.
  const tell = (key) => setTimeout(() => (body.textContent = centre.say(key)), 99);
  frame.busy = tell('loading');
  try {
    body.replaceWith(await bodyOf(centre, link.dataset.id));
    ask.hidden = false;
    signal(centre, 'view', link.dataset.id);
    if (link.closest('form')) signal(centre, 'suggested', link.dataset.id);
  } catch {
    frame.busy = 0;
    tell('failed');
  }
}

/**
 * An article's body. Asked for, in this order: the shop, on its search page; the shop, on this page; the app.
 * Which of the shop's two had one is asked first from then on, the app never. A section's bodies come together.
 */
async function bodyOf(centre, id) {
  const { bodies, given } = centre;
  const { key, at } = centre.part(`id="${id}"`).closest('details').dataset;
  const ours = `?section_id=${given.section}&`;
  const rungs = [`${given.search + ours}q=mend-help-${key}`, `${given.path + ours}page=${FIRST_PAGE + +at}`, `${given.proxy}/articles/${id}?locale=${given.locale}`];
  let { rung } = centre;
  while (!bodies[id]) {
    if (!rungs[rung]) throw (centre.rung = 0);
    const page = await fetch(rungs[rung]).then((answer) => (answer.ok ? answer.text() : ''), () => '');
    takeBodies(centre, new DOMParser().parseFromString(page, 'text/html'));
    if (!bodies[id]) rung++;
  }
  centre.rung = rung % 2;
  return bodies[id].cloneNode(true);
}

/** Out of what was fetched, or of a block; what that had open from an earlier start goes with them. */
function takeBodies({ bodies }, from) {
  for (const body of from.querySelectorAll('[data-mend-body], .mend-help__answer')) {
    bodies[body.dataset.mendBody] = body;
    body.remove();
  }
}

/** "Did this answer it?" */
function count(centre, { value, parentNode: ask }) {
  signal(centre, value, ask.parentNode.previousElementSibling.dataset.id);
  for (const line of ask.children) line.hidden = line.dataset.said !== value;
  ask.querySelector(':not([hidden])').focus();
}

/** Tells the app, which may be away: nothing waits for it. */
function signal({ given: { proxy, locale, quiet } }, kind, about) {
  if (!quiet) navigator.sendBeacon(`${proxy}/signals`, JSON.stringify({ kind, about, locale }));
}

/* search */

function startSearch(centre, field) {
  const { part, say } = centre;
  const results = part('results');
  let missed;
  let timer;
  field.onfocus = () => centre.search('');
  field.oninput = async () => {
    const query = field.value.trim();
    const found = await centre.search(query);
    // Where the script does not come, the sections stay as they are.
    if (!found) return;
    results.replaceChildren(...found);
    // One letter finds little: nothing is said of it.
    const told = query[1] || found.length;
    part('sections').hidden = told;
    missed = !found.length && told && query;
    // Said once typing pauses.
    clearTimeout(timer);
    timer = setTimeout(() => {
      part('count').textContent = told ? say(['none', 'one'][found.length] || 'many', found.length) : '';
    }, 400);
  };
  field.onchange = () => missed && signal(centre, 'miss', missed);
  field.onkeydown = ({ key }) => {
    if (key === 'Enter' && results.firstChild) results.firstChild.firstChild.focus();
  };
}

/** The titles as find.js reads them, with the codes of what stands below them. */
function indexOf({ links, part }) {
  const articles = links.map(({ dataset: { id }, textContent: title }) => ({ id, title }));
  return { sections: [{ articles }], codes: part('codes').textContent };
}

/** A found article: its title again, and the name of its section. */
function rowOf(link) {
  const row = make('li');
  const copy = row.appendChild(link.cloneNode(true));
  copy.removeAttribute('id');
  expand(copy, false);
  copy.append(make('small', { textContent: link.closest('details').dataset.title }));
  return row;
}
