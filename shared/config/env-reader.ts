/** Every setting that is missing or malformed, told together, by name and never by value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "ConfigError";
  }
}

/** Reads settings once, where a process starts. Call `finish()` last: it throws what was wrong, all of it. */
export class EnvReader {
  readonly #problems: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(name: string, fallback?: string): string {
    const value = this.env[name]?.trim() || fallback;
    if (value === undefined) this.#problems.push(`${name} is missing`);
    return value ?? "";
  }

  url(name: string, fallback?: string): string {
    const value = this.text(name, fallback);
    if (value && !URL.canParse(value)) this.#problems.push(`${name} is not a URL`);
    return value;
  }

  integer(name: string, rule: { min: number; max: number; fallback?: number }): number {
    const value = this.text(name, rule.fallback === undefined ? undefined : String(rule.fallback));
    const number = /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
    if (value && !(number >= rule.min && number <= rule.max)) {
      this.#problems.push(`${name} is not a whole number from ${rule.min} to ${rule.max}`);
    }
    return number;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name, String(fallback)).toLowerCase();
    if (!["true", "false", "1", "0"].includes(value))
      this.#problems.push(`${name} is neither true nor false`);
    return value === "true" || value === "1";
  }

  /** @throws ConfigError when anything read so far was missing or malformed. */
  finish(): void {
    if (this.#problems.length > 0) throw new ConfigError(this.#problems);
  }
}
