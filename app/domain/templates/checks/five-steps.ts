import type { Finding, Matter } from '../message-finding.ts';
import type { Language, Reading } from './reading.ts';
import { firstOf, spaced } from './spaced.ts';

/** The steps of a good answer, in their order: listen, acknowledge, take action, thank, explain. */
export const STEPS = ['listen', 'acknowledge', 'action', 'thank', 'explain'] as const;
export type Step = (typeof STEPS)[number];

/** Where each step was recognised; null where no words for it were found, which proves nothing. */
export type StepsFound = Record<Step, { from: number; to: number } | null>;

const WORDS: Record<Language, Record<Step, RegExp>> = {
  ko: {
    listen: spaced(`
      말씀 해? ?(?:하신|주신|주셔|주시)
      알려 ?주(?:신|셔|시)
      (?:문의|질문|요청|제보|연락|회신|답장|주문) ?(?:해 ?)?(?:주신|주셔|하신|하셨)
      (?:남겨|보내|적어|전해|들려|공유 ?해) ?주(?:신|셔)
      남기신|보내신|적으신|궁금해 ?하|여쭤|여쭈
      얼마나
      (?:속상|답답|당황|불편|걱정|실망|놀라|번거로|기대|불안|난감|서운|곤란)[가-힣]{0,3} ?(?:셨|으셨|시겠|실|지요|죠|했|겠|을)
      기다리(?:시|셨|게|던)
      기다려 주
      (?:원하|바라|찾으|고르|받으|쓰|맞지 않으)(?:시던|셨던|셨을|셨는데|시는|신다고|시다고|셨다고)
      사정|마음(?:을|은|이)? ?(?:이해|헤아)
      사진(?:을|도)? ?(?:잘 ?)?(?:보|확인|받)
      (?:주신|남기신|보내신) ?(?:글|내용|사진|메시지|메일|문의)
      (?:잘|꼼꼼히|자세히) ?(?:읽|들|살펴)
    `),
    acknowledge: spaced(`
      죄송|사과|송구|미안
      불편 ?(?:을|이|함을)? ?(?:드|끼|겪|느끼)
      (?:심려|걱정|번거로움|수고|폐|혼란|실망)(?:을|를)? ?(?:끼|드|안겨)
      저희 ?(?:의|쪽|측)? ?(?:쪽의|측의)? ?(?:실수|잘못|불찰|책임|착오|탓|부족)
      (?:마음|상황|사정|말씀)(?:이|을|은)? ?(?:충분히|깊이)? ?(?:이해|공감)
      (?:부족|미흡|소홀|모자)[가-힣]{0,3}
      당연합니다|당연한|마땅
      (?:온전|제대로|제때|약속)[가-힣]* ?[가-힣\\s]{0,10}(?:못했|못해|못한|않아|않은)
      답답하|속상하|당황하|걱정하셨|걱정되|놀라셨|번거로우|아쉬우
    `),
    action: spaced(`
      (?:확인|조회|점검|문의|요청|접수|신청|신고|의뢰|발송|출고|재발송|배송|환불|교환|반품|회수|취소|변경|수정|처리|조치|등록|전달|예약|조사|정정|반영|개선|보완|안내|적용|준비|진행|마무리|교체|수리|보상|정리|답변|공유)(?:을|를|이|가|은|도|까지)? ?(?:해|하|했|하였|되|됐|드|완료|진행|마쳤|마치|도와|보|부탁|넣)
      (?:보내|찾아|알려|맞춰|돌려|바꿔|챙겨|넣어|살펴|알아봐|남겨|적어|정해|골라|맡아|고쳐|걸어|올려|빼|담아|알아|확인해)? ?드(?:렸|립|리겠|릴|려|리고|리며|리도록)
      도와 ?드|알아보|살펴보|찾아보|챙기겠|맡겠|고치겠|살피겠|막겠|줄이겠|바꾸겠|부담(?:합|하겠)
    `),
    thank: spaced('감사|고맙|고마|덕분'),
    explain: spaced(`
      확인 ?(?:해 ?)?(?:보니|보았|봤|한 ?결과|결과|했|하였|된|되)
      살펴 ?보(?:니|았)|알아보(?:니|았)
      때문|이유는|까닭|원인은|덕분에|탓에|바람에
      (?:으로|로) ?(?:인해|인하여|인한|판단|보입|보여|나타)
      (?:했|하였|었|았)기에|이므로|하므로|되어서|하여서
      과정에서|단계에서|사이에
      (?:아래|다음)(?:와|의|에)? ?(?:같|내용|방법|순서|정리)
      말씀 ?드리(?:자면|면|겠|고)|설명|안내 ?(?:해)? ?드
      (?:걸리|걸릴|소요|보통|대개|일반적으로)
      (?:뜻|의미)(?:입|이|로)|라는 ?뜻
      기준으로|따르면|따라서|그래서
      내역|기록|상태|현재|지금(?:은|까지)?
    `),
  },
  en: {
    listen: /\b(?:you(?:'ve| have|r)? (?:said|told|tell|wrote|writ\w+|mention\w*|describ\w+|ask\w*|explain\w*|shar\w+|sent|let (?:me|us) know|contacted|reported|wait\w*|were|had|expect\w*|hoped?|looked|picked|ordered|chose|wanted|noticed|found|received|got|are asking|would like|felt)|your (?:message|note|photos?|pictures?|e-?mail|question|report|description|request|feedback|words|concern|patience|order is taking)|(?:thanks?|thank you)[\w ,]{0,20} (?:for|that you)|(?:I|we) (?:understand|see|hear|can see|can imagine|read|have read|looked at your|got your)|looking forward|must (?:have been|be|feel)|real disappointment|how (?:frustrat|disappoint|annoy|upset|worr|inconven)\w*|disappoint\w*|frustrat\w*|annoy\w*|worry\w*|worrying|waiting without|to hear (?:that|about|from))\b/gi,
    acknowledge: /\b(?:sorry|apolog\w+|our (?:mistake|fault|error|slip|side|doing|oversight)|should(?: have|n't have| not have| never have)\b|got [\w ]{0,20}wrong|not what you (?:ordered|expected|asked)|let you down|regret|disappoint\w*|frustrat\w*|fell short|not good enough|I understand|we understand|makes sense|(?:is|was) (?:annoying|upsetting|worrying|unsettling)|not how (?:it|this|we)|longer than (?:it should|we|you)|you were right|you are right|fair (?:question|point)|worst of it|good to check)\b/gi,
    action: /\b(?:(?:I|we)(?:'ve|'ll|'m|'re| have| has| will| am| are| can|'d)?(?: (?:now|also|already|just|then|both|always|personally|gladly|first))* (?:check\w*|ask\w*|refund\w*|send\w*|sent|ship\w*|arrang\w+|replac\w+|open\w*|book\w*|cancel\w*|chang\w+|updat\w+|follow\w*|look\w*|contact\w*|find|found|trac\w+|report\w*|add\w*|forward\w*|reserv\w+|correct\w*|fix\w*|issu\w+|writ\w+|wrote|clos\w+|put|set|tak\w+|took|pass\w*|rais\w+|start\w*|mak\w+|made|offer\w*|do|did|done|help\w*|pay|cover\w*|keep|kept|hold|exchang\w+|collect\w*|confirm\w*|prepar\w+|remov\w+|tell|review\w*|pack\w*|give|gave|get|let|switch\w*|correct\w*|process\w*|go through|see)|(?:has|have) been (?:\w+ )?(?:refunded|sent|shipped|replaced|changed|updated|cancelled|canceled|booked|corrected|issued|opened|fixed|arranged)|you (?:can|may) (?:choose|pick|reply|send)|(?:is|are) on (?:its|their|the) way|we(?:'ll| will))\b/gi,
    thank: /\b(?:thank\w*|appreciate\w*|grateful|gratitude)\b/gi,
    explain: /\b(?:because|since|the reason|due to|as (?:it|we|the|they|our|this)|so (?:that|you|we|it|the|nothing)|which (?:means|is why|day|helps)|this means|that means|here is (?:what|how|where|the)|here's (?:what|how|where)|what happened|this is why|that is why|turned? out|(?:I|we)(?:'ve| have)? (?:found|checked|looked|learned|saw|see)|it (?:looks|seems|turns)|usually|normally|takes? (?:a few|about|up to|\d|one|two|three|some)|caused by|according to|the tracking|last scan|in (?:that|this) case|once|when|it works like this|the steps?|below|until|while)\b/gi,
  },
};

/** Too short to be an answer in five steps: "Yes, that is right." */
const LEAST: Record<Language, number> = { ko: 60, en: 130 };
/** Nobody is to be sorry for a question or for praise. */
const NOTHING_WRONG: Matter[] = ['question', 'thanks', 'other', 'changed_mind', 'size'];

/** Which of the five steps were recognised, and where. */
export function fiveSteps({ masked, language }: Reading): StepsFound {
  return Object.fromEntries(STEPS.map((step) => [step, firstOf(WORDS[language][step], masked)])) as unknown as StepsFound;
}

/** A hint for each step that was not recognised. */
export function stepFindings(reading: Reading, matter: Matter): Finding[] {
  const letters = reading.text.replace(/\s/g, '').length;
  if (letters < LEAST[reading.language]) return [];
  const found = fiveSteps(reading);
  const wanted = STEPS.filter((step) => step !== 'acknowledge' || !NOTHING_WRONG.includes(matter));
  return wanted.filter((step) => !found[step]).map((step) => missing(step, reading));
}

/** Words that are true whatever happened; where something must be told, a blank that cannot be sent. */
const OFFERED: Record<Language, Record<Step, string>> = {
  ko: {
    listen: '[고객님이 겪으신 일을 한 문장으로 적어 주세요]',
    acknowledge: '불편을 드려 죄송합니다.',
    action: '[무엇을 했는지, 또는 무엇을 할지 적어 주세요]',
    thank: '알려 주셔서 감사합니다.',
    explain: '확인해 보니 [무엇을 확인했는지 적어 주세요].',
  },
  en: {
    listen: '[write here, in one sentence, what the customer went through]',
    acknowledge: 'I am sorry about this.',
    action: '[write here what you did, or what you will do]',
    thank: 'Thank you for letting us know.',
    explain: 'I checked, and [write here what you found].',
  },
};

function missing(step: Step, reading: Reading): Finding {
  const at = placeFor(step, reading);
  const before = at > 0 && !/\s$/.test(reading.text.slice(0, at)) ? (step === 'action' || step === 'explain' ? '\n\n' : ' ') : '';
  const after = at < reading.text.length && !/^\s/.test(reading.text.slice(at)) ? ' ' : '';
  return {
    check: 'steps',
    severity: 'hint',
    from: at,
    to: at,
    words: { key: `steps.${step}` },
    mend: { label: step === 'acknowledge' || step === 'thank' ? 'mend.add' : 'mend.addBlank', replacement: `${before}${OFFERED[reading.language][step]}${after}` },
  };
}

/** Behind the greeting what concerns the customer, before the close what we do. */
function placeFor(step: Step, { paragraphs, text }: Reading): number {
  const first = paragraphs[0];
  if (!first) return text.length;
  const greeting = first.sentences.length <= 2 && first.to - first.from < 80 && paragraphs.length > 1;
  if (step === 'listen' || step === 'acknowledge' || step === 'thank') {
    const body = greeting ? paragraphs[1]! : first;
    return step === 'listen' ? (greeting ? body.from : body.sentences[0]!.to) : body.sentences[0]!.to;
  }
  return (paragraphs.length > 2 ? paragraphs.at(-2)! : paragraphs.at(-1)!).to;
}
