/** A way back as people know it: the provider's name, and of a card its last digits. */
export function wayName({ gateway, gatewayName, accountNumber }: { gateway: string; gatewayName: string | null; accountNumber: string | null }): string {
  const last = /(\d{4})\s*$/.exec(accountNumber ?? '')?.[1];
  return `${gatewayName ?? gateway}${last ? ` ····${last}` : ''}`;
}
