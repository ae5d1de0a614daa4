// Writes src/app/ui/icon-paths.ts from lucide-static: one path text an icon, so that no markup has to be trusted at run time
// and only the icons named here are shipped. Run: node apps/web/icons/draw-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const names = JSON.parse(readFileSync(here('./icon-names.json'), 'utf8'));
const nodes = JSON.parse(readFileSync(here('../../../node_modules/lucide-static/icon-nodes.json'), 'utf8'));

const number = (value) => Number(value ?? 0);
const ellipse = (cx, cy, rx, ry) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

// A path that begins with a small m begins absolutely all the same; behind another path it would be taken as relative.
const absoluteStart = (d) =>
  d.replace(
    /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.])?)/,
    (_, x, y, more) => `M${x} ${y}${more ? 'l' : ''}`,
  );

const shapes = {
  path: (a) => absoluteStart(a.d),
  line: (a) => `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`,
  polyline: (a) => `M${a.points}`,
  polygon: (a) => `M${a.points}z`,
  circle: (a) => ellipse(number(a.cx), number(a.cy), number(a.r), number(a.r)),
  ellipse: (a) => ellipse(number(a.cx), number(a.cy), number(a.rx), number(a.ry)),
  rect: (a) => {
    const [x, y, w, h] = [a.x, a.y, a.width, a.height].map(number);
    const r = number(a.rx ?? a.ry);
    const corner = (dx, dy) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
    return (
      `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
      `h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`
    );
  },
};

const lines = [...new Set(names)].sort().map((name) => {
  const drawing = nodes[name];
  if (drawing === undefined) throw new Error(`lucide-static has no icon named "${name}"`);
  const path = drawing.map(([shape, attributes]) => shapes[shape](attributes)).join('');
  return `  '${name}': '${path}',`;
});

const text = `// Made by icons/draw-icons.mjs from lucide-static (ISC). Change icons/icon-names.json and run it again.
/* prettier-ignore */
export const ICON_PATHS = {
${lines.join('\n')}
} as const;

export type IconName = keyof typeof ICON_PATHS;
`;
writeFileSync(here('../src/app/ui/icon-paths.ts'), text);
