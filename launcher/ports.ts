import { createServer } from "node:net";

/** A port that is free on loopback at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** @throws Error that tells the person which port is taken and what to do. */
export function requireFree(port: number, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (thrown: NodeJS.ErrnoException) => {
      const taken = thrown.code === "EADDRINUSE";
      reject(
        taken
          ? new Error(`Port ${port}, for ${what}, is taken. Choose another: npm start -- --port ${port + 10}`)
          : thrown,
      );
    });
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}

/** A free port with the next one free as well: a house takes the two, for the gateway and the identity provider. */
export async function freePair(): Promise<number> {
  for (;;) {
    const port = await freePort();
    const isFree = await requireFree(port + 1, "the port after it").then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
}
