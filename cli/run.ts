import { importHolidays } from "./import-holidays.ts";
import type { Command, Installation } from "./installation.ts";
import { rotateKeysOf } from "./rotate-keys.ts";
import { verifyAuditOf } from "./verify-audit.ts";
import { verifyConsistency } from "./verify-consistency.ts";

/** The operator's commands by name. */
const COMMANDS: Readonly<Record<string, Command>> = {
  "audit:verify": verifyAuditOf,
  "consistency:verify": verifyConsistency,
  "keys:rotate": rotateKeysOf,
  "import:holidays": importHolidays,
};

/** Runs the command that the first argument names. @returns the exit code */
export async function runCommand(
  [name = "", ...args]: readonly string[],
  installation: Installation,
): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`usage: ${Object.keys(COMMANDS).join(" | ")}\n`);
    return 2;
  }
  try {
    return await command(args, installation);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    return 2;
  }
}
