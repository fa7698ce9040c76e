import type { LiquidFinding } from './liquid-finding.ts';

/** What the page around a Liquid field does with it. */
export interface LiquidHandle {
  /** In place of what is selected, or where the cursor stood last. */
  insert(addition: string): void;
  goTo(finding: LiquidFinding): void;
}
