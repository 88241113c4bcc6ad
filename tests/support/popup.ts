/** The real popup, opened on the page in view. Playwright does not count it among its pages, so it is driven by hand. */
import type { CDPSession } from 'playwright-core';
import type { Chromium } from './chromium';
import { until } from './until';

interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

export class Popup {
  #next = 1;
  #waiting = new Map<number, (message: { result?: unknown; error?: { message: string } }) => void>();

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      if (from !== sessionId) return;
      const answer = JSON.parse(message);
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  static async open(chromium: Chromium): Promise<Popup> {
    const background = await chromium.background();
    const browser = await chromium.context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('no browser session');
    await background.evaluate('chrome.action.openPopup()');
    const target = await until('the popup', async () => {
      const { targetInfos } = await browser.send('Target.getTargets');
      return targetInfos.find(({ url }) => url.endsWith('/popup.html'));
    });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
    return new Popup(browser, sessionId);
  }

  /** Waits until the popup says this, and gives all it says. */
  async says(piece: string): Promise<string> {
    let last = '';
    try {
      return await until(`the popup to say "${piece}"`, async () => {
        last = await this.#evaluate<string>('document.body.innerText');
        return last.includes(piece) && last;
      });
    } catch (error) {
      throw new Error(`${(error as Error).message}; it says: ${last}`);
    }
  }

  /** In CSS pixels, as the browser made it. */
  width(): Promise<number> {
    return this.#evaluate<number>('innerWidth');
  }

  /** Clicks the button, link or switch with this name with the mouse. */
  async click(name: string): Promise<void> {
    const { x, y } = await until(`"${name}" in the popup`, () =>
      this.#evaluate<{ x: number; y: number } | null>(`(() => {
        const named = (each) => (each.getAttribute('aria-label') ?? each.innerText ?? '').trim() === ${JSON.stringify(name)};
        const found = [...document.querySelectorAll('button, a, [role=switch], summary, label')].find(named);
        if (!found) return null;
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = found.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      })()`),
    );
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.#send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    }
  }

  async #evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#send<Evaluated<T>>('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async #send<T>(method: string, params: object): Promise<T> {
    const id = this.#next++;
    const answer = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) =>
      this.#waiting.set(id, resolve),
    );
    await this.browser.send('Target.sendMessageToTarget', {
      sessionId: this.sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await answer;
    if (error) throw new Error(error.message);
    return result as T;
  }
}
