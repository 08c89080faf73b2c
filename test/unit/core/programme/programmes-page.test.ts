import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PROGRAMME_COLUMNS } from "#core/programme/programme-columns.ts";

it("documents each column of the table with all that it is known as, in the order in which they are written", () => {
  const page = readFileSync("docs/programmes.md", "utf8");
  const documented = [...page.matchAll(/^\| ([^|]+) \| ([^|]*)\| [^|]+\|$/gm)]
    .map(([, title = "", names = ""]) => [title.trim(), names.trim()])
    .filter(([title]) => title !== "column");

  expect(documented).toEqual(PROGRAMME_COLUMNS.map(({ title, names }) => [title, names.join(", ")]));
});
