import { numericId } from '../../state/gid.ts';
import type { Address, Order } from '../../state/orders/shapes.ts';
import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { money } from '../../state/money.ts';
import { Decimal } from 'decimal.js';
import { connection } from '../connection.ts';
import { exactly, idOf, searchFilter, timeOf, wordsOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';
import { metafieldsOn } from './metafield-resolvers.ts';
import { accountsOf } from '../../state/store-credit.ts';
import type { StoreCreditAccount } from '../../state/store-credit.ts';
import { findOrders, ordersSortedBy } from './order-search.ts';
import { visibleOrder } from '../visibility.ts';

const SEARCH: Record<string, FieldMatch<Doc>> = {
  default: wordsOf((doc) => [doc.displayName, doc.firstName, doc.lastName, doc.email, doc.phone] as string[]),
  id: idOf((doc) => doc.id),
  first_name: wordsOf((doc) => doc.firstName as string),
  last_name: wordsOf((doc) => doc.lastName as string),
  email: wordsOf((doc) => doc.email as string),
  phone: exactly((doc) => doc.phone as string | null),
  tag: exactly((doc) => doc.tags as string[]),
  state: exactly((doc) => doc.state as string),
  country: exactly((doc) => (doc.defaultAddress as Address | null)?.country),
  customer_date: timeOf((doc) => doc.createdAt as string),
  created_at: timeOf((doc) => doc.createdAt as string),
  updated_at: timeOf((doc) => doc.updatedAt as string),
};

export const customerResolvers: ResolverMap = {
  QueryRoot: {
    customers: (_, args, { world, shop }) =>
      connection([...world.all(shop, 'Customer')].filter(searchFilter('Customer', args.query, SEARCH, world.now())), args, {
        sortBy: sortedBy(args.sortKey),
      }),
    customersCount: (_, args, { world, shop }) => ({
      count: [...world.all(shop, 'Customer')].filter(searchFilter('Customer', args.query, SEARCH, world.now())).length,
      precision: 'EXACT',
    }),
    storeCreditAccount: (_, { id }, { world, shop }) => world.get(shop, 'StoreCreditAccount', id) ?? null,
    customer: (_, { id }, { world, shop }) => world.get(shop, 'Customer', id) ?? null,
    customerByIdentifier: (_, { identifier }, { world, shop }) => [...world.all(shop, 'Customer')].find((doc) => identifies(identifier, doc)) ?? null,
  },
  Customer: {
    ...metafieldsOn(),
    addresses: (customer, { first }) => customer.addressBook.slice(0, first ?? undefined),
    addressesV2: (customer, args) => connection(customer.addressBook, args),
    orders: (customer, args, context) =>
      connection(
        findOrders(context, args.query, (order) => order.customerId === customer.id),
        args,
        { sortBy: ordersSortedBy(args.sortKey) },
      ),
    lastOrder: (customer, _, context) =>
      ordersOf(customer, context)
        .filter((order) => visibleOrder(order, context))
        .at(-1) ?? null,
    numberOfOrders: (customer, _, context) => String(ordersOf(customer, context).length),
    amountSpent: (customer, _, context) =>
      money(
        ordersOf(customer, context).reduce(
          (sum, order) => sum.plus((order.netPaymentSet as Order['totalPriceSet']).shopMoney.amount),
          new Decimal(0),
        ),
        'KRW',
      ),
    storeCreditAccounts: (customer, args, { world, shop }) => connection(accountsOf(world, shop, customer.id), args),
  },
  StoreCreditAccount: {
    owner: (account: StoreCreditAccount, _, { world, shop }) => world.get(shop, 'Customer', account.customerId) ?? undefined,
  },
  MailingAddress: {
    countryCode: (address) => address.countryCodeV2,
    formatted: (address, { withName, withCompany }) => formatted(address, withName, withCompany),
    formattedArea: (address) => [address.city, address.provinceCode, address.country].filter(Boolean).join(' '),
    coordinatesValidated: () => false,
    latitude: () => null,
    longitude: () => null,
    timeZone: () => null,
    validationResultSummary: () => null,
  },
};

function sortedBy(sortKey: string): (doc: Doc) => string | number {
  if (sortKey === 'UPDATED_AT') return (doc) => String(doc.updatedAt);
  if (sortKey === 'CREATED_AT') return (doc) => String(doc.createdAt);
  if (sortKey === 'NAME') return (doc) => `${String(doc.lastName)} ${String(doc.firstName)}`;
  return (doc) => Number(numericId(doc.id));
}

function identifies(identifier: { id?: string; emailAddress?: string; phoneNumber?: string }, doc: Doc): boolean {
  if (identifier.id) return doc.id === identifier.id;
  if (identifier.emailAddress) return String(doc.email).toLowerCase() === identifier.emailAddress.trim().toLowerCase();
  return identifier.phoneNumber !== undefined && doc.phone !== null && digits(identifier.phoneNumber) === digits(String(doc.phone));
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '');
}

function ordersOf(customer: Doc, { world, shop }: AdminContext): Order[] {
  return [...world.all<Order>(shop, 'Order')].filter((order) => order.customerId === customer.id);
}

/** Korean addresses run from the province to the house, others the other way. */
function formatted(address: Address, withName: boolean, withCompany: boolean): string[] {
  const korean = address.countryCodeV2 === 'KR';
  const street = [address.address1, address.address2];
  const lines = korean
    ? [[address.province, address.city].filter(Boolean).join(' '), ...street, address.zip, address.country]
    : [...street, [address.city, address.provinceCode, address.zip].filter(Boolean).join(' '), address.country];
  return [withName ? address.name : null, withCompany ? address.company : null, ...lines].filter((line): line is string => Boolean(line));
}
