/** Code → HTTP status. Words for each code are in app/locales under `problems`. */
export const problemStatus = {
  bad_input: 422,
  not_found: 404,
  not_allowed: 403,
  not_signed: 401,
  conflict: 409,
  already_done: 409,
  order_changed: 409,
  unit_already_compensated: 409,
  not_possible: 422,
  template_hole: 422,
  too_many: 429,
  too_large: 413,
  shopify_unavailable: 503,
  shopify_refused: 422,
  shopify_unknown: 504,
  scope_missing: 403,
  customer_data_withheld: 403,
  staff_not_permitted: 403,
  mail_refused: 422,
  expired: 410,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export interface ProblemDetails {
  /** Key below `problems` in the locale files; the code by default. */
  words?: string;
  /** Values for the words. */
  values?: Record<string, string | number>;
  /** Form field beside which it is shown. */
  field?: string;
  /** Whether the same call may work later. */
  retry?: boolean;
  /** Seconds to wait before trying again. */
  retryAfter?: number;
  /** For the log: no personal data. */
  note?: string;
  cause?: unknown;
  /** What a page needs to show beside the words, such as the difference of a conflict. */
  shown?: unknown;
}

/** An expected failure. Anything else that is thrown is a bug. */
export class Problem extends Error {
  override name = 'Problem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.note ? `${code}: ${details.note}` : code, { cause: details.cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problemStatus[this.code];
  }
}
