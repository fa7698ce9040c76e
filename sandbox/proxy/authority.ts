import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { SecureContext } from 'node:tls';
import forge from 'node-forge';

/** A certificate authority of the sandbox's own; nobody trusts it but those who are told to. */
export interface Authority {
  /** The file for NODE_EXTRA_CA_CERTS. */
  caPath: string;
  /** TLS for a host, with a certificate made at first use. */
  contextOf(host: string): SecureContext;
}

const YEARS = 10;

/** Opens the authority kept in `dir`, or founds it there (keys readable by the owner only). */
export function openAuthority(dir: string): Authority {
  mkdirSync(dir, { recursive: true });
  const caPath = join(dir, 'ca.pem');
  const caKey = keptKey(join(dir, 'ca-key.pem'));
  if (!existsSync(caPath)) writeFileSync(caPath, certificate({ name: 'Sandbox store CA', key: caKey, signer: caKey }));
  const ca = forge.pki.certificateFromPem(readFileSync(caPath, 'utf8'));
  const leafKey = keptKey(join(dir, 'leaf-key.pem'));
  const contexts = new Map<string, SecureContext>();
  return {
    caPath,
    contextOf(host) {
      const known = contexts.get(host);
      if (known) return known;
      const cert = certificate({ name: host, key: leafKey, signer: caKey, issuer: ca });
      const context = createSecureContext({ key: leafKey, cert });
      contexts.set(host, context);
      return context;
    },
  };
}

/** Node makes the key (forge would take seconds); forge only signs. */
function keptKey(path: string): string {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    chmodSync(path, 0o600);
  }
  return readFileSync(path, 'utf8');
}

function certificate({ name, key, signer, issuer }: { name: string; key: string; signer: string; issuer?: forge.pki.Certificate }): string {
  const cert = forge.pki.createCertificate();
  const own = forge.pki.privateKeyFromPem(key);
  cert.publicKey = forge.pki.setRsaPublicKey(own.n, own.e);
  cert.serialNumber = serialOf(randomBytes(15));
  cert.validity.notBefore = new Date(Date.now() - 86_400_000);
  cert.validity.notAfter = new Date(Date.now() + YEARS * 365 * 86_400_000);
  const subject = [{ name: 'commonName', value: name }];
  cert.setSubject(subject);
  cert.setIssuer(issuer ? issuer.subject.attributes : subject);
  cert.setExtensions(issuer
    ? [{ name: 'basicConstraints', cA: false }, { name: 'extKeyUsage', serverAuth: true }, { name: 'subjectAltName', altNames: [{ type: 2, value: name }] }]
    : [{ name: 'basicConstraints', cA: true, critical: true }, { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }]);
  cert.sign(forge.pki.privateKeyFromPem(signer), forge.md.sha256.create());
  return forge.pki.certificateToPem(cert);
}

/**
 * A positive number whatever the bytes. The first is never zero: two zero bytes
 * in front are illegal padding, and OpenSSL would refuse one certificate in 512.
 */
export function serialOf(bytes: Uint8Array): string {
  return `01${Buffer.from(bytes).toString('hex')}`;
}
