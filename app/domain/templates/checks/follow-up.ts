import type { Expectation, Finding, Matter } from '../message-finding.ts';
import type { Language, Reading } from './reading.ts';
import { spaced } from './spaced.ts';

interface Question {
  /** Key below `followUp` in the words. */
  key: string;
  answered: Record<Language, RegExp>;
  /** Matters in which nobody asks it. */
  not?: Matter[];
  /** Matters in which alone it is asked. */
  only?: Matter[];
}

const DAY_KO = '\\d{1,2}월 ?\\d{1,2}일|\\d{1,2} ?[~-]? ?\\d{0,2} ?(?:영업일|일|시간|주)|며칠|하루|이틀|오늘|내일|모레|영업일|다음 ?(?:주|날)|이번 ?주|일주일';
const DAY_EN = '\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\w*\\.? \\d|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\\b(?:days?|weeks?|hours?|today|tomorrow|tonight)\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const day = { ko: spaced(DAY_KO, 'u'), en: new RegExp(DAY_EN, 'i') };
const where = { ko: spaced('결제하신|결제 ?수단|결제 ?방법|카드|계좌|수단|페이|적립금|스토어 ?크레딧|포인트', 'u'), en: /\b(?:card|account|bank|method|way you paid|payment|store credit|wallet|original|back to)\b/i };
const cost = { ko: spaced('비용|무료|부담|배송비|요금', 'u'), en: /\b(?:free|costs?|pay|paid|charge\w*|fee|on us|cover\w*)\b/i };

const QUESTIONS: Record<Expectation, Question[]> = {
  refund: [
    { key: 'refundWhen', answered: day },
    { key: 'refundWhere', answered: where },
  ],
  replacement: [
    { key: 'shipsWhen', answered: day },
    { key: 'oldOne', not: ['lost', 'late', 'missing'], answered: { ko: spaced('회수|수거|버리|폐기|처분|보관|가지고|간직|돌려 ?보내|반송|반품|그대로 ?두|쓰셔도|사용하셔도', 'u'), en: /\b(?:keep|return\w*|send (?:it|them|the \w+) back|throw|dispose|recycle|collect\w*|pick(?:ed)? (?:it |them )?up|hold on to|put (?:it|them) aside|donate)\b/i } },
    { key: 'turnsUp', only: ['lost'], answered: { ko: spaced('(?:뒤늦게|나중에|혹시|늦게라도|이전|먼저 ?보낸|원래|처음)[^.]{0,30}(?:도착|받|배송|오)|두 ?(?:개|번|상자)', 'u'), en: /\b(?:turns? up|shows? up|arrives? after all|both|still arrives?|first parcel|original parcel|appears?)\b/i } },
  ],
  exchange: [
    { key: 'shipsWhen', answered: day },
    { key: 'sendBackHow', answered: { ko: spaced('회수|수거|택배 ?기사|기사님|보내 ?주|반송|포장|라벨|송장|편의점', 'u'), en: /\b(?:label|collect\w*|pick[- ]?up|drop|send (?:it|them|the \w+)? ?back|post|courier|return)\b/i } },
  ],
  return: [
    { key: 'sendBackHow', answered: { ko: spaced('회수|수거|택배 ?기사|기사님|보내 ?주|반송|포장|라벨|송장|편의점', 'u'), en: /\b(?:label|collect\w*|pick[- ]?up|drop|send|post|courier)\b/i } },
    { key: 'whoPays', answered: cost },
    { key: 'refundAfter', answered: { ko: spaced('환불|교환|새 ?상품', 'u'), en: /\b(?:refund\w*|money back|exchange|new one|replace\w*)\b/i } },
  ],
  return_processing: [
    { key: 'refundWhen', answered: day },
    { key: 'refundWhere', answered: where },
  ],
  cancellation: [{ key: 'moneyBack', answered: { ko: spaced('환불|결제(?:가|는|도)? ?취소|승인 ?취소|청구되지|출금되지|돌려', 'u'), en: /\b(?:refund\w*|money|charged?|payment|back to)\b/i } }],
  address_change: [{ key: 'arrivesWhen', answered: day }],
  item_change: [{ key: 'priceDifference', answered: { ko: spaced('차액|금액|추가 ?(?:결제|비용)|환불|가격|원', 'u'), en: /\b(?:difference|price|cost\w*|charge\w*|refund\w*|pay|total)\b/i } }],
  goodwill: [
    { key: 'useHow', answered: { ko: spaced('코드|결제 ?(?:할|하실|하시|창|화면|단계)|입력|적용|주문하실', 'u'), en: /\b(?:code|checkout|enter|apply|applied|next order)\b/i } },
    { key: 'useUntil', answered: { ko: spaced(`${DAY_KO}|기한|유효|까지`, 'u'), en: new RegExp(`${DAY_EN}|\\b(?:until|valid|expires?|no expiry)\\b`, 'i') } },
  ],
  late: [{ key: 'nextNews', answered: day }],
};

/** What a message speaks of, where nothing says what it leads to. */
const SPOKEN: Partial<Record<Expectation, Record<Language, RegExp>>> = {
  refund: { ko: spaced('환불(?:해|을|이|하|되|처리)[^.?]{0,16}(?:드렸|했|됐|되었|드리겠|하겠|완료|마쳤|드립니다)', 'u'), en: /\b(?:(?:have|has|has been|will|'ll|’ll) (?:now |just |be )?refund(?:ed)?|refund (?:is|has been|was) (?:done|complete|made|issued))\b/i },
  replacement: { ko: spaced('(?:새 ?(?:상품|제품|것)|재발송|대체품)[^.?]{0,20}(?:보내 ?드렸|보내 ?드리겠|보내 ?드립니다|발송(?:했|하겠|해 ?드))', 'u'), en: /\b(?:(?:will|'ll|’ll|have|has|are) (?:now |just )?(?:send|sent|sending|ship|shipped|shipping) (?:you )?(?:a |an |the |your )?(?:new|replacement|another)|replacement (?:order|is|has|will))\b/i },
};
/** One of several that the reader may choose from: its details come when it is chosen. */
const CHOICE: Record<Language, RegExp> = {
  ko: spaced('(?:1번|2번|선택|골라|고르|원하시는|편하신|어느 ?쪽|중에서)', 'u'),
  en: /\b(?:option \d|choose|which(?:ever)? (?:one|you)|two (?:ways|options)|either|let me know which|would you (?:like|prefer))\b/i,
};

/** Too short to leave a question open. */
const LEAST = 20;

/** Questions that the customer will ask next, as far as the message leaves them open. */
export function followUpFindings({ masked, language, text }: Reading, matter: Matter, expects: Expectation[]): Finding[] {
  if (masked.replace(/\s/g, '').length < LEAST) return [];
  const spoken = (Object.keys(SPOKEN) as Expectation[]).filter((kind) => !CHOICE[language].test(masked) && SPOKEN[kind]![language].test(masked));
  const late: Expectation[] = matter === 'late' && expects.length === 0 && spoken.length === 0 ? ['late'] : [];
  const open = new Map<string, Question>();
  for (const kind of new Set([...expects, ...spoken, ...late])) for (const question of QUESTIONS[kind]) if (isAsked(question, matter) && !question.answered[language].test(masked)) open.set(question.key, question);
  const at = text.trimEnd().length;
  return [...open.keys()].map((key) => ({ check: 'follow_up', severity: 'hint', from: at, to: at, words: { key: `followUp.${key}` }, mend: { label: 'mend.addBlank', replacement: `\n\n${BLANKS[language][key]}` } }));
}

function isAsked({ not, only }: Question, matter: Matter): boolean {
  return !not?.includes(matter) && (!only || only.includes(matter));
}

/** What the writer alone knows: a blank says what belongs there, and cannot be sent. */
const BLANKS: Record<Language, Record<string, string>> = {
  ko: {
    refundWhen: '[언제쯤 환불 내역이 보이는지 적어 주세요]',
    refundWhere: '[어디로 환불되는지 적어 주세요]',
    shipsWhen: '[언제 발송되는지 적어 주세요]',
    oldOne: '[먼저 받으신 상품을 어떻게 하시면 되는지 적어 주세요]',
    turnsUp: '[먼저 보낸 택배가 뒤늦게 도착하면 어떻게 하시면 되는지 적어 주세요]',
    sendBackHow: '[상품을 어떻게 보내시면 되는지 적어 주세요]',
    whoPays: '[배송비를 누가 부담하는지 적어 주세요]',
    refundAfter: '[상품이 도착하면 어떻게 되는지 적어 주세요]',
    moneyBack: '[결제하신 금액이 언제 어떻게 돌아가는지 적어 주세요]',
    arrivesWhen: '[언제 받으실 수 있는지 적어 주세요]',
    priceDifference: '[차액이 어떻게 되는지 적어 주세요]',
    useHow: '[어떻게 사용하시면 되는지 적어 주세요]',
    useUntil: '[언제까지 사용하실 수 있는지 적어 주세요]',
    nextNews: '[다음 소식을 언제 드리는지 적어 주세요]',
  },
  en: {
    refundWhen: '[write here when the refund shows on the statement]',
    refundWhere: '[write here where the money goes]',
    shipsWhen: '[write here when it ships]',
    oldOne: '[write here what to do with the item they have]',
    turnsUp: '[write here what to do if the first parcel turns up]',
    sendBackHow: '[write here how to send it back]',
    whoPays: '[write here who pays for the way back]',
    refundAfter: '[write here what happens once it has arrived]',
    moneyBack: '[write here when and how the money comes back]',
    arrivesWhen: '[write here when it arrives]',
    priceDifference: '[write here what becomes of the price difference]',
    useHow: '[write here how to use it]',
    useUntil: '[write here until when it can be used]',
    nextNews: '[write here when the next news comes]',
  },
};
