import { readFileLink } from '#app/domain/tickets/signed-file.server.ts';
import { shopById } from '#app/platform/control/shops.sql.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { closedWindow } from './closed-window.ts';
import type { Desk } from './desk.ts';
import { house } from './house.server.ts';
import { openDesk } from './open-desk.server.ts';

export interface FileLinkEntrance {
  desk: Desk;
  /** The one file that the link opens. */
  attachmentId: string;
}

const noShopify = closedWindow('The door of files');

/**
 * Lets in whoever holds a signed link, for its file alone. Its signature is
 * read before anything is looked up.
 * @param place `<shop>.<attachment>`, as it stands in the address
 * @throws Problem not_found, expired
 */
export async function enterFileLink(request: Request, place: string): Promise<FileLinkEntrance> {
  const { shopId, attachmentId } = readFileLink(house(), place, new URL(request.url).searchParams);
  const shop = await shopById(house().control, shopId);
  if (shop?.status !== 'installed') throw new Problem('not_found', { note: 'the shop has left' });
  return { desk: openDesk(house(), { id: shop.id, domain: shop.domain }, { kind: 'system' }, noShopify), attachmentId };
}
