/** What must hold of the sources before any test runs. */
export const check = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  // Accounts and the admin have elements of the same names that differ: a program of its own for each.
  { name: 'types of the account extension', args: ['node_modules/typescript/bin/tsc', '-p', 'extensions/account'] },
  { name: 'types of the admin extensions', args: ['node_modules/typescript/bin/tsc', '-p', 'extensions/admin'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '.'] },
  { name: 'extension', args: ['scripts/build-extension.mjs', '--check'] },
];
