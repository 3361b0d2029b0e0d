import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";

/** One process of the hub. */
export interface ServiceProcess {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** Asks it to drain and end; after ten seconds it is ended. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;

export interface ServiceOptions {
  readonly name: string;
  /** The compiled entry. */
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly args?: readonly string[];
  /** For Node itself. */
  readonly nodeArguments?: readonly string[];
  /** Called when it ends without having been asked to. */
  readonly onUnexpectedEnd: (name: string, code: number | null) => void;
}

/** Starts a process and waits until it says that it is ready, and where. Its output goes to its log file. */
export async function startService(options: ServiceOptions): Promise<ServiceProcess> {
  const log = createWriteStream(options.logFile, { flags: "a" });
  const child = spawn(
    process.execPath,
    [...(options.nodeArguments ?? []), "--enable-source-maps", options.entry, ...(options.args ?? [])],
    {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...options.env },
      // The channel is its lifeline: when this process is gone, however it went, the service stops by itself.
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // Ctrl-C reaches the launcher alone, which stops the services in order.
      detached: true,
    },
  );
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  let stopping = false;
  const url = await untilReady(child, options);
  child.once("exit", (code) => {
    if (!stopping) options.onUnexpectedEnd(options.name, code);
  });
  return {
    name: options.name,
    url,
    pid: child.pid ?? -1,
    stop: () => {
      stopping = true;
      return endProcess(child);
    },
  };
}

function untilReady(child: ChildProcess, { name, logFile }: ServiceOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`${name} ${why}; its log is ${logFile}`));
    };
    const timer = setTimeout(() => fail("was not ready in time"), START_LIMIT_MS);
    const onEnd = (code: number | null): void => fail(`ended while starting (code ${code})`);
    child.once("exit", onEnd);
    child.on("message", (message) => {
      const url = (message as { ready?: unknown }).ready;
      if (typeof url !== "string") return;
      clearTimeout(timer);
      child.off("exit", onEnd);
      resolve(url);
    });
  });
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
  await ended;
  clearTimeout(timer);
}
