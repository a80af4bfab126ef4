import type { EntryKind } from '../postmortem.ts';

// Every shape but an icon's is the data of one SVG path around 0,0, at most 12 pixels across, to be filled by the
// even-odd rule: so a ring is a path too, and one class can colour them all.

const circle = (r: number) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

type Point = readonly [number, number];

function polygon(points: readonly Point[], scale = 1): string {
  return `M${points.map(([x, y]) => `${round(x * scale)} ${round(y * scale)}`).join('L')}z`;
}

function regular(corners: number, radius: number, inner = radius): Point[] {
  const steps = inner === radius ? corners : corners * 2;
  return Array.from({ length: steps }, (_, index) => {
    const r = index % 2 === 1 ? inner : radius;
    const angle = (index / steps) * 2 * Math.PI - Math.PI / 2;
    return [r * Math.cos(angle), r * Math.sin(angle)];
  });
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

/** The shape of each kind of timeline entry; those of the milestones stand on the drawing as well. */
export const KIND_SHAPES: Record<EntryKind, string> = {
  trigger: 'M1.5-6L-4 1H-.5L-1.5 6L4-1H.5z',
  started: circle(4.5),
  detected: polygon(regular(4, 5.8)),
  acknowledged: 'M-4.3-4.3H4.3V4.3H-4.3z',
  investigating:
    'M-4.9-1.2a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0-7.4 0zM-3.3-1.2a2.1 2.1 0 1 0 4.2 0a2.1 2.1 0 1 0-4.2 0zM1.2 2.5L2.4 1.3L5.4 4.3L4.2 5.5z',
  'wrong-turn': 'M-5.5 5L-1.5-5H.5L-3.5 5zM-.5 5L3.5-5H5.5L1.5 5z',
  escalated: 'M0-5.5L5 0H1.8V5.5H-1.8V0H-5z',
  identified: 'M0-5.6L5.4 4.4H-5.4z',
  mitigated: `${circle(5)}${circle(3.1)}`,
  resolved: `${circle(5.6)}${circle(4.1)}${circle(2.5)}`,
  note: 'M-4-.9H4V.9H-4z',
};

/** Lines of one stroke width in a square of 16 pixels; an icon stands beside its word or inside a labelled control. */
export const ICON_SHAPES = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  light:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  dark: 'M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z',
  auto: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 5h4.8M8 8h6M8 11h4.8',
  previous: 'M9.5 3.5 5 8l4.5 4.5',
  next: 'M6.5 3.5 11 8l-4.5 4.5',
} as const;

/** Eight outlines that are told apart at 10 pixels; a cause has one of them, filled or as a ring. */
const OUTLINES: readonly (readonly Point[] | 'circle')[] = [
  'circle',
  [
    [-4.4, -4.4],
    [4.4, -4.4],
    [4.4, 4.4],
    [-4.4, 4.4],
  ],
  [
    [0, -5.6],
    [5.4, 4.2],
    [-5.4, 4.2],
  ],
  [
    [0, -5.8],
    [5.8, 0],
    [0, 5.8],
    [-5.8, 0],
  ],
  [
    [-1.9, -5.2],
    [1.9, -5.2],
    [1.9, -1.9],
    [5.2, -1.9],
    [5.2, 1.9],
    [1.9, 1.9],
    [1.9, 5.2],
    [-1.9, 5.2],
    [-1.9, 1.9],
    [-5.2, 1.9],
    [-5.2, -1.9],
    [-1.9, -1.9],
  ],
  [
    [0, 5.6],
    [-5.4, -4.2],
    [5.4, -4.2],
  ],
  regular(5, 6.2, 2.6),
  regular(6, 5.4),
];

/** How many causes have a shape of their own; a seventeenth shares that of the first. */
export const CAUSE_SHAPES: readonly string[] = [
  ...OUTLINES.map((points) => outline(points, 1)),
  ...OUTLINES.map((points) => `${outline(points, 1)}${outline(points, 0.5)}`),
];

function outline(points: readonly Point[] | 'circle', scale: number): string {
  return points === 'circle' ? circle(5 * scale) : polygon(points, scale);
}
