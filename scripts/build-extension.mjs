// Makes what the theme extension deploys of what is written by hand:
//   scripts/<name>.js              → assets/<name>.js     (bundled, minified, one function, ES2019)
//   styles/*.css, by their names   → assets/help.css      (one for all blocks, minified)
//   words/<block>.<ko|en>.json     → locales/ko.json, locales/en.default.json    (under the block's name)
//   words/<block>.schema.<ko|en>.json → locales/*.schema.json  (under "blocks", then the block's name)
// and for the app, which lets a merchant word them otherwise:
//   words/<block>.<ko|en>.json     → app/domain/help/block-words.json   (by key; without "sample", which shoppers never see)
// What it makes is committed, so that Shopify's CLI and a clone find it as it is.
// "--check" writes nothing and fails where the two differ.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';
import { minify_sync as minify } from 'terser';

const home = fileURLToPath(new URL('../extensions/help/', import.meta.url));
const made = { ...scripts(), ...styles(), ...words('', (block) => block), ...words('.schema', (blocks) => ({ blocks })), ...forTheApp() };
const stale = Object.keys(made).filter((file) => !fs.existsSync(home + file) || fs.readFileSync(home + file, 'utf8') !== made[file]);
const orphans = ['assets', 'locales'].flatMap((folder) => fs.readdirSync(home + folder).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(js|css|json)$/.test(file) && !(file in made));

if (!process.argv.includes('--check')) {
  for (const file of stale) fs.writeFileSync(home + file, made[file]);
  for (const file of orphans) fs.rmSync(home + file);
  for (const [file, text] of Object.entries(made)) console.log(`${String(Buffer.byteLength(text)).padStart(6)} ${file}`);
} else if (stale.length || orphans.length) {
  console.error(`Not as its sources: ${[...stale, ...orphans].join(', ')}. Run: node scripts/build-extension.mjs`);
  process.exit(1);
}

function scripts() {
  return Object.fromEntries(filesIn('scripts', /\.js$/).map((file) => {
    const { outputFiles } = buildSync({
      entryPoints: [`${home}scripts/${file}`], bundle: true, minify: true, format: 'iife', target: 'es2019',
      charset: 'utf8', legalComments: 'none', write: false, logLevel: 'warning',
    });
    // Once more by a second hand, which finds another fiftieth.
    const { code } = minify(outputFiles[0].text.replace(/^"use strict";/, ''), { ecma: 2019, toplevel: true, compress: { passes: 5, unsafe_arrows: true, pure_getters: true, keep_fargs: false } });
    return [`assets/${file}`, code];
  }));
}

function styles() {
  const source = filesIn('styles', /\.css$/).map((file) => fs.readFileSync(`${home}styles/${file}`, 'utf8')).join('\n');
  return { 'assets/help.css': transformSync(source, { loader: 'css', minify: true, charset: 'utf8', legalComments: 'none' }).code };
}

/** Without blanks: a locale file may have 15 KB. */
function words(kind, whole) {
  return Object.fromEntries([['ko', 'ko'], ['en', 'en.default']].map(([language, name]) => {
    const ending = `${kind}.${language}.json`;
    const blocks = filesIn('words', /\.json$/).filter((file) => file.slice(file.indexOf('.')) === ending);
    const entries = blocks.map((file) => [file.slice(0, -ending.length), JSON.parse(fs.readFileSync(`${home}words/${file}`, 'utf8'))]);
    return [`locales/${name}${kind}.json`, `${JSON.stringify(whole(Object.fromEntries(entries)))}\n`];
  }));
}

function forTheApp() {
  const [ko, en] = ['ko', 'en'].map((language) => {
    const files = filesIn('words', new RegExp(`^(?!sample\\.)\\w+\\.${language}\\.json$`));
    return Object.fromEntries(files.flatMap((file) => leavesOf(JSON.parse(fs.readFileSync(`${home}words/${file}`, 'utf8')), file.slice(0, file.indexOf('.')))));
  });
  const rows = Object.entries(en).map(([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify({ ko: ko[key], en: text })}`);
  return { '../../app/domain/help/block-words.json': `{\n${rows.join(',\n')}\n}\n` };
}

function leavesOf(words, key) {
  return typeof words === 'string' ? [[key, words]] : Object.entries(words).flatMap(([name, inner]) => leavesOf(inner, `${key}.${name}`));
}

function filesIn(folder, ending) {
  return fs.readdirSync(path.join(home, folder)).filter((file) => ending.test(file)).toSorted();
}
