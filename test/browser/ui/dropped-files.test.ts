import { expect, it } from "vitest";
import { filesOfList } from "#ui/dropped-files.ts";

function chosen(...names: readonly string[]): readonly string[] {
  const transfer = new DataTransfer();
  for (const name of names) {
    transfer.items.add(new File(["x"], name));
  }
  return filesOfList(transfer.files).map(({ path }) => path);
}

it("takes in a file whose name begins with a dot", () => {
  expect(chosen(".SK Bupati 12.pdf", "..x.pdf", "SK.pdf")).toEqual([
    ".SK Bupati 12.pdf",
    "..x.pdf",
    "SK.pdf",
  ]);
});

it("leaves what systems and Office leave in folders", () => {
  expect(
    chosen(".DS_Store", "._SK.pdf", "Thumbs.db", "desktop.ini", "~$laporan.docx", ".~lock.SK.odt#", "SK.pdf"),
  ).toEqual(["SK.pdf"]);
});
