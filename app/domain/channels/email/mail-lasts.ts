import { minutes } from '#app/platform/spans.ts';
import type { MailKind } from './mail-headers.ts';

/** Milliseconds after which a mail of this kind has nothing to say any more, from when it was written. */
export const MAIL_LASTS = { code: minutes(10) } as const satisfies Partial<Record<MailKind, number>>;

/** Whether what a mail says is over: sent now it would only mislead. */
export function isMailOver({ kind, createdAt }: { kind: string; createdAt: Date }, now: Date): boolean {
  return kind in MAIL_LASTS && createdAt.getTime() + MAIL_LASTS[kind as keyof typeof MAIL_LASTS] <= now.getTime();
}
