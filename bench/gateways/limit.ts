/**
 * The limit: the same requests to the same subgraphs in the same waves, with bodies and answer ready-made and nothing else.
 * No document is read, nothing joined, nobody asked to sign in. It sends as cheaply as is known here (undici below its
 * streams), so that it is a limit and not a peer; "plain" sends with undici's request(), as an ordinary program would.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type Dispatcher, Pool } from "undici";

const [, , recordingFile, port, kind] = process.argv;
const { waves, answer } = JSON.parse(readFileSync(recordingFile!, "utf8")) as {
  waves: { url: string; body: string }[][];
  answer: string;
};
const pools = new Map<string, Pool>();
const poolOf = (origin: string): Pool => {
  const known = pools.get(origin) ?? new Pool(origin, { connections: 32 });
  pools.set(origin, known);
  return known;
};
const ready = waves.map((wave) =>
  wave.map(({ url, body }) => {
    const { origin, pathname } = new URL(url);
    return { pool: poolOf(origin), path: pathname, body };
  }),
);
const bytes = Buffer.from(answer);

class Exchange implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];
  readonly done: (text: string) => void;
  readonly failed: (cause: Error) => void;
  constructor(done: (text: string) => void, failed: (cause: Error) => void) {
    this.done = done;
    this.failed = failed;
  }
  onRequestStart(): void {}
  onResponseStart(): void {}
  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }
  onResponseEnd(): void {
    this.done(this.#chunks.length === 1 ? String(this.#chunks[0]) : Buffer.concat(this.#chunks).toString());
  }
  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    this.failed(cause);
  }
}

interface Ready {
  readonly pool: Pool;
  readonly path: string;
  readonly body: string;
}

const dispatch = ({ pool, path, body }: Ready, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve, reject) => {
    pool.dispatch({ path, method: "POST", headers, body }, new Exchange(resolve, reject));
  });

const request = async ({ pool, path, body }: Ready, headers: Record<string, string>): Promise<string> =>
  (await pool.request({ path, method: "POST", headers, body })).body.text();

const send = kind === "plain" ? request : dispatch;

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => (body += chunk));
  request.on("end", () => void respond(body));
  const respond = async (received: string): Promise<void> => {
    if (received === "") return void response.writeHead(400).end();
    const authorization = request.headers.authorization ?? "";
    const headers = { "content-type": "application/json", accept: "application/json", authorization };
    for (const wave of ready) await Promise.all(wave.map((one) => send(one, headers)));
    response
      .writeHead(200, { "content-type": "application/json", "content-length": bytes.length })
      .end(bytes);
  };
});
server.listen(Number(port), "127.0.0.1", () => process.send?.({ ready: true }));
