import { installationInSettings } from "./installation.ts";
import { runCommand } from "./run.ts";

process.exitCode = await runCommand(process.argv.slice(2), installationInSettings(process.env));
