import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener, request as sendRequest } from "node:http";
import type { AddressInfo } from "node:net";

/** A real line to a department, which can be slow, cut, or led to where the department is now. */
export interface FaultyLine {
  readonly url: string;
  /** Milliseconds that each request waits on the way. */
  delayMs: number;
  isCut: boolean;
  /** What answers in the department's place, when anything is to. */
  misbehave: RequestListener | null;
  /** Where the department is. */
  target: string;
  close(): void;
}

export async function faultyLine(target: string): Promise<FaultyLine> {
  const server = createServer((request, response) => {
    if (line.misbehave) return line.misbehave(request, response);
    if (line.isCut) return void request.socket.destroy();
    setTimeout(() => {
      const url = new URL(line.target);
      const onward = sendRequest(url, { method: "POST", headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      onward.on("error", () => response.destroy());
      response.on("close", () => onward.destroy());
      request.pipe(onward);
    }, line.delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const line: FaultyLine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    delayMs: 0,
    isCut: false,
    misbehave: null,
    target,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return line;
}

/** Starts a service's process again as it was started, elsewhere. Call it before the service is ended. */
export function startAgainAs(pid: number): () => Promise<{ process: ChildProcess; url: string }> {
  const read = (name: string): string[] =>
    readFileSync(`/proc/${pid}/${name}`, "utf8").split("\0").filter(Boolean);
  const [program = "", ...args] = read("cmdline");
  const env = Object.fromEntries(
    read("environ").map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)]),
  );
  delete env["NODE_CHANNEL_FD"];
  return async () => {
    const service = spawn(program, args, { env, stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const url = await new Promise<string>((resolve, reject) => {
      service.once("message", (told) => resolve((told as { ready: string }).ready));
      service.once("exit", (code) => reject(new Error(`ended with ${code}`)));
    });
    return { process: service, url: `${url}/graphql` };
  };
}
