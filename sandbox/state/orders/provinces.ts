/** The provinces an address may name, by country; countries not listed take any. Names as the shop's admin shows them. */
export const PROVINCES: Record<string, Record<string, string>> = {
  KR: {
    'KR-11': '서울특별시',
    'KR-26': '부산광역시',
    'KR-27': '대구광역시',
    'KR-28': '인천광역시',
    'KR-29': '광주광역시',
    'KR-30': '대전광역시',
    'KR-31': '울산광역시',
    'KR-50': '세종특별자치시',
    'KR-41': '경기도',
    'KR-42': '강원특별자치도',
    'KR-43': '충청북도',
    'KR-44': '충청남도',
    'KR-45': '전북특별자치도',
    'KR-46': '전라남도',
    'KR-47': '경상북도',
    'KR-48': '경상남도',
    'KR-49': '제주특별자치도',
  },
  US: listed(
    'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam|MP Northern Mariana Islands|PR Puerto Rico|VI U.S. Virgin Islands|AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific',
  ),
  CA: listed(
    'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NT Northwest Territories|NS Nova Scotia|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon',
  ),
  JP: listed(
    'JP-01 Hokkaidō|JP-02 Aomori|JP-03 Iwate|JP-04 Miyagi|JP-05 Akita|JP-06 Yamagata|JP-07 Fukushima|JP-08 Ibaraki|JP-09 Tochigi|JP-10 Gunma|JP-11 Saitama|JP-12 Chiba|JP-13 Tōkyō|JP-14 Kanagawa|JP-15 Niigata|JP-16 Toyama|JP-17 Ishikawa|JP-18 Fukui|JP-19 Yamanashi|JP-20 Nagano|JP-21 Gifu|JP-22 Shizuoka|JP-23 Aichi|JP-24 Mie|JP-25 Shiga|JP-26 Kyōto|JP-27 Ōsaka|JP-28 Hyōgo|JP-29 Nara|JP-30 Wakayama|JP-31 Tottori|JP-32 Shimane|JP-33 Okayama|JP-34 Hiroshima|JP-35 Yamaguchi|JP-36 Tokushima|JP-37 Kagawa|JP-38 Ehime|JP-39 Kōchi|JP-40 Fukuoka|JP-41 Saga|JP-42 Nagasaki|JP-43 Kumamoto|JP-44 Ōita|JP-45 Miyazaki|JP-46 Kagoshima|JP-47 Okinawa',
  ),
  AU: listed(
    'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia',
  ),
};

/** Postal codes whose shape is known. */
const ZIPS: Record<string, RegExp> = {
  KR: /^\d{5}$/,
  US: /^\d{5}(-\d{4})?$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
  AU: /^\d{4}$/,
  DE: /^\d{5}$/,
  FR: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
};

/** The province's name; the code itself where the country has no list. */
export function provinceName(countryCode: string | null, provinceCode: string | null): string | null {
  if (!provinceCode) return null;
  return PROVINCES[countryCode ?? '']?.[provinceCode] ?? provinceCode;
}

/** Whether a country knows such a province, by code or by name; one without a list knows all. */
export function knowsProvince(countryCode: string, provinceCode: string | null, province: string | null): boolean {
  const list = PROVINCES[countryCode];
  if (!list) return true;
  if (provinceCode) return provinceCode in list;
  return !province || Object.entries(list).some(([code, name]) => code === province || name.toLowerCase() === province.toLowerCase());
}

/** Whether a country's addresses may do without one. Which may is our reading. */
export function needsProvince(countryCode: string): boolean {
  return countryCode === 'US' || countryCode === 'CA' || countryCode === 'AU';
}

export function knowsZip(countryCode: string, zip: string | null): boolean {
  return !zip || (ZIPS[countryCode]?.test(zip.trim()) ?? true);
}

function listed(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('|').map((one) => {
      const [code, ...name] = one.split(' ');
      return [code!, name.join(' ')];
    }),
  );
}
