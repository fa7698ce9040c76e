import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { join } from 'node:path';
import forge from 'node-forge';
import { expect, test } from 'vitest';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { openAuthority, serialOf } from './authority.ts';

test.each([
  ['zeros', new Uint8Array(15)],
  ['a zero, then a small byte', new Uint8Array([0, 0x7f, ...new Uint8Array(13)])],
  ['the highest', new Uint8Array(15).fill(255)],
])('a serial of %s makes a certificate that OpenSSL takes', (_name, bytes) => {
  const dir = ownFolder('authority-');
  const authority = openAuthority(dir);
  const key = readFileSync(join(dir, 'ca-key.pem'), 'utf8');
  const cert = forge.pki.certificateFromPem(readFileSync(authority.caPath, 'utf8'));
  cert.serialNumber = serialOf(bytes);
  cert.sign(forge.pki.privateKeyFromPem(key), forge.md.sha256.create());
  expect(() => createSecureContext({ key, cert: forge.pki.certificateToPem(cert) })).not.toThrow();
});
