/** Looks at a page as a reviewer would: accessibility, and whether everything fits. */
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeOptions {
  /** The colours are the reader's own. axe reads those of the page, which are not drawn then: contrast is left out. */
  forcedColors?: boolean;
}

/**
 * Violations axe finds, one line each. Runs in a world of its own: our pages allow no script but ours.
 */
export async function axeViolations(page: Page, { forcedColors = false }: AxeOptions = {}): Promise<string[]> {
  // Between two themes the colours of buttons change in a few frames.
  await page.evaluate(() => {
    // Time stands still in what is not shown, such as a closed list of suggestions.
    const shown = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.target?.checkVisibility();
    const changes = document.getAnimations().filter((each) => each instanceof CSSTransition && shown(each));
    return Promise.allSettled(changes.map(({ finished }) => finished));
  });
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    await session.send('Runtime.evaluate', { contextId, expression: await fs.readFile(AXE, 'utf8') });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `axe.run(document, ${JSON.stringify({ rules: { 'color-contrast': { enabled: !forcedColors } } })}).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')))`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as string[];
  } finally {
    await session.detach();
  }
}

/** What does not fit: reaches past the right edge of the screen, or is cut by the element it is in. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const told = (element: Element) => `${element.localName}.${element.className}`;
    // What is there for screen readers alone is cut on purpose.
    const elements = [...document.querySelectorAll('body *')].filter(
      (element) => element.clientWidth > 1 && !element.closest('.visually-hidden'),
    );
    return [
      ...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} > ${clientWidth}`] : []),
      ...elements
        .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
        .map((each) => `out: ${told(each)}`),
      ...elements
        .filter(
          (each) => /hidden|clip/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1,
        )
        .map((each) => `cut: ${told(each)}`),
    ];
  });
}

/** What moves for longer than a blink, when people asked for nothing to move. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : '')),
  );
}
