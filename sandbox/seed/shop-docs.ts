/** The shop itself: its address, two locations, three people, the app. */
import { gid } from '../state/gid.ts';
import { days, iso } from '../state/time.ts';
import type { StaffPermission } from '../types.ts';
import type { Planting } from './planting.ts';

/** Plants shop, locations, staff, locales and the installed app. Every size of shop has them. */
export function plantShop(grow: Planting): void {
  const opened = iso(grow.now.getTime() - days(900));
  plantShopDoc(grow, opened);
  plantLocation(grow, opened, '온담 파주 물류창고', '파주시', '경기도', 'KR-41', '책마을로 77', '10881', true);
  plantLocation(grow, opened, '온담 연남 매장', '마포구', '서울특별시', 'KR-11', '연못길 12', '03991', false);
  for (const person of STAFF) plantStaff(grow, person);
  plantApp(grow, opened);
  grow.put('ShopLocale', { id: 'ko', locale: 'ko', name: 'Korean', primary: true, published: true, marketWebPresences: [] });
  grow.put('ShopLocale', { id: 'en', locale: 'en', name: 'English', primary: false, published: true, marketWebPresences: [] });
}

const STAFF: { role: string; firstName: string; lastName: string; login: string; owner: boolean; permissions: StaffPermission[] }[] = [
  {
    role: 'owner',
    firstName: '다온',
    lastName: '문',
    login: 'daon',
    owner: true,
    permissions: ['orders', 'refund_orders', 'cancel_orders', 'draft_orders', 'customers', 'products', 'applications'],
  },
  {
    role: 'agent',
    firstName: '새봄',
    lastName: '유',
    login: 'saebom',
    owner: false,
    permissions: ['orders', 'refund_orders', 'draft_orders', 'customers', 'products', 'applications'],
  },
  { role: 'part-timer', firstName: '이든', lastName: '노', login: 'ideun', owner: false, permissions: ['orders', 'customers', 'applications'] },
];

function plantShopDoc(grow: Planting, opened: string): void {
  const { domain, storefront } = grow.place;
  const id = grow.nextId('Shop');
  grow.put('Shop', {
    id: gid('Shop', id),
    name: '온담',
    email: 'hello@ondam.example',
    contactEmail: 'help@ondam.example',
    shopOwnerName: '문다온',
    description: '차와 문구, 살림을 다루는 작은 가게',
    myshopifyDomain: domain,
    url: storefront,
    primaryDomain: {
      id: gid('Domain', id),
      host: storefront.replace(/^https?:\/\//, ''),
      url: storefront,
      sslEnabled: storefront.startsWith('https'),
    },
    currencyCode: 'KRW',
    enabledPresentmentCurrencies: ['KRW', 'USD', 'EUR'],
    ianaTimezone: 'Asia/Seoul',
    timezoneAbbreviation: 'KST',
    timezoneOffset: '+0900',
    timezoneOffsetMinutes: 540,
    taxesIncluded: true,
    taxShipping: true,
    unitSystem: 'METRIC_SYSTEM',
    weightUnit: 'KILOGRAMS',
    orderNumberFormatPrefix: '#',
    orderNumberFormatSuffix: '',
    customerAccounts: 'OPTIONAL',
    checkoutApiSupported: true,
    setupRequired: false,
    marketingSmsConsentEnabledAtCheckout: false,
    transactionalSmsDisabled: false,
    shipsToCountries: ['KR', 'US', 'DE', 'FR'],
    plan: { publicDisplayName: 'Basic', partnerDevelopment: false, shopifyPlus: false },
    createdAt: opened,
    updatedAt: opened,
    currencyFormats: {
      moneyFormat: '₩{{amount_no_decimals}}',
      moneyInEmailsFormat: '₩{{amount_no_decimals}}',
      moneyWithCurrencyFormat: '₩{{amount_no_decimals}} KRW',
      moneyWithCurrencyInEmailsFormat: '₩{{amount_no_decimals}} KRW',
    },
    shopAddress: {
      id: gid('ShopAddress', id),
      company: '온담',
      address1: '책마을로 77',
      address2: null,
      city: '파주시',
      province: '경기도',
      provinceCode: 'KR-41',
      country: 'South Korea',
      countryCodeV2: 'KR',
      zip: '10881',
      phone: '+821000000000',
      latitude: null,
      longitude: null,
      coordinatesValidated: false,
      formatted: ['책마을로 77', '파주시 경기도 10881', '대한민국'],
      formattedArea: '경기도 파주시',
    },
  });
}

function plantLocation(
  grow: Planting,
  opened: string,
  name: string,
  city: string,
  province: string,
  provinceCode: string,
  address1: string,
  zip: string,
  ships: boolean,
): void {
  const id = grow.nextId('Location');
  grow.put('Location', {
    id: gid('Location', id),
    legacyResourceId: id,
    name,
    isActive: true,
    activatable: false,
    deactivatable: !ships,
    deletable: false,
    addressVerified: true,
    deactivatedAt: null,
    fulfillmentService: null,
    fulfillsOnlineOrders: ships,
    hasActiveInventory: true,
    hasUnfulfilledOrders: ships,
    isFulfillmentService: false,
    shipsInventory: ships,
    localPickupSettingsV2: null,
    suggestedAddresses: [],
    createdAt: opened,
    updatedAt: opened,
    isPrimary: ships,
    address: {
      address1,
      address2: null,
      city,
      province,
      provinceCode,
      country: 'South Korea',
      countryCode: 'KR',
      zip,
      phone: '+821000000000',
      latitude: null,
      longitude: null,
      formatted: [address1, `${city} ${province} ${zip}`, '대한민국'],
    },
  });
}

function plantStaff(grow: Planting, person: (typeof STAFF)[number]): void {
  const { firstName, lastName, login, owner, permissions, role } = person;
  grow.put('Staff', {
    id: gid('StaffMember', grow.nextId('StaffMember')),
    firstName,
    lastName,
    name: `${lastName}${firstName}`,
    initials: [lastName, firstName[0]!],
    email: `${login}@ondam.example`,
    phone: null,
    isShopOwner: owner,
    accountOwner: owner,
    active: true,
    exists: true,
    accountType: 'REGULAR',
    locale: 'ko',
    role,
    permissions,
  });
}

function plantApp(grow: Planting, opened: string): void {
  const { clientId, url, name, handle, scopes, apiVersion } = grow.place.app;
  const granted = scopes.map((scope) => ({ handle: scope, description: scope.replaceAll('_', ' ') }));
  const app = grow.put('App', {
    id: gid('App', grow.nextId('App')),
    apiKey: clientId,
    title: name,
    handle,
    description: null,
    developerName: 'Mend',
    embedded: true,
    published: false,
    previouslyInstalled: false,
    shopifyDeveloped: false,
    requestedAccessScopes: granted,
    availableAccessScopes: granted,
    optionalAccessScopes: [],
    webhookApiVersion: apiVersion,
    installUrl: null,
    features: [],
    failedRequirements: [],
    screenshots: [],
    isPostPurchaseAppInUse: false,
  });
  grow.put('AppInstallation', {
    id: gid('AppInstallation', grow.nextId('AppInstallation')),
    appId: app.id,
    scopes: [...scopes],
    uninstalledAt: null,
    launchUrl: `${url}/`,
    uninstallUrl: null,
    activeSubscriptions: [],
    createdAt: opened,
  });
}
