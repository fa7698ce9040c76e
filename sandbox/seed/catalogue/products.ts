/** What the shop sells. Names, makers and prices are invented. */

export interface Row {
  handle: string;
  ko: string;
  en: string;
  type: 'tea' | 'teaware' | 'stationery' | 'living' | 'gift';
  vendor: string;
  /** Won, tax included. */
  price: number;
  grams: number;
  option?: { ko: string; en: string; values: { ko: string; en: string; plus?: number }[] };
  /** Nothing to ship. */
  digital?: boolean;
  describe: { ko: string; en: string };
}

export const TYPES = {
  tea: { ko: '차', en: 'Tea' },
  teaware: { ko: '다기', en: 'Teaware' },
  stationery: { ko: '문구', en: 'Stationery' },
  living: { ko: '생활용품', en: 'Living' },
  gift: { ko: '선물', en: 'Gifts' },
} as const;

const grams = { ko: '용량', en: 'Size', values: [{ ko: '50g', en: '50 g' }, { ko: '100g', en: '100 g', plus: 13_000 }] };
const glaze = { ko: '유약', en: 'Glaze', values: [{ ko: '백자', en: 'White' }, { ko: '청자', en: 'Celadon', plus: 4_000 }, { ko: '분청', en: 'Buncheong', plus: 6_000 }] };
const ruling = { ko: '내지', en: 'Ruling', values: [{ ko: '무지', en: 'Plain' }, { ko: '줄', en: 'Lined' }, { ko: '모눈', en: 'Grid' }] };
const ink = { ko: '색상', en: 'Colour', values: [{ ko: '먹색', en: 'Ink black' }, { ko: '쪽빛', en: 'Indigo' }, { ko: '감색', en: 'Persimmon' }] };
const cloth = { ko: '색상', en: 'Colour', values: [{ ko: '소색', en: 'Natural' }, { ko: '이끼색', en: 'Moss' }, { ko: '밤색', en: 'Chestnut' }] };
const size = { ko: '크기', en: 'Size', values: [{ ko: '소', en: 'Small' }, { ko: '중', en: 'Medium', plus: 9_000 }, { ko: '대', en: 'Large', plus: 21_000 }] };

export const PRODUCTS: Row[] = [
  row('ujeon-green-tea', '우전 첫물 녹차', 'First Flush Green Tea', 'tea', '골안다원', 26_000, 90, '곡우 전에 딴 어린잎만 덖었습니다. 70도 물에 2분이 알맞습니다.', 'Young leaves picked before the April rains and pan-fired. Best at 70 °C for two minutes.', grams),
  row('sejak-green-tea', '세작 녹차', 'Sejak Green Tea', 'tea', '골안다원', 18_000, 90, '매일 마시기 좋은 맑고 구수한 녹차입니다.', 'A clear, toasty green tea for every day.', grams),
  row('hwangcha-yellow-tea', '황차', 'Korean Yellow Tea', 'tea', '골안다원', 22_000, 90, '살짝 발효해 꿀 향이 납니다.', 'Lightly fermented, with a note of honey.', grams),
  row('roasted-buckwheat-tea', '볶은 메밀차', 'Roasted Buckwheat Tea', 'tea', '두메곳간', 9_800, 160, '구수한 통메밀을 그대로 볶았습니다. 카페인이 없습니다.', 'Whole buckwheat, slowly roasted. No caffeine.'),
  row('mulberry-leaf-tea', '뽕잎차', 'Mulberry Leaf Tea', 'tea', '두메곳간', 11_500, 70, '어린 뽕잎을 아홉 번 덖었습니다.', 'Young mulberry leaves, pan-fired nine times.'),
  row('persimmon-leaf-tea', '감잎차', 'Persimmon Leaf Tea', 'tea', '두메곳간', 10_500, 70, '은은한 단맛이 나는 감잎차입니다.', 'Persimmon leaves with a gentle sweetness.'),
  row('omija-berry-tea', '건오미자', 'Dried Omija Berries', 'tea', '산그늘', 17_000, 140, '찬물에 하룻밤 우리면 다섯 가지 맛이 납니다.', 'Steep overnight in cold water for all five tastes.'),
  row('jujube-ginger-tea', '대추생강차', 'Jujube and Ginger Tea', 'tea', '산그늘', 19_500, 520, '대추를 오래 고아 생강을 더했습니다.', 'Jujubes simmered for a day, with ginger.'),
  row('chrysanthemum-tea', '감국차', 'Wild Chrysanthemum Tea', 'tea', '산그늘', 15_500, 40, '한 송이면 한 잔이 됩니다.', 'One flower makes one cup.'),
  row('tea-sampler', '사계절 차 모음', 'Four Seasons Tea Sampler', 'gift', '온담', 32_000, 260, '봄부터 겨울까지 네 가지 차를 열 봉씩 담았습니다.', 'Four teas from spring to winter, ten bags each.'),
  row('moon-teapot', '달항아리 다관', 'Moon Jar Teapot', 'teaware', '흙담공방', 68_000, 620, '손으로 빚어 크기가 조금씩 다릅니다. 320ml.', 'Thrown by hand, so each differs a little. 320 ml.', glaze),
  row('side-handle-teapot', '옆손잡이 다관', 'Side-handle Teapot', 'teaware', '흙담공방', 74_000, 560, '따르기 편한 옆손잡이 다관입니다. 280ml.', 'A side handle for an easy pour. 280 ml.', glaze),
  row('tea-cup-pair', '찻잔 한 쌍', 'Pair of Tea Cups', 'teaware', '흙담공방', 34_000, 310, '두 손에 들어오는 잔 두 개입니다.', 'Two cups that fit in the hands.', glaze),
  row('gaiwan', '뚜껑 찻잔', 'Lidded Tea Bowl', 'teaware', '흙담공방', 42_000, 340, '혼자 마실 때 쓰기 좋은 개완입니다.', 'A lidded bowl for tea alone.', glaze),
  row('tea-pitcher', '숙우', 'Cooling Pitcher', 'teaware', '흙담공방', 29_000, 280, '물을 식히고 나누는 그릇입니다.', 'For cooling water and sharing tea.', glaze),
  row('tea-scoop', '대나무 찻숟가락', 'Bamboo Tea Scoop', 'teaware', '대숲손', 8_500, 20, '한 숟가락이 3그램입니다.', 'One scoop is three grams.'),
  row('tea-strainer', '대나무 거름망', 'Bamboo Strainer', 'teaware', '대숲손', 12_000, 40, '잎이 큰 차에 알맞습니다.', 'For larger leaves.'),
  row('tea-tray', '밤나무 찻상', 'Chestnut Tea Tray', 'teaware', '나무결', 89_000, 1_900, '밤나무를 깎아 기름을 먹였습니다.', 'Carved from chestnut and oiled.', size),
  row('tea-canister', '주석빛 차통', 'Tin Tea Canister', 'teaware', '온담', 24_000, 210, '속뚜껑이 있어 향을 지킵니다.', 'An inner lid keeps the scent.', size),
  row('linen-tea-cloth', '리넨 다포', 'Linen Tea Cloth', 'teaware', '베틀집', 16_000, 60, '물을 잘 머금는 리넨입니다.', 'Linen that drinks up water.', cloth),
  row('hanji-notebook', '한지 공책', 'Hanji Notebook', 'stationery', '닥나무방', 14_000, 220, '닥종이를 실로 엮었습니다. 96쪽.', 'Mulberry paper, thread-bound. 96 pages.', ruling),
  row('pocket-notebook', '주머니 수첩', 'Pocket Notebook', 'stationery', '닥나무방', 6_800, 70, '주머니에 들어가는 64쪽 수첩입니다.', 'Sixty-four pages for the pocket.', ruling),
  row('weekly-planner', '한 주 계획장', 'Weekly Planner', 'stationery', '닥나무방', 19_000, 310, '날짜가 없어 언제든 시작할 수 있습니다.', 'Undated: begin any week.'),
  row('letter-set', '편지지와 봉투', 'Letter Paper and Envelopes', 'stationery', '닥나무방', 9_500, 130, '편지지 스무 장과 봉투 열 장입니다.', 'Twenty sheets and ten envelopes.'),
  row('brass-pen', '황동 만년필', 'Brass Fountain Pen', 'stationery', '쇠울림', 78_000, 60, '쓸수록 손때가 예쁘게 뭅니다.', 'Brass that ages with the hand.', { ko: '펜촉', en: 'Nib', values: [{ ko: '가는촉', en: 'Fine' }, { ko: '중간촉', en: 'Medium' }] }),
  row('bottled-ink', '병잉크 30ml', 'Bottled Ink 30 ml', 'stationery', '쇠울림', 15_000, 140, '번지지 않는 물감 잉크입니다.', 'A dye ink that does not feather.', ink),
  row('brush-pen', '붓펜', 'Brush Pen', 'stationery', '쇠울림', 7_200, 25, '편지 끝에 이름을 쓰기 좋습니다.', 'For signing a letter.', ink),
  row('brass-ruler', '황동 자 15cm', 'Brass Ruler 15 cm', 'stationery', '쇠울림', 18_000, 50, '눈금을 하나하나 새겼습니다.', 'Each mark engraved.'),
  row('pencil-set', '삼나무 연필 여섯 자루', 'Six Cedar Pencils', 'stationery', '나무결', 8_900, 60, 'HB 네 자루, 2B 두 자루입니다.', 'Four HB, two 2B.'),
  row('masking-tape', '한지 테이프', 'Hanji Tape', 'stationery', '닥나무방', 4_200, 30, '손으로 찢기 쉬운 한지 테이프입니다.', 'Paper tape that tears by hand.', { ko: '무늬', en: 'Pattern', values: [{ ko: '매화', en: 'Plum' }, { ko: '물결', en: 'Waves' }, { ko: '격자', en: 'Lattice' }] }),
  row('stamp-set', '나무 도장 세트', 'Wooden Stamp Set', 'stationery', '나무결', 21_000, 180, '한글 자모 마흔 개와 인주입니다.', 'Forty Hangul letters and an ink pad.'),
  row('beeswax-candle', '밀랍초', 'Beeswax Candle', 'living', '꽃벌집', 23_000, 320, '그을음이 적고 꿀 향이 납니다. 40시간.', 'Little soot, a scent of honey. Forty hours.', size),
  row('incense-sticks', '소나무 향', 'Pine Incense', 'living', '산그늘', 13_500, 60, '한 갑에 서른 개비입니다.', 'Thirty sticks to a box.'),
  row('incense-holder', '조약돌 향꽂이', 'Pebble Incense Holder', 'living', '흙담공방', 17_500, 190, '조약돌 모양으로 빚은 향꽂이입니다.', 'Thrown in the shape of a pebble.', glaze),
  row('linen-apron', '리넨 앞치마', 'Linen Apron', 'living', '베틀집', 46_000, 260, '목이 편한 엑스자 끈입니다.', 'Cross-back, easy on the neck.', cloth),
  row('cotton-towel', '소창 수건 두 장', 'Two Sochang Towels', 'living', '베틀집', 18_500, 150, '삶을수록 부드러워집니다.', 'Softer with every boil.'),
  row('linen-coaster', '누빔 잔받침 네 장', 'Four Quilted Coasters', 'living', '베틀집', 15_800, 50, '손으로 누볐습니다.', 'Quilted by hand.', cloth),
  row('wooden-spoon-set', '옻칠 수저 두 벌', 'Two Lacquered Spoon Sets', 'living', '나무결', 39_000, 120, '옻을 일곱 번 올렸습니다.', 'Seven coats of lacquer.'),
  row('rice-bowl', '밥그릇과 국그릇', 'Rice and Soup Bowls', 'living', '흙담공방', 38_000, 640, '식기세척기에 넣으셔도 됩니다.', 'Safe in the dishwasher.', glaze),
  row('onggi-jar', '작은 옹기', 'Small Onggi Jar', 'living', '흙담공방', 31_000, 980, '소금이나 매실을 담기 좋습니다.', 'For salt or plums.', size),
  row('bamboo-basket', '대나무 바구니', 'Bamboo Basket', 'living', '대숲손', 36_000, 330, '겉대만 골라 엮었습니다.', 'Woven from outer bamboo only.', size),
  row('camellia-soap', '동백 비누', 'Camellia Soap', 'living', '꽃벌집', 8_800, 110, '동백기름으로 다섯 주 동안 숙성했습니다.', 'Camellia oil, cured for five weeks.'),
  row('wrapping-cloth', '조각보', 'Patchwork Wrapping Cloth', 'gift', '베틀집', 52_000, 90, '모시 조각을 이어 지었습니다.', 'Pieced from ramie.'),
  row('tea-gift-box', '다기 선물 상자', 'Teaware Gift Box', 'gift', '온담', 118_000, 1_400, '다관과 찻잔 한 쌍, 세작 50g을 담았습니다.', 'A teapot, two cups and 50 g of Sejak.', glaze),
  row('desk-gift-box', '책상 선물 상자', 'Desk Gift Box', 'gift', '온담', 64_000, 700, '공책, 연필, 황동 자를 담았습니다.', 'Notebook, pencils and brass ruler.'),
  { ...row('tea-class', '온라인 차 수업', 'Online Tea Class', 'gift', '온담', 35_000, 0, '한 시간 동안 함께 차를 우립니다. 접속 주소를 메일로 보내 드립니다.', 'An hour of tea together. The address comes by mail.'), digital: true },
];

function row(handle: string, ko: string, en: string, type: Row['type'], vendor: string, price: number, weight: number, describeKo: string, describeEn: string, option?: Row['option']): Row {
  return { handle, ko, en, type, vendor, price, grams: weight, describe: { ko: describeKo, en: describeEn }, ...(option && { option }) };
}
