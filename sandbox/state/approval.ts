/** What protected customer data an app may see. */
import type { Approval, ProtectedContent } from '../types.ts';

export const PROTECTED_CONTENT: readonly ProtectedContent[] = ['name', 'address', 'email', 'phone'];

/** Whether an approval covers a kind of data. */
export function approves(approval: Approval, content: ProtectedContent): boolean {
  if (approval === 'none') return false;
  return typeof approval === 'boolean' ? approval : approval.includes(content);
}

/** `on`, `off`, `none` or kinds with commas ("name,email"); undefined for anything else. */
export function readApproval(text: string): Approval | undefined {
  if (text === 'on' || text === 'off') return text === 'on';
  if (text === 'none') return text;
  const asked = text.split(',').map((one) => one.trim());
  return asked.every((one) => (PROTECTED_CONTENT as readonly string[]).includes(one)) ? (asked as ProtectedContent[]) : undefined;
}
