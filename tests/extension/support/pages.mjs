/**
 * The web as the tests see it: a proxy on loopback that answers for every host from tests/extension/pages and leads
 * nowhere else. Each page names its own addresses in a comment of its second line:
 *
 *     <!doctype html>
 *     <!-- https://crowdworks.jp/proposals/1 https://crowdworks.jp/contracts/1 -->
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {createServer as createSecureServer} from 'node:https';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** Every synthetic page: address → the file that answers it. */
function addressesOfPages() {
  const addresses = new Map();
  for (const name of readdirSync(PAGES, {recursive: true})) {
    if (!String(name).endsWith('.html')) continue;
    const file = join(PAGES, String(name));
    const named = /^<!doctype html>\s*<!-- ((?:https:\/\/\S+ )+)-->/.exec(readFileSync(file, 'utf8'));
    if (!named) throw new Error(`${file} does not say its address in a comment after the doctype`);
    for (const address of named[1].trim().split(' ')) {
      if (addresses.has(address)) throw new Error(`${file} and ${addresses.get(address)} both answer ${address}`);
      addresses.set(address, file);
    }
  }
  return addresses;
}

/** A certificate for this run alone; the browsers are told to take any. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'tokumei-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const make = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=tokumei.test';
  try {
    execFileSync('openssl', [...make.split(' '), '-keyout', key, '-out', cert], {stdio: 'pipe'});
    return {key: readFileSync(key), cert: readFileSync(cert)};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/**
 * @typedef {object} Pages
 * @property {number} port of the proxy
 * @property {(address: string, html: string) => void} serve answers an address by a page of the test's own
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Pages>} */
export async function servePages() {
  const files = addressesOfPages();
  const own = new Map();
  const sockets = new Set();
  const site = createSecureServer(certificate(), (query, reply) => {
    const address = `https://${query.headers.host}${query.url}`;
    const bare = address.replace(/[?#].*$/, '');
    const html = own.get(address) ?? own.get(bare) ?? fileOf(address) ?? fileOf(bare);
    reply.writeHead(html === undefined ? 404 : 200, {'content-type': 'text/html; charset=utf-8'});
    reply.end(html ?? 'nothing here'); // Chromium shows an error page of its own for an empty one
  });
  const fileOf = (address) => (files.has(address) ? readFileSync(files.get(address)) : undefined);
  const proxy = createServer((_query, reply) => reply.writeHead(502).end());
  proxy.on('connect', (_query, socket, head) => {
    const inward = connect(/** @type {any} */ (site.address()).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      inward.write(head);
      socket.pipe(inward).pipe(socket);
    });
    for (const one of [socket, inward]) {
      sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        sockets.delete(one);
        socket.destroy();
        inward.destroy();
      });
    }
  });
  for (const server of [site, proxy]) await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  return {
    port: /** @type {any} */ (proxy.address()).port,
    serve: (address, html) => void own.set(address, html),
    async close() {
      for (const one of sockets) one.destroy();
      await Promise.all([site, proxy].map((server) => new Promise((done) => server.close(done))));
    },
  };
}
