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
