/** Customers with an address each: seven in ten Korean, the others in America, Germany and France. */
import { gid } from '../state/gid.ts';
import type { Address } from '../state/orders/shapes.ts';
import { days, iso } from '../state/time.ts';
import type { Doc } from '../types.ts';
import { CUSTOMER_TAGS, ENGLISH, KOREAN, MAIL_DOMAINS } from './catalogue/people.ts';
import type { Planting } from './planting.ts';

export interface Person {
  firstName: string;
  lastName: string;
  name: string;
  login: string;
  locale: 'ko' | 'en';
  phone: string | null;
  address: Omit<Address, 'id' | 'firstName' | 'lastName' | 'name' | 'phone'>;
}

/** Plants customers; the first one is Korean and owns #1042. */
export function plantCustomers(grow: Planting, count: number): void {
  for (let index = 0; index < count; index++) plantCustomer(grow, index % 10 < 7 ? korean(grow, index) : abroad(grow, index), index);
}

function korean(grow: Planting, index: number): Person {
  const { random } = grow;
  const family = index === 0 ? 0 : random.between(0, KOREAN.family.length - 1);
  const given = index === 0 ? 0 : random.between(0, KOREAN.given.length - 1);
  const town = index === 0 ? KOREAN.towns[0]! : random.pick(KOREAN.towns);
  return {
    firstName: KOREAN.given[given]!,
    lastName: KOREAN.family[family]!,
    name: `${KOREAN.family[family]}${KOREAN.given[given]}`,
    login: `${KOREAN.givenLatin[given]}.${KOREAN.familyLatin[family]}${index + 1}`,
    locale: 'ko',
    phone: `+82100000${String((index * 37 + 1042) % 10_000).padStart(4, '0')}`,
    address: {
      company: null,
      address1: `${random.pick(KOREAN.streets)} ${random.between(1, 140)}`,
      address2: `${random.pick(KOREAN.homes)} ${random.between(101, 109)}동 ${random.between(1, 19)}0${random.between(1, 4)}호`,
      city: town.city,
      province: town.province,
      provinceCode: town.provinceCode,
      country: 'South Korea',
      countryCodeV2: 'KR',
      zip: `${town.zip}${String(random.between(0, 999)).padStart(3, '0')}`,
    },
  };
}

function abroad(grow: Planting, index: number): Person {
  const { random } = grow;
  const [firstName, lastName] = [random.pick(ENGLISH.given), random.pick(ENGLISH.family)];
  const town = random.pick(ENGLISH.towns);
  const ending = String(random.between(0, 10 ** (5 - town.zip.length) - 1)).padStart(5 - town.zip.length, '0');
  return {
    firstName,
    lastName,
    name: `${firstName} ${lastName}`,
    login: `${firstName}.${lastName}${index + 1}`.toLowerCase(),
    locale: 'en',
    // Three in ten live abroad: counted among themselves, their hundred reserved numbers last for more than three hundred customers.
    phone: town.area ? `+1${town.area}55501${String((Math.floor(index / 10) * 3 + (index % 10) - 7) % 100).padStart(2, '0')}` : null,
    address: {
      company: null,
      ...streetOf(grow, town),
      city: town.city,
      province: town.province,
      provinceCode: town.provinceCode,
      country: town.country,
      countryCodeV2: town.countryCode,
      zip: `${town.zip}${ending}`,
    },
  };
}

/** House number and street as the country writes them. */
function streetOf({ random }: Planting, town: (typeof ENGLISH.towns)[number]): { address1: string; address2: string | null } {
  const number = random.between(2, 480);
  const place = random.next();
  const local = town.streets ?? ENGLISH.streets;
  const street = local[Math.floor(place * local.length)]!;
  const flat = random.chance(0.3) ? random.between(1, 30) : null;
  if (town.countryCode === 'DE') return { address1: `${street} ${Math.ceil(number / 4)}`, address2: null };
  if (town.countryCode === 'FR') return { address1: `${Math.ceil(number / 4)} ${street}`, address2: flat === null ? null : `Appartement ${flat}` };
  return { address1: `${number} ${street}`, address2: flat === null ? null : `Apt ${flat}` };
}

function plantCustomer(grow: Planting, person: Person, index: number): Doc {
  const { random } = grow;
  const id = grow.nextId('Customer');
  const email = `${person.login}@${MAIL_DOMAINS[index % MAIL_DOMAINS.length]}`;
  const at = iso(grow.now.getTime() - days(random.between(366, 860)));
  const subscribed = random.chance(0.4);
  const address = addressOf(person, gid('MailingAddress', grow.nextId('MailingAddress')));
  return grow.put('Customer', {
    id: gid('Customer', id),
    legacyResourceId: id,
    firstName: person.firstName,
    lastName: person.lastName,
    displayName: person.name,
    email,
    phone: person.phone,
    locale: person.locale,
    defaultEmailAddress: {
      emailAddress: email,
      marketingState: subscribed ? 'SUBSCRIBED' : 'NOT_SUBSCRIBED',
      marketingOptInLevel: subscribed ? 'SINGLE_OPT_IN' : null,
      marketingUpdatedAt: null,
      openTrackingLevel: 'UNKNOWN',
      sourceLocation: null,
      validFormat: true,
    },
    defaultPhoneNumber: person.phone && {
      phoneNumber: person.phone,
      marketingState: 'NOT_SUBSCRIBED',
      marketingOptInLevel: null,
      marketingUpdatedAt: null,
    },
    defaultAddress: address,
    addressBook: [address],
    tags: random.chance(0.15) ? [random.pick(CUSTOMER_TAGS)] : [],
    note: null,
    state: random.chance(0.5) ? 'ENABLED' : 'DISABLED',
    verifiedEmail: true,
    validEmailAddress: true,
    taxExempt: false,
    taxExemptions: [],
    multipassIdentifier: null,
    canDelete: false,
    dataSaleOptOut: false,
    productSubscriberStatus: 'NEVER_SUBSCRIBED',
    lifetimeDuration: 'about 1 year',
    createdAt: at,
    updatedAt: at,
  });
}

function addressOf(person: Person, id: string): Address {
  return { id, firstName: person.firstName, lastName: person.lastName, name: person.name, phone: person.phone, ...person.address };
}
