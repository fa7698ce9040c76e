/** Names and places to make customers of. All invented; streets do not exist in these towns. */

export const KOREAN = {
  family: ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임', '한', '오', '서', '신', '권', '황', '안', '송', '류', '홍', '문', '배'],
  familyLatin: ['kim', 'lee', 'park', 'choi', 'jung', 'kang', 'cho', 'yoon', 'jang', 'lim', 'han', 'oh', 'seo', 'shin', 'kwon', 'hwang', 'ahn', 'song', 'ryu', 'hong', 'moon', 'bae'],
  given: ['하윤', '서연', '지우', '민준', '도윤', '서준', '예준', '지호', '수아', '지유', '채원', '은서', '현우', '유진', '소율', '다은', '태윤', '시우', '나연', '혜진', '정민', '승현', '미경', '영호', '선영', '재훈', '가람', '보라', '슬기', '한결'],
  givenLatin: ['hayoon', 'seoyeon', 'jiwoo', 'minjun', 'doyoon', 'seojun', 'yejun', 'jiho', 'sua', 'jiyu', 'chaewon', 'eunseo', 'hyunwoo', 'yujin', 'soyul', 'daeun', 'taeyoon', 'siwoo', 'nayeon', 'hyejin', 'jungmin', 'seunghyun', 'mikyung', 'youngho', 'sunyoung', 'jaehoon', 'garam', 'bora', 'seulki', 'hangyeol'],
  streets: ['달무리로', '솔바람길', '은하수로', '물레방아길', '느티나무로', '햇살마루길', '구름재로', '다람쥐길'],
  homes: ['새벽아파트', '온누리빌라', '푸른마을', '하늘채', '별빛주택'],
  towns: [
    { province: '서울특별시', provinceCode: 'KR-11', city: '마포구', zip: '04' }, { province: '서울특별시', provinceCode: 'KR-11', city: '성북구', zip: '02' },
    { province: '서울특별시', provinceCode: 'KR-11', city: '송파구', zip: '05' }, { province: '부산광역시', provinceCode: 'KR-26', city: '수영구', zip: '48' },
    { province: '대구광역시', provinceCode: 'KR-27', city: '수성구', zip: '42' }, { province: '대전광역시', provinceCode: 'KR-30', city: '유성구', zip: '34' },
    { province: '광주광역시', provinceCode: 'KR-29', city: '동구', zip: '61' }, { province: '경기도', provinceCode: 'KR-41', city: '성남시 분당구', zip: '13' },
    { province: '경기도', provinceCode: 'KR-41', city: '고양시 일산동구', zip: '10' }, { province: '강원특별자치도', provinceCode: 'KR-42', city: '강릉시', zip: '25' },
    { province: '전북특별자치도', provinceCode: 'KR-45', city: '전주시 완산구', zip: '55' }, { province: '제주특별자치도', provinceCode: 'KR-49', city: '제주시', zip: '63' },
  ],
};

export const ENGLISH = {
  given: ['Amelia', 'Oliver', 'Nora', 'Theo', 'Grace', 'Elias', 'Maya', 'Jonah', 'Clara', 'Felix', 'Ruth', 'Owen', 'Iris', 'Leon', 'Hazel', 'Simon', 'Edith', 'Martin', 'Lucy', 'Anton'],
  family: ['Whitlow', 'Marsden', 'Okafor', 'Lindqvist', 'Barrow', 'Hale', 'Novak', 'Pereira', 'Quill', 'Stanton', 'Vance', 'Ashdown', 'Keller', 'Moreau', 'Fairley', 'Brandt', 'Doyle', 'Petit', 'Rowe', 'Winter'],
  towns: [
    { country: 'United States', countryCode: 'US', province: 'New York', provinceCode: 'NY', city: 'Brooklyn', zip: '112', tax: { title: 'New York State Tax', rate: 0.08875 }, area: '212' },
    { country: 'United States', countryCode: 'US', province: 'California', provinceCode: 'CA', city: 'Pasadena', zip: '911', tax: { title: 'California State Tax', rate: 0.0725 }, area: '213' },
    { country: 'United States', countryCode: 'US', province: 'Oregon', provinceCode: 'OR', city: 'Portland', zip: '972', tax: null, area: '503' },
    { country: 'United States', countryCode: 'US', province: 'Illinois', provinceCode: 'IL', city: 'Evanston', zip: '602', tax: { title: 'Illinois State Tax', rate: 0.0625 }, area: '312' },
    { country: 'Germany', countryCode: 'DE', province: null, provinceCode: null, city: 'Hamburg', zip: '204', tax: { title: 'DE MwSt', rate: 0.19 }, area: null, streets: ['Holunderweg', 'Am Mühlenfleet', 'Lerchengasse', 'Weidenufer', 'Quittenstieg'] },
    { country: 'France', countryCode: 'FR', province: null, provinceCode: null, city: 'Lyon', zip: '690', tax: { title: 'FR TVA', rate: 0.2 }, area: null, streets: ['rue des Tilleuls Blancs', 'allée du Vieux Puits', 'montée des Glycines', 'rue de la Lanterne Verte', 'impasse des Merles'] },
  ],
  streets: ['Larkspur Lane', 'Old Orchard Road', 'Mill Pond Street', 'Foxglove Avenue', 'Lantern Street', 'Quarry Hill Road', 'Juniper Court'],
};

/** Reserved domains (RFC 2606), so that no mail ever leaves for a person. */
export const MAIL_DOMAINS = ['mail.example', 'post.example', 'haru.example', 'namu.example'];

/** What customers are noted for. */
export const CUSTOMER_TAGS = ['단골', 'vip', 'newsletter', '도매문의', 'gift'];

export const ORDER_NOTES = {
  ko: ['부재 시 경비실에 맡겨 주세요.', '선물용이라 가격표는 빼 주세요.', '문 앞에 놓아 주세요.', '포장을 꼼꼼히 부탁드립니다.', '배송 전에 문자 주세요.'],
  en: ['Please leave it at the door.', 'This is a gift, no prices please.', 'The bell does not work, please knock.', 'Please pack the cups well, thank you.'],
};
