/**
 * A rendered document in one piece, without bytes that nobody wrote: where a
 * character of two or three bytes does not fit the end of React's buffer, the
 * buffer is handed over with what is left of it, as zeros. Browsers read those
 * as U+FFFD in attributes and in the page's own data.
 * Source: https://github.com/facebook/react/issues/24985, mended in React 19 by pull request 26228
 */
export function wholeDocument(chunks: Uint8Array[]): Buffer<ArrayBuffer> {
  const whole = Buffer.concat(chunks);
  // A zero is no part of any other character, and text is never written with one.
  return whole.includes(0) ? Buffer.from(whole.filter((byte) => byte !== 0)) : whole;
}
