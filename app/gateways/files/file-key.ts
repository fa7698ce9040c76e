/** A key of ours ("shop/uuid"), never a shopper's words. @throws Error for anything else */
export function checkedKey(key: string): string {
  if (!/^[\w-]+(\/[\w.-]+)+$/.test(key) || key.includes('..')) throw new Error('Not a key of the file store');
  return key;
}

/** The part of a key that all of a shop's share. @throws Error for what is no shop's id */
export function checkedShop(shopId: string): string {
  if (!/^[\w-]+$/.test(shopId)) throw new Error('Not a shop of the file store');
  return shopId;
}
