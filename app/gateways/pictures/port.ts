/** Pictures that strangers sent: what they are by their bytes, drawn anew. */
export interface PicturesPort {
  /**
   * The picture upright, its longer side at most 2048 pixels, without anything but what
   * is seen of it. Of one that moves, its first frame.
   * @throws Problem too_many with `retryAfter` while more wait than can be served soon
   */
  redraw(bytes: Uint8Array): Promise<Redrawn>;
}

export type Redrawn = { picture: Picture; fault: null } | { picture: null; fault: PictureFault };

export interface Picture {
  type: PictureType;
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** `kind`: none of the three kinds, whatever its name says; `unreadable`: broken or cut off; `huge`: more pixels than are drawn. */
export type PictureFault = 'kind' | 'unreadable' | 'huge';
