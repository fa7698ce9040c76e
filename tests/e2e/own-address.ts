/**
 * Where one shopper writes from, as Shopify's proxy would tell it. Everybody of
 * a run writes from this machine, and what many send from one address in a
 * short time is held back.
 */
export function ownAddress(): Record<string, string> {
  const part = () => Math.floor(Math.random() * 0x10000).toString(16);
  return { 'X-Forwarded-For': `2001:db8:${part()}:${part()}::1` };
}
