import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { contentHash, type TransferMessage, type TransferContent } from "../../shared/transfers/message.ts";
import type { Department } from "../../shared/kernel/department.ts";
import type { DepartmentSecrets } from "../../shared/crypto/department-keys.ts";
import { Directory } from "../../shared/crypto/directory.ts";
import { KeyRing } from "../../shared/crypto/key-ring.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import { signSender } from "../../shared/access/sender-word.ts";
import { databaseOf } from "./databases.ts";
import { hub } from "./shared-hub.ts";

/** A department's keys in the shared hub: what it could send if it meant harm. */
export function keysOf(department: Department): KeyRing {
  const file = (name: string): string => join(hub.folder, "keys", name);
  const secrets = JSON.parse(readFileSync(file(`${department}.secrets.json`), "utf8")) as DepartmentSecrets;
  return new KeyRing(department, () => secrets, new Directory(file("departments.json")));
}

export interface Told {
  readonly status: number;
  readonly body: { readonly code?: string; readonly receipt?: string };
}

/** Posts a body to the place where departments call at each other, signed for by whoever sends it. */
export async function post(signer: Department, to: Department, path: string, body: string): Promise<Told> {
  const authorization = `Bearer ${await signSender(keysOf(signer), systemClock, to, body)}`;
  const response = await fetch(new URL(path, hub.subgraphUrls[to]), {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body,
  });
  return { status: response.status, body: (await response.json()) as Told["body"] };
}

/** Delivers whatever a department signs, properly signed and encrypted. */
export async function deliver(signer: Department, to: Department, message: unknown): Promise<Told> {
  const keys = keysOf(signer);
  const jws = await keys.sign("transfer", message as object);
  return post(
    signer,
    to,
    "/transfers",
    JSON.stringify({ transfer: await keys.encryptFor(to, Buffer.from(jws)) }),
  );
}

/** A transfer that is in order: of a type, from one office of a county to another. The number's year keeps tests' apart. */
export function transferOf(
  content: Pick<TransferContent, "type" | "from" | "to" | "facts">,
  transferNo: string,
  county = "149921000000",
): TransferMessage {
  const region = county as TransferContent["fromRegion"];
  const whole: TransferContent = {
    ...content,
    fromRegion: region,
    toRegion: region,
    villageCode: `${county.slice(0, 6)}001202` as TransferContent["villageCode"],
    avoidUnitIds: [],
    isUrgent: false,
    material: null,
  };
  return { ...whole, transferNo, hash: contentHash(whole), sentAt: new Date().toISOString(), seal: null };
}

/** One statement in a department's database, as its owner. */
export async function sql<Row extends object>(
  department: Department,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const db = new Client({ connectionString: databaseOf(department).ownerUrl });
  await db.connect();
  try {
    return (await db.query<Row>(text, values)).rows;
  } finally {
    await db.end();
  }
}
