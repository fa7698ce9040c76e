import { readAddress, type OurAddress } from '#app/domain/channels/email/mail-addresses.ts';
import { shopById } from '#app/platform/control/shops.sql.server.ts';
import { closedWindow } from './closed-window.ts';
import type { Desk } from './desk.ts';
import { house } from './house.server.ts';
import { openDesk } from './open-desk.server.ts';

export interface MailEntrance {
  desk: Desk;
  address: OurAddress;
}

const noShopify = closedWindow('The mail door');

/**
 * Lets a delivery in by its envelope recipient. Who wrote is not known yet: a
 * sender's name proves nothing.
 * @returns null when the address is not ours or its shop has left
 * @throws Error when the database is away
 */
export async function enterMail(recipient: string): Promise<MailEntrance | null> {
  const address = readAddress(recipient, house().mailDomain);
  if (!address) return null;
  const shop = await shopById(house().control, address.shopId);
  if (shop?.status !== 'installed') return null;
  return { desk: openDesk(house(), { id: shop.id, domain: shop.domain }, { kind: 'customer' }, noShopify), address };
}

