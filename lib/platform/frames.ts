/** The frames of a tab, as far as we may look into them. */
import { browser } from 'wxt/browser';

/**
 * Their ids, ascending; the top frame is 0. A script that does nothing is run in all of them: the browser has a call of
 * its own for this, but asks for the right to follow people from page to page in return.
 */
export async function frameIds(tabId: number): Promise<number[]> {
  try {
    const ran = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => 0 });
    return ran.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    // A page no extension may run in.
    return [];
  }
}
