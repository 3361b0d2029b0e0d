import { type ChildProcess, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { openLog } from "./log-file.ts";

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
const LONGEST_REASON = 500;

export interface ServiceOptions {
  readonly name: string;
  /** The compiled entry. */
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly args?: readonly string[];
  /** For Node itself. */
  readonly nodeArguments?: readonly string[];
  /** Called when it ends, once ready, without having been asked to; `how` is its code or its signal. */
  readonly onUnexpectedEnd: (name: string, how: string) => void;
}

/** Starts a process and waits until it says that it is ready, and where. It writes its log file itself. */
export async function startService(options: ServiceOptions): Promise<ServiceProcess> {
  const log = openLog(options.logFile);
  const child = spawn(
    process.execPath,
    [...(options.nodeArguments ?? []), options.entry, ...(options.args ?? [])],
    {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...options.env },
      // The channel is its lifeline: when this process is gone, however it went, the service stops by itself.
      stdio: ["ignore", log, log, "ipc"],
      // Ctrl-C reaches the launcher alone, which stops the services in order.
      detached: true,
    },
  );
  if (typeof log === "number") closeSync(log);
  let stopping = false;
  const url = await untilReady(child, options);
  // A signal or a message that finds nobody.
  child.on("error", () => undefined);
  child.once("exit", (...how) => {
    if (!stopping) options.onUnexpectedEnd(options.name, howItEnded(...how));
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

const howItEnded = (code: number | null, signal: NodeJS.Signals | null): string => signal ?? `code ${code}`;

function untilReady(child: ChildProcess, { name, logFile }: ServiceOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`${name} ${why}${told}; its log is ${logFile}`));
    };
    const timer = setTimeout(() => fail("was not ready in time"), START_LIMIT_MS);
    const onEnd = (code: number | null, signal: NodeJS.Signals | null): void =>
      fail(`ended while starting (${howItEnded(code, signal)})`);
    const onError = (thrown: Error): void => fail(`could not be started (${thrown.message})`);
    child.once("exit", onEnd).once("error", onError);
    child.on("message", (message) => {
      const { ready, failed } = message as { ready?: unknown; failed?: unknown };
      if (typeof failed === "string") told = `: ${failed.slice(0, LONGEST_REASON)}`;
      if (typeof ready !== "string") return;
      clearTimeout(timer);
      child.off("exit", onEnd).off("error", onError);
      resolve(ready);
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
