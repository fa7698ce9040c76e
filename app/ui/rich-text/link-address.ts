/**
 * A link as the storefront takes it: into the store ("/pages/x", "#a") or https.
 * A bare host gets its https. Null for anything else, such as mail or http.
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^\/(?!\/)\S*$/.test(text) || /^#\S+$/.test(text)) return text;
  const address = /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(text) ? `https://${text}` : text;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && url.hostname.includes('.') && !/\s/.test(address) ? address : null;
  } catch {
    return null;
  }
}
