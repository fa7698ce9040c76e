import { restTime } from '../../state/time.ts';
import type { Doc } from '../../types.ts';
import { number } from './rest.ts';
import type { Json } from './rest.ts';

/** The body of shop/update and app/uninstalled. */
export function shopPayload(shop: Doc): Json {
  const address = shop.shopAddress as Record<string, string | null>;
  const formats = shop.currencyFormats as Record<string, string>;
  return {
    id: number(shop.id), name: shop.name, email: shop.email, domain: (shop.primaryDomain as { host: string }).host, province: address.province, country: address.countryCodeV2, address1: address.address1, zip: address.zip, city: address.city, source: null, phone: address.phone,
    latitude: null, longitude: null, primary_locale: 'ko', address2: address.address2, created_at: restTime(shop.createdAt), updated_at: restTime(shop.updatedAt), country_code: address.countryCodeV2, country_name: address.country, currency: shop.currencyCode, customer_email: shop.contactEmail,
    timezone: '(GMT+09:00) Asia/Seoul', iana_timezone: shop.ianaTimezone, shop_owner: shop.shopOwnerName, money_format: formats.moneyFormat, money_with_currency_format: formats.moneyWithCurrencyFormat, weight_unit: 'kg', province_code: address.provinceCode, taxes_included: shop.taxesIncluded,
    auto_configure_tax_inclusivity: null, tax_shipping: shop.taxShipping, county_taxes: null, plan_display_name: 'Basic', plan_name: 'basic', has_discounts: true, has_gift_cards: false, myshopify_domain: shop.myshopifyDomain, google_apps_domain: null, google_apps_login_enabled: null,
    money_in_emails_format: formats.moneyInEmailsFormat, money_with_currency_in_emails_format: formats.moneyWithCurrencyInEmailsFormat, eligible_for_payments: false, requires_extra_payments_agreement: false, password_enabled: false, has_storefront: true, finances: true, primary_location_id: null,
    checkout_api_supported: shop.checkoutApiSupported, multi_location_enabled: true, setup_required: shop.setupRequired, pre_launch_enabled: false, enabled_presentment_currencies: shop.enabledPresentmentCurrencies, marketing_sms_consent_enabled_at_checkout: false, transactional_sms_disabled: false,
  };
}
