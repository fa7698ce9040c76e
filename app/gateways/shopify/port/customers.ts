export interface CustomersPort {
  customerByEmail(email: string): Promise<CustomerSnapshot | null>;
  customerByPhone(phone: string): Promise<CustomerSnapshot | null>;
  customer(customerId: string): Promise<CustomerSnapshot | null>;
  /** By one of these (phone: E.164); who changed last comes first, at most 10. */
  customersFound(wanted: { email: string } | { phone: string } | { name: string }): Promise<CustomerSnapshot[]>;
}

export interface CustomerSnapshot {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  locale: string | null;
  orderCount: number;
  updatedAt: Date;
}
