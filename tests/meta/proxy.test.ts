import net from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { startProxy } from '../support/proxy';

const proxy = await startProxy();
afterAll(() => proxy.close());

/** Asks for an encrypted address and hangs up at once, as a browser does that is closed while it looks for updates. */
function askAndHangUp(): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(proxy.url).port), '127.0.0.1', () => {
      socket.write('CONNECT updates.example:443 HTTP/1.1\r\nHost: updates.example:443\r\n\r\n', () => {
        socket.resetAndDestroy();
        resolve();
      });
    });
    socket.on('error', () => {});
  });
}

test('the request log outlives browsers that hang up in the middle of a request, and has what they asked for', async () => {
  const times = 100;
  for (let time = 0; time < times; time++) await askAndHangUp();
  await expect.poll(() => proxy.requests.length).toBeGreaterThan(0);
  expect(new Set(proxy.requests)).toEqual(new Set(['updates.example:443']));
  expect(proxy.foreign('http://127.0.0.1')).toContain('updates.example:443');
});
