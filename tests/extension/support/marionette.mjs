/**
 * Firefox's own remote protocol: `<length>:<JSON>` over a local socket, one command at a time. The one way to open
 * moz-extension:// pages, to look into closed shadow roots and to reach the browser's permissions.
 */
import {readFile} from 'node:fs/promises';
import {connect} from 'node:net';
import {join} from 'node:path';

export class Marionette {
  #socket;
  #received = Buffer.alloc(0);
  #next = 1;
  #waiting = new Map();
  #greeted = null;

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    this.greeting = new Promise((resolve) => (this.#greeted = resolve));
    socket.on('data', (bytes) => this.#take(bytes));
    socket.on('error', (problem) => this.#fail(problem));
    socket.on('close', () => this.#fail(new Error('Firefox has closed the connection')));
  }

  /** Waits for a starting Firefox: it writes its port into the profile. */
  static async of(profile, process, within = 60_000) {
    const deadline = Date.now() + within;
    for (;;) {
      if (process.exitCode !== null) throw new Error(`Firefox ended with ${process.exitCode}`);
      const port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
      if (port) {
        const socket = await new Promise((resolve) => {
          const one = connect(port, '127.0.0.1', () => resolve(one));
          one.once('error', () => resolve(null));
        });
        if (socket) {
          const marionette = new Marionette(socket);
          await marionette.greeting;
          return marionette;
        }
      }
      if (Date.now() > deadline) throw new Error('Firefox has not opened its Marionette port');
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** @returns {Promise<any>} the command's result; rejects with Firefox's error */
  command(name, parameters = {}) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject, name});
      const body = Buffer.from(JSON.stringify([0, id, name, parameters]));
      this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  close() {
    this.#socket.destroy();
  }

  #take(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const packet = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(packet)) this.#settle(packet);
      else this.#greeted(packet);
    }
  }

  #settle([, id, problem, result]) {
    const {resolve, reject, name} = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (problem) reject(new Error(`${name}: ${problem.error}: ${problem.message}`));
    else resolve(result);
  }

  #fail(problem) {
    for (const {reject} of this.#waiting.values()) reject(problem);
    this.#waiting.clear();
  }
}
