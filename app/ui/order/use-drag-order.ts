import { useRef, useState, type PointerEvent } from 'react';
import { handleId, holdFocus } from './hold-focus.ts';

export interface Drop {
  id: string;
  list: string;
  /** From 0, counted without the line itself. */
  place: number;
}

export interface DragOrder {
  /** What is on its way, and where it would go. */
  over: Drop | null;
  /** For the handle of a line. */
  begin(id: string, event: PointerEvent): void;
  /** Whether the press that just ended was a drag, and no click. */
  dragged(): boolean;
}

const SLACK_PX = 6;
const EDGE_PX = 60;
const STEP_PX = 12;

/**
 * Moves lines by mouse, pen and finger between the `[data-list]` lists of one
 * `[data-order]`, whose lines are `[data-line]`; Escape leaves everything as it
 * was, the dialog around it too.
 */
export function useDragOrder(order: string, drop: (to: Drop) => void): DragOrder {
  const [over, setOver] = useState<Drop | null>(null);
  const wasDrag = useRef(false);
  const begin = (id: string, { button, clientX, clientY, currentTarget }: PointerEvent) => {
    if (button !== 0) return;
    const ended = new AbortController();
    const scrolls = scrollerOf(currentTarget);
    let y = clientY;
    let to: Drop | null = null;
    wasDrag.current = false;
    const show = () => {
      const now = placeAt(order, id, y);
      if (now?.list !== to?.list || now?.place !== to?.place) setOver(now);
      to = now;
    };
    const move = (event: globalThis.PointerEvent) => {
      if (!wasDrag.current && Math.hypot(event.clientX - clientX, event.clientY - clientY) < SLACK_PX) return;
      y = event.clientY;
      if (!wasDrag.current) requestAnimationFrame(creep);
      wasDrag.current = true;
      show();
    };
    // Who holds still at the edge wants to go on.
    const creep = () => {
      if (ended.signal.aborted) return;
      if (scrollAtEdge(scrolls, y)) show();
      requestAnimationFrame(creep);
    };
    const end = (taken: boolean) => {
      ended.abort();
      setOver(null);
      if (!taken || !to) return;
      drop(to);
      holdFocus(handleId(id));
    };
    const on = { signal: ended.signal };
    window.addEventListener('pointermove', move, on);
    window.addEventListener('pointerup', () => end(true), on);
    window.addEventListener('pointercancel', () => end(false), on);
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      end(false);
      // Dialogs close as the key comes up.
      window.addEventListener('keyup', (up) => up.stopPropagation(), { capture: true, once: true });
    };
    window.addEventListener('keydown', escape, on);
  };
  return { over, begin, dragged: () => wasDrag.current };
}

/** The list under the pointer, or the nearest; in it, behind every line whose middle is above. */
function placeAt(order: string, id: string, y: number): Drop | null {
  const distance = (list: Element) => {
    const { top, bottom } = list.getBoundingClientRect();
    return Math.max(top - y, y - bottom, 0);
  };
  const [list] = [...document.querySelectorAll<HTMLElement>(`[data-order="${order}"][data-list]`)].toSorted((one, two) => distance(one) - distance(two));
  if (!list) return null;
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')].filter((line) => line.dataset['line'] !== id);
  const place = lines.filter((line) => line.getBoundingClientRect().top + line.offsetHeight / 2 < y).length;
  return { id, list: list.dataset['list']!, place };
}

/** What the line scrolls with: a dialog's body, else the page. */
function scrollerOf(line: Element): Element {
  for (let one = line.parentElement; one && one !== document.body; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight) return one;
  }
  return document.documentElement;
}

function scrollAtEdge(scrolls: Element, y: number): boolean {
  const whole = scrolls === document.documentElement;
  const { top, bottom } = whole ? { top: 0, bottom: window.innerHeight } : scrolls.getBoundingClientRect();
  const before = scrolls.scrollTop;
  if (y < top + EDGE_PX) scrolls.scrollTop -= STEP_PX;
  else if (y > bottom - EDGE_PX) scrolls.scrollTop += STEP_PX;
  return scrolls.scrollTop !== before;
}
