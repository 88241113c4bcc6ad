/** How far transforms turn an element on the screen. */

/**
 * Radians by which `element` is turned, all of its parents counted. Undefined where a box drawn over it could not follow:
 * it is mirrored, skewed, stands in space, or is stretched more one way than the other and turned too.
 */
export function turnOf(element: Element): number | undefined {
  let all = new DOMMatrix();
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const { transform, rotate, scale } = getComputedStyle(at);
    if (!isSet(transform) && !isSet(rotate) && !isSet(scale)) continue;
    const own = matrixOf(transform, rotate, scale);
    if (!own?.is2D) return undefined;
    all = own.multiply(all);
  }
  const { a, b, c, d } = all;
  if (Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6) return a > 0 && d > 0 ? 0 : undefined;
  const isLikeItself = Math.abs(a - d) < 1e-3 && Math.abs(b + c) < 1e-3;
  return isLikeItself ? Math.atan2(b, a) : undefined;
}

/** The point turned by `radians` about another one. */
export function turned(point: DOMPointReadOnly, about: DOMPointReadOnly, radians: number): DOMPointReadOnly {
  const [x, y] = [point.x - about.x, point.y - about.y];
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return new DOMPointReadOnly(about.x + x * cos - y * sin, about.y + x * sin + y * cos);
}

export function middleOf({ x, y, width, height }: DOMRectReadOnly): DOMPointReadOnly {
  return new DOMPointReadOnly(x + width / 2, y + height / 2);
}

export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== 'none';
}

function matrixOf(transform: string, rotate: string, scale: string): DOMMatrixReadOnly | undefined {
  const functions = [
    isSet(rotate) ? `rotate(${rotate})` : '',
    isSet(scale) ? `scale(${scale.replaceAll(' ', ',')})` : '',
    isSet(transform) ? transform : '',
  ];
  try {
    return new DOMMatrixReadOnly(functions.join(' '));
  } catch {
    // About another axis than that of the screen.
    return undefined;
  }
}
