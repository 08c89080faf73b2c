import { readFileSync } from "node:fs";

export function appVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const content: unknown = JSON.parse(text);
  if (typeof content !== "object" || content === null || !("version" in content)) {
    throw new Error("package.json names no version");
  }
  return String(content.version);
}
