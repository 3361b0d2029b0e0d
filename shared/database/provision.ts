import { createHmac } from "node:crypto";
import { type Department, snakeName } from "../kernel/department.ts";
import { singleClient } from "./single-client.ts";

/** Where a department's database lives and who may enter it. */
export interface DepartmentDatabase {
  readonly database: string;
  /** Owns the tables; used by migrations and loaders only. */
  readonly ownerUrl: string;
  /** May read, and write only what a migration grants; used by the running department. */
  readonly appUrl: string;
}

/**
 * A role's own password, worked out of one secret of the installation: who has a role's password has nobody else's. The roles of a
 * server know each other's databases by name, so that a shared one would open them all.
 */
const passwordOf = (role: string, secret: string): string =>
  createHmac("sha256", secret).update(`database role ${role}`).digest("base64url");

/** The names every installation uses, so that migrations can grant to them. */
export function departmentDatabase(
  server: { host: string; port: number },
  department: Department,
  secret: string,
): DepartmentDatabase {
  const name = snakeName(department);
  const url = (role: string): string =>
    `postgres://${role}:${passwordOf(role, secret)}@${server.host}:${server.port}/${name}`;
  return { database: name, ownerUrl: url(`${name}_owner`), appUrl: url(`${name}_app`) };
}

/**
 * Creates a department's database and its two roles when they are missing. The public schema is closed to everybody
 * else; the application's role can connect and read.
 */
export async function provisionDepartment(
  superuserUrl: string,
  department: Department,
  secret: string,
): Promise<void> {
  const name = snakeName(department);
  const server = singleClient({ connectionString: superuserUrl });
  await server.connect();
  try {
    for (const role of [`${name}_owner`, `${name}_app`]) {
      const known = await server.query("select 1 from pg_roles where rolname = $1", [role]);
      const verb = known.rowCount ? "alter" : "create";
      await server.query(
        `${verb} role ${role} login password ${server.escapeLiteral(passwordOf(role, secret))}`,
      );
      // What a statement of theirs was refused for is told to them, with its values; the server's own log is read by others.
      await server.query(`alter role ${role} set log_min_messages = 'log'`);
    }
    const known = await server.query("select 1 from pg_database where datname = $1", [name]);
    if (!known.rowCount) {
      await server.query(`create database ${name} owner ${name}_owner encoding 'UTF8' template template0`);
    }
    await server.query(`revoke all on database ${name} from public`);
    await server.query(`grant connect on database ${name} to ${name}_app`);
  } finally {
    await server.end();
  }
  const inside = new URL(superuserUrl);
  inside.pathname = `/${name}`;
  const database = singleClient({ connectionString: inside.href });
  await database.connect();
  try {
    await database.query(`
      revoke all on schema public from public;
      grant usage, create on schema public to ${name}_owner;
      grant usage on schema public to ${name}_app;
      alter default privileges for role ${name}_owner in schema public grant select on tables to ${name}_app;`);
  } finally {
    await database.end();
  }
}
