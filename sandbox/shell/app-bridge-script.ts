import { readFileSync } from 'node:fs';

const PARTS = ['wire', 'tokens', 'navigation', 'navigation-elements', 'save-bar', 'modal', 'surface'];

/**
 * The stand-in for Shopify's app-bridge.js, as one script.
 * It talks only with the shell at `shellOrigin`; `apiKey` serves pages that do not name theirs.
 */
export function appBridgeScript(options: { shellOrigin: string; apiKey: string }): string {
  const parts = PARTS.map((name) => readFileSync(new URL(`./browser/bridge/${name}.js`, import.meta.url), 'utf8'));
  return `// The sandbox's stand-in for App Bridge.
if (!window.shopify) (() => {
'use strict';
const SHELL = ${JSON.stringify(options.shellOrigin)};
const API_KEY = ${JSON.stringify(options.apiKey)};
${parts.join('\n')}
})();
`;
}
