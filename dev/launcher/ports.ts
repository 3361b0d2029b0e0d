import { createServer } from "node:net";

/**
 * Ports that no system hands out by itself (Linux does from 32768, macOS and Windows from 49152): between the look whether one is
 * free and its use no outgoing connection and no server that takes any port can get it.
 */
const OURS = { from: 20_000, to: 32_000 } as const;

/** A port that is free on loopback at this moment. */
export const freePort = (): Promise<number> => freeRun(1);

/** A free port with the next one free as well: a hub takes the two, for the gateway and the identity provider. */
export const freePair = (): Promise<number> => freeRun(2);

/** As many free ports in a row, for what is started again at the same address. @returns the first */
export const freePorts = (count: number): Promise<number> => freeRun(count);

async function freeRun(count: number): Promise<number> {
  for (;;) {
    const first = OURS.from + Math.floor(Math.random() * (OURS.to - OURS.from - count));
    const run = Array.from({ length: count }, (_, i) => first + i);
    const problems = await Promise.all(run.map(problemWith));
    if (problems.every((problem) => problem === null)) return first;
  }
}

/** @throws Error that tells the person which port is taken and what to do. */
export async function requireFree(port: number, what: string): Promise<void> {
  const problem = await problemWith(port);
  if (problem?.code === "EADDRINUSE")
    throw new Error(`Port ${port}, for ${what}, is taken. Choose another: npm start -- --port ${port + 10}`);
  if (problem) throw problem;
}

/** Why nobody could listen on a port of loopback now; null when somebody could. */
function problemWith(port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (thrown: NodeJS.ErrnoException) => resolve(thrown));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(null)));
  });
}
