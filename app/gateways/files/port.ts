/** The file store: bytes under a key of ours. */
export interface FilesPort {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is none. */
  get(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
  /** Everything of one shop, also what no row leads to. */
  removeShop(shopId: string): Promise<void>;
}
