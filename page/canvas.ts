/** What of the map is seen: zoom and pan by wheel, pointer, keys and buttons. */
import { byId } from './dom.ts';

export const canvas = byId('canvas') as unknown as SVGSVGElement;

let view = { x: 0, y: 0, width: 1000, height: 600 };
let size = { width: 1, height: 1, start: 0 };

/** Shows a map of so many units, as much of it as is readable; `start` is in the middle where it does not all fit. */
export function fit(next: typeof size = size): void {
  size = next;
  const { clientWidth, clientHeight } = canvas;
  const ratio = clientHeight > 0 ? clientWidth / clientHeight : 2;
  // At least readable: what does not fit is panned to.
  const width = Math.max(
    1,
    Math.min(Math.max(size.width, size.height * ratio), Math.max(size.width, clientWidth * 1.4)),
  );
  const height = width / ratio;
  setView({
    x: 0,
    y: Math.min(Math.max(size.start - height / 2, 0), Math.max(size.height - height, 0)),
    width,
    height,
  });
}

/** Moves the map so that a point is in it, where it is not. */
export function bringIntoView(x: number, y: number): void {
  const isIn = x > view.x && x < view.x + view.width && y > view.y && y < view.y + view.height;
  if (!isIn) setView({ ...view, x: x - view.width / 2, y: y - view.height / 2 });
}

function setView(next: typeof view): void {
  view = next;
  canvas.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
}

function zoom(factor: number, x = 0.5, y = 0.5): void {
  const width = Math.min(Math.max(view.width * factor, 100), 50_000);
  const height = (view.height * width) / view.width;
  setView({ x: view.x + (view.width - width) * x, y: view.y + (view.height - height) * y, width, height });
}

function pan(x: number, y: number): void {
  setView({ ...view, x: view.x + x * view.width, y: view.y + y * view.height });
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoom(
      event.deltaY > 0 ? 1.15 : 1 / 1.15,
      (event.clientX - box.left) / box.width,
      (event.clientY - box.top) / box.height,
    );
  },
  { passive: false },
);
let held: { x: number; y: number } | null = null;
canvas.addEventListener('pointerdown', ({ clientX, clientY }) => {
  held = { x: clientX, y: clientY };
});
addEventListener('pointermove', ({ clientX, clientY }) => {
  if (held === null) return;
  pan((held.x - clientX) / canvas.clientWidth, (held.y - clientY) / canvas.clientHeight);
  held = { x: clientX, y: clientY };
});
addEventListener('pointerup', () => {
  held = null;
});
const keys: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => pan(-0.1, 0),
  ArrowRight: () => pan(0.1, 0),
  ArrowUp: () => pan(0, -0.1),
  ArrowDown: () => pan(0, 0.1),
  '+': () => zoom(1 / 1.3),
  '-': () => zoom(1.3),
  '0': () => fit(),
};
canvas.addEventListener('keydown', (event) => {
  const use = keys[event.key];
  if (use === undefined) return;
  event.preventDefault();
  use();
});
byId('zoom-in').addEventListener('click', () => zoom(1 / 1.3));
byId('zoom-out').addEventListener('click', () => zoom(1.3));
byId('zoom-fit').addEventListener('click', () => fit());
