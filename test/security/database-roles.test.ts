import { Client } from "pg";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { databaseOf } from "../harness/databases.ts";
import { hub } from "../harness/shared-hub.ts";

/** Every role of every department, by the address it is given. */
const ADDRESSES = DEPARTMENTS.flatMap((department) => {
  const { ownerUrl, appUrl } = databaseOf(department);
  return [new URL(ownerUrl), new URL(appUrl)];
});
const PAIRS = ADDRESSES.flatMap((one) =>
  ADDRESSES.filter(({ username }) => username !== one.username).map((other) => [one, other] as const),
);

/** @returns how PostgreSQL refused it, or `let in` */
async function enter(url: URL): Promise<string> {
  const client = new Client({ connectionString: url.href });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return "let in";
  } catch (thrown) {
    return String((thrown as { code?: string }).code);
  } finally {
    await client.end().catch(() => undefined);
  }
}

test("whoever has one role's address and password is let in as that role, into its own database alone", async () => {
  expect(PAIRS.length).toBe(14 * 13);
  for (const one of ADDRESSES) expect([one.username, await enter(one)]).toEqual([one.username, "let in"]);
  for (const [one, other] of PAIRS) {
    const asOther = new URL(other.href);
    asOther.password = one.password;
    // invalid_password
    expect([one.username, other.username, await enter(asOther)]).toEqual([
      one.username,
      other.username,
      "28P01",
    ]);
    if (one.pathname === other.pathname) continue;
    const elsewhere = new URL(one.href);
    elsewhere.pathname = other.pathname;
    // insufficient_privilege
    expect([one.username, other.pathname, await enter(elsewhere)]).toEqual([
      one.username,
      other.pathname,
      "42501",
    ]);
  }
});

test("nobody is let in as the superuser", async () => {
  for (const one of ADDRESSES) {
    const asSuperuser = new URL(one.href);
    asSuperuser.username = new URL(hub.superuserUrl).username;
    expect(await enter(asSuperuser)).toBe("28P01");
  }
});
