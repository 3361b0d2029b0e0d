import { type ChildProcess, spawn } from "node:child_process";

/** Waits for a word; when the line ends without one, PostgreSQL is told to stop (SIGINT, fast shutdown). */
const SCRIPT = 'read -r word || kill -INT "$0"';

/**
 * Has PostgreSQL stopped when this process is gone, however it went, kill -9 included: a shell holds the other end of a pipe that
 * the system closes with this process. The services have their channel for that; PostgreSQL has nothing of the kind.
 */
export function guardPostgres(server: ChildProcess): void {
  if (server.pid === undefined) return;
  const guard = spawn("/bin/sh", ["-c", SCRIPT, String(server.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    // Ctrl-C in the terminal is not meant for it.
    detached: true,
  });
  guard.on("error", () => undefined);
  guard.stdin.on("error", () => undefined);
  // Its number may be another's from now on.
  server.once("exit", () => guard.stdin.end("ended\n"));
}
