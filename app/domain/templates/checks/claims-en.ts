import type { ClaimPattern } from './claim.ts';

const GOODS = '(?:orders?|parcels?|packages?|shipments?|items?|products?|replacements?|goods|things|apron|mugs?|everything)';
const ADVERB = '(?: (?:now|just|already|also|finally|since|today|all|both|successfully|safely|both been|in full|fully|gladly|gone ahead and))*';
/** A few words between the thing and what is said of it: "(#1042)", "with tracking number X". */
const GAP = '[^.,;:!?]{0,45}?';
const BE = `(?:(?:has|have)${ADVERB} been|was|were|is|are|['’]s${ADVERB} been|['’]ve${ADVERB} been|got)`;
const WE = '\\b(?:we|I|our (?:team|warehouse|colleagues?))';
const HAVE = `(?:['’]ve| have| has)?${ADVERB}`;

/** Conditions, wishes, doubts and what others said: nothing is claimed in such a clause. */
const UNSURE = [
  /\b(?:if|when(?:ever)?|once|until|unless|before|whether|in case|as soon as|should|would|could|can|might|may|must|will|shall|['’]ll|['’]d|going to|to be|provided|assuming|suppose|by the time|after|the moment|as though|had)\b/i,
  /\b(?:not|never|n['’]t|yet to|hardly|no|none|nothing|without|neither|nor|cannot|fail\w*|instead of|rather than|attempt\w*)\b|n['’]t\b/i,
  /\b(?:you|customer|carrier|courier|supplier|they|bank|tracking|he|she)['’]?(?:ve|s|d)? (?:\w+ )?(?:said|say|says|told|tell|wrote|write|mention\w*|ask\w*|report\w*|claim\w*|believe\w*|think|thought|expect\w*|hoped?|wanted?|were|was|described?|shared|sent|returned|shipped|noticed|refunded|cancell?ed)\b/i,
  /\b(?:sorry (?:to hear )?(?:that|your|the|it|about)|to hear (?:that|about)|understand (?:that|your|the|it)|wonder\w*|asking|asked|question|find out|check(?:ing)? (?:if|whether|when|where)|make sure|ensure|confirm(?:ing)? (?:that|when|if|whether)|let you know|normally|usually|typically|always|each|every|most|any|is (?:usually|normally|being)|are being|being)\b/i,
  // What is true of all of them.
  /^\s*(?:orders|parcels|refunds|items|packages|replacements) (?:are|is)\b/i,
];
const OTHER_SENT = /\b(?:sen[dt]|shipped|posted|forwarded|dispatched)(?: (?:you|it|over|out))*(?: (?:a|an|the|this|that|our|my|your|another|some|more|all))*(?: [\w-]+){0,2}? (?:e-?mail|message|note|link|label|instructions?|details?|photos?|pictures?|codes?|vouchers?|coupons?|invoice|receipt|copy|information|request|question|form|confirmation|reminder|summary|apolog\w+|answer|reply|report|claim|file|survey|gift card|tracking|passwords?|quotes?|charts?|lists?|address|couriers?|drivers?|carrier|technicians?|colleagues?|offer|proposal|documents?|catalog(?:ue)?|brochure|guide|manual|update|notice|notification|statement|attachment|screenshots?|version|draft)\b|\b(?:e-?mail|message|label|code|voucher|invoice|receipt|confirmation|return|request|reply)s? (?:has|have|was|were|is)\b/i;
const RETURNS = /\b(?:returns?|returned|back to us|sent back|to us|(?:to|at|in|back (?:at|in|to)) our (?:warehouse|end|returns|depot)|collected)\b/i;
const WRONG_WAY = /\b(?:damaged|broken|wrong|incorrect\w*|late|incomplete|empty|defective|faulty|in (?:this|that|bad|poor)|with(?:out)? (?:a|the|one)|missing|crushed|wet|opened|misdelivered|like this|like that|this way|hub|depot|sorting|terminal|customs|facility|distribution|port|country|local (?:office|branch))\b/i;

const claim = (source: string): RegExp => new RegExp(source.trim().split(/\s*\n\s*/).join('|'), 'gi');

/** "has been shipped" → "has not been shipped yet" */
function denied(match: string): string | null {
  const have = /\b(has|have)\b|(['’])(s|ve)\b/i.exec(match);
  if (have && /\bbeen\b/i.test(match)) return `${match.replace(ADVERBS, '').replace(/\b(has|have)\s+been\b|['’](s|ve)\s+been\b/i, (_, whole: string | undefined, short: string | undefined) => `${short ? (short.toLowerCase() === 's' ? ' has' : ' have') : whole} not been`)} yet`;
  if (/^(?:we|I)\b/i.test(match)) return match.replace(ADVERBS, '').replace(/^(we|I)(?:['’]ve| have)?\s+/i, '$1 have not ');
  const be = /\b(was|were|is|are)\b/i.exec(match);
  return be ? `${match.replace(ADVERBS, '').replace(be[0], /^(?:is|are)$/i.test(be[0]) ? `${be[0]} not` : `${be[0].toLowerCase() === 'was' ? 'has' : 'have'} not been`)} yet` : null;
}
const ADVERBS = / (?:now|just|already|finally|since|today|successfully|safely|in full|fully|gone ahead and)\b/gi;

export const CLAIMS_EN: ClaimPattern[] = [
  {
    kind: 'resent',
    pattern: claim(`
      ${WE}${HAVE} (?:re-?sent|reshipped|re-shipped)\\b
      ${WE}${HAVE} (?:sent|shipped|dispatched|posted)(?: you)?(?: out)? (?:a|an|the|your|another) (?:new|replacement|second|fresh|another)(?: [\\w-]+){0,3}
      ${WE}${HAVE} (?:sent|shipped|dispatched|posted)(?: you)?(?: out)? another [\\w-]+
      \\b(?:your |the |a )?replacement(?: order| parcel| item)?${GAP} ${BE}${ADVERB} (?:sent|shipped|dispatched|posted)(?: out)?\\b
    `),
    unless: [...UNSURE, OTHER_SENT, RETURNS],
    denied,
  },
  {
    kind: 'shipped',
    pattern: claim(`
      \\b${GOODS}\\b${GAP} ${BE}${ADVERB} (?:shipped|dispatched|sent out|posted|handed (?:over )?to the (?:carrier|courier))\\b
      \\b${GOODS}\\b${GAP} (?:has|have)${ADVERB} (?:shipped|left (?:us|our (?:\\w+ ?){1,2}|the (?:warehouse|shop|store)))\\b
      \\bit (?:has${ADVERB} (?:been shipped|shipped|been dispatched|left (?:us|our \\w+|the warehouse))|was${ADVERB} (?:shipped|dispatched|posted))\\b
      ${WE}${HAVE} (?:shipped|dispatched|posted|sent out|handed over)(?: (?:it|them)\\b| (?:your|the|all|both|everything)\\b(?: [\\w-]+){0,3})
      ${WE}${HAVE} sent (?:out )?(?:your|the) (?:order|parcel|package|item|items|product|apron|mugs?)\\b
      \\b${GOODS}\\b${GAP} (?:is|are)${ADVERB} (?:on (?:its|their|the) way|in transit|with the carrier|out for delivery|en route)\\b
      \\bit(?:['’]s| is)${ADVERB} (?:on its way|in transit|with the carrier|out for delivery)\\b
    `),
    unless: [...UNSURE, OTHER_SENT, RETURNS],
    denied,
  },
  {
    kind: 'delivered',
    pattern: claim(`
      \\b${GOODS}\\b${GAP} ${BE}${ADVERB} delivered\\b
      \\bit ${BE}${ADVERB} delivered\\b
      \\b${GOODS}\\b${GAP} (?:has|have)${ADVERB} (?:arrived|reached you)\\b
      \\b(?:tracking|carrier|courier)\\b${GAP} (?:shows?|says?|confirms?|marked|lists?)(?: (?:it|that it|the parcel|your parcel|your order|that))?(?: (?:as|was|is|has been))* delivered\\b
    `),
    unless: [...UNSURE.slice(0, 2), /\b(?:sorry|to hear|you (?:said|told|mention\w*|wrote|say|report\w*)|understand|wonder\w*|whether|being|you (?:\w+ )?(?:sent|returned|shipped|posted|mailed)|supplier|ready to (?:ship|be shipped|go)|in stock)\b/i, RETURNS, WRONG_WAY],
    denied,
  },
  {
    kind: 'refunded',
    pattern: claim(`
      ${WE}${HAVE} refunded\\b
      ${WE}${HAVE} (?:issued|made|processed|completed|given|sent)(?: you)? (?:a|the|your|this) (?:full |partial |complete )?refund\\b
      \\brefund\\b${GAP} ${BE}${ADVERB} (?:issued|processed|completed|paid out|credited|made|done|complete)\\b
      \\b(?:full amount|payment|money|cost|price|amount)\\b${GAP} ${BE}${ADVERB} (?:refunded|returned to (?:you|your)|paid back|credited)\\b
      \\b(?:${GOODS}|it|they|you)\\b${GAP} ${BE}${ADVERB} refunded\\b
      [$€£¥₩][\\d.,]*\\d${GAP} ${BE}${ADVERB} refunded\\b
      \\brefund\\b${GAP} (?:is|are)${ADVERB} (?:done|complete|completed|on its way)\\b
      ${WE}${HAVE} (?:returned|paid back|sent back|given back) (?:your|the) (?:money|payment|full amount)\\b
    `),
    unless: [...UNSURE, /\b(?:request\w*|label|not a refund|(?:asked|applied) for)\b/i],
    denied,
  },
  {
    kind: 'cancelled',
    pattern: claim(`
      ${WE}${HAVE} cancell?ed (?:it|them|(?:(?:your|the|this) (?:[\\w-]+ )?)?order)\\b
      \\b(?:orders?)\\b${GAP} ${BE}${ADVERB} cancell?ed\\b
    `),
    unless: [...UNSURE, /\b(?:subscription|appointment|collection|pick-?up|return|request|card|part of|(?:items?|units?|pieces?|lines?|mugs?) (?:of|from|in|on) (?:your|the))\b/i],
    denied,
  },
];
