/** The content ids by which a stored HTML names pictures of its own mail, exactly as they stand in its attributes. */
export function contentIdsIn(html: string | null): string[] {
  const found = html?.matchAll(/<img\b[^>]*\sdata-cid="([^"]*)"/g) ?? [];
  return [...new Set([...found].map((match) => match[1]!))];
}

/** What an attribute's text means: a content id as its part's header has it (RFC 2392: percent-encoded in an address). */
export function contentIdOf(attribute: string): string {
  const text = attribute.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface ShownPictures {
  /** Attribute text of `data-cid` → the picture as a data: address. */
  own: ReadonlyMap<string, string>;
  /** Whether pictures from elsewhere are wanted. */
  remote: boolean;
}

/** The HTML with the pictures that may be shown now. */
export function withPictures(html: string, { own, remote }: ShownPictures): string {
  return html.replace(/<img\b[^>]*>/g, (img) => {
    const cid = /\sdata-cid="([^"]*)"/.exec(img)?.[1];
    const address = cid === undefined ? null : own.get(cid);
    if (address) return img.replace(/\sdata-cid="[^"]*"/, () => ` src="${address}"`);
    return remote ? img.replace(/\sdata-remote-src="/, ' src="') : img;
  });
}

/** Whether it names pictures that lie elsewhere. */
export function hasRemotePictures(html: string): boolean {
  return /<img\b[^>]*\sdata-remote-src="/.test(html);
}
