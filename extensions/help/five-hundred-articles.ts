import { questions } from './find-questions.ts';

const things = ['원목 책상', '접이식 의자', '무선 스탠드', '도자기 머그', '리넨 커튼', '유리 화병', '가죽 지갑', '캔버스 가방', '면 이불', '양모 담요', '스테인리스 냄비', '대나무 도마'];
const ends = ['영업일 기준 사흘 안에 처리되고, 담당자가 문자로 안내를 보냅니다.', '포장을 버리지 말고 보관하셨다가 기사님께 건네주세요.', '마이 페이지에서 신청서를 내려받아 작성하면 창고에서 확인합니다.', '보증서와 영수증을 함께 보내 주시면 수리 기간이 짧아집니다.', '도서 산간 지역은 추가 운임과 통관 절차가 있을 수 있습니다.'];

/** As many articles as a large shop has, each of its own title, as the app lists them. Titles have 50 to 70 bytes. */
export const fiveHundredArticles = Array.from({ length: 500 }, (_, at) => {
  const [title, ...asked] = questions[at % questions.length]!;
  const thing = things[Math.floor(at / questions.length)]!;
  return {
    id: `a${String(at).padStart(9, '0')}`,
    title: at < questions.length ? title : `${thing}: ${title}`,
    html: `<p>${thing} ${asked.join('. ')}.</p><p>${ends[at % 5]} ${ends[(at * 3 + 1) % 5]} 문서 번호 모델${at}번.</p>`,
    keywords: at % 4 ? '' : `${thing.split(' ')[1]} 문의`,
  };
});
