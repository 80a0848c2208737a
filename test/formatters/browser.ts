/** Drives Chromium without a window, by its protocol for developers, for tests of pages. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Writable } from "node:stream";

/** The first of these that the machine has; null where it has none. */
export const CHROMIUM =
  ["chromium", "chromium-browser", "google-chrome"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** A page that is open in a browser. */
export interface Page {
  /** Calls a method of the protocol for this page. */
  call(method: string, params?: object): Promise<Record<string, unknown>>;
  /** The value of an expression of JavaScript in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Complaints of the page, its requests to elsewhere, and those that its policy stopped. */
  readonly complaints: readonly string[];
}

/** Opens a page in a browser of its own, and closes it when the work is done. */
export async function withPage(html: string, work: (page: Page) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "papersift-page-"));
  const file = path.join(folder, "page.html");
  writeFileSync(file, html);
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", `--user-data-dir=${folder}/profile`];
  const browser = spawn(CHROMIUM ?? "", [...args, "--remote-debugging-pipe", "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => void browser.once("close", resolve));
  try {
    const [, , , input, output] = browser.stdio;
    if (!(input instanceof Writable) || !(output instanceof Readable)) throw new TypeError("The browser has no pipe");
    const page = await openPage(`file://${file}`, input, output);
    await work(page);
    await page.call("Browser.close");
  } finally {
    browser.kill();
    await ended;
    // The browser's other processes may write for a moment after it has ended.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function openPage(url: string, input: Writable, output: Readable): Promise<Page> {
  const complaints: string[] = [];
  const loaded = new EventTarget();
  const send = createSender(input, output, ({ method, params }) => {
    const told = JSON.stringify(params);
    if (method === "Page.loadEventFired") loaded.dispatchEvent(new Event("load"));
    if (method === "Log.entryAdded" || method === "Runtime.exceptionThrown") complaints.push(told);
    if (method === "Network.requestWillBeSent" && !told.includes(`"url":"${url}"`)) complaints.push(told);
  });
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const call: Page["call"] = async (method, params = {}) => send(method, params, String(sessionId));
  for (const domain of ["Page", "Log", "Runtime", "Network"]) await call(`${domain}.enable`);
  const load = new Promise((resolve) => loaded.addEventListener("load", resolve));
  await call("Page.navigate", { url });
  await load;
  return {
    call,
    complaints,
    async evaluate(expression) {
      const { result, exceptionDetails } = await call("Runtime.evaluate", { expression, returnByValue: true });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return result !== null && typeof result === "object" && "value" in result ? result.value : undefined;
    },
  };
}

type Send = (method: string, params: object, sessionId?: string) => Promise<Record<string, unknown>>;

/** Messages are JSON, each with a NUL after it. */
function createSender(input: Writable, output: Readable, onEvent: (message: Message) => void): Send {
  const waiting = new Map<number, (message: Message) => void>();
  let rest = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages.map((each): Message => JSON.parse(each))) {
      if (message.id === undefined) onEvent(message);
      else waiting.get(message.id)?.(message);
    }
  });
  let last = 0;
  return async (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result ?? {}) : reject(new Error(error.message))));
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
