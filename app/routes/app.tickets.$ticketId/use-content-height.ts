import { useEffect, useState } from 'react';

/** Pixels. A longer mail is scrolled in its frame, so that the composer stays in reach. */
const LEAST = 48;
const MOST = 720;

/** Until it was measured, and where it cannot be. */
const UNKNOWN = 320;

export interface ContentHeight {
  height: number;
  /** Goes to the frame that is measured; it must be of our own origin. */
  measure(frame: HTMLIFrameElement | null): void;
}

/** How high a frame has to be for what stands in it, at every width it gets. */
export function useContentHeight(): ContentHeight {
  const [frame, measure] = useState<HTMLIFrameElement | null>(null);
  const [height, setHeight] = useState(UNKNOWN);
  useEffect(() => {
    if (!frame) return undefined;
    const look = () => setHeight((before) => heightIn(frame) ?? before);
    look();
    // Pictures and all; then whenever the page gets wider or narrower.
    frame.addEventListener('load', look);
    const width = new ResizeObserver(look);
    width.observe(frame);
    return () => {
      frame.removeEventListener('load', look);
      width.disconnect();
    };
  }, [frame]);
  return { height, measure };
}

function heightIn(frame: HTMLIFrameElement): number | null {
  const page = frame.contentDocument;
  if (!page?.body || page.readyState !== 'complete' || page.URL !== 'about:srcdoc') return null;
  const { scrollHeight, scrollWidth, clientWidth } = page.documentElement;
  // A table that is wider brings a bar along the bottom; the borders count as well.
  return Math.min(MOST, Math.max(LEAST, scrollHeight + (scrollWidth > clientWidth ? 18 : 0) + 2));
}
