/** Why an order is cancelled, as Shopify knows it (enum OrderCancelReason); what is most usual first. */
export const cancelReasons = ['customer', 'inventory', 'staff', 'declined', 'fraud', 'other'] as const;
