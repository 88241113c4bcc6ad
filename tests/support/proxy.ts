/** A forward proxy that writes down every request a browser makes, and lets only this machine's own addresses through. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { closeServer } from './pages';

/**
 * What headless Chromium asks for by itself, with or without an extension: updates, its sign-in page, form predictions.
 * No switch turns all of it off. Nothing of ours may go there either: pages of ours cannot connect at all (a test of the
 * manifest) and no source file contains a call that could (a test of the sources).
 */
const CHROMIUM_ITSELF =
  /^(https?:\/\/)?(accounts\.google\.com|[\w.-]+\.googleapis\.com|[\w.-]+\.gvt1\.com)(:443)?(\/|$)/;

export interface LoggingProxy {
  /** For example `http://127.0.0.1:40124`. */
  url: string;
  /** Every address asked for, in order; of encrypted ones `host:port`. */
  requests: string[];
  /** Requests that are neither for `origin` nor the browser's own. */
  foreign(origin: string): string[];
  close(): Promise<void>;
}

/** A browser may hang up whenever it likes, most of all when a test closes it; what it asked for is already written down. */
const goneIsFine = (): void => {};

export async function startProxy(): Promise<LoggingProxy> {
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    const target = new URL(request.url ?? '');
    requests.push(target.href);
    if (target.hostname !== '127.0.0.1') {
      response.writeHead(403).end();
      return;
    }
    const onward = http.request(target, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, response, goneIsFine);
    });
    onward.on('error', () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    pipeline(request, onward, goneIsFine);
  });
  server.on('connect', (request, socket) => {
    requests.push(request.url ?? '');
    // Node leaves this socket to us, with its errors: a browser that is closed resets it.
    socket.on('error', goneIsFine);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    foreign: (origin) =>
      requests.filter((address) => !address.startsWith(`${origin}/`) && !CHROMIUM_ITSELF.test(address)),
    close: () => closeServer(server),
  };
}
