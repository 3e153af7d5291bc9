import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Theme = 'light' | 'dark';
const THEMES = ['light', 'dark'] as const;
const TEXT = 4.5;
const MARK = 3;

const declarations = readFileSync(join(__dirname, 'tokens.css'), 'utf8').matchAll(
  /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
);
const colours = new Map([...declarations].map(([, name, light, dark]) => [name, { light, dark }]));

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: Theme): number {
  const [one, other] = [front, back].map((name) => luminance(colours.get(name)![theme]!)) as [number, number];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Which colour is shown on which, and the least contrast that people need to read text or to see a mark. */
const PAIRS: [front: string, backs: string[], least: number][] = [
  ['ink', ['page', 'surface', 'sunk', 'time-tint', 'danger-tint', 'good-tint', 'count'], TEXT],
  ['muted', ['page', 'surface', 'sunk', 'time-tint', 'danger-tint'], TEXT],
  ['accent', ['page', 'surface', 'time-tint', 'danger-tint'], TEXT],
  ['time-line', ['page', 'surface', 'time-tint'], TEXT],
  ['danger', ['page', 'surface', 'danger-tint'], TEXT],
  ['good', ['page', 'surface', 'good-tint'], TEXT],
  ['on-primary', ['primary'], TEXT],
  ['on-time', ['time'], TEXT],
  ['page', ['ink'], TEXT],
  ['surface', ['danger'], TEXT],
  ['field-line', ['page', 'surface'], MARK],
  ['primary', ['page', 'surface'], MARK],
];

it.each(PAIRS.flatMap(([front, backs, least]) => backs.map((back) => ({ front, back, least }))))(
  '$front on $back has a contrast of at least $least',
  ({ front, back, least }) => {
    for (const theme of THEMES) expect([theme, contrast(front, back, theme) >= least]).toEqual([theme, true]);
  },
);

it('measures what the design measured', () => {
  expect(contrast('ink', 'page', 'light')).toBeCloseTo(15.4, 1);
  expect(contrast('muted', 'sunk', 'dark')).toBeCloseTo(8.7, 1);
  expect(contrast('field-line', 'page', 'light')).toBeCloseTo(3.7, 1);
});

it('knows every colour that it compares', () => {
  const named = PAIRS.flatMap(([front, backs]) => [front, ...backs]);
  expect(named.filter((name) => !colours.has(name))).toEqual([]);
});
