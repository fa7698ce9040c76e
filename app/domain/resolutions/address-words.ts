import type { FullAddress } from '#app/gateways/shopify/port/addresses.ts';

type Lines = Pick<FullAddress, 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCode'> & { provinceCode?: string | null };

/** An address in one line, as it is written where it lies: largest first in Korea and its neighbours, street first elsewhere. */
export function addressWords({ address1, address2, city, province, provinceCode, zip, countryCode }: Lines): string {
  const largestFirst = ['KR', 'JP', 'CN', 'TW'].includes(countryCode ?? '');
  const parts = largestFirst ? [zip && `(${zip})`, province, city === province ? null : city, address1, address2] : [[address1, address2].filter(Boolean).join(', '), [city, provinceCode ?? province, zip].filter(Boolean).join(' '), countryCode];
  return parts.filter(Boolean).join(largestFirst ? ' ' : ', ');
}

/** A person's whole name, family name first where it is written in Hangul. */
export function personWords({ firstName, lastName }: FullAddress): string {
  return /[가-힣]/.test(`${firstName ?? ''}${lastName ?? ''}`) ? `${lastName ?? ''}${firstName ?? ''}` : [firstName, lastName].filter(Boolean).join(' ');
}
