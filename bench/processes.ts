/** Processes of a measurement: started, measured from /proc, and ended with it. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { nodeFlags } from "../dist/shared/runtime/node-flags.js";

const TICKS_PER_SECOND = 100;
/** As `npm run gateway` has it. */
export const GATEWAY_MEMORY = nodeFlags(join(import.meta.dirname, ".."), "gateway");
const children: ChildProcess[] = [];

/** Starts a program and waits for its first message, or for `until` to hold. */
export async function start<T = unknown>(
  entry: string,
  args: readonly string[],
  env: Record<string, string> = {},
  nodeArguments: readonly string[] = [],
): Promise<{ child: ChildProcess; message: T }> {
  const child = spawn(process.execPath, [...nodeArguments, entry, ...args], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { PATH: process.env["PATH"], NODE_ENV: "production", ...env },
  });
  children.push(child);
  const message = await new Promise<T>((resolve, reject) => {
    child.once("message", (told) => resolve(told as T));
    child.once("exit", (code) => reject(new Error(`${entry} ended with ${code}`)));
  });
  return { child, message };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** CPU seconds a process has used, user and system. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resident memory of a process, megabytes. */
export function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

export function endAll(): void {
  for (const child of children) child.kill("SIGKILL");
}
// Some contenders take their time about a gentler signal, and none may outlive the measurement.
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    endAll();
    process.exit(1);
  });
