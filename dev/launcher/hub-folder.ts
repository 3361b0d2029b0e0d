import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join, parse } from "node:path";

/** Where one machine's hub keeps its data, keys and logs. */
export interface HubFolder {
  readonly path: string;
  file(...parts: string[]): string;
}

/** The folder `.hub` of the project, made when it is not there; readable by its owner alone where it holds secrets or logs. */
export function hubFolder(projectRoot: string, given: string | undefined): HubFolder {
  const path = given ?? join(projectRoot, ".hub");
  for (const part of ["", "keys", "logs", "supergraph"]) mkdirSync(join(path, part), { recursive: true });
  // One from before may be open to others.
  for (const part of ["keys", "logs"]) chmodSync(join(path, part), 0o700);
  return { path, file: (...parts) => join(path, ...parts) };
}

/**
 * The user PostgreSQL runs as: the present one, or `nobody` when that is root, because PostgreSQL refuses root. No user
 * is created on the machine.
 */
export function databaseUser(): { uid: number; gid: number } | null {
  if (userInfo().uid !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL refuses to run as root, and this machine has no user 'nobody' to run it as.");
}

/**
 * A folder that the database's user can reach: inside the hub, or under /var/tmp when some folder above the hub is
 * closed to others (root's home, say).
 */
export function reachableFolder(hub: HubFolder, name: string, forOther: boolean): string {
  const inside = hub.file(name);
  if (!forOther || isOpenToOthers(dirname(inside))) return inside;
  const mark = createHash("sha256").update(hub.path).digest("hex").slice(0, 12);
  const folder = join("/var/tmp", `village-election-hub-${mark}`);
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o755 });
  // Someone else's folder of that name in a place open to all is a trap, not a home.
  if (lstatSync(folder).isSymbolicLink() || statSync(folder).uid !== userInfo().uid) {
    throw new Error(`${folder} belongs to somebody else.`);
  }
  return join(folder, name);
}

function isOpenToOthers(folder: string): boolean {
  for (let at = folder; at !== parse(at).root; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
  }
  return true;
}

/** PostgreSQL's programs where the database's user can run them; copied there when the project folder is closed. */
export function reachablePrograms(native: string, hub: HubFolder, forOther: boolean): string {
  if (!forOther || isOpenToOthers(native)) return native;
  const copy = reachableFolder(hub, "postgres-programs", true);
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
