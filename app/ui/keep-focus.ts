/** Where a link of the chain stood: what it hung on, and as which child. */
interface Hold {
  parent: Element;
  index: number;
}

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * Keeps the keyboard on the page. What had the focus may vanish: a dialog that
 * closes, a filter that is taken off, a row that leaves the list, a button
 * that rests while it works. Then the browser leaves the keyboard nowhere, and
 * the next Tab begins at the top; here it goes back to what opened the dialog,
 * to the button once it can be pressed again, else to what stands nearest.
 */
export function keepFocus(main: HTMLElement, signal: AbortSignal): void {
  let last: Element | null = null;
  let inMain: { element: Element; holds: Hold[] } | null = null;
  /** What had the focus when it began to rest. */
  let resting: Element | null = null;
  const remember = (event: FocusEvent) => {
    last = event.target as Element;
    resting = null;
    if (main.contains(last)) inMain = { element: last, holds: holdsOf(last, main) };
  };
  const keep = () => {
    if (last?.isConnected && last.matches(':disabled')) resting = last;
    if (!last || document.activeElement !== document.body || resting?.matches(':disabled')) return;
    // Put down by the person: the element is still there, and never rested.
    if (last.isConnected && last !== resting) return;
    const back = [last, inMain?.element].find((element) => element?.isConnected);
    if (back?.matches(':disabled')) last = resting = back;
    else focus(back ?? nearest(inMain?.holds ?? [], main));
  };
  document.addEventListener('focusin', remember, { signal });
  // Where a person points, the keyboard has nothing to go back to.
  document.addEventListener('pointerdown', () => (last = null), { signal });
  const watch = new MutationObserver(keep);
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  signal.addEventListener('abort', () => watch.disconnect());
}

function holdsOf(element: Element, main: Element): Hold[] {
  const holds: Hold[] = [];
  for (let one = element; one !== main && one.parentElement; one = one.parentElement) holds.push({ parent: one.parentElement, index: [...one.parentElement.children].indexOf(one) });
  return holds;
}

/** Within what is left of the place: what came into its stead, else the first that takes the focus. */
function nearest(holds: Hold[], main: HTMLElement): Element {
  for (const { parent, index } of holds) {
    if (!parent.isConnected || parent === main) continue;
    const found = firstIn(parent.children[Math.min(index, parent.children.length - 1)]) ?? firstIn(parent);
    if (found) return found;
  }
  return main;
}

/** A row's own link goes before its box. What is hidden takes no focus: Polaris measures with buttons that nobody sees. */
function firstIn(element: Element | undefined): Element | null {
  if (!element) return null;
  const found = [...element.querySelectorAll('[data-primary-link]'), ...(element.matches(FOCUSABLE) ? [element] : []), ...element.querySelectorAll(FOCUSABLE)];
  return found.find((one) => one.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true) ?? null;
}

function focus(element: Element): void {
  (element as HTMLElement).focus({ preventScroll: true });
}
