import type { Palette } from './palette.ts';

type Draw = (c: Palette) => string;

export const notebook: Draw = (c) => `<g transform="rotate(-7 200 220)"><rect x="126" y="112" width="160" height="206" rx="8" fill="${c.shade}"/><rect x="118" y="106" width="160" height="206" rx="8" fill="${c.main}"/><rect x="118" y="106" width="26" height="206" rx="6" fill="${c.ink}" opacity=".3"/>${[132, 168, 204, 240, 276].map((y) => `<path d="M110 ${y}h24" stroke="${c.accent}" stroke-width="5" stroke-linecap="round"/>`).join('')}<rect x="172" y="148" width="78" height="46" rx="4" fill="${c.back}"/><path d="M184 164h54M184 178h34" stroke="${c.ink}" stroke-width="4" opacity=".5"/></g>`;

export const planner: Draw = (c) => `<g transform="rotate(4 200 210)"><path d="M62 132q70-18 138 6v176q-70-22-138-4z" fill="#fffdf7"/><path d="M338 132q-70-18-138 6v176q70-22 138-4z" fill="#f4efe3"/>${[0, 1, 2, 3].map((row) => `<path d="M84 ${168 + row * 34}q50-10 98 4M218 ${172 + row * 34}q50-14 98-4" stroke="${c.main}" stroke-width="4" fill="none" opacity=".55"/>`).join('')}<circle cx="104" cy="196" r="10" fill="${c.accent}"/><path d="M200 138v176" stroke="${c.shade}" stroke-width="4"/><path d="M276 120v86l12-12 12 12v-82z" fill="${c.accent}"/></g>`;

export const letters: Draw = (c) => `<g transform="rotate(-8 200 210)"><rect x="106" y="112" width="150" height="190" rx="4" fill="#fffdf7"/>${[148, 174, 200, 226].map((y) => `<path d="M126 ${y}h110" stroke="${c.main}" stroke-width="4" opacity=".45"/>`).join('')}</g><g transform="rotate(6 240 260)"><rect x="142" y="206" width="180" height="116" rx="6" fill="${c.light}"/><path d="M142 210l90 66 90-66" fill="none" stroke="${c.shade}" stroke-width="6"/><circle cx="232" cy="276" r="17" fill="${c.accent}"/></g>`;

export const pen: Draw = (c) => `<g transform="rotate(-38 200 220)"><rect x="70" y="202" width="170" height="34" rx="16" fill="${c.main}"/><rect x="70" y="202" width="170" height="14" rx="7" fill="${c.light}" opacity=".7"/><rect x="226" y="200" width="18" height="38" fill="${c.accent}"/><path d="M244 205h44l44 14-44 14h-44z" fill="${c.shade}"/><path d="M288 205l44 14-44 14z" fill="#d9c48a"/></g><path d="M92 322q60-26 96 0t92-6" fill="none" stroke="${c.ink}" stroke-width="5" stroke-linecap="round"/>`;

export const ink: Draw = (c) => `<path d="M126 186h148l22 30v86q0 14-14 14H118q-14 0-14-14v-86z" fill="${c.light}" opacity=".75"/><path d="M112 238h176v62q0 8-8 8H120q-8 0-8-8z" fill="${c.shade}"/><rect x="152" y="128" width="96" height="60" rx="8" fill="${c.ink}"/><rect x="144" y="248" width="112" height="40" rx="4" fill="${c.back}"/><path d="M160 268h80" stroke="${c.accent}" stroke-width="6"/>`;

export const pencils: Draw = (c) => [0, 1, 2, 3, 4, 5].map((index) => `<g transform="translate(${96 + index * 38} ${index % 2 ? 108 : 118})"><rect width="26" height="164" fill="${index % 3 === 0 ? c.main : index % 3 === 1 ? c.accent : c.shade}"/><rect width="9" height="164" fill="#fff" opacity=".22"/><path d="M0 164h26l-13 40z" fill="#ecd2a4"/><path d="M8 188h10l-5 16z" fill="${c.ink}"/></g>`).join('');

export const ruler: Draw = (c) => `<g transform="rotate(-24 200 220)"><rect x="54" y="188" width="292" height="62" rx="6" fill="#d8b45a"/><rect x="54" y="188" width="292" height="18" rx="6" fill="#f0d893"/>${Array.from({ length: 16 }, (_, index) => `<path d="M${68 + index * 17.5} 250v-${index % 5 ? 14 : 28}" stroke="${c.ink}" stroke-width="3"/>`).join('')}</g>`;

export const tape: Draw = (c) => `<g><circle cx="160" cy="240" r="76" fill="${c.main}"/><circle cx="160" cy="240" r="58" fill="${c.light}"/><circle cx="160" cy="240" r="38" fill="${c.back}"/><path d="M160 164h150l14 14-14 14 14 14h-122" fill="${c.main}"/>${[0, 1, 2, 3].map((index) => `<circle cx="${206 + index * 28}" cy="184" r="7" fill="${c.accent}"/>`).join('')}</g>`;

export const stamps: Draw = (c) => `${[[104, 'ㄱ'], [170, 'ㅁ'], [236, 'ㅎ']].map(([x, letter]) => `<rect x="${x}" y="150" width="56" height="78" rx="8" fill="${c.shade}"/><rect x="${x}" y="214" width="56" height="52" rx="4" fill="${c.accent}"/><text x="${Number(x) + 28}" y="252" font-size="36" text-anchor="middle" fill="#fff" font-family="sans-serif">${letter}</text>`).join('')}<rect x="126" y="284" width="148" height="36" rx="10" fill="${c.ink}"/><rect x="140" y="290" width="120" height="20" rx="6" fill="#b8342c"/>`;

export const candle: Draw = (c) => `<path d="M200 66q34 42 0 70-34-28 0-70z" fill="#f6b53f"/><path d="M200 92q16 22 0 40-16-18 0-40z" fill="#fff1c2"/><path d="M200 128v26" stroke="${c.ink}" stroke-width="5"/><rect x="144" y="152" width="112" height="150" rx="10" fill="#f3d98f"/><rect x="220" y="152" width="36" height="150" rx="10" fill="#dcb85a"/><ellipse cx="200" cy="154" rx="56" ry="13" fill="#fbeab9"/><ellipse cx="200" cy="308" rx="98" ry="18" fill="${c.shade}"/>`;

export const incense: Draw = (c) => `<path d="M218 70q-30 26-4 50t-2 48" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".75"/><path d="M210 176L174 288" stroke="${c.ink}" stroke-width="6" stroke-linecap="round"/><circle cx="211" cy="173" r="6" fill="#d8492b"/><path d="M92 300q20-60 108-54 96 4 108 54-18 22-108 22T92 300z" fill="${c.main}"/><path d="M232 250q68 8 76 50-18 22-108 22 64-22 32-72z" fill="${c.shade}"/>`;

export const cloth: Draw = (c) => `<path d="M92 140l190-22 34 172-204 32z" fill="${c.main}"/><path d="M92 140l190-22 8 42-190 26z" fill="${c.light}"/><path d="M106 214l196-26M114 256l196-28" stroke="${c.back}" stroke-width="5" opacity=".6"/><path d="M112 322l6 18M140 318l6 18M168 314l6 18M196 310l6 18M224 305l6 18M252 300l6 18M280 296l6 18" stroke="${c.accent}" stroke-width="5" stroke-linecap="round"/>`;

export const apron: Draw = (c) => `<path d="M152 122q48 44 96 0" fill="none" stroke="${c.accent}" stroke-width="10"/><path d="M150 124h100l18 62q38 8 44 22l-22 112H110L88 208q6-14 44-22z" fill="${c.main}"/><path d="M146 226h108v52q-54 22-108 0z" fill="${c.shade}"/><path d="M200 226v62" stroke="${c.light}" stroke-width="4"/>`;

export const patchwork: Draw = (c) => {
  const colors = [c.main, c.accent, c.light, c.shade, '#fff6e4', c.table];
  return `<g transform="rotate(-6 200 214)">${Array.from({ length: 25 }, (_, index) => `<rect x="${88 + (index % 5) * 46}" y="${102 + Math.floor(index / 5) * 46}" width="46" height="46" fill="${colors[(index * 7 + Math.floor(index / 5)) % 6]}" stroke="#fff" stroke-width="2"/>`).join('')}</g>`;
};

export const coasters: Draw = (c) => [[132, 186], [262, 178], [140, 286], [268, 280]].map(([x, y], index) => `<g transform="translate(${x} ${y}) rotate(${index * 9 - 12})"><rect x="-52" y="-40" width="104" height="80" rx="12" fill="${index % 2 ? c.light : c.main}"/>${[-24, -8, 8, 24].map((at) => `<path d="M-44 ${at}h88" stroke="${c.back}" stroke-width="3" stroke-dasharray="7 6"/>`).join('')}</g>`).join('');

export const spoons: Draw = (c) => [150, 212].map((x) => `<ellipse cx="${x}" cy="138" rx="27" ry="38" fill="${c.main}"/><ellipse cx="${x - 6}" cy="132" rx="13" ry="22" fill="${c.light}" opacity=".6"/><rect x="${x - 6}" y="170" width="12" height="150" rx="6" fill="${c.main}"/>`).join('') + [256, 278].map((x) => `<path d="M${x} 104l7 216" stroke="${c.shade}" stroke-width="10" stroke-linecap="round"/>`).join('');

export const scoop: Draw = (c) => `<g transform="rotate(-32 200 220)"><path d="M66 214h190v16H66z" fill="${c.accent}"/><path d="M246 190q92-12 92 32t-92 34q16-34 0-66z" fill="${c.main}"/><path d="M262 204q54-6 58 18-6 18-58 22 8-20 0-40z" fill="${c.shade}"/>${[280, 296, 308].map((x, index) => `<path d="M${x} ${216 + index * 3}q8-10 16 0" stroke="${c.light}" stroke-width="5" fill="none"/>`).join('')}</g>`;

export const basket: Draw = (c) => `<path d="M112 208q88-148 176 0" fill="none" stroke="${c.accent}" stroke-width="14"/><path d="M86 206h228l-28 108q-86 22-172 0z" fill="${c.main}"/>${[0, 1, 2, 3, 4].map((row) => `<path d="M${90 + row * 6} ${222 + row * 22}q110 22 ${220 - row * 12} 0" fill="none" stroke="${row % 2 ? c.light : c.shade}" stroke-width="9" stroke-dasharray="18 12" stroke-dashoffset="${row * 9}"/>`).join('')}`;

export const tray: Draw = (c) => `<path d="M58 226l284-18 24 34-290 22z" fill="${c.main}"/><path d="M76 264l290-22v18l-290 24z" fill="${c.shade}"/><path d="M96 282v36M338 262v40" stroke="${c.ink}" stroke-width="14" stroke-linecap="round"/><path d="M110 236q90-18 200-12" stroke="${c.light}" stroke-width="4" fill="none"/><path d="M170 176h70q-2 46-35 48-33-2-35-48z" fill="#fffaf0"/><ellipse cx="205" cy="176" rx="35" ry="9" fill="${c.accent}"/>`;

export const soap: Draw = (c) => `<rect x="92" y="216" width="216" height="92" rx="34" fill="${c.light}"/><rect x="92" y="196" width="216" height="88" rx="34" fill="${c.main}"/><g transform="translate(200 238)">${[0, 72, 144, 216, 288].map((turn) => `<circle r="17" cy="-17" fill="${c.accent}" transform="rotate(${turn})"/>`).join('')}<circle r="10" fill="#f6d264"/></g><circle cx="118" cy="164" r="19" fill="#fff" opacity=".7"/><circle cx="152" cy="136" r="12" fill="#fff" opacity=".6"/><circle cx="98" cy="128" r="8" fill="#fff" opacity=".6"/>`;

export const box: Draw = (c) => `<path d="M92 190h216v122q0 8-8 8H100q-8 0-8-8z" fill="${c.main}"/><path d="M244 190h64v122q0 8-8 8h-56z" fill="${c.shade}"/><rect x="82" y="150" width="236" height="48" rx="8" fill="${c.light}"/><rect x="184" y="150" width="32" height="170" fill="${c.accent}"/><path d="M200 150q-60-62-78-20 4 30 78 20zM200 150q60-62 78-20-4 30-78 20z" fill="${c.accent}"/><circle cx="200" cy="148" r="13" fill="${c.ink}" opacity=".4"/>`;

export const lesson: Draw = (c) => `<rect x="74" y="122" width="252" height="162" rx="12" fill="${c.ink}"/><rect x="88" y="136" width="224" height="134" fill="#fffaf0"/><path d="M156 190h74q-3 50-37 52-34-2-37-52z" fill="${c.main}"/><ellipse cx="193" cy="190" rx="37" ry="9" fill="${c.accent}"/><circle cx="272" cy="176" r="21" fill="${c.light}"/><path d="M266 164l20 12-20 12z" fill="${c.ink}"/><path d="M52 290h296l16 24H36z" fill="${c.shade}"/>`;
