import { createHmac } from 'node:crypto';
import type { Registration } from '../callers.ts';
import type { Call } from '../load.ts';
import type { BenchShop } from '../seed/shops.ts';

/** A guest's message as the block's script posts it, through the shop's signed proxy; each from a sender of its own. */
export function aForm(app: Registration, shop: BenchShop, key: string, n: number): Call {
  const query: Record<string, string> = { shop: shop.domain, logged_in_customer_id: '', path_prefix: '/apps/mend', timestamp: String(Math.floor(Date.now() / 1000)) };
  const text = Object.entries(query).map(([name, value]) => `${name}=${value}`).toSorted().join('');
  const signature = createHmac('sha256', app.clientSecret).update(text).digest('hex');
  const fields = { key, locale: 'ko', name: `쓴이 ${n}`, email: `writer-${key}@mail.example`, orderNumber: '', topic: 'late_parcel', message: `주문한 상품이 아직 오지 않았어요. (${key})`, website: '', elapsed: '9000' };
  const boundary = `----mend${key}`;
  const body = `${Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`;
  return {
    method: 'POST',
    path: `/proxy/tickets?${new URLSearchParams({ ...query, signature })}`,
    headers: { Accept: 'application/json', 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'X-Forwarded-For': `2001:db8:${(n >> 8).toString(16)}:${(n & 255).toString(16)}::1` },
    body,
  };
}
