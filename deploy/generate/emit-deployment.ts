import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { nodeFlags } from "../../shared/runtime/node-flags.ts";
import { composeFile } from "./compose-file.ts";
import { keycloakRealm } from "./keycloak-realm.ts";

/** Writes `docker-compose.yml` and Keycloak's realm. A test holds the committed files equal to these. */
const root = join(import.meta.dirname, "..", "..", "..");
const header =
  "# Written by deploy/generate/compose-file.ts: change it there and run `npm run deployment`.\n";
writeFileSync(
  join(root, "docker-compose.yml"),
  header +
    stringify(
      composeFile((of) => nodeFlags(root, of)),
      { lineWidth: 0, aliasDuplicateObjects: false },
    ),
);
writeFileSync(
  join(root, "deploy", "keycloak", "realm.json"),
  `${JSON.stringify(keycloakRealm(), null, 2)}\n`,
);
