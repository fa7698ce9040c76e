/** An amount as people read it while it is edited: "1250000.5" is "1,250,000.5". What is no plain amount stays as it was typed. Pure. */
export function groupedAmount(typed: string): string {
  const plain = plainAmount(typed);
  const [whole = '', ...rest] = plain.split('.');
  return /^\d+(\.\d*)?$/.test(plain) ? [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.') : typed;
}

/** An amount as it is posted: without commas and spaces between its digits. Pure. */
export function plainAmount(typed: string): string {
  return typed.replace(/[,\s]/g, '');
}
