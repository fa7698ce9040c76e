/** Fictional carriers: how their parcels travel, and what they write on the way. */
import { days, hours } from './time.ts';
import type { Scan } from './orders/ship-order.ts';

export interface Carrier {
  key: string;
  company: string;
  /** Whether its scans are written in Korean. */
  korean: boolean;
  /** Letters before the digits of its tracking numbers. */
  prefix: string;
  digits: number;
  site: string;
  stops: Stop[];
}

interface Stop {
  status: string;
  /** Hours after the parcel was handed over. */
  after: number;
  message: string;
  /** `to` stands for the buyer's city. */
  city: string | 'to' | null;
}

const domestic: Stop[] = [
  { status: 'CONFIRMED', after: 0, message: '운송장이 접수되었습니다.', city: null },
  { status: 'CARRIER_PICKED_UP', after: 5, message: '보내는 분께 상품을 인수했습니다.', city: '파주시' },
  { status: 'IN_TRANSIT', after: 13, message: '허브터미널에 도착해 분류 중입니다.', city: '청주시' },
  { status: 'IN_TRANSIT', after: 21, message: '배송지역 터미널로 이동했습니다.', city: 'to' },
  { status: 'OUT_FOR_DELIVERY', after: 26, message: '배송 기사가 배송을 시작했습니다.', city: 'to' },
  { status: 'DELIVERED', after: 32, message: '배송이 완료되었습니다.', city: 'to' },
];

const delayed: Stop[] = [
  ...domestic.slice(0, 3),
  { status: 'DELAYED', after: 34, message: '물량이 몰려 배송이 지연되고 있습니다.', city: '청주시' },
  { status: 'IN_TRANSIT', after: 92, message: '배송지역 터미널로 이동했습니다.', city: 'to' },
  { status: 'OUT_FOR_DELIVERY', after: 122, message: '배송 기사가 배송을 시작했습니다.', city: 'to' },
  { status: 'DELIVERED', after: 128, message: '배송이 완료되었습니다.', city: 'to' },
];

const abroad = (pace: number): Stop[] => [
  { status: 'CONFIRMED', after: 0, message: 'Shipment information received.', city: null },
  { status: 'CARRIER_PICKED_UP', after: pace * 5, message: 'Picked up from the sender.', city: 'Paju' },
  { status: 'IN_TRANSIT', after: pace * 14, message: 'Departed the country of origin.', city: 'Incheon' },
  { status: 'IN_TRANSIT', after: pace * 30, message: 'Cleared customs.', city: 'to' },
  { status: 'OUT_FOR_DELIVERY', after: pace * 40, message: 'Out for delivery.', city: 'to' },
  { status: 'DELIVERED', after: pace * 41.5, message: 'Delivered.', city: 'to' },
];

const CARRIERS: Carrier[] = [
  { key: 'gaon', company: '가온택배', korean: true, prefix: '', digits: 12, site: 'https://gaon-parcel.example/track/', stops: domestic },
  { key: 'neuru', company: '느루로지스', korean: true, prefix: '', digits: 13, site: 'https://neuru-logis.example/track/', stops: delayed },
  {
    key: 'bluewren',
    company: 'Bluewren Post',
    korean: false,
    prefix: 'BW',
    digits: 11,
    site: 'https://bluewren-post.example/track/',
    stops: abroad(4),
  },
  {
    key: 'bluewren-express',
    company: 'Bluewren Express',
    korean: false,
    prefix: 'BX',
    digits: 11,
    site: 'https://bluewren-post.example/express/',
    stops: abroad(1),
  },
];

/** The carrier of this key or company name; the domestic one for anything else. */
export function carrierOf(keyOrCompany: string | undefined): Carrier {
  return CARRIERS.find((one) => one.key === keyOrCompany || one.company === keyOrCompany) ?? CARRIERS[0]!;
}

/** A tracking number of this carrier out of any number. */
export function trackingNumber(carrier: Carrier, out: number | string): string {
  const scattered = (BigInt(out) * 7_919n) % 10n ** BigInt(carrier.digits);
  return carrier.prefix + scattered.toString().padStart(carrier.digits, carrier.prefix ? '0' : '6');
}

/** Every scan of a parcel handed over at `start`, in order; a tracking number always travels the same way. */
export function journey(carrier: Carrier, number: string, start: number, toCity: string | null): Scan[] {
  const wobble = [...number].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 5;
  return carrier.stops.map((stop, index) => ({
    status: stop.status,
    at: start + hours(stop.after + (index === 0 ? 0 : wobble)),
    message: stop.message,
    city: stop.city === 'to' ? toCity : stop.city,
  }));
}

/** When the carrier says it will arrive: its plan, without the delays it does not foresee. */
export function estimate(carrier: Carrier, start: number): number {
  const stops = carrier.stops === delayed ? domestic : carrier.stops;
  return start + Math.ceil(hours(stops.at(-1)!.after) / days(1)) * days(1);
}
