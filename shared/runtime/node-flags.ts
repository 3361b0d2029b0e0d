import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What Node itself is told when it runs a gateway: its own sizes let a busy one grow to 360 MB of what is for the greater part
 * garbage; with these it stays below 240. Said in package.json, where `npm run gateway` takes them from.
 */
export function nodeFlags(projectRoot: string): string[] {
  const { config } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {
    config: { gatewayFlags: string };
  };
  return config.gatewayFlags.split(" ");
}
