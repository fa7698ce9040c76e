/** What every plan freezes. Dates are ISO text: a plan is stored as JSON. */
export interface PlanBase {
  orderId: string;
  orderName: string;
  orderUpdatedAt: string;
  /** Whether Shopify also writes to the customer. */
  notify: boolean;
  /** The bought lines it is about; of a kind that compensates, the units it takes. */
  lines: PlanLine[];
}

export interface PlanLine {
  orderLineId: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  /** Units bought. */
  bought: number;
}
