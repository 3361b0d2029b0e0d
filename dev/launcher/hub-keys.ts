import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../cli/kept-file.ts";
import { gatewayKeys, newPassword, writeDirectory } from "../../cli/key-files.ts";
import { isKeyOf, isText, readKeyFile } from "../../shared/crypto/key-file.ts";
import type { NamedKey } from "../../shared/crypto/department-keys.ts";
import { databaseUser, type HubFolder, reachableFolder } from "./hub-folder.ts";

/** What one machine's hub keeps besides the keys of its gateway and departments. */
export interface HubSecrets {
  /** What every role's password is worked out of. */
  readonly databasePassword: string;
  readonly superuserPassword: string;
  readonly cookieSecret: string;
}

export interface HubKeys {
  readonly secrets: HubSecrets;
  readonly gateway: { readonly privateFile: string; readonly publicFile: string };
  /** The identity provider's signing key. */
  readonly identityFile: string;
}

const SECRETS = "secrets.json";
const IDENTITY = "identity.private.json";

/**
 * The keys of a hub: made all together where none ever were, read otherwise.
 * @throws Error with a sentence when one is gone or damaged, or all are gone while the data they are for is there
 */
export function hubKeys(folder: HubFolder): HubKeys {
  const keys = folder.file("keys");
  if (readdirSync(keys).length === 0) {
    const data = reachableFolder(folder, "postgres", databaseUser() !== null);
    if (existsSync(join(data, "PG_VERSION")))
      throw new Error(
        `The keys in ${keys} are gone and the data is there: put them back from the backup, or forget the data with --fresh.`,
      );
    makeAll(keys);
  }
  const secrets = readHubSecrets(folder);
  const identityFile = join(keys, IDENTITY);
  readKeyFile<NamedKey>(identityFile, (key) => isKeyOf("rsa", key) && isText(key.kid));
  const gateway = gatewayKeys(keys);
  writeDirectory(keys, () => "");
  return { secrets, gateway, identityFile };
}

/** @throws Error with a sentence when they are gone or damaged */
export const readHubSecrets = (folder: HubFolder): HubSecrets =>
  readKeyFile<HubSecrets>(folder.file("keys", SECRETS), (kept) =>
    [kept.databasePassword, kept.superuserPassword, kept.cookieSecret].every(isText),
  );

/** Beside their place and moved there whole: a start that ends half way leaves no half of them. */
function makeAll(keys: string): void {
  const made = `${keys}.new`;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { mode: 0o700 });
  const secrets: HubSecrets = {
    databasePassword: newPassword(),
    superuserPassword: newPassword(),
    cookieSecret: randomBytes(32).toString("base64url"),
  };
  writeWhole(join(made, SECRETS), secrets, 0o600);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const identity = { ...privateKey.export({ format: "jwk" }), kid: randomBytes(6).toString("hex") };
  writeWhole(join(made, IDENTITY), identity, 0o600);
  gatewayKeys(made);
  writeDirectory(made, () => "");
  renameSync(made, keys);
}
