import type { Palette } from './palette.ts';

type Draw = (c: Palette) => string;

const steam = (x: number): string => `<path d="M${x} 118q-14-16 0-32t0-32M${x + 28} 118q-14-16 0-32t0-32" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".7"/>`;

export const teapot: Draw = (c) => `
  <path d="M262 232q54-8 62-62l16 4q-2 70-66 92z" fill="${c.main}"/><path d="M128 202q-58-12-58 34t58 40" fill="none" stroke="${c.shade}" stroke-width="15" stroke-linecap="round"/>
  <ellipse cx="196" cy="244" rx="86" ry="70" fill="${c.main}"/><path d="M118 268q78 56 158-6-20 52-80 52t-78-46z" fill="${c.shade}"/><ellipse cx="170" cy="220" rx="26" ry="15" fill="${c.light}" opacity=".8"/>
  <path d="M148 184q48-30 96 0z" fill="${c.shade}"/><circle cx="196" cy="160" r="12" fill="${c.accent}"/>${steam(318)}`;

export const sideTeapot: Draw = (c) => `
  <path d="M262 224q50-4 70-44l12 8q-18 62-76 74z" fill="${c.main}"/><rect x="40" y="206" width="100" height="26" rx="13" fill="${c.accent}" transform="rotate(-14 90 219)"/>
  <ellipse cx="198" cy="240" rx="82" ry="64" fill="${c.main}"/><path d="M124 262q74 52 150-4-18 48-76 48t-74-44z" fill="${c.shade}"/><path d="M150 188q48-28 96 0z" fill="${c.shade}"/><circle cx="198" cy="166" r="11" fill="${c.light}"/>`;

const cup = (c: Palette, x: number, y: number, size = 1): string => `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-60-40h120q-4 84-60 88-56-4-60-88z" fill="${c.main}"/><path d="M20-40h40q-4 84-60 88 34-30 20-88z" fill="${c.shade}"/><ellipse cx="0" cy="-40" rx="60" ry="16" fill="${c.light}"/><ellipse cx="0" cy="-38" rx="49" ry="11" fill="${c.accent}"/><path d="M-22 48h44v8h-44z" fill="${c.shade}"/></g>`;

export const cups: Draw = (c) => cup(c, 142, 250) + cup(c, 270, 264, 0.86) + steam(128);

export const lidded: Draw = (c) => `<ellipse cx="200" cy="304" rx="104" ry="18" fill="${c.shade}"/>${cup(c, 200, 246, 1.25)}<path d="M128 190q72-58 144 0-72 26-144 0z" fill="${c.main}"/><rect x="182" y="142" width="36" height="14" rx="7" fill="${c.accent}"/>`;

export const pitcher: Draw = (c) => `<path d="M134 158h118l26-16q12 22-12 40l-6 108q-64 34-116 0z" fill="${c.main}"/><path d="M230 164l36-12q6 16-8 30l-6 106q-22 12-44 13 36-46 22-137z" fill="${c.shade}"/><ellipse cx="192" cy="160" rx="58" ry="13" fill="${c.light}"/><ellipse cx="192" cy="162" rx="46" ry="8" fill="${c.accent}"/>`;

export const bowls: Draw = (c) => `<g><path d="M84 216h148q-6 88-74 90-68-2-74-90z" fill="${c.main}"/><ellipse cx="158" cy="216" rx="74" ry="18" fill="${c.light}"/><ellipse cx="158" cy="212" rx="58" ry="16" fill="#fff"/><path d="M206 246h136q-6 70-68 72-62-2-68-72z" fill="${c.shade}"/><ellipse cx="274" cy="246" rx="68" ry="15" fill="${c.main}"/><ellipse cx="274" cy="248" rx="56" ry="10" fill="${c.accent}"/></g>`;

export const jar: Draw = (c) => `<path d="M142 150h116q60 60 34 128-22 38-92 38t-92-38q-26-68 34-128z" fill="${c.main}"/><path d="M232 150h26q60 60 34 128-22 38-92 38 92-46 32-166z" fill="${c.shade}"/><path d="M126 226q74 20 148 0" fill="none" stroke="${c.light}" stroke-width="6" opacity=".6"/><ellipse cx="200" cy="146" rx="74" ry="20" fill="${c.shade}"/><ellipse cx="200" cy="136" rx="66" ry="17" fill="${c.light}"/><circle cx="200" cy="120" r="12" fill="${c.accent}"/>`;

export const canister: Draw = (c) => `<rect x="132" y="158" width="136" height="150" rx="10" fill="${c.main}"/><rect x="222" y="158" width="46" height="150" rx="10" fill="${c.shade}"/><rect x="124" y="112" width="152" height="54" rx="12" fill="${c.light}"/><rect x="150" y="206" width="84" height="62" rx="6" fill="${c.back}"/><path d="M172 250q20-44 40-24-8 26-40 24z" fill="${c.accent}"/>`;

export const leaves: Draw = (c) => {
  const leaf = (x: number, y: number, turn: number, color: string) => `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 0q34-44 82-18-26 50-82 18z" fill="${color}"/><path d="M4-1q38-12 70-16" stroke="${c.back}" stroke-width="3" fill="none"/></g>`;
  return `<path d="M74 232h252q-14 92-126 92T74 232z" fill="${c.accent}"/><path d="M244 232h82q-14 92-126 92 64-28 44-92z" fill="${c.ink}" opacity=".18"/><ellipse cx="200" cy="232" rx="126" ry="30" fill="${c.shade}"/>
    ${leaf(110, 226, -24, c.main)}${leaf(168, 232, -46, c.light)}${leaf(206, 220, -10, c.main)}${leaf(150, 196, -30, c.shade)}${leaf(214, 182, -58, c.main)}${leaf(236, 240, -36, c.light)}`;
};

export const berries: Draw = (c) => `<path d="M84 226h232q-12 92-116 94-104-2-116-94z" fill="${c.light}"/><ellipse cx="200" cy="226" rx="116" ry="30" fill="${c.shade}"/>${[[140, 214], [176, 204], [216, 206], [252, 216], [160, 230], [200, 232], [238, 236], [196, 184], [228, 186]].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="21" fill="${c.accent}"/><circle cx="${x! - 6}" cy="${y! - 7}" r="5" fill="#fff" opacity=".55"/>`).join('')}`;

export const blossom: Draw = (c) => `${cup(c, 200, 256, 1.35)}<g transform="translate(200 196)">${Array.from({ length: 12 }, (_, index) => `<ellipse rx="9" ry="32" cy="-26" fill="${index % 2 ? '#f4c84b' : '#f9dc7d'}" transform="rotate(${index * 30})"/>`).join('')}<circle r="13" fill="#b9791f"/></g>`;
