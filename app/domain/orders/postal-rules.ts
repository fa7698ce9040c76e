/** What is known of a country's addresses. Countries not listed take what is written. */

/** Codes as Shopify has them, such as "KR-11" and "NY", with the name people write there. */
const provinces: Record<string, string> = {
  KR: 'KR-11 서울특별시|KR-26 부산광역시|KR-27 대구광역시|KR-28 인천광역시|KR-29 광주광역시|KR-30 대전광역시|KR-31 울산광역시|KR-50 세종특별자치시|KR-41 경기도|KR-42 강원특별자치도|KR-43 충청북도|KR-44 충청남도|KR-45 전북특별자치도|KR-46 전라남도|KR-47 경상북도|KR-48 경상남도|KR-49 제주특별자치도',
  US: 'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam|MP Northern Mariana Islands|PR Puerto Rico|VI U.S. Virgin Islands|AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific',
  CA: 'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NT Northwest Territories|NS Nova Scotia|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon',
  JP: 'JP-01 Hokkaidō|JP-02 Aomori|JP-03 Iwate|JP-04 Miyagi|JP-05 Akita|JP-06 Yamagata|JP-07 Fukushima|JP-08 Ibaraki|JP-09 Tochigi|JP-10 Gunma|JP-11 Saitama|JP-12 Chiba|JP-13 Tōkyō|JP-14 Kanagawa|JP-15 Niigata|JP-16 Toyama|JP-17 Ishikawa|JP-18 Fukui|JP-19 Yamanashi|JP-20 Nagano|JP-21 Gifu|JP-22 Shizuoka|JP-23 Aichi|JP-24 Mie|JP-25 Shiga|JP-26 Kyōto|JP-27 Ōsaka|JP-28 Hyōgo|JP-29 Nara|JP-30 Wakayama|JP-31 Tottori|JP-32 Shimane|JP-33 Okayama|JP-34 Hiroshima|JP-35 Yamaguchi|JP-36 Tokushima|JP-37 Kagawa|JP-38 Ehime|JP-39 Kōchi|JP-40 Fukuoka|JP-41 Saga|JP-42 Nagasaki|JP-43 Kumamoto|JP-44 Ōita|JP-45 Miyazaki|JP-46 Kagoshima|JP-47 Okinawa',
  AU: 'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia',
};

const zips: Record<string, RegExp> = {
  KR: /^\d{5}$/,
  US: /^\d{5}(-\d{4})?$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
  AU: /^\d{4}$/,
  NZ: /^\d{4}$/,
  JP: /^\d{3}-?\d{4}$/,
  CN: /^\d{6}$/,
  SG: /^\d{6}$/,
  TW: /^\d{3}(\d{2,3})?$/,
  DE: /^\d{5}$/,
  FR: /^\d{5}$/,
  IT: /^\d{5}$/,
  ES: /^\d{5}$/,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
};

/** Countries that address without a postal code. */
const withoutZip = ['AE', 'BS', 'HK', 'IE', 'MO', 'PA', 'QA'];

/** ISO 3166-1, without those nobody lives in. */
const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TA TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WF WS XK YE YT ZA ZM ZW';

export interface Province {
  code: string;
  name: string;
}

/** Null where the country has no list: then any province is taken. */
export function provincesOf(countryCode: string | null): Province[] | null {
  const listed = provinces[countryCode ?? ''];
  return listed ? listed.split('|').map(provinceIn) : null;
}

export function needsZip(countryCode: string | null): boolean {
  return !withoutZip.includes(countryCode ?? '');
}

/** Whether a postal code has its country's shape, where that is known. */
export function zipFits(countryCode: string | null, zip: string): boolean {
  return zips[countryCode ?? '']?.test(zip.trim()) ?? true;
}

export function countryCodes(): string[] {
  return codes.split(' ');
}

function provinceIn(text: string): Province {
  const space = text.indexOf(' ');
  return { code: text.slice(0, space), name: text.slice(space + 1) };
}
