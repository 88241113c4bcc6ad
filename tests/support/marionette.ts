/** Firefox's own remote protocol over TCP: the only one that can also install an add-on and open its pages. */
import net from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Answer = [1, number, { error: string; message: string } | null, unknown];

export class Marionette {
  #socket: net.Socket;
  #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #next = 1;
  #buffer = Buffer.alloc(0);
  #greeted: Promise<void>;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    let greet: () => void;
    this.#greeted = new Promise((resolve) => {
      greet = resolve;
    });
    socket.on('data', (data) => {
      this.#buffer = Buffer.concat([this.#buffer, data]);
      for (let message = this.#take(); message !== undefined; message = this.#take()) {
        if (Array.isArray(message)) this.#settle(message as Answer);
        else greet();
      }
    });
    const fail = () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection'));
      this.#waiting.clear();
    };
    socket.on('close', fail);
    socket.on('error', fail);
  }

  /** Connects as soon as Firefox listens on the port. */
  static async connect(port: number, signal: AbortSignal): Promise<Marionette> {
    for (;;) {
      signal.throwIfAborted();
      const socket = await new Promise<net.Socket | undefined>((resolve) => {
        const attempt = net.connect(port, '127.0.0.1');
        attempt.once('connect', () => resolve(attempt));
        attempt.once('error', () => setTimeout(() => resolve(undefined), 100));
      });
      if (!socket) continue;
      const client = new Marionette(socket);
      await client.#greeted;
      return client;
    }
  }

  send<T>(command: string, parameters: object = {}): Promise<T> {
    const id = this.#next++;
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  navigate(url: string): Promise<unknown> {
    return this.send('WebDriver:Navigate', { url });
  }

  /** Runs a function body in the page; `arguments` holds `args`. A returned promise is waited for. */
  async run<T>(script: string, args: unknown[] = []): Promise<T> {
    const { value } = await this.send<{ value: T }>('WebDriver:ExecuteScript', { script, args, sandbox: null });
    return value;
  }

  /** As `run`, with the rights of the browser: sees into closed shadow roots. */
  async runPrivileged<T>(script: string, args: unknown[] = []): Promise<T> {
    const { value } = await this.send<{ value: T }>('WebDriver:ExecuteScript', { script, args, sandbox: 'system' });
    return value;
  }

  async chrome<T>(action: () => Promise<T>): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await action();
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** The element's id for `click` and `type`; waits until it is there. */
  async find(css: string): Promise<string> {
    const { value } = await this.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value: css,
    });
    return value[ELEMENT] as string;
  }

  async click(css: string): Promise<void> {
    await this.send('WebDriver:ElementClick', { id: await this.find(css) });
  }

  async type(css: string, text: string): Promise<void> {
    await this.send('WebDriver:ElementSendKeys', { id: await this.find(css), text });
  }

  /** A real mouse click at a point of the viewport, in CSS pixels. */
  async clickAt(x: number, y: number): Promise<void> {
    await this.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  async press(...keys: string[]): Promise<void> {
    await this.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: keys.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  }

  async handles(): Promise<string[]> {
    return this.send<string[]>('WebDriver:GetWindowHandles');
  }

  async switchTo(handle: string): Promise<void> {
    await this.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(): unknown {
    const colon = this.#buffer.indexOf(':');
    if (colon < 0) return undefined;
    const length = Number(this.#buffer.subarray(0, colon).toString());
    const end = colon + 1 + length;
    if (this.#buffer.length < end) return undefined;
    const message = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
    this.#buffer = this.#buffer.subarray(end);
    return message;
  }

  #settle([, id, error, value]: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(value);
  }
}
